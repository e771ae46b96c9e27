#include <array>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 4> signs{"\u00AE", " \u00AE", "(R)", " (R)"};

/// Length of the trademark sign, in whichever form, at the start of `text`.
std::size_t sign_length(std::string_view text) {
  for (const std::string_view sign : signs) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

void check(const ast::Reference& reference, Report& report) {
  if (!report.facts().signs().has('Q')) return;
  const std::string_view raw = reference.raw;
  bool in_brackets = false;
  // A sign that touches the word counts as a letter, so this is no search for a word.
  for (std::size_t at = raw.find("PDQ"); at != raw.npos; at = raw.find("PDQ", at + 3)) {
    const std::size_t behind = at + 3;
    const std::size_t sign = sign_length(raw.substr(behind));
    const bool opened = at > 0 && raw[at - 1] == '(';
    in_brackets = in_brackets || opened;
    if (sign == 0) continue;
    const Span span = within(reference, behind, sign);
    report.add(span, "trademark sign behind \"PDQ\"; leave it out",
               {remove(span, "take the sign out")});
  }
  if (reference.kind != ast::ReferenceKind::web || !in_brackets) return;
  if (!report.facts().has_word("version")) {
    const std::size_t at = raw.find("(PDQ");
    report.add(within(reference, at, 4),
               "the PDQ summary is there for patients and for health professionals; say which "
               "version is meant");
  }
}

}  // namespace

extern const Rule pdq_form;
constinit const Rule pdq_form{
    .id = "pdq-form",
    .group = "Web pages and dates",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a PDQ summary with a trademark sign or without its version",
    .why =
        "Each PDQ summary of the National Cancer Institute has a version for patients and one for "
        "professionals, and they say different things under one title.",
    .basis = "A.D.A.M. and MedlinePlus practice: Title (PDQ) - health professional version.",
    .bad = {.text =
                "National Cancer Institute website. Ewing sarcoma treatment (PDQ\u00AE) - health "
                "professional version. www.cancer.gov/types/bone/hp/ewing-treatment-pdq. "
                "Updated April 12, 2024. Accessed June 3, 2024."},
    .good = {.text = "National Cancer Institute website. Ewing sarcoma treatment (PDQ) - health "
                     "professional version. www.cancer.gov/types/bone/hp/ewing-treatment-pdq. "
                     "Updated April 12, 2024. Accessed June 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
