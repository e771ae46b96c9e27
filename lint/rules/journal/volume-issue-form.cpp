#include <algorithm>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// Words for volume, issue and pages in `gap`, and nothing but signs beside them.
bool has_label(std::string_view gap) {
  if (std::ranges::any_of(gap, is_digit)) return false;
  bool found = false;
  for (std::size_t at = 0; at < gap.size();) {
    std::size_t end = at;
    while (end < gap.size() && is_letter(gap[end])) ++end;
    const std::string word = lower(gap.substr(at, end - at));
    if (word == "vol" || word == "volume" || word == "no" || word == "nr" || word == "issue" ||
        word == "iss") {
      found = true;
    } else if (!word.empty() && word != "pp" && word != "p") {
      return false;
    }
    at = end + 1;
  }
  return found;
}

/// Behind the names the year says nothing about the volume: "(2016). Title. Journal. Vol. 11".
bool is_wordless(std::string_view gap) {
  return std::ranges::none_of(gap, is_letter);
}

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::journal || !reference.issued || !reference.volume)
    return;
  const Span year = reference.issued->text.span;
  const Span volume = reference.volume->span;
  const Span before_volume = between(year, volume);
  if (before_volume.end != volume.begin) return;
  Fix fix{"write year;volume(issue)", Applicability::safe, {{before_volume, ";"}}};
  bool labelled = has_label(report.raw(before_volume));
  if (!labelled && !is_wordless(report.raw(before_volume))) return;
  Span whole = join(year, volume);
  if (reference.issue) {
    const Span issue = reference.issue->span;
    const Span before_issue = between(volume, issue);
    if (before_issue.end != issue.begin) return;
    const bool issue_labelled = has_label(report.raw(before_issue));
    labelled = labelled || issue_labelled;
    whole = join(whole, issue);
    if (issue_labelled) {
      if (!reference.pages) return;
      const Span before_pages = between(issue, reference.pages->text.span);
      if (before_pages.end != reference.pages->text.span.begin) return;
      fix.edits.push_back({before_issue, "("});
      fix.edits.push_back({before_pages, "):"});
      whole = join(whole, before_pages);
    }
  }
  if (!labelled) return;
  report.add(whole,
             quoted(report.raw(whole)) + " has words for volume or issue; write numbers alone",
             {std::move(fix)});
}

}  // namespace

extern const Rule volume_issue_form;
constinit const Rule volume_issue_form{
    .id = "volume-issue-form",
    .group = "Journal articles",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "volume and issue with words",
    .why =
        "The numbers have fixed places. With \"vol\" and \"no.\" the same article looks like "
        "another one.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.11; Citing Medicine, chapter 1: "
        "year;volume(issue):pages.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971; vol 285, no. 21:1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
