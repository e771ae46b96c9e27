#include <string>

#include "lint/catalogue/catalogue.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::journal || !reference.container) return;
  const Span span = reference.container->span;
  const std::string_view printed = report.raw(span);
  const JournalRow* journal = report.catalogue().journals().with_abbreviation(printed);
  if (journal == nullptr) return;
  // The abbreviation may stand without the place that the catalogue adds: "Spine".
  const std::string_view right = journal->abbreviation.substr(0, printed.size());
  if (right == printed || !same_word(right, printed)) return;
  // "PLOS ONE" is how the journal writes itself; only the library's own style has "PLoS One".
  if (report.profile() != Profile::nlm && printed == journal->title) return;
  report.add(span, "the journal is written " + quoted(right),
             {replace(span, std::string(right), "write " + quoted(right))});
}

}  // namespace

extern const Rule journal_abbr_case;
constinit const Rule journal_abbr_case{
    .id = "journal-abbr-case",
    .group = "Journal articles",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "the abbreviation of a journal in other capitals",
    .why = "One journal should look the same throughout a list, and JAMA is an acronym.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.11, and Citing Medicine, appendix A: "
        "abbreviations of the NLM catalogue.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N engl j med. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
