// How much work a piece of code is, said by a number that does not depend on how busy the machine
// is.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

namespace chapbook::tests {

/// The instructions that the processor runs in user mode for `work`, on this thread and on the
/// threads and processes that it starts and waits for. Nearly the same number each time: only the
/// addresses of memory and the state of caches that the code itself keeps make a difference.
/// nullopt where the machine or the kernel does not let a process count (perf_event_open(2));
/// `work` has been done then, too.
[[nodiscard]] std::optional<std::uint64_t> count_instructions(const std::function<void()>& work);

}  // namespace chapbook::tests
