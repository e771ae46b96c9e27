#include "converters/report/baseline.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "converters/report/clean.hpp"
#include "converters/report/content_key.hpp"
#include "formats/shared/toml.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::report {

namespace {

std::string key_of(const CheckedFile& file, const Diagnostic& finding) {
  return fingerprint(content_key(file, finding));
}

/// How many findings of each entry are still to be found.
class Missing {
 public:
  Missing(std::span<const KnownFinding> baseline, const BaselineView& view)
      : baseline_(baseline), view_(view) {
    for (std::size_t i = 0; i < baseline.size(); ++i) {
      by_file_.emplace(std::pair(baseline[i].fingerprint, baseline[i].file), i);
      by_key_[baseline[i].fingerprint].push_back(i);
      counts_.push_back(baseline[i].count);
    }
  }

  bool take_from(const std::string& file, const std::string& key) {
    const auto found = by_file_.find(std::pair(key, file));
    if (found == by_file_.end() || counts_[found->second] == 0) return false;
    --counts_[found->second];
    return true;
  }

  /// Only after every call of take_from.
  bool take_from_anywhere(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return false;
    std::vector<std::size_t>& left = found->second;
    while (!left.empty() && (counts_[left.back()] == 0 || view_.is_aside(baseline_[left.back()]))) {
      left.pop_back();
    }
    if (left.empty()) return false;
    --counts_[left.back()];
    return true;
  }

  std::vector<std::size_t> counts() && {
    for (std::size_t i = 0; i < baseline_.size(); ++i) {
      if (counts_[i] > 0 && view_.is_aside(baseline_[i])) counts_[i] = 0;
    }
    return std::move(counts_);
  }

 private:
  std::span<const KnownFinding> baseline_;
  const BaselineView& view_;
  std::map<std::pair<std::string, std::string>, std::size_t> by_file_;  ///< fingerprint and file
  std::map<std::string, std::vector<std::size_t>> by_key_;
  std::vector<std::size_t> counts_;
};

/// Moves each finding for which `is_known` holds behind those that are known.
template <typename IsKnown>
void move_known(CheckedFile& file, IsKnown is_known) {
  std::vector<Diagnostic> others;
  for (Diagnostic& finding : file.diagnostics) {
    (is_known(finding) ? file.known : others).push_back(std::move(finding));
  }
  file.diagnostics = std::move(others);
}

/// How the reference or line of a finding begins.
std::string beginning(const CheckedFile& file, const Diagnostic& finding) {
  constexpr std::size_t longest = 80;
  TextPool pool;
  const std::string_view raw = file.source->slice(place_of(file, finding.span.begin));
  const std::string_view text = clean_text(raw.substr(0, 8 * longest), pool);
  std::size_t end = 0;
  for (std::size_t i = 0; i < longest && end < text.size(); ++i) {
    end += utf8::decode(text, end).length;
  }
  return std::string(text.substr(0, end)) + (end < text.size() ? "..." : "");
}

}  // namespace

std::vector<std::size_t> hide_known(Run& run, std::span<const KnownFinding> baseline,
                                    const BaselineView& view) {
  run.has_baseline = true;
  Missing missing(baseline, view);
  for (std::size_t i = 0; i < run.files.size(); ++i) {
    CheckedFile& file = run.files[i];
    move_known(file, [&](const Diagnostic& finding) {
      return missing.take_from(view.names[i], key_of(file, finding));
    });
  }
  for (CheckedFile& file : run.files) {
    move_known(file, [&](const Diagnostic& finding) {
      return missing.take_from_anywhere(key_of(file, finding));
    });
    std::ranges::stable_sort(file.known, {}, [](const Diagnostic& one) { return one.span.begin; });
  }
  return std::move(missing).counts();
}

std::vector<KnownFinding> known_findings(const Run& run, std::span<const std::string> names) {
  std::map<std::tuple<std::string_view, std::string_view, std::string>, KnownFinding> entries;
  for (std::size_t i = 0; i < run.files.size(); ++i) {
    const CheckedFile& file = run.files[i];
    for (const Diagnostic& finding : file.diagnostics) {
      std::string key = key_of(file, finding);
      KnownFinding& entry = entries[{names[i], finding.id, key}];
      if (!entry.fingerprint.empty()) {
        ++entry.count;
        continue;
      }
      entry = {names[i], std::string(finding.id), valid_utf8(finding.message),
               beginning(file, finding), std::move(key)};
    }
  }
  std::vector<KnownFinding> out;
  for (auto& [key, entry] : entries) out.push_back(std::move(entry));
  return out;
}

std::string print_baseline(std::span<const KnownFinding> baseline) {
  std::string out =
      "# Findings that are known: `chapbook lint --baseline` hides them. Do not edit; write it\n"
      "# again with `chapbook lint --write-baseline`.\n"
      "version = 1\n";
  const auto line = [&](std::string_view key, std::string_view value) {
    out += std::string(key) + " = " + formats::toml_string(value) + "\n";
  };
  for (const KnownFinding& entry : baseline) {
    out += "\n[[finding]]\n";
    line("file", entry.file);
    line("rule", entry.rule);
    line("message", entry.message);
    if (!entry.text.empty()) line("text", entry.text);
    if (entry.count > 1) out += "count = " + std::to_string(entry.count) + "\n";
    line("fingerprint", entry.fingerprint);
  }
  return out;
}

}  // namespace chapbook::report
