#include <algorithm>
#include <string>
#include <utility>

#include "lint/cited_book.hpp"
#include "lint/edition.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

/// The one later edition that came out in the year of the reference, where the book is known: then
/// "1st" is a slip for its number.
const BookRow* meant_edition(const ast::Reference& reference, const Report& report) {
  const KnownBook* book = report.facts().cited_book();
  const auto year = year_of(reference);
  if (book == nullptr || !year || book->edition(1) != nullptr) return nullptr;
  const auto found = std::ranges::find(book->editions, *year, &BookRow::year);
  return found == book->editions.end() ? nullptr : &*found;
}

void report_slip(const PrintedEdition& printed, const BookRow& meant, Report& report) {
  const std::string text = printed.with_stop(ordinal(meant.edition) + " ed");
  report.add(printed.span,
             "the edition of " + std::to_string(meant.year) + " is the " + ordinal(meant.edition) +
                 "; write " + quoted(text),
             {replace(printed.span, text, "write " + quoted(text))});
}

void check(const ast::Reference& reference, Report& report) {
  const auto printed = printed_edition(reference, report);
  if (!printed || printed->value != 1 || !printed->plain) return;
  if (const BookRow* meant = meant_edition(reference, report)) {
    return report_slip(*printed, *meant, report);
  }
  std::uint32_t end = printed->span.end;
  const auto next = [&](std::string_view wanted) {
    return end < reference.span.end && report.raw({end, end + 1}) == wanted;
  };
  while (next(".") || next(" ")) ++end;
  std::vector<Fix> fixes;
  const std::uint32_t begin = printed->span.begin;
  const bool own_element =
      begin >= reference.span.begin + 2 && report.raw({begin - 2, begin}) == ". ";
  if (own_element && end > printed->span.end && end < reference.span.end) {
    fixes.push_back(remove({begin, end}, "take it out"));
  }
  report.add(printed->span,
             quoted(report.raw(printed->span)) + ": first editions are not stated; take it out",
             std::move(fixes));
}

}  // namespace

extern const Rule edition_first;
constinit const Rule edition_first{
    .id = "edition-first",
    .group = "Edition and volume",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a first edition is stated",
    .why =
        "Only later editions are numbered. \"1st ed\" is noise, or a slip for 11th or 21st: where "
        "the catalogue knows which edition of the book came out in that year, its number is "
        "written instead.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.12: first editions are not mentioned; "
        "Citing Medicine, chapter 2.",
    .bad = {.text = "Theise ND. Liver and gallbladder. In: Kumar V, Deyrup AT, eds. Robbins "
                    "Essential Pathology. 1st ed. Philadelphia, PA: Elsevier; 2021:chap 12."},
    .good = {.text = "Theise ND. Liver and gallbladder. In: Kumar V, Deyrup AT, eds. Robbins "
                     "Essential Pathology. Philadelphia, PA: Elsevier; 2021:chap 12."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
