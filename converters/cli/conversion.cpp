#include "converters/cli/conversion.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include "converters/cli/clock.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/format_choice.hpp"
#include "converters/cli/inputs.hpp"
#include "converters/cli/sandbox.hpp"
#include "converters/engine/dating.hpp"
#include "converters/engine/engine.hpp"
#include "converters/engine/loss.hpp"
#include "converters/report/text.hpp"
#include "formats/shared/common_options.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace option {
constinit const formats::OptionSpec strict{
    "strict", "", "a source line that is not understood is an error, and nothing is written"};
constinit const formats::OptionSpec durable{
    "durable", "", "force each output to the disk; else `batch` does so at the end"};
}  // namespace option

namespace {

std::string counted(std::size_t count, const char* what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

}  // namespace

ConversionRun::ConversionRun(const Arguments& arguments,
                             std::vector<const formats::Format*> formats, Streams& streams)
    : options_(arguments.options),
      formats_(std::move(formats)),
      reader_(read_reader(options_)),
      inputs_(engine::find_inputs(arguments.operands, reader_)),
      epoch_(source_date_epoch()),
      streams_(streams),
      quiet_(options_.is_on(option::quiet)),
      jobs_(read_jobs(options_)),
      max_size_(read_max_size(options_)),
      durability_(options_.is_on(option::durable) ? engine::Durability::each
                                                  : engine::Durability::at_end) {
  if (!quiet_) warn_of_idle_options(arguments, formats_, streams_.err);
  read_cover(options_, formats_);
}

void ConversionRun::enter_sandbox(std::span<const engine::Output> outputs) const {
  Access access{inputs_.files, {}, {}};
  for (const engine::Output& output : outputs) access.writes.push_back(output.path);
  cli::enter_sandbox(options_, access, streams_);
}

std::optional<ReadText> ConversionRun::read(const std::string& path, Streams& streams) {
  Input input = read_source(path, streams, max_size_);
  engine::Analysis analysis = engine::analyze(engine::read(std::move(input.source), reader_), {});
  print(*analysis.document.source, analysis.diagnostics, streams);
  if (options_.is_on(option::strict) && refuse_loss(analysis.document, streams)) return {};
  return ReadText{std::move(analysis.document), input.modified};
}

bool ConversionRun::refuse_loss(const ast::Document& document, Streams& streams) {
  const std::vector<Span> lost = engine::not_understood(document);
  for (const Span span : lost) {
    Diagnostic loss = make_diagnostic(notice::not_understood, span,
                                      "this was not understood, and --strict asks for that");
    loss.severity = Severity::error;
    streams.err << report::headline(*document.source, loss);
  }
  lost_ += lost.size();
  return !lost.empty();
}

formats::Options ConversionRun::options_for(bool is_dated, std::optional<std::int64_t> modified) {
  if (is_dated || options_.get(formats::option::date) || !prints_date()) return options_;
  if (epoch_ || !modified) return engine::with_date(options_, is_dated, epoch_);
  took_file_date_ = true;
  return engine::with_date(options_, is_dated, day_of(*modified));
}

bool ConversionRun::prints_date() const {
  return std::ranges::any_of(formats_, [](const formats::Format* format) {
    return std::ranges::find(format->options, &formats::option::date) != format->options.end();
  });
}

void ConversionRun::print(const Source& source, std::span<const Diagnostic> diagnostics,
                          Streams& streams) const {
  for (const Diagnostic& each : diagnostics) {
    if (is_heard(each)) streams.err << report::headline(source, each);
  }
}

void ConversionRun::print(std::span<const Diagnostic> diagnostics) const {
  for (const Diagnostic& each : diagnostics) {
    if (!is_heard(each)) continue;
    streams_.err << "chapbook: " << to_string(each.severity) << '[' << each.id << "] "
                 << each.message << '\n';
  }
}

bool ConversionRun::is_heard(const Diagnostic& diagnostic) const {
  return !quiet_ || diagnostic.severity == Severity::error;
}

void ConversionRun::write(const engine::Output& output, const std::string& bytes,
                          Streams& streams) {
  if (output.path == "-") {
    streams.out << bytes;
  } else {
    engine::write_file(output.path, bytes, durability_);
  }
  ++written_;
}

int ConversionRun::finish(std::size_t failures, int failed) {
  // Nothing is said to be written that did not get through; the program says why.
  if (!streams_.out.flush()) return failed;
  if (took_file_date_ && !quiet_) {
    streams_.err << "chapbook: warning: no --date, review date or SOURCE_DATE_EPOCH; taking the "
                    "day on which the input file was changed\n";
  }
  if (!quiet_) {
    streams_.err << counted(inputs_.files.size(), "input") << ", " << counted(written_, "output")
                 << " written";
    if (failures > 0) streams_.err << ", " << failures << " failed";
    if (lost_ > 0) streams_.err << ", " << counted(lost_, "place") << " not understood";
    streams_.err << '\n';
  }
  return worse(failed, lost_ > 0 ? exit_findings : exit_fine);
}

}  // namespace chapbook::cli
