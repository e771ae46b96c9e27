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
#include "converters/report/diff.hpp"
#include "lint/corpus.hpp"
#include "lint/fix.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

constinit const formats::OptionSpec fix{"fix", "", "apply the safe fixes to the files"};
constinit const formats::OptionSpec unsafe_fixes{
    "unsafe-fixes", "", "apply the unsafe fixes as well; look at the result"};
constinit const formats::OptionSpec diff{
    "diff", "", "show what --fix (or --unsafe-fixes) would change, and change nothing"};

constexpr std::array<const formats::OptionSpec*, 11> options{&option::from,
                                                             &option::profile,
                                                             &option::today,
                                                             &option::catalogue,
                                                             &option::select,
                                                             &option::ignore,
                                                             &option::report,
                                                             &option::fail_on,
                                                             &fix,
                                                             &unsafe_fixes,
                                                             &diff};

/// One run of the command.
class Linting {
 public:
  Linting(const Arguments& arguments, Streams& streams)
      : given_(arguments.options),
        checks_(given_),
        corpus_(checks_.analyze_options().rules, checks_.analyze_options().settings),
        reports_(read_reports(given_)),
        inputs_(engine::find_inputs(arguments.operands, checks_.analyze_options().reader)),
        streams_(streams) {
    run_.version = version();
    const bool has_stdin = std::ranges::find(inputs_.files, "-") != inputs_.files.end();
    if (wants_fixes() && !given_.is_on(diff) && has_stdin) {
      throw Error(ErrorKind::usage, "--fix changes files; it cannot change standard input");
    }
  }

  int run() {
    const int failed = for_each_input(inputs_, streams_, run_.failures,
                                      [&](const std::string& path) { check(path); });
    add_corpus_findings(corpus_, run_);
    if (!given_.is_on(diff)) write_reports(reports_, run_, streams_);
    return worse(verdict(given_, run_), failed);
  }

 private:
  [[nodiscard]] bool wants_fixes() const {
    return given_.is_on(fix) || given_.is_on(unsafe_fixes) || given_.is_on(diff);
  }

  void check(const std::string& path) {
    std::shared_ptr<const Source> source = read_source(path, streams_).source;
    ast::Document document = read(source);
    const bool is_foreign = document.source->is_derived();
    if (wants_fixes() && !is_foreign) document = read(mend(std::move(source)));
    engine::Analysis analysis = checks_.run(std::move(document));
    corpus_.add(analysis.document);
    run_.files.push_back(checked_file(std::move(analysis), reports_));
    if (wants_fixes() && is_foreign) refuse_fixes(path);
  }

  [[nodiscard]] ast::Document read(std::shared_ptr<const Source> source) const {
    return engine::read(std::move(source), checks_.analyze_options().reader);
  }

  /// The findings speak of the text that was read out of the file, not of its bytes.
  [[noreturn]] static void refuse_fixes(const std::string& path) {
    throw Error(ErrorKind::input,
                path +
                    ": fixes cannot be written into a file of this format; nothing was changed, "
                    "and the findings show what each fix would be");
  }

  /// Replaces the file by its text after the fixes, or just shows the difference. Returns what the
  /// file now holds.
  std::shared_ptr<const Source> mend(std::shared_ptr<const Source> source) {
    const std::string name(source->name());
    const auto allowed = given_.is_on(unsafe_fixes) ? Applicability::unsafe : Applicability::safe;
    lint::Fixed result =
        lint::fix_until_stable(std::string(source->bytes()), allowed, [&](std::string_view text) {
          return checks_.run(Source::make(name, std::string(text))).diagnostics;
        });
    if (result.applied == 0) return source;
    if (given_.is_on(diff)) {
      streams_.out << report::unified_diff(name, source->bytes(), result.text);
      return source;
    }
    engine::write_file(name, result.text);
    run_.applied_fixes += result.applied;
    return Source::make(name, std::move(result.text));
  }

  const formats::Options& given_;
  Checks checks_;
  lint::Corpus corpus_;
  std::vector<ReportTarget> reports_;
  engine::Inputs inputs_;
  Streams& streams_;
  report::Run run_;
};

int run_lint(const Arguments& arguments, Streams& streams) {
  return Linting(arguments, streams).run();
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
