#include <cstddef>
#include <string>

#include "lint/cited_book.hpp"
#include "lint/people.hpp"
#include "lint/reference_facts.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::size_t most_listed = 6;

/// True when the names are the first of `editors`.
bool begins_with(const ast::People& people, const std::vector<std::string_view>& editors) {
  if (people.people.empty() || people.people.size() >= editors.size()) return false;
  for (std::size_t i = 0; i < people.people.size(); ++i) {
    if (!fold(editors[i]).starts_with(fold(name_of(people.people[i])))) return false;
  }
  return true;
}

void check(const ast::Reference& reference, Report& report) {
  const ast::People& people = reference.editors;
  if (!people.et_al) return;
  const KnownBook* book = report.facts().cited_book();
  const BookRow* row = book == nullptr ? nullptr : cited_edition(reference, *book);
  if (row == nullptr || row->editors.size() > most_listed) return;
  if (!begins_with(people, row->editors)) return;
  std::string rest;
  for (std::size_t i = people.people.size(); i < row->editors.size(); ++i) {
    rest += ", " + std::string(row->editors[i]);
  }
  report.add(people.et_al->span,
             "the book has " + std::to_string(row->editors.size()) + " editors; list them all",
             {replace({end_before_et_al(people), people.et_al->span.end}, rest,
                      "write " + quoted(rest.substr(2)), Applicability::unsafe)});
}

}  // namespace

extern const Rule etal_needless;
constinit const Rule etal_needless{
    .id = "etal-needless",
    .group = "Author names",
    .severity = Severity::info,
    .fix = FixPolicy::suggest,
    .profiles = ama_profiles,
    .summary = "\"et al\" for a book that has six editors or fewer",
    .why = "Up to six names are listed in full, so that each of them gets the credit.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.7: all names up to six, three and \"et al\" "
        "beyond; the catalogue of books says how many there are.",
    .bad = {.text = "Digre KB. Headaches and other head pain. In: Walls RM, Hockberger RS, "
                    "Gausche-Hill M, et al, eds. Rosen's Emergency Medicine: Concepts and "
                    "Clinical Practice. 10th ed. Philadelphia, PA: Elsevier; 2023:chap 16."},
    .good = {.text = "Digre KB. Headaches and other head pain. In: Walls RM, Hockberger RS, "
                     "Gausche-Hill M, Erickson TB, Wilcox SR, eds. Rosen's Emergency Medicine: "
                     "Concepts and Clinical Practice. 10th ed. Philadelphia, PA: Elsevier; "
                     "2023:chap 16."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
