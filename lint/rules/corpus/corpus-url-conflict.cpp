#include "lint/corpus.hpp"
#include "lint/text.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

void collect(const ast::Reference& reference, const Facts& facts) {
  if (!reference.url) return;
  const std::string url = fold(reference.url->text);
  const std::string name(reference.url->text);
  if (reference.title) {
    facts.state("title|" + url, name, fold(reference.title->text), reference.title->text,
                reference.title->span);
  }
  if (reference.updated) {
    facts.state("updated|" + url, name, to_iso(reference.updated->date),
                reference.updated->text.text, reference.updated->text.span);
  }
}

void judge(const Topic& topic, CorpusReport& report) {
  const Statement& usual = topic.statements.front();
  for (std::size_t i = 1; i < topic.statements.size(); ++i) {
    const Statement& other = topic.statements[i];
    for (const Mention place : other.places) {
      report.add(place,
                 topic.name + " is cited with " + quoted(other.shown) + " here and with " +
                     quoted(usual.shown) + " elsewhere",
                 {{usual.places.front(), quoted(usual.shown)}});
    }
  }
}

constexpr CorpusCheck check{&collect, &judge};

}  // namespace

extern const Rule corpus_url_conflict;
constinit const Rule corpus_url_conflict{
    .id = "corpus-url-conflict",
    .group = "Across documents",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .summary = "one web address with different titles or dates",
    .why =
        "A page has one title, and at one time one date of update. Different ones mean that a "
        "reference was copied and only half changed.",
    .basis =
        "A book edition, an article and a web page are each published once; practice of "
        "publishers who keep one reference list for many texts.",
    .bad = {"National Institute of Diabetes and Digestive and Kidney Diseases website. Celiac "
            "disease. www.niddk.nih.gov/health-information/digestive-diseases/celiac-disease. "
            "Accessed November 2, 2026.\n"
            "National Institute of Diabetes and Digestive and Kidney Diseases website. Crohn "
            "disease. www.niddk.nih.gov/health-information/digestive-diseases/celiac-disease. "
            "Accessed November 2, 2026."},
    .good = {"National Institute of Diabetes and Digestive and Kidney Diseases website. Celiac "
             "disease. www.niddk.nih.gov/health-information/digestive-diseases/celiac-disease. "
             "Accessed November 2, 2026.\n"
             "World Health Organization website. Anaemia. "
             "www.who.int/news-room/fact-sheets/detail/anaemia. Accessed October 14, 2026."},
    .check_corpus = &check,
};

}  // namespace chapbook::lint::rules
