#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// "Suppl 10", "Supplement 1", "Suppl. 2" as AMA prints it, or "" where it is none.
std::string usual_form(std::string_view issue) {
  std::size_t at = 0;
  while (at < issue.size() && is_letter(issue[at])) ++at;
  const std::string word = lower(issue.substr(0, at));
  if (word != "suppl" && word != "supplement") return {};
  std::string_view rest = issue.substr(at);
  while (!rest.empty() && ByteSet(". _").has(rest.front())) rest.remove_prefix(1);
  if (rest.empty()) return "suppl";
  return is_letter(rest.front()) || is_digit(rest.front()) ? "suppl " + std::string(rest) : "";
}

/// "65 Suppl 1": brackets would make an issue of what is read as a part of the volume's number.
void check_volume(Span volume, Report& report) {
  const std::string_view printed = report.raw(volume);
  const std::size_t gap = printed.find(' ');
  if (gap == std::string_view::npos) return;
  const std::string wanted = usual_form(stripped(printed.substr(gap)));
  if (wanted.empty()) return;
  const Span supplement{volume.begin + static_cast<std::uint32_t>(gap), volume.end};
  const std::string bracketed = "(" + wanted + ")";
  report.add(
      supplement,
      quoted(stripped(report.raw(supplement))) + " is not in brackets; write " + quoted(bracketed),
      {replace(supplement, bracketed, "write " + quoted(bracketed))});
}

void check_issue(Span issue, Report& report) {
  const std::string wanted = usual_form(report.raw(issue));
  if (wanted.empty() || report.raw(issue) == wanted) return;
  report.add(issue, quoted(report.raw(issue)) + " is not the usual form; write " + quoted(wanted),
             {replace(issue, wanted, "write " + quoted(wanted))});
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.volume) return;
  if (!reference.issue) {
    check_volume(reference.volume->span, report);
  } else if (report.raw(between(reference.volume->span, reference.issue->span)) == "(") {
    check_issue(reference.issue->span, report);
  }
}

}  // namespace

extern const Rule supplement_form;
constinit const Rule supplement_form{
    .id = "supplement-form",
    .group = "Journal articles",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "a supplement that is not in the place of the issue",
    .why =
        "Supplements have page numbers of their own. Outside the brackets the word is taken "
        "for a part of the volume.",
    .basis = "AMA Manual of Style 10 and 11, section 3.11: 102(suppl 10).",
    .bad = {.text = "Marshall BJ, Warren JR. Unidentified curved bacilli in the stomach of "
                    "patients with gastritis and peptic ulceration. Lancet. 1984;1 Suppl "
                    "2:1311-1315."},
    .good = {.text = "Marshall BJ, Warren JR. Unidentified curved bacilli in the stomach of "
                     "patients with gastritis and peptic ulceration. Lancet. "
                     "1984;1(8390):1311-1315."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
