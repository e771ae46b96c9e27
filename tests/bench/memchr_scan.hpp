// The yardstick of every benchmark: a scan for line ends with memchr, which is what the machine can
// do if it only looks at each byte once.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstring>
#include <string_view>

namespace chapbook::bench {

inline std::size_t count_lines(std::string_view bytes) {
  std::size_t count = 0;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at))) {
    ++count;
    at = static_cast<const char*>(found) + 1;
  }
  return count;
}

/// Seconds that `scan` takes: the best of many, taken right now, so that a ratio to it means
/// something on a busy machine.
template <class Scan>
double scan_seconds(const Scan& scan) {
  using Clock = std::chrono::steady_clock;
  double best = 1;
  for (int round = 0; round < 50; ++round) {
    const auto start = Clock::now();
    benchmark::DoNotOptimize(scan());
    best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return best;
}

/// Items and bytes a second; how many scans with memchr one run takes, and the other way round how
/// near it comes to the speed of one.
template <class Scan>
void report_work(benchmark::State& state, std::size_t items, std::size_t bytes, const Scan& scan) {
  state.SetItemsProcessed(static_cast<std::int64_t>(items) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
  const double seconds = scan_seconds(scan);
  state.counters["memchr_scans"] = benchmark::Counter(
      seconds, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
  state.counters["of_memchr"] =
      benchmark::Counter(seconds, benchmark::Counter::kIsIterationInvariantRate);
}

}  // namespace chapbook::bench
