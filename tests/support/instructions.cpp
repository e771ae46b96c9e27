#include "support/instructions.hpp"

#include <linux/perf_event.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace chapbook::tests {

namespace {

/// A counter of this thread and of what it starts from now on; negative where there is none.
int open_counter() {
  perf_event_attr attributes{};
  attributes.size = sizeof attributes;
  attributes.type = PERF_TYPE_HARDWARE;
  attributes.config = PERF_COUNT_HW_INSTRUCTIONS;
  attributes.exclude_kernel = 1;
  attributes.exclude_hv = 1;
  attributes.inherit = 1;
  constexpr int any_processor = -1;
  constexpr int no_group = -1;
  return static_cast<int>(::syscall(SYS_perf_event_open, &attributes, 0, any_processor, no_group,
                                    PERF_FLAG_FD_CLOEXEC));
}

std::optional<std::uint64_t> value_of(int counter) {
  std::uint64_t value = 0;
  if (::read(counter, &value, sizeof value) != sizeof value || value == 0) return {};
  return value;
}

}  // namespace

std::optional<std::uint64_t> count_instructions(const std::function<void()>& work) {
  const int counter = open_counter();
  if (counter < 0) {
    work();
    return {};
  }
  const std::optional<std::uint64_t> before = value_of(counter);
  work();
  const std::optional<std::uint64_t> after = value_of(counter);
  ::close(counter);
  if (!before || !after) return {};
  return *after - *before;
}

}  // namespace chapbook::tests
