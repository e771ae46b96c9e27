#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include "converters/cli/clock.hpp"
#include "converters/cli/command.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/inputs.hpp"
#include "converters/cli/lists.hpp"
#include "converters/cli/nearest.hpp"
#include "converters/engine/engine.hpp"
#include "converters/engine/files.hpp"
#include "converters/engine/loss.hpp"
#include "converters/engine/outputs.hpp"
#include "converters/report/text.hpp"
#include "formats/shared/common_options.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

constinit const formats::OptionSpec to{
    "to", "FMT[,FMT]", "output formats, also for the references alone; `chapbook list formats`",
    {},   {},          true};
constinit const formats::OptionSpec output{
    "output", "PATH", "the output file, or the folder for several; \"-\" is standard output"};
constinit const formats::OptionSpec strict{
    "strict", "", "a source line that is not understood is an error, and nothing is written"};
constinit const formats::OptionSpec quiet{"quiet", "", "say nothing but errors"};

constexpr std::array<const formats::OptionSpec*, 4> options{&to, &output, &strict, &quiet};

std::vector<const formats::Format*> read_formats(const formats::Options& given) {
  std::vector<std::string_view> known;
  for (const formats::Format* format : formats::all_formats()) known.push_back(format->id);
  std::vector<const formats::Format*> out;
  for (const std::string_view list : given.all(to)) {
    for (const std::string_view id : split_list(list)) {
      const formats::Format* format = formats::find_format(id);
      if (format == nullptr) throw Error(ErrorKind::usage, "--to: " + unknown("format", id, known));
      if (std::ranges::find(out, format) == out.end()) out.push_back(format);
    }
  }
  if (out.empty()) throw Error(ErrorKind::usage, "--to is missing: which format should it be?");
  return out;
}

std::string cover_bytes(std::string_view path) {
  try {
    return engine::read_file(std::string(path)).bytes;
  } catch (const Error& error) {
    // A cover that is not there concerns the whole run, unlike an input.
    if (error.kind() != ErrorKind::input) throw;
    throw Error(ErrorKind::usage, std::string("--cover: ") + error.what());
  }
}

/// Hands the bytes of the cover to the format that asked for a file: writers do no input.
void read_cover(formats::Options& given, std::span<const formats::Format* const> formats) {
  for (const formats::Format* format : formats) {
    const auto cover = std::ranges::find(format->options, "cover", &formats::OptionSpec::name);
    if (cover == format->options.end()) continue;
    if (const auto path = given.get(**cover)) given.set("cover-image", cover_bytes(*path));
    return;
  }
}

/// One run of the command.
class Conversion {
 public:
  Conversion(const Arguments& arguments, Streams& streams)
      : given_(arguments.options),
        formats_(read_formats(given_)),
        inputs_(engine::find_inputs(arguments.operands)),
        jobs_(engine::plan_outputs(inputs_, formats_, given_.get(output))),
        epoch_(source_date_epoch()),
        streams_(streams),
        quiet_(given_.is_on(quiet)) {
    read_cover(given_, formats_);
  }

  int run() {
    std::vector<report::Failure> failures;
    auto job = jobs_.begin();
    const int failed =
        for_each_input(inputs_, streams_, failures, [&](const std::string&) { convert(*job++); });
    summarize(failures.size());
    return worse(failed, lost_ > 0 ? exit_findings : exit_fine);
  }

 private:
  void convert(const engine::Job& job) {
    Input input = read_source(job.input, streams_);
    const engine::Analysis analysis = engine::analyze(std::move(input.source), {});
    const ast::Document& document = analysis.document;
    print(document, analysis.diagnostics);
    if (given_.is_on(strict) && refuse_loss(document)) return;
    const formats::Options dated = with_date(document, input.modified);
    for (const engine::Output& out : job.outputs) {
      const engine::Conversion made = engine::convert(document, *out.format, dated);
      print(document, made.diagnostics);
      write(out.path, made.bytes);
    }
  }

  void write(const std::string& path, const std::string& bytes) {
    if (path == "-") {
      streams_.out << bytes;
    } else {
      engine::write_file(path, bytes);
    }
    ++written_;
  }

  bool refuse_loss(const ast::Document& document) {
    const std::vector<Span> lost = engine::not_understood(document);
    for (const Span span : lost) {
      Diagnostic loss = make_diagnostic(notice::not_understood, span,
                                        "this was not understood, and --strict asks for that");
      loss.severity = Severity::error;
      streams_.err << report::headline(*document.source, loss);
    }
    lost_ += lost.size();
    return !lost.empty();
  }

  /// Where neither the command line nor the text gives a date, the environment does, or else the
  /// time stamp of the file: never the clock, which would change the bytes from day to day.
  formats::Options with_date(const ast::Document& document, std::optional<std::int64_t> modified) {
    formats::Options out = given_;
    if (given_.get(formats::option::date) || document.review_date || !prints_date()) return out;
    if (epoch_) {
      out.set("date", to_iso(*epoch_));
    } else if (modified) {
      out.set("date", to_iso(day_of(*modified)));
      warn_about_date();
    }
    return out;
  }

  [[nodiscard]] bool prints_date() const {
    return std::ranges::any_of(formats_, [](const formats::Format* format) {
      return std::ranges::find(format->options, &formats::option::date) != format->options.end();
    });
  }

  void warn_about_date() {
    if (std::exchange(warned_about_date_, true) || quiet_) return;
    streams_.err << "chapbook: warning: no --date, review date or SOURCE_DATE_EPOCH; taking the "
                    "day on which the input file was changed\n";
  }

  void print(const ast::Document& document, const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& each : diagnostics) {
      if (quiet_ && each.severity != Severity::error) continue;
      streams_.err << report::headline(*document.source, each);
    }
  }

  void summarize(std::size_t failed) {
    if (quiet_) return;
    const auto files = [](std::size_t count, const char* what) {
      return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
    };
    streams_.err << files(inputs_.files.size(), "input") << ", " << files(written_, "output")
                 << " written";
    if (failed > 0) streams_.err << ", " << failed << " failed";
    if (lost_ > 0) streams_.err << ", " << files(lost_, "place") << " not understood";
    streams_.err << '\n';
  }

  formats::Options given_;
  std::vector<const formats::Format*> formats_;
  engine::Inputs inputs_;
  std::vector<engine::Job> jobs_;
  std::optional<PartialDate> epoch_;
  Streams& streams_;
  bool quiet_;
  bool warned_about_date_ = false;
  std::size_t written_ = 0;
  std::size_t lost_ = 0;
};

int run_convert(const Arguments& arguments, Streams& streams) {
  return Conversion(arguments, streams).run();
}

}  // namespace

constinit const Command convert_command{
    "convert",
    "turns condition texts into EPUB, JATS, FHIR, HTML and JSON",
    {{{"chapbook convert article.txt --to epub", "writes article.epub into the current folder"},
      {"chapbook convert articles/ --to epub,jats,fhir -o out/",
       "converts every text below articles/ into three formats each"}}},
    {"INPUT...", 1},
    options,
    true,
    &run_convert};

}  // namespace chapbook::cli
