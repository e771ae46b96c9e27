// How fast condition texts are read, checked and written on one thread and on two, next to a scan
// of the same bytes with memchr. Items are documents.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "formats/format.hpp"
#include "lint/run.hpp"
#include "parsers/condition/blocks.hpp"
#include "parsers/condition/front_matter.hpp"
#include "parsers/condition/headings.hpp"
#include "parsers/condition/workspace.hpp"
#include "tests/bench/condition_texts.hpp"
#include "tests/bench/memchr_scan.hpp"

namespace {

using namespace chapbook;
using Texts = std::vector<std::shared_ptr<const Source>>;

constexpr std::size_t text_count = 512;

const Texts& texts() {
  static const Texts made = bench::condition_texts(text_count, bench::References::written);
  return made;
}

const Texts& texts_without_references() {
  static const Texts made = bench::condition_texts(text_count, bench::References::kept_out);
  return made;
}

const std::vector<ast::Document>& documents() {
  static const std::vector<ast::Document> read = [] {
    std::vector<ast::Document> made;
    for (const auto& text : texts()) made.push_back(engine::read(text));
    return made;
  }();
  return read;
}

std::size_t scan(const Texts& all) {
  std::size_t lines = 0;
  for (const auto& text : all) lines += bench::count_lines(text->bytes());
  return lines;
}

void report(benchmark::State& state, const Texts& all) {
  bench::report_work(state, all.size(), bench::size_of(all), [&] { return scan(all); });
}

void MemchrScan(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(scan(texts()));
  report(state, texts());
}
BENCHMARK(MemchrScan)->Unit(benchmark::kMicrosecond);

/// From bytes to headings, paragraphs and lists, and nothing else.
std::size_t read_structure(const Source& text) {
  using namespace condition;
  const auto source = Source::make("", std::string(text.bytes()));
  TextPool pool;
  Notices notices;
  ReferenceReader references;
  Workspace work{*source, pool, notices, references, read_lines(*source, {}), {}};
  const std::size_t title = find_title(work).value_or(0);
  const Text name = work.text(work.lines[title].content);
  std::size_t begin = title + 1;
  std::size_t blocks = 0;
  for (const Heading& heading : find_headings(work, {begin, work.lines.size()}, name.text)) {
    blocks += read_blocks(work, {begin, heading.line}).size();
    begin = heading.line + 1;
  }
  return blocks + read_blocks(work, {begin, work.lines.size()}).size();
}

void ReadBlocks(benchmark::State& state) {
  const Texts& all = texts_without_references();
  for (auto _ : state)
    for (const auto& text : all) benchmark::DoNotOptimize(read_structure(*text));
  report(state, all);
}
BENCHMARK(ReadBlocks)->Unit(benchmark::kMillisecond);

/// Whole documents but for their references.
void ReadWithoutReferences(benchmark::State& state) {
  const Texts& all = texts_without_references();
  for (auto _ : state)
    for (const auto& text : all) benchmark::DoNotOptimize(engine::read(text));
  report(state, all);
}
BENCHMARK(ReadWithoutReferences)->Unit(benchmark::kMillisecond);

void ReadDocuments(benchmark::State& state) {
  for (auto _ : state)
    for (const auto& text : texts()) benchmark::DoNotOptimize(engine::read(text));
  report(state, texts());
}
BENCHMARK(ReadDocuments)->Unit(benchmark::kMillisecond)->ThreadRange(1, 2)->UseRealTime();

void LintDocuments(benchmark::State& state) {
  lint::Settings settings;
  settings.today = PartialDate{2025, 3, 3};
  for (auto _ : state)
    for (const ast::Document& document : documents())
      benchmark::DoNotOptimize(lint::run(document, settings));
  report(state, texts());
}
BENCHMARK(LintDocuments)->Unit(benchmark::kMillisecond);

/// Each writer, on documents that are read already.
void Write(benchmark::State& state, const formats::Format* format) {
  formats::Options options;
  options.set("date", "2025-03-03");
  std::size_t bytes = 0;
  for (auto _ : state)
    for (const ast::Document& document : documents())
      bytes += engine::convert(document, *format, options).bytes.size();
  report(state, texts());
  state.counters["bytes_out"] =
      benchmark::Counter(static_cast<double>(bytes), benchmark::Counter::kIsRate);
}

const bool writers_are_registered = [] {
  for (const formats::Format* format : formats::formats_of(formats::Scope::document)) {
    if (format->write == nullptr) continue;
    benchmark::RegisterBenchmark(("Write/" + std::string(format->id)).c_str(), Write, format)
        ->Unit(benchmark::kMillisecond)
        ->ThreadRange(1, 2)
        ->UseRealTime();
  }
  return true;
}();

}  // namespace
