#include "converters/cli/baseline.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "converters/engine/files.hpp"
#include "converters/report/topic.hpp"

namespace chapbook::cli {

namespace option {
constinit const formats::OptionSpec baseline{
    "baseline", "FILE",
    "hide the findings that this file lists; one that is no longer found is an error"};
constinit const formats::OptionSpec write_baseline{"write-baseline", "FILE",
                                                   "list the findings in this file, and hide them"};
}  // namespace option

namespace {

report::KnownFinding known_finding(const Source& source, const formats::TomlValue& table) {
  constexpr std::array<std::string_view, 6> keys{"file", "rule",  "message",
                                                 "text", "count", "fingerprint"};
  const TomlEntry entry(source, table, keys);
  report::KnownFinding out;
  out.file = entry.text("file");
  out.rule = entry.text("rule");
  out.message = entry.text("message");
  out.text = entry.optional_text("text").value_or("");
  out.fingerprint = entry.text("fingerprint");
  out.count = entry.optional_count("count").value_or(1);
  out.span = entry.span();
  return out;
}

/// A rule across documents says nothing about one of them alone.
bool needs_every_document(std::string_view id) {
  const lint::Rule* rule = lint::find_rule(id);
  return rule != nullptr && rule->check_corpus != nullptr;
}

}  // namespace

std::vector<report::KnownFinding> read_baseline(const Source& source) {
  formats::TomlValue root = read_toml_file(source);
  const formats::TomlValue* version = root.find("version");
  if (version != nullptr && version->text != "1") {
    refuse_at(source, version->span, "this is a baseline of another version; write it again");
  }
  std::vector<report::KnownFinding> out;
  for (const formats::TomlValue& table :
       toml_entries(source, std::move(root), "finding", "version")) {
    out.push_back(known_finding(source, table));
  }
  return out;
}

Baseline::Baseline(const formats::Options& options, const Checks& checks) : checks_(checks) {
  const auto written = options.get(option::write_baseline);
  const auto read = options.get(option::baseline);
  writes_ = written.has_value();
  if (!written && !read) return;
  const std::string path(written ? *written : *read);
  std::error_code ignored;
  if (writes_ && !std::filesystem::exists(path, ignored)) {
    file_.emplace(path);
    return;
  }
  file_ = Sidecar::read(writes_ ? "--write-baseline" : "--baseline", path);
  entries_ = read_baseline(*file_->source());
}

report::BaselineView Baseline::view(const std::vector<std::string>& names) const {
  const std::set<std::string> checked(names.begin(), names.end());
  const auto is_elsewhere = [this, checked](const report::KnownFinding& entry) {
    return !checked.contains(entry.file) && file_->has_file(entry.file);
  };
  // A rule that is no more was not left out: its entries are stale.
  const auto is_left_out = [this](const std::string& id) {
    return report::find_topic(id) && !checks_.wants(id);
  };
  const bool is_partial = std::ranges::any_of(entries_, is_elsewhere);
  return {names, [=](const report::KnownFinding& entry) {
            return is_elsewhere(entry) || is_left_out(entry.rule) ||
                   (is_partial && needs_every_document(entry.rule));
          }};
}

Diagnostic Baseline::stale(const report::KnownFinding& entry, std::size_t missing) const {
  const std::string times =
      entry.count == 1 ? "" : std::to_string(missing) + " of " + std::to_string(entry.count) + " ";
  Diagnostic out = make_diagnostic(
      notice::stale_baseline, entry.span,
      times + "no longer found in " + entry.file + ": " + entry.rule + ", " + entry.message);
  out.fixes.push_back(
      {"run the same with --write-baseline " + file_->path(), Applicability::display_only, {}});
  return out;
}

/// Entries that this run cannot judge stay in the file: it may be about some of the texts only.
void Baseline::write(report::Run& run) const {
  const std::vector<std::string> names = file_->names_in(run);
  const report::BaselineView view = this->view(names);
  std::vector<report::KnownFinding> all = report::known_findings(run, names);
  std::ranges::copy_if(entries_, std::back_inserter(all), view.is_aside);
  const auto key = [](const report::KnownFinding& entry) {
    return std::tie(entry.file, entry.rule, entry.fingerprint);
  };
  std::ranges::stable_sort(all, {}, key);
  const auto is_same = [&](const auto& one, const auto& other) { return key(one) == key(other); };
  all.erase(std::unique(all.begin(), all.end(), is_same), all.end());
  engine::write_file(file_->path(), report::print_baseline(all));
  (void)report::hide_known(run, all, view);
}

void Baseline::settle(report::Run& run) const {
  if (!file_) return;
  if (writes_) return write(run);
  const std::vector<std::string> names = file_->names_in(run);
  const std::vector<std::size_t> missing = report::hide_known(run, entries_, view(names));
  std::vector<Diagnostic> findings;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (missing[i] > 0) findings.push_back(stale(entries_[i], missing[i]));
  }
  file_->report_to(run, std::move(findings));
}

}  // namespace chapbook::cli
