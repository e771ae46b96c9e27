#include "lint/edition.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  const auto printed = printed_edition(reference, report);
  if (!printed || !printed->value || printed->ending.empty()) return;
  const std::string ending = lower(printed->ending);
  // "2d" and "3d" are an old form, not a slip; another rule offers the usual one.
  if (ending == "d" || ending == "e") return;
  const std::string wanted = ordinal(*printed->value);
  const std::string text = std::string(printed->digits) + std::string(printed->ending);
  if (lower(text) == wanted) return;
  const Span span{printed->span.begin,
                  printed->span.begin + static_cast<std::uint32_t>(text.size())};
  report.add(span, quoted(text) + " is not an ordinal; write " + quoted(wanted),
             {replace(span, wanted, "write " + quoted(wanted))});
}

}  // namespace

extern const Rule edition_ordinal;
constinit const Rule edition_ordinal{
    .id = "edition-ordinal",
    .group = "Edition and volume",
    .severity = Severity::error,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "an edition number with the wrong ending",
    .why =
        "\"22th\" is a slip for 22nd or for 20th, 21st or 24th; a reader must be able to "
        "trust which edition is meant, because chapter numbers change with it.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: 1st, 2nd, 3rd, 4th.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10st ed. Philadelphia, "
                    "PA: Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
