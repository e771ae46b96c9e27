#include <string>

#include "lint/catalogue/catalogue.hpp"
#include "lint/text.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::journal || !reference.container) return;
  const Journals& journals = report.catalogue().journals();
  const std::string_view printed = reference.container->text;
  if (journals.with_abbreviation(printed) != nullptr) return;
  const JournalRow* journal = journals.with_title(printed);
  if (journal == nullptr) return;
  // "Spine" is short enough; that the catalogue calls it "Spine (Phila Pa 1976)" is for machines.
  const std::string_view right = journal->abbreviation;
  const std::string_view without_place = right.substr(0, right.find(" ("));
  if (fold(without_place) == fold(journal->title)) return;
  report.add(reference.container->span, "the abbreviation of the journal is " + quoted(right),
             {replace(reference.container->span, std::string(right), "write " + quoted(right))});
}

}  // namespace

extern const Rule journal_full_title;
constinit const Rule journal_full_title{
    .id = "journal-full-title",
    .group = "Journal articles",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a journal with its full title instead of its abbreviation",
    .why =
        "Medical references name journals by the abbreviations of the National Library of "
        "Medicine; PubMed finds the article by it.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.11, and Citing Medicine, appendix A: "
        "abbreviations of the NLM catalogue.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. The New England "
                    "Journal of Medicine. 1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
