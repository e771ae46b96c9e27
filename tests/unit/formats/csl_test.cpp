#include "formats/shared/csl.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "formats/shared/links.hpp"
#include "formats/shared/person_name.hpp"

namespace chapbook::formats {
namespace {

using ast::CitedDate;
using ast::Reference;
using ast::ReferenceKind;

Text text(std::string_view words) {
  return {words, {}};
}

ast::Person person(std::string_view family, std::string_view given) {
  return {text(family), text(given), {}, {}, {}};
}

ast::Person group(std::string_view name) {
  return {{}, {}, {}, text(name), {}};
}

std::string csl(const Reference& reference, std::string_view id = {}) {
  JsonWriter json(JsonWriter::Layout::compact);
  write_csl(json, reference, id);
  return json.take();
}

TEST(Csl, WritesAChapter) {
  Reference reference;
  reference.understood = true;
  reference.kind = ReferenceKind::chapter;
  reference.authors.people = {person("Rakel", "RE"), person("van den Berg", "J-L")};
  reference.authors.people[1].suffix = text("Jr");
  reference.authors.et_al = text("et al");
  reference.title = text("Sleep disorders");
  reference.editors.people = {person("Kellerman", "Rick D.")};
  reference.container = text("Conn's Current Therapy");
  reference.edition = ast::Edition{text("2nd ed"), 2};
  reference.place = text("Philadelphia, PA");
  reference.publisher = text("Elsevier");
  reference.issued = CitedDate{text("2020"), {2020, {}, {}}, {}};
  reference.chapter = text("12, 13");
  EXPECT_EQ(csl(reference, "ref-1"),
            R"({"id":"ref-1","type":"chapter","author":[{"family":"Rakel","given":"R. E."},)"
            R"({"family":"van den Berg","given":"J.-L.","suffix":"Jr"}],"title":"Sleep disorders",)"
            R"("editor":[{"family":"Kellerman","given":"Rick D."}],)"
            R"("container-title":"Conn's Current Therapy","edition":"2",)"
            R"("publisher-place":"Philadelphia, PA","publisher":"Elsevier",)"
            R"("issued":{"date-parts":[[2020]]},"chapter-number":"12, 13"})");
}

TEST(Csl, WritesAnArticleWithItsIdentifiers) {
  Reference reference;
  reference.understood = true;
  reference.kind = ReferenceKind::journal;
  reference.authors.people = {group("ISIS-2 Collaborative Group")};
  reference.title = text("Randomised trial");
  reference.container = text("Lancet");
  reference.issued = CitedDate{text("1988 Aug 13"), {1988, 8, 13}, {}};
  reference.volume = text("2");
  reference.issue = text("8607");
  reference.pages = ast::Pages{text("349-360"), "349", "360"};
  reference.doi = text("10.1016/S0140-6736(88)92833-4");
  reference.pmid = text("2899772");
  EXPECT_EQ(csl(reference),
            R"({"type":"article-journal","author":[{"literal":"ISIS-2 Collaborative Group"}],)"
            R"("title":"Randomised trial","container-title":"Lancet",)"
            R"("issued":{"date-parts":[[1988,8,13]]},"volume":"2","issue":"8607","page":"349-360",)"
            R"("DOI":"10.1016/S0140-6736(88)92833-4","PMID":"2899772"})");
}

TEST(Csl, DatesAWebPageByItsUpdate) {
  Reference reference;
  reference.understood = true;
  reference.kind = ReferenceKind::web;
  reference.title = text("Measles");
  reference.url = text("www.cdc.gov/measles/index.html");
  reference.published = CitedDate{text("May 2019"), {2019, 5, {}}, {}};
  reference.accessed = CitedDate{text("April 31, 2024"), {2024, 4, 31}, {}};
  const std::string_view tail =
      R"(,"accessed":{"literal":"April 31, 2024"},"URL":"https://www.cdc.gov/measles/index.html"})";
  EXPECT_EQ(csl(reference),
            R"({"type":"webpage","title":"Measles","issued":{"date-parts":[[2019,5]]})" +
                std::string(tail));
  reference.updated = CitedDate{text("2023"), {2023, {}, {}}, {}};
  EXPECT_EQ(csl(reference),
            R"({"type":"webpage","title":"Measles","issued":{"date-parts":[[2023]]})" +
                std::string(tail));
}

TEST(Csl, KeepsTheWordsOfWhatWasNotUnderstood) {
  Reference reference;
  reference.raw = "See\xC2\xA0the \n usual \xFF books";
  reference.title = text("not to be trusted");
  EXPECT_EQ(
      csl(reference, "ref-2"),
      "{\"id\":\"ref-2\",\"type\":\"document\",\"note\":\"See the usual \xEF\xBF\xBD books\"}");
}

TEST(Csl, FallsBackToWhatIsThere) {
  Reference reference;
  reference.understood = true;
  reference.kind = ReferenceKind::book;
  reference.edition = ast::Edition{text("Revised ed"), {}};
  reference.book_volume = text("2");
  reference.elocator = text("CD003235");
  reference.medium = text("[Internet]");
  reference.report_number = text("TRS 894");
  reference.published = CitedDate{text("2001"), {2001, {}, {}}, {}};
  EXPECT_EQ(
      csl(reference),
      R"({"type":"book","medium":"Internet","edition":"Revised ed",)"
      R"("issued":{"date-parts":[[2001]]},"volume":"2","page":"CD003235","number":"TRS 894"})");
}

TEST(PersonName, TellsInitialsFromNames) {
  EXPECT_EQ(csl_given("LM"), "L. M.");
  EXPECT_EQ(csl_given("L.M."), "L. M.");
  EXPECT_EQ(csl_given("L. M."), "L. M.");
  EXPECT_EQ(csl_given("J.-L."), "J.-L.");
  EXPECT_EQ(csl_given("\xC3\x89"), "\xC3\x89.");
  EXPECT_EQ(csl_given("Yu"), "Yu");
  EXPECT_EQ(csl_given("MARIA"), "MARIA");
  EXPECT_EQ(csl_given("-J"), "-J");
  EXPECT_EQ(csl_given("J-"), "J-");
  EXPECT_EQ(csl_given(""), "");
  EXPECT_EQ(split_given("Lisa  M."), (std::vector<std::string_view>{"Lisa", "M."}));
  EXPECT_EQ(split_given("J-LM"), (std::vector<std::string_view>{"J-L", "M"}));
  EXPECT_EQ(split_given(""), std::vector<std::string_view>{});
}

TEST(Links, EscapeWhatAUriMayNotHold) {
  EXPECT_EQ(doi_url("10.1002/(SICI)1096<1::AID>3.0.CO;2-#"),
            "https://doi.org/10.1002/(SICI)1096%3C1::AID%3E3.0.CO;2-%23");
  EXPECT_EQ(pubmed_url("29372854"), "https://pubmed.ncbi.nlm.nih.gov/29372854/");
  EXPECT_EQ(pmc_url("PMC5410390"), "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5410390/");
  EXPECT_EQ(pmc_url("5410390"), "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5410390/");
  EXPECT_EQ(web_url("www.who.int/a b\xC3\xA9?x=%20%"), "https://www.who.int/a%20b%C3%A9?x=%20%25");
  EXPECT_EQ(web_url("http://who.int/#a"), "http://who.int/#a");
}

}  // namespace
}  // namespace chapbook::formats
