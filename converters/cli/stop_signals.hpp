// FLOOR 3. Ctrl-C and requests to terminate, for runs that end what they have begun.
#pragma once

#include <array>
#include <atomic>

namespace chapbook::cli {

/// While one lives, SIGTERM and SIGINT only ask the run to end. A second signal of the same kind
/// ends the program at once. At most one lives at a time.
class StopSignals {
 public:
  StopSignals();
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  /// Becomes true when the run shall end; readable from any thread.
  [[nodiscard]] const std::atomic<bool>& asked() const;
  /// 128 and the number of the signal: what a shell says of a program that a signal ended.
  [[nodiscard]] int exit_code() const;

 private:
  using Handler = void (*)(int);
  std::array<Handler, 2> before_{};
};

}  // namespace chapbook::cli
