#include "converters/cli/stop_signals.hpp"

namespace chapbook::cli {

namespace {

constexpr std::array signals{SIGTERM, SIGINT};

// A signal handler can reach nothing but static storage.
std::atomic<int> caught = 0;
std::atomic<bool> is_asked = false;
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void catch_signal(int number) {
  caught = number;
  is_asked = true;
}

}  // namespace

StopSignals::StopSignals() {
  is_asked = false;
  struct sigaction action {};
  action.sa_handler = &catch_signal;
  // SA_RESTART, since no read or write knows of signals: a long one is not cut short.
  action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
  for (std::size_t i = 0; i < signals.size(); ++i) ::sigaction(signals[i], &action, &before_[i]);
}

StopSignals::~StopSignals() {
  for (std::size_t i = 0; i < signals.size(); ++i) ::sigaction(signals[i], &before_[i], nullptr);
}

const std::atomic<bool>& StopSignals::asked() const {
  return is_asked;
}

int StopSignals::exit_code() const {
  return 128 + caught;
}

}  // namespace chapbook::cli
