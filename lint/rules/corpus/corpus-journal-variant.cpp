#include "lint/catalogue/catalogue.hpp"
#include "lint/corpus.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

/// The journal that is meant: known journals by their title, however they are printed.
std::string journal_key(std::string_view printed, const Journals& journals) {
  const JournalRow* journal = journals.with_abbreviation(printed);
  if (journal == nullptr) journal = journals.with_title(printed);
  return fold(journal != nullptr ? journal->title : printed);
}

void collect(const ast::Reference& reference, const Facts& facts) {
  if (reference.kind != ast::ReferenceKind::journal || !reference.container) return;
  const Text& journal = *reference.container;
  facts.state(journal_key(journal.text, facts.catalogue().journals()), "this journal",
              straight_quotes(journal.text), journal.text, journal.span);
}

void judge(const Topic& topic, CorpusReport& report) {
  report_minority(topic, "journal", report);
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_journal_variant;
constinit const Rule corpus_journal_variant{
    .id = "corpus-journal-variant",
    .group = "Across documents",
    .severity = Severity::warning,
    .fix = FixPolicy::suggest,
    .summary = "one journal in two forms",
    .why =
        "A journal is cited by one abbreviation throughout. Two forms look like two journals to "
        "readers and to programs that count or link.",
    .basis =
        "Citing Medicine, appendix A: one abbreviation for each journal, that of the NLM "
        "catalogue.",
    .bad = {"Ashina M. Migraine. N Engl J Med. 2020;383(19):1866-1876.\n"
            "Camaschella C. Iron-deficiency anemia. N Engl J Med. 2015;372(19):1832-1843.\n"
            "Folkman J. Tumor angiogenesis: therapeutic implications. New England Journal of "
            "Medicine. 1971;285(21):1182-1186."},
    .good = {"Ashina M. Migraine. N Engl J Med. 2020;383(19):1866-1876.\n"
             "Camaschella C. Iron-deficiency anemia. N Engl J Med. 2015;372(19):1832-1843.\n"
             "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
             "1971;285(21):1182-1186."},
    .check_corpus = &check,
};

}  // namespace chapbook::lint::rules
