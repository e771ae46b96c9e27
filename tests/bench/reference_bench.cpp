// How many different references are read and checked in a second on one thread, next to a scan of
// the same bytes with memchr.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "converters/engine/reference_list.hpp"
#include "lint/run.hpp"
#include "parsers/citation/citation.hpp"
#include "tests/bench/memchr_scan.hpp"
#include "tests/bench/reference_texts.hpp"

namespace {

using namespace chapbook;

constexpr std::size_t reference_count = 8192;

const std::shared_ptr<const Source>& source() {
  static const auto made = Source::make("references", bench::reference_lines(reference_count));
  return made;
}

std::size_t scan() {
  return bench::count_lines(source()->bytes());
}

void report(benchmark::State& state) {
  bench::report_work(state, reference_count, source()->bytes().size(), scan);
}

void MemchrScan(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(scan());
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
