#include <algorithm>
#include <array>
#include <atomic>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "converters/cli/baseline.hpp"
#include "converters/cli/checking.hpp"
#include "converters/cli/configuration.hpp"
#include "converters/cli/corpus_findings.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/inputs.hpp"
#include "converters/cli/program.hpp"
#include "converters/cli/sandbox.hpp"
#include "converters/cli/suppressions.hpp"
#include "converters/engine/attempt.hpp"
#include "converters/engine/files.hpp"
#include "converters/engine/in_order.hpp"
#include "converters/report/diff.hpp"
#include "converters/report/forget.hpp"
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

constexpr std::array<const formats::OptionSpec*, 20> options{&option::from,
                                                             &option::jobs,
                                                             &option::max_size,
                                                             &option::profile,
                                                             &option::today,
                                                             &option::catalogue,
                                                             &option::select,
                                                             &option::ignore,
                                                             &option::report,
                                                             &option::statistics,
                                                             &option::fail_on,
                                                             &option::suppressions,
                                                             &option::baseline,
                                                             &option::write_baseline,
                                                             &fix,
                                                             &unsafe_fixes,
                                                             &diff,
                                                             &option::config,
                                                             &option::isolated,
                                                             &option::no_sandbox};

/// One run of the command.
class Linting {
 public:
  Linting(const Arguments& arguments, Streams& streams)
      : given_(arguments.options),
        checks_(given_),
        suppressions_(given_, checks_),
        baseline_(given_, checks_),
        corpus_(checks_.analyze_options().rules, checks_.analyze_options().settings),
        reports_(read_reports(given_)),
        inputs_(engine::find_inputs(arguments.operands, checks_.analyze_options().reader)),
        max_size_(read_max_size(given_)),
        streams_(streams) {
    run_.version = version();
    run_.check_reference = [this](std::string_view text) {
      return checks_.run_one_reference(text).diagnostics;
    };
    if (given_.is_on(diff) && given_.is_on(option::write_baseline)) {
      throw Error(ErrorKind::usage, "--diff changes nothing, so it writes no baseline");
    }
    if (given_.is_on(diff)) keep_output_for_the_patch(arguments);
    const bool has_stdin = std::ranges::find(inputs_.files, "-") != inputs_.files.end();
    if (wants_fixes() && !given_.is_on(diff) && has_stdin) {
      throw Error(ErrorKind::usage, "--fix changes files; it cannot change standard input");
    }
  }

  int run() {
    enter_sandbox(given_, access(), streams_);
    exit_code_ =
        for_each_input(inputs_, read_jobs(given_), streams_, run_.failures,
                       [&](std::size_t number, Streams& own) { return check(number, own); });
    if (was_stopped(exit_code_)) return exit_code_;  // A report of some texts would look whole.
    run_.applied_fixes = applied_fixes_;
    add_corpus_findings(corpus_, run_, [&](std::size_t number) { return text_of(number); });
    std::vector<Diagnostic> unused = suppressions_.hide(run_);
    baseline_.settle(run_);
    suppressions_.report_unused(run_, std::move(unused));
    write_reports(reports_, run_, streams_);
    return worse(verdict(given_, run_), exit_code_);
  }

 private:
  [[nodiscard]] bool wants_fixes() const {
    return given_.is_on(fix) || given_.is_on(unsafe_fixes) || given_.is_on(diff);
  }

  /// A report that a file asks for gives way to --diff; one that a person asks for needs a path.
  void keep_output_for_the_patch(const Arguments& arguments) {
    const std::size_t count = reports_.size();
    std::erase_if(reports_, [](const ReportTarget& target) { return target.path.empty(); });
    const auto is_typed = [&](const formats::OptionSpec& option) {
      return !given_.all(option).empty() && !arguments.places.contains(option.name);
    };
    const bool is_asked_for = is_typed(option::report) || is_typed(option::statistics);
    if (reports_.size() == count || !is_asked_for) return;
    throw Error(ErrorKind::usage,
                "--diff prints the patch on standard output; give a report a path, such as "
                "--report sarif:findings.sarif");
  }

  [[nodiscard]] Access access() const {
    Access out{inputs_.files, report_paths(reports_), {}};
    if (wants_fixes() && !given_.is_on(diff)) {
      std::ranges::copy(inputs_.files, std::back_inserter(out.writes));
    }
    if (const auto path = given_.get(option::write_baseline)) out.writes.emplace_back(*path);
    return out;
  }

  engine::Finish check(std::size_t number, Streams& own) {
    const std::string& path = inputs_.files[number];
    Input input = read_source(path, own, max_size_);
    ast::Document document = read(input.source);
    const bool is_foreign = document.source->is_derived();
    if (wants_fixes() && !is_foreign) document = read(mend(std::move(input.source), own));
    const auto analysis = std::make_shared<engine::Analysis>(checks_.run(std::move(document)));
    // What is no regular file, such as standard input, cannot be read a second time.
    const bool is_readable_again = input.modified.has_value();
    return [this, &path, analysis, is_readable_again, is_foreign] {
      add(std::move(*analysis), is_readable_again);
      if (wants_fixes() && is_foreign) refuse_fixes(path);
    };
  }

  /// Keeps of a text what the end of the run needs.
  void add(engine::Analysis analysis, bool is_readable_again) {
    const std::shared_ptr<const Source> text = analysis.document.source;
    corpus_.add(analysis.document);
    report::CheckedFile file = checked_file(std::move(analysis), reports_);
    if (!file.document && is_readable_again) report::forget_text(file, *text);
    run_.files.push_back(std::move(file));
    hashes_.push_back(hash(*text));
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

  static std::size_t hash(const Source& source) {
    return std::hash<std::string_view>()(source.bytes());
  }

  /// The text of a file that was checked, from memory or else from the file, if it is still the
  /// same.
  std::optional<CheckedText> text_of(std::size_t number) {
    const report::CheckedFile& file = run_.files[number];
    if (auto whole = file.source->whole()) return CheckedText{std::move(whole), file.references};
    std::optional<CheckedText> out;
    if (lost_.contains(number)) return out;
    const std::string path(file.source->name());
    const auto failure = engine::attempt(path, [&] {
      const ast::Document document = read(read_source(path, streams_).source);
      if (hash(*document.source) != hashes_[number]) {
        throw Error(ErrorKind::resource, path + ": changed while it was checked");
      }
      out = CheckedText{document.source, without_findings(document).references};
    });
    if (failure) {
      streams_.err << "chapbook: " << failure->message << '\n';
      run_.failures.push_back({path, failure->message});
      exit_code_ = worse(exit_code_, exit_code(failure->kind));
    }
    if (!out) lost_.insert(number);
    return out;
  }

  /// Replaces the file by its text after the fixes, or just shows the difference. Returns what the
  /// file now holds.
  std::shared_ptr<const Source> mend(std::shared_ptr<const Source> source, Streams& own) {
    const std::string name(source->name());
    const auto allowed = given_.is_on(unsafe_fixes) ? Applicability::unsafe : Applicability::safe;
    lint::Fixed result =
        lint::fix_until_stable(std::string(source->bytes()), allowed, [&](std::string_view text) {
          engine::Analysis analysis = checks_.run(Source::make(name, std::string(text)));
          suppressions_.remove_suppressed(analysis);
          return std::move(analysis.diagnostics);
        });
    if (result.applied == 0) return source;
    if (given_.is_on(diff)) {
      own.out << report::unified_diff(name, source->bytes(), result.text);
      return source;
    }
    engine::write_file(name, result.text);
    applied_fixes_ += result.applied;
    return Source::make(name, std::move(result.text));
  }

  const formats::Options& given_;
  Checks checks_;
  Suppressions suppressions_;
  Baseline baseline_;
  lint::Corpus corpus_;
  std::vector<ReportTarget> reports_;
  engine::Inputs inputs_;
  std::size_t max_size_;
  Streams& streams_;
  report::Run run_;
  std::vector<std::size_t> hashes_;  ///< of the texts of run_.files
  std::set<std::size_t> lost_;       ///< texts that could not be had again
  std::atomic<std::size_t> applied_fixes_ = 0;
  int exit_code_ = exit_fine;  ///< for what failed
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
