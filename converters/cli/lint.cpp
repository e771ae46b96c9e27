#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "converters/cli/checking.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/inputs.hpp"
#include "converters/cli/program.hpp"
#include "converters/engine/files.hpp"
#include "lint/fix.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

constinit const formats::OptionSpec fix{"fix", "", "apply the safe fixes to the files"};
constinit const formats::OptionSpec unsafe_fixes{
    "unsafe-fixes", "", "apply the unsafe fixes as well; look at the result"};

constexpr std::array<const formats::OptionSpec*, 8> options{
    &option::profile, &option::today, &option::select, &option::ignore, &option::report,
    &option::fail_on, &fix,           &unsafe_fixes};

/// The file's text after its fixes, as a Source; the file itself is replaced if that changed it.
std::shared_ptr<const Source> fixed(const std::shared_ptr<const Source>& source,
                                    const Checks& checks, Applicability allowed, report::Run& run) {
  const std::string name(source->name());
  lint::Fixed result =
      lint::fix_until_stable(std::string(source->bytes()), allowed, [&](std::string_view text) {
        return checks.run(Source::make(name, std::string(text))).diagnostics;
      });
  if (result.applied == 0) return source;
  engine::write_file(name, result.text);
  run.applied_fixes += result.applied;
  return Source::make(name, std::move(result.text));
}

int run_lint(const Arguments& arguments, Streams& streams) {
  const Checks checks(arguments.options);
  const std::vector<ReportTarget> targets = read_reports(arguments.options);
  const bool unsafe = arguments.options.is_on(unsafe_fixes);
  const bool fixes = unsafe || arguments.options.is_on(fix);
  const engine::Inputs inputs = engine::find_inputs(arguments.operands);
  if (fixes && std::ranges::find(inputs.files, "-") != inputs.files.end()) {
    throw Error(ErrorKind::usage, "--fix changes files; it cannot change standard input");
  }

  report::Run run;
  run.version = version();
  const int failed = for_each_input(inputs, streams, run.failures, [&](const std::string& path) {
    std::shared_ptr<const Source> source = read_source(path, streams).source;
    if (fixes) {
      source = fixed(source, checks, unsafe ? Applicability::unsafe : Applicability::safe, run);
    }
    engine::Analysis analysis = checks.run(source);
    run.files.push_back({std::move(source), std::move(analysis.diagnostics),
                         analysis.document.references.items.size()});
  });
  write_reports(targets, run, streams);
  return worse(verdict(arguments.options, run), failed);
}

}  // namespace

constinit const Command lint_command{
    "lint",
    "checks documents: their references, character by character, and their structure",
    {{{"chapbook lint article.txt", "every finding with line, column, reason and fix"},
      {"chapbook lint articles/ --report sarif:findings.sarif --fail-on warning",
       "a whole folder in a pipeline: findings for code scanning, exit code 1 from warnings on"}}},
    {"INPUT...", 1},
    options,
    false,
    &run_lint};

}  // namespace chapbook::cli
