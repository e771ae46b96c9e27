// How fast condition texts are read, checked and written on one thread and on two, next to a scan
// of the same bytes with memchr. Items are documents.
#include <benchmark/benchmark.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "formats/format.hpp"
#include "lint/run.hpp"
#include "parsers/condition/blocks.hpp"
#include "parsers/condition/front_matter.hpp"
#include "parsers/condition/headings.hpp"
#include "parsers/condition/pieces.hpp"
#include "parsers/condition/workspace.hpp"
#include "tests/bench/condition_texts.hpp"
#include "tests/bench/memchr_scan.hpp"

namespace {

using namespace chapbook;
using Texts = std::vector<std::shared_ptr<const Source>>;

constexpr std::size_t text_count = 512;

/// The texts that the writers and rules are measured with.
const Texts& texts() {
  static const Texts made = bench::condition_texts(text_count, bench::References::written);
  return made;
}

/// Those that only reading is measured with: without and with references, short and long.
const Texts& texts(bench::References references, bench::Length length) {
  static const std::array<Texts, 4> made = {
      bench::condition_texts(text_count, bench::References::kept_out, bench::Length::brief),
      bench::condition_texts(text_count, bench::References::kept_out, bench::Length::usual),
      bench::condition_texts(text_count, bench::References::written, bench::Length::brief),
      bench::condition_texts(text_count, bench::References::written, bench::Length::usual)};
  return made[2 * static_cast<std::size_t>(references) + static_cast<std::size_t>(length)];
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

void MemchrScan(benchmark::State& state, bench::References references, bench::Length length) {
  const Texts& all = texts(references, length);
  for (auto _ : state) benchmark::DoNotOptimize(scan(all));
  report(state, all);
}

/// Calls `use` with a new Source of each text, again and again. A text is handed over as it comes
/// from a file, in a string that becomes the source: making these strings is not measured.
template <class Use>
void each_source(benchmark::State& state, const Texts& all, Use use) {
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<std::string> files;
    for (const auto& text : all) files.emplace_back(text->bytes());
    state.ResumeTiming();
    for (std::string& file : files) {
      benchmark::DoNotOptimize(use(Source::make("", std::move(file))));
    }
  }
  report(state, all);
}

/// From bytes to a title, and to the headings, paragraphs, items and ornaments of all prose, as
/// views of the text: what a text consists of, and nothing of what its words say. `use` is shown
/// each run of prose.
template <class Use>
std::size_t each_prose(const std::shared_ptr<const Source>& source, Use use) {
  using namespace condition;
  TextPool pool;
  Notices notices;
  ReferenceReader references;
  Workspace work{*source, pool, notices, references, read_lines(*source, {}), {}, {}};
  const std::size_t title = find_title(work).value_or(0);
  const Text name = work.text(work.lines[title].content);
  std::size_t begin = title + 1;
  std::size_t found = 0;
  for (const Heading& heading : find_headings(work, {begin, work.lines.size()}, name.text)) {
    found += 1 + use(work, {begin, heading.line});
    begin = heading.line + 1;
  }
  return found + use(work, {begin, work.lines.size()});
}

void CutBlocks(benchmark::State& state, bench::References references, bench::Length length) {
  const auto cut = [](condition::Workspace& work, condition::LineRange lines) {
    condition::cut_pieces(work, lines);
    return work.pieces.size();
  };
  each_source(state, texts(references, length),
              [&](const auto& source) { return each_prose(source, cut); });
}

/// As CutBlocks, with the tree of blocks, their clean text and their links.
void ReadBlocks(benchmark::State& state, bench::References references, bench::Length length) {
  const auto read = [](condition::Workspace& work, condition::LineRange lines) {
    return condition::read_blocks(work, lines).size();
  };
  each_source(state, texts(references, length),
              [&](const auto& source) { return each_prose(source, read); });
}

/// Whole documents, from bytes.
void Read(benchmark::State& state, bench::References references, bench::Length length) {
  each_source(state, texts(references, length),
              [](const auto& source) { return engine::read(source); });
}

const bool readings_are_registered = [] {
  using enum bench::References;
  using enum bench::Length;
  const auto add = [](const char* name, auto* run, bench::References references,
                      bench::Length length) {
    const std::string corpus = std::string(length == brief ? "/brief" : "/usual") +
                               (references == written ? "/references" : "");
    benchmark::RegisterBenchmark((name + corpus).c_str(), run, references, length)
        ->Unit(benchmark::kMicrosecond);
  };
  for (const bench::Length length : {brief, usual}) {
    add("MemchrScan", &MemchrScan, kept_out, length);
    add("CutBlocks", &CutBlocks, kept_out, length);
    add("ReadBlocks", &ReadBlocks, kept_out, length);
    add("Read", &Read, kept_out, length);
    add("Read", &Read, written, length);
  }
  return true;
}();

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
