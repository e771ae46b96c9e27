#include "converters/cli/checking.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include "converters/cli/clock.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/inputs.hpp"
#include "converters/cli/lists.hpp"
#include "converters/cli/nearest.hpp"
#include "converters/engine/files.hpp"
#include "converters/engine/reference_list.hpp"
#include "converters/report/topic.hpp"
#include "lint/groups.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::cli {

namespace {
constexpr std::array<std::string_view, 4> profiles{"adam", "ama10", "ama11", "nlm"};
constexpr std::array<std::string_view, 4> levels{"error", "warning", "info", "never"};
}  // namespace

namespace option {
constinit const formats::OptionSpec profile{
    "profile", "PROFILE", "the style that references are held to", profiles, "adam"};
constinit const formats::OptionSpec today{
    "today", "DATE", "the day that rules take for today, YYYY-MM-DD; else the clock's"};
constinit const formats::OptionSpec catalogue{
    "catalogue",
    "FILE",
    "a table of books, journals or publishers that adds to the built-in one and overrides it",
    {},
    {},
    true};
constinit const formats::OptionSpec select{
    "select", "IDS", "report only these rules or groups of rules, comma-separated", {}, {}, true};
constinit const formats::OptionSpec ignore{
    "ignore", "IDS", "do not report these rules or groups, comma-separated", {}, {}, true};
constinit const formats::OptionSpec report{
    "report", "FMT[:PATH]", "form of the report (see `chapbook list reports`) and its file",
    {},       {},           true};
constinit const formats::OptionSpec statistics{
    "statistics", "", "print how often each rule fired instead of the findings"};
constinit const formats::OptionSpec fail_on{
    "fail-on", "LEVEL", "exit with 1 for findings at or above this", levels, "error"};
}  // namespace option

namespace {

std::set<std::string_view> read_ids(const formats::Options& options,
                                    const formats::OptionSpec& option) {
  std::set<std::string_view> out;
  for (const std::string_view value : options.all(option)) {
    for (const std::string_view name : split_list(value)) {
      const std::vector<std::string_view> ids = report::topics_of(name);
      if (ids.empty()) {
        throw Error(ErrorKind::usage, "--" + std::string(option.name) + ": " +
                                          unknown("rule or group", name, report::topic_names()));
      }
      out.insert(ids.begin(), ids.end());
    }
  }
  return out;
}

/// What `--select` names, or what runs by default where it names nothing.
std::set<std::string_view> read_selected(const formats::Options& options) {
  std::set<std::string_view> out = read_ids(options, option::select);
  if (out.empty()) {
    const std::vector<std::string_view> ids = report::topics_of("default");
    out.insert(ids.begin(), ids.end());
  }
  return out;
}

ReportTarget read_report(std::string_view value) {
  const std::size_t colon = std::min(value.find(':'), value.size());
  const std::string_view id = value.substr(0, colon);
  const report::Report* found = report::find_report(id);
  if (found == nullptr) {
    std::vector<std::string_view> ids;
    for (const report::Report* each : report::all_reports()) ids.push_back(each->id);
    throw Error(ErrorKind::usage, "--report: " + unknown("report", id, ids));
  }
  if (colon + 1 == value.size()) {
    throw Error(ErrorKind::usage,
                "--report \"" + std::string(value) + "\": a path must follow the colon");
  }
  return {found, colon < value.size() ? std::string(value.substr(colon + 1)) : std::string()};
}

}  // namespace

std::shared_ptr<const lint::Catalogue> read_catalogue(const formats::Options& options) {
  std::vector<lint::CatalogueText> own;
  for (const std::string_view path : options.all(option::catalogue)) {
    try {
      own.push_back({std::string(path), engine::read_file(std::string(path)).bytes});
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::input) throw;
      throw Error(ErrorKind::usage, "--catalogue: " + std::string(error.what()));
    }
  }
  if (own.empty()) return nullptr;
  return std::make_shared<const lint::Catalogue>(lint::Catalogue::with(std::move(own)));
}

PartialDate read_day(std::string_view option_name, std::string_view text) {
  const auto date = from_iso(text);
  if (date && date->day) return *date;
  throw Error(ErrorKind::usage, std::string(option_name) + " \"" + std::string(text) +
                                    "\": not a day of the form YYYY-MM-DD");
}

Checks::Checks(const formats::Options& options)
    : catalogue_(read_catalogue(options)),
      select_(read_selected(options)),
      ignore_(read_ids(options, option::ignore)) {
  lint::Settings& settings = analyze_options_.settings;
  settings.profile = lint::profile_from(*options.get(option::profile)).value();
  const auto given = options.get(option::today);
  analyze_options_.reader = read_reader(options);
  settings.catalogue = catalogue_.get();
  settings.today = given ? read_day("--today", *given) : clock_day();
  std::ranges::copy_if(lint::all_rules(), std::back_inserter(analyze_options_.rules),
                       [&](const lint::Rule* rule) { return wants(rule->id); });
  analyze_options_.measures_readability = std::ranges::any_of(
      analyze_options_.rules,
      [](const lint::Rule* rule) { return lint::group_of(*rule) == "readability"; });
}

bool Checks::wants(std::string_view id) const {
  return select_.contains(id) && !ignore_.contains(id);
}

engine::Analysis Checks::filtered(engine::Analysis analysis) const {
  std::erase_if(analysis.diagnostics,
                [&](const Diagnostic& finding) { return !wants(finding.id); });
  return analysis;
}

engine::Analysis Checks::run(std::shared_ptr<const Source> source) const {
  return filtered(engine::analyze(std::move(source), analyze_options_));
}

engine::Analysis Checks::run(ast::Document document) const {
  return filtered(engine::analyze(std::move(document), analyze_options_));
}

engine::Analysis Checks::run_one_reference(std::string_view text) const {
  return run(engine::read_one_reference(Source::make("text", std::string(text))));
}

Checks Checks::with(const lint::Settings& settings) const {
  Checks out = *this;
  out.analyze_options_.settings = settings;
  return out;
}

std::vector<ReportTarget> read_reports(const formats::Options& options) {
  std::vector<ReportTarget> out;
  for (const std::string_view value : options.all(option::report)) {
    out.push_back(read_report(value));
  }
  if (options.is_on(option::statistics)) out.push_back({report::find_report("statistics"), ""});
  if (out.empty()) return {{report::find_report("text"), ""}};
  if (std::ranges::count(out, std::string(), &ReportTarget::path) > 1) {
    throw Error(ErrorKind::usage,
                "--report: two reports on standard output; give one a path, such as "
                "--report sarif:findings.sarif");
  }
  return out;
}

std::vector<std::string> report_paths(std::span<const ReportTarget> targets) {
  std::vector<std::string> out;
  for (const ReportTarget& target : targets) {
    if (!target.path.empty()) out.push_back(target.path);
  }
  return out;
}

report::CheckedFile without_findings(const ast::Document& document) {
  report::CheckedFile out;
  out.source = std::make_shared<const SourceLines>(document.source);
  for (const ast::Reference& reference : document.references.items) {
    const auto begin = reference.numbering ? reference.numbering->span.end : reference.span.begin;
    out.references.push_back(trim(*document.source, {begin, reference.span.end}));
  }
  out.reference_count = out.references.size();
  return out;
}

report::CheckedFile checked_file(engine::Analysis analysis, std::span<const ReportTarget> targets) {
  report::CheckedFile out = without_findings(analysis.document);
  out.diagnostics = std::move(analysis.diagnostics);
  out.readability = std::move(analysis.readability);
  if (std::ranges::any_of(
          targets, [](const ReportTarget& target) { return target.report->shows_references; })) {
    out.document = std::make_shared<const ast::Document>(std::move(analysis.document));
  }
  return out;
}

void write_reports(std::span<const ReportTarget> targets, const report::Run& run,
                   Streams& streams) {
  for (const ReportTarget& target : targets) {
    if (target.path.empty()) {
      streams.out << target.report->render(run, {streams.color});
    } else {
      engine::write_file(target.path, target.report->render(run, {}));
    }
  }
}

int verdict(const formats::Options& options, const report::Run& run) {
  const report::Tally tally = report::count(run);
  const std::string_view level = *options.get(option::fail_on);
  std::size_t counted = 0;
  if (level != "never") counted += tally.errors;
  if (level == "warning" || level == "info") counted += tally.warnings;
  if (level == "info") counted += tally.infos;
  return counted > 0 ? exit_findings : exit_fine;
}

}  // namespace chapbook::cli
