#include <array>
#include <ostream>
#include <string>
#include <utility>

#include "converters/cli/checking.hpp"
#include "converters/cli/command.hpp"
#include "converters/cli/configuration.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/inputs.hpp"
#include "converters/cli/nearest.hpp"
#include "converters/cli/program.hpp"
#include "converters/cli/reference_lines.hpp"
#include "converters/cli/sandbox.hpp"
#include "converters/engine/reference_list.hpp"
#include "converters/report/text.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

constinit const formats::OptionSpec to{
    "to", "FMT",
    "print the references in this form instead of the findings; `chapbook list formats`"};
constinit const formats::OptionSpec jsonl{"jsonl", "",
                                          "one JSON object a line in and out, see docs/cli.md"};

constexpr std::array<const formats::OptionSpec*, 13> options{&to,
                                                             &jsonl,
                                                             &option::jobs,
                                                             &option::profile,
                                                             &option::today,
                                                             &option::catalogue,
                                                             &option::select,
                                                             &option::ignore,
                                                             &option::report,
                                                             &option::fail_on,
                                                             &option::config,
                                                             &option::isolated,
                                                             &option::no_sandbox};

int report_findings(const Arguments& arguments, const std::string& path, Streams& streams) {
  const Checks checks(arguments.options);
  const std::vector<ReportTarget> targets = read_reports(arguments.options);
  enter_sandbox(arguments.options, {{path}, report_paths(targets), {}}, streams);
  engine::Analysis analysis =
      checks.run(engine::read_reference_list(read_source(path, streams).source));
  report::Run run;
  run.version = version();
  run.check_reference = [&checks](std::string_view text) {
    return checks.run_one_reference(text).diagnostics;
  };
  run.files.push_back(checked_file(std::move(analysis), targets));
  write_reports(targets, run, streams);
  return verdict(arguments.options, run);
}

const formats::Format& read_format(std::string_view id) {
  std::vector<std::string_view> known;
  for (const formats::Format* format : formats::formats_of(formats::Scope::references)) {
    if (format->id == id) return *format;
    known.push_back(format->id);
  }
  throw Error(ErrorKind::usage, "--to: " + unknown("form of references", id, known));
}

int print_references(const Arguments& arguments, std::string_view form, const std::string& path,
                     Streams& streams) {
  const formats::Format& format = read_format(form);
  enter_sandbox(arguments.options, {{path}, {}, {}}, streams);
  const ast::Document document = engine::read_reference_list(read_source(path, streams).source);
  const engine::Conversion made = engine::convert(document, format, {});
  for (const Diagnostic& each : made.diagnostics) {
    streams.err << report::headline(*document.source, each);
  }
  streams.out << made.bytes;
  return exit_fine;
}

int run_refs(const Arguments& arguments, Streams& streams) {
  const std::string path = arguments.operands.empty() ? "-" : arguments.operands.front();
  const auto form = arguments.options.get(to);
  if (arguments.options.is_on(jsonl)) {
    if (form) throw Error(ErrorKind::usage, "--jsonl and --to exclude each other");
    const Checks checks(arguments.options);
    const std::size_t threads = read_jobs(arguments.options);
    enter_sandbox(arguments.options, {{path}, {}, {}}, streams);
    answer_lines(checks, threads, path, streams);
    return exit_fine;
  }
  if (!form) return report_findings(arguments, path, streams);
  return print_references(arguments, *form, path, streams);
}

}  // namespace

constinit const Command refs_command{
    "refs",
    "checks or converts a plain list of references, one a line",
    {{{"chapbook refs references.txt", "what is wrong with each reference, and how to mend it"},
      {"chapbook refs references.txt --to csl-json",
       "the same references for a citation manager; \"-\" reads standard input"}}},
    {"[FILE|-]", 0, 1},
    options,
    false,
    &run_refs};

}  // namespace chapbook::cli
