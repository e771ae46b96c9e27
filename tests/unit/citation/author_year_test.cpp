// References whose year stands with the names, and lists of people that are printed in unusual
// ways.
#include <gmock/gmock.h>

#include "unit/citation/reading.hpp"

namespace chapbook::citation {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

std::string authors_of(const std::string& text) {
  return show(read(text).reference.authors);
}

TEST(ReadNames, SplitsInitialsThatRunIntoTheSurname) {
  EXPECT_EQ(
      authors_of("BantingF. G.BestC. H. (1922). Pancreatic extracts. J. Lab. Med. 7, 251-266."),
      "Banting|F. G.; Best|C. H.");
  EXPECT_EQ(authors_of("van LeeuwenA.Al-RaziM.-Z. (1990). Small animals. Nature 12, 3-9."),
            "van Leeuwen|A.; Al-Razi|M.-Z.");
  EXPECT_EQ(authors_of("KochR., LofflerF. & GaffkyG. (1882). Tubercles. Lancet 12, 3-9."),
            "Koch|R.; Loffler|F.; Gaffky|G.");
}

TEST(ReadNames, KeepsTheNameOfACompanyWhole) {
  EXPECT_EQ(authors_of("WebMD. Gout. www.webmd.com/gout. Accessed May 1, 2020."), "WebMD");
}

TEST(ReadNames, ReadsListsWithoutSeparators) {
  EXPECT_EQ(authors_of("Curie MS Becquerel AH Laborde A. New rays. Phys Rev. 1899;3(2):10-12."),
            "Curie|MS; Becquerel|AH; Laborde|A");
  EXPECT_EQ(authors_of("Curie M. S. Becquerel A. H. (1899). New rays. Phys. Rev. 3, 10-12."),
            "Curie|M. S.; Becquerel|A. H.");
}

TEST(ReadNames, EndsAListThatRunsIntoTheTitle) {
  const Read one =
      read("Hench PS, Kendall EC The effect of a hormone. Mayo Clin Proc. 1949;24:181-97.");
  EXPECT_EQ(show(one.reference.authors), "Hench|PS; Kendall|EC");
  EXPECT_EQ(text_of(one.reference.title), "The effect of a hormone");
}

TEST(ReadNames, ReadsTheOtherHalfOfAGivenName) {
  EXPECT_EQ(authors_of("Li H jun, Tu Y. Fevers of the south. Lancet. 1972;2(1):3-9."),
            "Li|H jun; Tu|Y");
}

TEST(ReadAuthorYear, ReadsAJournalPrintedWithStops) {
  EXPECT_THAT(
      fields_of(
          read("KrebsH. A. (1937). Acids in the tissues of birds. J. Exp. Anim. Biol. 4 148-156.")
              .reference),
      ElementsAre("kind=journal", "authors=Krebs|H. A.", "title=Acids in the tissues of birds",
                  "container=J. Exp. Anim. Biol", "issued=1937", "volume=4", "pages=148-156"));
}

TEST(ReadAuthorYear, ReadsAYearThatNothingSetsOff) {
  const Read one = read("Krebs HA. 1937 Acids in tissues of birds. Biochem J 4: 148-156.");
  EXPECT_EQ(one.reference.issued->date.year, 1937);
  EXPECT_EQ(text_of(one.reference.title), "Acids in tissues of birds");
}

TEST(ReadAuthorYear, LeavesAYearThatBeginsTheTitle) {
  const Read one = read("Krebs HA. 1937 guidelines for acids. Biochem J. 1938;4:148-156.");
  EXPECT_EQ(one.reference.issued->date.year, 1938);
  EXPECT_EQ(text_of(one.reference.title), "1937 guidelines for acids");
}

TEST(ReadAuthorYear, ReadsAYearInBracketsBehindTheJournal) {
  EXPECT_THAT(fields_of(read("Krebs HA. Acids in tissues. Biochem J. (1937) 4: 148-56.").reference),
              ElementsAre("kind=journal", "authors=Krebs|HA", "title=Acids in tissues",
                          "container=Biochem J", "issued=1937", "volume=4", "pages=148-56"));
}

TEST(ReadAuthorYear, ReadsAChapterWithItsImprintInBrackets) {
  EXPECT_THAT(fields_of(read("KrebsH. A. (1950). Acid cycles, in Handbook of Enzymes, 2nd Edn, eds "
                             "SumnerJ. B.MyrbackK. (New York, NY: Academic Press), 868-895.")
                            .reference),
              ElementsAre("kind=chapter", "authors=Krebs|H. A.", "title=Acid cycles",
                          StartsWith("editors=Sumner|J. B.; Myrback|K."),
                          "container=Handbook of Enzymes", "edition=2", "place=New York, NY",
                          "publisher=Academic Press", "issued=1950", "pages=868-895"));
}

TEST(ReadAuthorYear, ReadsAnImprintBehindThePages) {
  EXPECT_THAT(
      fields_of(read("Krebs, H. A. (1950). Acid cycles. In J. B. Sumner (Ed.), Handbook of "
                     "enzymes (pp. 868-895). New York: Academic Press.")
                    .reference),
      testing::IsSupersetOf({"place=New York", "publisher=Academic Press", "pages=868-895"}));
}

TEST(ReadAuthorYear, KeepsAQuotationInATitle) {
  const Read one =
      read("Krebs HA. Use of the \"cycle\" in the study of acids. Lancet. 1937;4:148-56.");
  EXPECT_EQ(text_of(one.reference.title), "Use of the \"cycle\" in the study of acids");
  EXPECT_EQ(one.reference.kind, ast::ReferenceKind::journal);
}

TEST(ReadBook, ReadsAGroupThatEdits) {
  const Read one = read("World Health Organization, ed. Atlas of Fevers. Geneva: WHO Press; 1999.");
  EXPECT_EQ(text_of(one.reference.title), "Atlas of Fevers");
  EXPECT_THAT(show(one.reference.editors), StartsWith("World Health Organization"));
}

TEST(ReadBook, ReadsNoChapterNumberOutOfAPlace) {
  const Read one = read("Krebs HA. Acid cycles. Chichester: Wiley; 1981.");
  EXPECT_FALSE(one.reference.chapter);
}

}  // namespace
}  // namespace chapbook::citation
