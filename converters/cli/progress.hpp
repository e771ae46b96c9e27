// FLOOR 3. A line on the terminal that says how far a long run is.
#pragma once

#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace chapbook::cli {

/// How far a run is, as one line of text: "1,234 documents, 310/s, 2 failed, 40 %, 12 s left".
/// `fraction` is from 0 to 1, or negative where the size of the input is not known.
[[nodiscard]] std::string progress_text(std::uint64_t documents, std::uint64_t failed,
                                        double seconds, double fraction);

/// Shows progress_text on a terminal, at most ten times a second, each time over the one before.
class Progress {
 public:
  /// Nothing is shown unless `terminal` is true.
  Progress(std::ostream& err, bool terminal);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::uint64_t documents, std::uint64_t failed, double fraction);
  /// Wipes the line, so that other text can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  std::ostream& err_;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point next_ = start_;
};

}  // namespace chapbook::cli
