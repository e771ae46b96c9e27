#include "lint/edition.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const auto printed = printed_edition(reference, report);
  if (!printed || !printed->value || printed->ending != "d") return;
  const std::string wanted = ordinal(*printed->value);
  const auto size = static_cast<std::uint32_t>(printed->digits.size() + 1);
  const Span span{printed->span.begin, printed->span.begin + size};
  report.add(span, quoted(report.raw(span)) + " is the form of lawyers; write " + quoted(wanted),
             {replace(span, wanted, "write " + quoted(wanted))});
}

}  // namespace

extern const Rule edition_2d_3d;
constinit const Rule edition_2d_3d{
    .id = "edition-2d-3d",
    .group = "Edition and volume",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "2d or 3d for 2nd or 3rd",
    .why =
        "The short ordinals are a form of legal citation. In a medical list they look like a "
        "slip.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: 2nd, 3rd.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins Pathology Review. 3d ed. Philadelphia, PA: Elsevier; 2010:chap "
                    "28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins Pathology Review. 3rd ed. Philadelphia, PA: Elsevier; "
                     "2010:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
