#include "converters/cli/stop_signals.hpp"

#include <csignal>
#include <cstddef>

namespace chapbook::cli {

namespace {

constexpr std::array<int, 2> signals{SIGTERM, SIGINT};

// A signal handler can reach nothing but static storage.
std::atomic<int> caught = 0;
std::atomic<bool> is_asked = false;
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void catch_signal(int number) {
  caught = number;
  is_asked = true;
  std::signal(number, SIG_DFL);
}

}  // namespace

StopSignals::StopSignals() {
  is_asked = false;
  for (std::size_t i = 0; i < signals.size(); ++i) {
    before_[i] = std::signal(signals[i], &catch_signal);
  }
}

StopSignals::~StopSignals() {
  for (std::size_t i = 0; i < signals.size(); ++i) std::signal(signals[i], before_[i]);
}

const std::atomic<bool>& StopSignals::asked() const {
  return is_asked;
}

int StopSignals::exit_code() const {
  return 128 + caught;
}

}  // namespace chapbook::cli
