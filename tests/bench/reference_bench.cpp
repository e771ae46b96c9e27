// How many different references are read and checked in a second on one thread, next to a scan of
// the same bytes with memchr: what the machine can do if it only looks at each byte once. The scan
// is measured next to each figure, so that the ratio means something on a busy machine.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <memory>
#include <string>

#include "converters/engine/reference_list.hpp"
#include "lint/run.hpp"
#include "parsers/citation/citation.hpp"
#include "tests/bench/reference_texts.hpp"

namespace {

using namespace chapbook;

constexpr std::size_t reference_count = 8192;

const std::shared_ptr<const Source>& source() {
  static const auto made = Source::make("references", bench::reference_lines(reference_count));
  return made;
}

std::size_t count_lines(std::string_view bytes) {
  std::size_t count = 0;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at))) {
    ++count;
    at = static_cast<const char*>(found) + 1;
  }
  return count;
}

/// Seconds of one memchr scan of all references: the best of many, taken right now.
double scan_seconds() {
  using Clock = std::chrono::steady_clock;
  double best = 1;
  for (int round = 0; round < 50; ++round) {
    const auto start = Clock::now();
    benchmark::DoNotOptimize(count_lines(source()->bytes()));
    best = std::min(best, std::chrono::duration<double>(Clock::now() - start).count());
  }
  return best;
}

/// References and bytes a second, and how many scans with memchr one run takes.
void report(benchmark::State& state) {
  state.SetItemsProcessed(static_cast<std::int64_t>(reference_count) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(source()->bytes().size()) * state.iterations());
  state.counters["memchr_scans"] = benchmark::Counter(
      scan_seconds(), benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void MemchrScan(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(count_lines(source()->bytes()));
  report(state);
}
BENCHMARK(MemchrScan)->Unit(benchmark::kMillisecond);

void ReadReferences(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(engine::read_reference_list(source()));
  report(state);
}
BENCHMARK(ReadReferences)->Unit(benchmark::kMillisecond);

/// Every rule of a profile, on references that are read already.
void LintReferences(benchmark::State& state) {
  const ast::Document document = engine::read_reference_list(source());
  lint::Settings settings;
  settings.profile = static_cast<lint::Profile>(state.range(0));
  settings.today = PartialDate{2025, 3, 3};
  std::size_t findings = 0;
  for (auto _ : state) findings = lint::run(document, settings).size();
  report(state);
  state.counters["findings"] = static_cast<double>(findings);
  state.SetLabel(std::string(to_string(settings.profile)));
}
BENCHMARK(LintReferences)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);

void ReadAndLintReferences(benchmark::State& state) {
  lint::Settings settings;
  settings.today = PartialDate{2025, 3, 3};
  for (auto _ : state) {
    const ast::Document document = engine::read_reference_list(source());
    benchmark::DoNotOptimize(lint::run(document, settings));
  }
  report(state);
}
BENCHMARK(ReadAndLintReferences)->Unit(benchmark::kMillisecond);

}  // namespace
