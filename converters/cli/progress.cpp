#include "converters/cli/progress.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace chapbook::cli {

namespace {

std::string grouped(std::uint64_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, ",");
  return out;
}

std::string duration(double seconds) {
  const auto whole = static_cast<std::uint64_t>(std::ceil(seconds));
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return grouped(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

}  // namespace

std::string progress_text(std::uint64_t documents, std::uint64_t failed, double seconds,
                          double fraction) {
  std::string out = grouped(documents) + (documents == 1 ? " document" : " documents");
  if (seconds > 0) {
    out +=
        ", " + grouped(static_cast<std::uint64_t>(static_cast<double>(documents) / seconds)) + "/s";
  }
  if (failed > 0) out += ", " + grouped(failed) + " failed";
  if (fraction > 0) {
    const double share = std::min(fraction, 1.0);
    out += ", " + std::to_string(static_cast<int>(share * 100)) + " %, " +
           duration(seconds * (1 - share) / share) + " left";
  }
  return out;
}

Progress::Progress(std::ostream& err, bool terminal) : err_(err), terminal_(terminal) {}

Progress::~Progress() {
  clear();
}

void Progress::show(std::uint64_t documents, std::uint64_t failed, double fraction) {
  if (!terminal_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  const double seconds = std::chrono::duration<double>(now - start_).count();
  err_ << "\r\x1B[K" << progress_text(documents, failed, seconds, fraction) << std::flush;
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  err_ << "\r\x1B[K" << std::flush;
  shown_ = false;
}

}  // namespace chapbook::cli
