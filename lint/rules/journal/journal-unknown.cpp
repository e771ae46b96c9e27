#include <string>

#include "lint/catalogue/catalogue.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::journal || !reference.container) return;
  const Journals& journals = report.catalogue().journals();
  const std::string_view printed = reference.container->text;
  if (journals.with_abbreviation(printed) != nullptr) return;
  if (journals.with_title(printed) != nullptr) return;
  const JournalRow* near = journals.near_abbreviation(printed);
  if (near == nullptr) return;
  const Span span = reference.container->span;
  report.add(span,
             "no journal " + quoted(printed) + " is known; is it " + quoted(near->abbreviation),
             {replace(span, std::string(near->abbreviation), "write " + quoted(near->abbreviation),
                      Applicability::unsafe)});
}

}  // namespace

extern const Rule journal_unknown;
constinit const Rule journal_unknown{
    .id = "journal-unknown",
    .group = "Journal articles",
    .severity = Severity::info,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a journal that is unknown, but a slip away from a known one",
    .why =
        "Nobody finds an article by a journal that does not exist. There are more journals than "
        "any list holds, so one is reported only where one word of its abbreviation is no known "
        "word and nearly the right one.",
    .basis = "Citing Medicine, appendix A: abbreviations of the NLM catalogue.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Egnl J Med. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
