#include <array>
#include <optional>
#include <string>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

enum class Family : std::uint8_t { ama, nlm };

/// The style that an entry shows by what only one of them prints; nullopt where it shows none, or
/// signs of both, which other rules then report one by one.
std::optional<Family> family_of(const ast::Reference& reference) {
  const auto holds = [&](std::string_view words) {
    return reference.raw.find(words) != std::string_view::npos;
  };
  const bool nlm = holds(", editors. ") || holds(", editor. ") || holds("[Internet]") ||
                   holds("[cited ") || holds(". p. ");
  const bool ama = holds(", eds. ") || holds(", ed. ") || holds(":chap ") || holds("Accessed ");
  if (nlm == ama) return {};
  return nlm ? Family::nlm : Family::ama;
}

std::string name_of(Family family) {
  return family == Family::nlm ? "NLM" : "AMA";
}

void check(const ast::Document& document, Report& report) {
  struct Seen {
    int count = 0;
    Span first;
  };
  std::array<Seen, 2> seen;
  for (const ast::Reference& reference : document.references.items) {
    const auto family = family_of(reference);
    if (!family) continue;
    Seen& mine = seen[static_cast<std::size_t>(*family)];
    if (mine.count++ == 0) mine.first = reference.span;
  }
  if (seen[0].count == 0 || seen[1].count == 0) return;
  const Family rarer = seen[0].count < seen[1].count ? Family::ama : Family::nlm;
  const Seen& odd = seen[static_cast<std::size_t>(rarer)];
  const Family usual = rarer == Family::ama ? Family::nlm : Family::ama;
  const Seen& common = seen[static_cast<std::size_t>(usual)];
  report.add(odd.first,
             std::to_string(odd.count) + " of the entries in the style of " + name_of(rarer) +
                 " among " + std::to_string(common.count) + " in that of " + name_of(usual) +
                 "; write all in one style",
             {}, {{nullptr, common.first, "this one is in the style of " + name_of(usual)}});
}

}  // namespace

extern const Rule doc_mixed_style;
constinit const Rule doc_mixed_style{
    .id = "doc-mixed-style",
    .group = "The reference list",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "references in the styles of AMA and NLM in one list",
    .why =
        "Entries from two sources were put together and not edited. A reader must learn two orders "
        "to read one list.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine: one style throughout.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, eds. "
                    "Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, PA: "
                    "Elsevier; 2021:chap 28.\nTurner JR. The gastrointestinal tract. In: Kumar V, "
                    "Abbas AK, Aster JC, editors. Robbins and Cotran pathologic basis of disease. "
                    "10th ed. Philadelphia (PA): Elsevier; 2021. p. 753-821."},
    .good = {.text =
                 "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                 "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                 "PA: Elsevier; 2021:chap 28.\nTurner JR. The gastrointestinal tract. In: Kumar "
                 "V, Abbas AK, Aster JC, eds. Robbins and Cotran Pathologic Basis of Disease. "
                 "10th ed. Philadelphia, PA: Elsevier; 2021:chap 17."},
    .check_document = check,
};

}  // namespace chapbook::lint::rules
