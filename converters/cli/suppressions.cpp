#include "converters/cli/suppressions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "converters/cli/nearest.hpp"
#include "converters/report/glob.hpp"
#include "converters/report/topic.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::cli {

namespace option {
constinit const formats::OptionSpec suppressions{
    "suppressions", "FILE", "hide the findings that this file accepts, each with a reason"};
}

namespace {

std::string known_rule(const Source& source, const formats::TomlValue& table,
                       const TomlEntry& entry) {
  std::string id = entry.text("rule");
  if (report::find_topic(id)) return id;
  std::vector<std::string_view> ids;
  for (const report::Topic& topic : report::all_topics()) ids.push_back(topic.id);
  refuse_at(source, table.find("rule")->span, unknown("rule", id, ids));
}

report::Suppression suppression(const Source& source, const formats::TomlValue& table) {
  constexpr std::array<std::string_view, 5> keys{"rule", "file", "text", "reason", "until"};
  const TomlEntry entry(source, table, keys);
  report::Suppression out;
  out.rule = known_rule(source, table, entry);
  out.file = entry.text("file");
  out.text = fold_case(entry.optional_text("text").value_or(""));
  out.reason = entry.text("reason");
  out.until = entry.optional_day("until");
  out.span = entry.span();
  return out;
}

Diagnostic unused(const report::Suppression& entry) {
  std::string message = entry.is_expired ? "in force until " + to_iso(*entry.until) : "unused";
  return make_diagnostic(notice::unused_suppression, entry.span,
                         message + ": " + entry.rule + " in " + entry.file);
}

}  // namespace

std::vector<report::Suppression> read_suppressions(const Source& source,
                                                   const std::optional<PartialDate>& today) {
  std::vector<report::Suppression> out;
  for (const formats::TomlValue& table : toml_entries(source, read_toml_file(source), "suppress")) {
    report::Suppression& entry = out.emplace_back(suppression(source, table));
    entry.is_expired = entry.until && today && compare(*entry.until, *today) < 0;
  }
  return out;
}

Suppressions::Suppressions(const formats::Options& options, const Checks& checks)
    : checks_(checks) {
  const auto path = options.get(option::suppressions);
  if (!path) return;
  file_ = Sidecar::read("--suppressions", std::string(*path));
  entries_ = read_suppressions(*file_->source(), checks.analyze_options().settings.today);
}

void Suppressions::remove_suppressed(engine::Analysis& analysis) const {
  if (entries_.empty()) return;
  const report::CheckedFile file = without_findings(analysis.document);
  const std::string name = file_->name_of(file.source->name());
  std::erase_if(analysis.diagnostics, [&](const Diagnostic& finding) {
    return report::find_suppression(entries_, name, file, finding).has_value();
  });
}

/// A run that did not look for what an entry hides cannot say that it is unused; and a rule across
/// documents may find nothing where only some of them are checked.
bool Suppressions::is_judged(const report::Suppression& entry,
                             const std::vector<std::string>& names) const {
  if (entry.is_expired) return true;
  const lint::Rule* rule = lint::find_rule(entry.rule);
  if (!checks_.wants(entry.rule) || (rule != nullptr && rule->check_corpus != nullptr))
    return false;
  const bool is_gone = !report::is_pattern(entry.file) && !file_->has_file(entry.file);
  return is_gone || std::ranges::any_of(names, [&](const std::string& name) {
           return report::matches(entry.file, name);
         });
}

std::vector<Diagnostic> Suppressions::hide(report::Run& run) const {
  if (!file_) return {};
  const std::vector<std::string> names = file_->names_in(run);
  std::vector<bool> used(entries_.size(), false);
  for (std::size_t i = 0; i < names.size(); ++i) {
    report::suppress(entries_, names[i], run.files[i], used);
  }
  std::vector<Diagnostic> findings;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (!used[i] && is_judged(entries_[i], names)) findings.push_back(unused(entries_[i]));
  }
  return findings;
}

void Suppressions::report_unused(report::Run& run, std::vector<Diagnostic> findings) const {
  if (file_) file_->report_to(run, std::move(findings));
}

}  // namespace chapbook::cli
