#include "lint/catalogue/catalogue.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::journal || !reference.container) return;
  const Span journal = reference.container->span;
  const std::string_view printed = report.raw(journal);
  // A journal that is not known may have the article in its name for good, and one that is printed
  // in full needs its abbreviation first.
  if (!printed.starts_with("The ")) return;
  if (report.catalogue().journals().with_abbreviation(printed.substr(4)) == nullptr) return;
  const Span article{journal.begin, journal.begin + 4};
  report.add(article, "\"The\" before the journal; take it out", {remove(article, "take it out")});
}

}  // namespace

extern const Rule journal_article_the;
constinit const Rule journal_article_the{
    .id = "journal-article-the",
    .group = "Journal articles",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "\"The\" before the title of a known journal",
    .why = "Catalogues leave the article out, so the journal is listed under two letters.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.11: abbreviations of the NLM catalogue, "
        "without articles.",
    .bad = {.text = "Teasdale G, Jennett B. Assessment of coma and impaired consciousness: a "
                    "practical scale. The Lancet. 1974;2(7872):81-84."},
    .good = {.text = "Teasdale G, Jennett B. Assessment of coma and impaired consciousness: a "
                     "practical scale. Lancet. 1974;2(7872):81-84."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
