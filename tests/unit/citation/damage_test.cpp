// References as they really come: numbered, marked up, wrapped, in other styles, with slips.
#include <gmock/gmock.h>

#include "unit/citation/reading.hpp"

namespace chapbook::citation {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

struct Case {
  const char* text;
  std::vector<std::string> expected;  ///< fields that must be there, with these values
};

class Damaged : public testing::TestWithParam<Case> {};

TEST_P(Damaged, HasTheseFields) {
  const Read one = read(GetParam().text);
  EXPECT_TRUE(one.reference.understood) << GetParam().text;
  EXPECT_THAT(fields_of(one.reference), IsSupersetOf(GetParam().expected)) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Numbering, Damaged,
    testing::Values(
        Case{"12. Virchow R. Thrombosis. In: Rather LJ, ed. Collected Essays. Canton, MA: Science "
             "History; 1985:chap 4.",
             {"numbering=12.", "authors=Virchow|R", "title=Thrombosis", "chapter=4"}},
        Case{"[7] Lind J. A Treatise of the Scurvy. Edinburgh: Millar; 1753.",
             {"numbering=[7]", "authors=Lind|J", "issued=1753"}},
        Case{"c) Lind J. A Treatise of the Scurvy. Edinburgh: Millar; 1753.",
             {"numbering=c)", "authors=Lind|J"}},
        Case{"(3) Lind J. A Treatise of the Scurvy. Edinburgh: Millar; 1753",
             {"numbering=(3)", "publisher=Millar"}},
        Case{"\xE2\x80\xA2 Lind J. A Treatise of the Scurvy. Edinburgh: Millar; 1753.",
             {"authors=Lind|J"}}));

INSTANTIATE_TEST_SUITE_P(
    Editions, Damaged,
    testing::Values(
        Case{"Holmes L. Wounds. In: Baker A, Cook B, eds. Surgical Care. 22th ed. Boston, MA: "
             "Little; 1999:chap 2.",
             {"edition=22", "container=Surgical Care"}},
        Case{"Holmes L. Wounds. In: Baker A, Cook B, eds. Surgical Care. Eleventh edition. Boston, "
             "MA: Little; 1999:chap 2.",
             {"edition=11"}},
        Case{"Holmes L. Wounds. In: Baker A, Cook B, eds. Surgical Care, 7e. Little; 1999.",
             {"edition=7", "container=Surgical Care"}},
        Case{"Holmes L. Wounds. In: Baker A, Cook B, eds. Surgical Care. 3 ed. Boston, MA: Little; "
             "1999:chap 2.",
             {"edition=3"}},
        Case{"Holmes L. Wounds. In: Baker A, Cook B, eds. Surgical Care. 2d ed. Vol 2. Boston, MA: "
             "Little; 1999:chap 2.",
             {"edition=2", "book_volume=2", "place=Boston, MA"}}));

INSTANTIATE_TEST_SUITE_P(
    EditorsAndLocators, Damaged,
    testing::Values(
        Case{"Holmes L. Wounds. in Baker A, Cook B, editors. Surgical Care. 2nd ed. Boston, MA: "
             "Little; 1999:chap 2.",
             {"title=Wounds", "editors=Baker|A; Cook|B; [editors]", "container=Surgical Care"}},
        Case{"Holmes L. Wounds. In Baker A, Cook B, eds Surgical Care. 3rd ed. Boston, MA: Little; "
             "1999: Chapter 12.",
             {"editors=Baker|A; Cook|B; [eds]", "container=Surgical Care", "chapter=12"}},
        Case{"Holmes L. Wounds. In: Baker A, et al., eds. Surgical Care. Boston, MA: Little; 1999. "
             "Ch. 12.",
             {"editors=Baker|A; et al; [eds]", "chapter=12"}},
        Case{"Holmes L. Wounds. In: Baker A, Cook B, editors. Surgical Care. Boston (MA): Little; "
             "1999. p. 101-9.",
             {"place=Boston (MA)", "pages=101-9"}},
        Case{"Holmes L. Wounds (chapter 33). In: Baker A, ed. Surgical Care. Little; 1999:521.",
             {"title=Wounds", "chapter=33", "pages=521"}},
        Case{
            "Holmes L. Wounds, in Surgical Care, 2nd ed. Baker A, ed. Little: Boston, MA (1999). "
            "Chap 26, Pp 488-505.",
            {"title=Wounds", "container=Surgical Care", "editors=Baker|A; [ed]", "publisher=Little",
             "place=Boston, MA", "issued=1999", "chapter=26", "pages=488-505"}},
        Case{"Garrison FH: History of Medicine. Fourth edition. Philadelphia, W. B. Saunders Co, "
             "1929, p 315",
             {"authors=Garrison|FH", "title=History of Medicine", "edition=4", "place=Philadelphia",
              "publisher=W. B. Saunders Co", "issued=1929", "pages=315"}}));

INSTANTIATE_TEST_SUITE_P(
    People, Damaged,
    testing::Values(
        Case{
            "van den Berg JP, Le Gal G, O'Brien M Jr, De la Cruz A III, et al. Title here. Lancet. "
            "2001;3:4-5.",
            {"authors=van den Berg|JP; Le Gal|G; O'Brien|M|Jr; De la Cruz|A|III; et al"}},
        Case{"M\xC3\xBCller-L\xC3\xBC"
             "denscheidt K, Gonz\xC3\xA1lez \xC3\x81. Title here. Lancet. 2001;3:4-5.",
             {"authors=M\xC3\xBCller-L\xC3\xBC"
              "denscheidt|K; Gonz\xC3\xA1lez|\xC3\x81"}},
        Case{"St Geme JW, Yu ASL, Oh MS and Ma Y. Title here. Lancet. 2001;3:4-5.",
             {"authors=St Geme|JW; Yu|ASL; Oh|MS; Ma|Y"}},
        Case{"Smith J.A., Doe B. C. Title here. Lancet. 2001;3:4-5.",
             {"authors=Smith|J.A.; Doe|B. C.", "title=Title here"}},
        Case{"Acute Stroke Trial Group; Hill A, Dale B, et al. Title here. Lancet. 2001;3:4-5.",
             {"authors=Acute Stroke Trial Group; Hill|A; Dale|B; et al"}},
        Case{"Hill A, Dale B, et al.; Acute Stroke Trial Investigators. Title here. Lancet. "
             "2001;3:4-5.",
             {"authors=Hill|A; Dale|B; Acute Stroke Trial Investigators; et al",
              "title=Title here"}},
        Case{"American College of Physicians. Title here. Lancet. 2001;3:4-5.",
             {"authors=American College of Physicians", "title=Title here"}}));

INSTANTIATE_TEST_SUITE_P(
    Journals, Damaged,
    testing::Values(
        Case{"Hill A. Title here. Br Med J 1950;2:739-48.", {"container=Br Med J", "volume=2"}},
        Case{"Hill A. Is this a title? Br Med J. 1950 Sep 30;2(4682 suppl 1):S739-S748.",
             {"title=Is this a title?", "issue=4682 suppl 1", "pages=S739-S748",
              "issued=1950-09-30"}},
        Case{"Hill A. Title here. Ann Oncol. 1999;10 Suppl 5:117.",
             {"volume=10 Suppl 5", "pages=117"}},
        Case{"Hill A. Title here. Cochrane Database Syst Rev. 2005;(2):CD001234.",
             {"issue=2", "elocator=CD001234"}},
        Case{
            "Hill A. Title here. Chest. 2016; 149 (2) : 315-352. DOI: 10.1016/j.chest.2015.11.026. "
            "PMID:26867832",
            {"volume=149", "issue=2", "pages=315-352", "doi=10.1016/j.chest.2015.11.026",
             "pmid=26867832"}},
        Case{"Hill A. Title here. Chest 2016;149:315\xE2\x80\x93"
             "52. https://doi.org/10.1016/j.chest.2015.11.026",
             {"pages=315\xE2\x80\x93"
              "52",
              "doi=10.1016/j.chest.2015.11.026"}}));

INSTANTIATE_TEST_SUITE_P(
    Web, Damaged,
    testing::Values(
        Case{"American Lung Association. Learn about asthma. Updated 2024-03-28. "
             "https://www.lung.org/asthma",
             {"kind=web", "updated=2024-03-28", "url=https://www.lung.org/asthma"}},
        Case{"American Lung Association. Learn about asthma. Available at: "
             "http://www.lung.org/asthma. Accessed: March 4, 2020.",
             {"url=http://www.lung.org/asthma", "accessed=2020-03-04"}},
        Case{"American Lung Association. Learn about asthma [Internet]. 2018 [cited 2019 Oct 27]. "
             "Available from: https://www.lung.org/asthma",
             {"medium=[Internet]", "issued=2018", "accessed=2019-10-27"}},
        Case{"PDQ Adult Treatment Editorial Board. Thymoma treatment (PDQ). Bethesda, MD: National "
             "Cancer Institute. Updated 2023-05-05.",
             {"place=Bethesda, MD", "publisher=National Cancer Institute", "updated=2023-05-05"}}));

INSTANTIATE_TEST_SUITE_P(
    AuthorYearStyles, Damaged,
    testing::Values(
        Case{"Hill A, Dale B (1998) Title here. Plant Cell 19, 398-403.",
             {"authors=Hill|A; Dale|B", "title=Title here", "container=Plant Cell", "issued=1998",
              "volume=19", "pages=398-403"}},
        Case{"Hill, A. B., & Dale, C. (1998). Title here. Ann. Bot. 19(4), 398-403.",
             {"authors=Hill|A. B.; Dale|C.", "container=Ann. Bot", "volume=19", "issue=4"}},
        Case{"Hill A, Dale B (2004) Wheat in Asia. In: Ford C, Gale D (eds) Crops of the world, "
             "Springer, Berlin, Germany, pp 143-160",
             {"container=Crops of the world", "editors=Ford|C; Gale|D; [eds]", "publisher=Springer",
              "place=Berlin, Germany", "issued=2004", "pages=143-160"}}));

INSTANTIATE_TEST_SUITE_P(
    Databases, Damaged,
    testing::Values(
        Case{"Hill A. Title here. Chest. 2017 Nov-Dec;50(6):836-843.",
             {"issued=2017-11", "volume=50", "pages=836-843"}},
        Case{"Hill A. Title here. Ann Rheum Dis. 2005 Mar;64 Suppl 2(Suppl 2):ii3-8.",
             {"volume=64 Suppl 2", "issue=Suppl 2", "pages=ii3-8"}},
        Case{"Hill A. Title here. Cancer. 1981;48(1):198-206. doi: "
             "10.1002/1097-0142(19810701)48:1<198::AID-CNCR99>3.0.CO;2-9.",
             {"doi=10.1002/1097-0142(19810701)48:1<198::AID-CNCR99>3.0.CO;2-9"}},
        Case{"Hill A. Title here. Chest. 2016;50:8-9. doi: 10.1111/apt.1. Epub 2016 Apr 8. PMID: "
             "27060985.",
             {"published=2016-04-08", "pmid=27060985"}},
        Case{"Hill A, Dale B. Title here. Cole C, editor. J Pathol. John Wiley; 2014;232:199-209.",
             {"title=Title here", "editors=Cole|C; [editor]", "container=J Pathol",
              "publisher=John Wiley", "volume=232"}},
        Case{"Respiratory Physiology at Work. 8th ed. Edinburgh: Churchill Livingstone; 2016.",
             {"kind=book", "title=Respiratory Physiology at Work", "edition=8",
              "place=Edinburgh"}}));

TEST(ReadReference, ReadsThroughMarkupAndEntities) {
  const Read one = read(
      "Holmes L. Wounds. In: Baker A, ed. <em>Burns &amp; Scalds</em>. 2nd ed. *Boston*, MA: "
      "Little; 1999:chap&nbsp;2.<br />");
  EXPECT_THAT(fields_of(one.reference),
              ElementsAre("kind=chapter", "authors=Holmes|L", "title=Wounds",
                          "editors=Baker|A; [ed]", "container=Burns & Scalds", "edition=2",
                          "place=Boston, MA", "publisher=Little", "issued=1999", "chapter=2"));
  EXPECT_EQ(one.slice(one.reference.container->span), "Burns &amp; Scalds");
}

TEST(ReadReference, ReadsAcrossLineEndsAndNoBreakSpaces) {
  const Read one = read(
      "Holmes L.\xC2\xA0Wounds. In: Baker A,\r\n  ed. Burns and\n\tScalds. 2nd ed. Boston, "
      "MA:\xC2\xA0Little; 1999:chap\n2.");
  EXPECT_EQ(text_of(one.reference.container), "Burns and Scalds");
  EXPECT_EQ(one.slice(one.reference.container->span), "Burns and\n\tScalds");
  EXPECT_EQ(text_of(one.reference.chapter), "2");
}

TEST(ReadReference, SaysWhatIsLeftOver) {
  const Read one = read(
      "Holmes L. Wounds. In: Baker A, ed. Burns. 2nd ed. Boston, MA: Little; 1999:chap 2 see also "
      "the figures.");
  ASSERT_EQ(one.reference.leftovers.size(), 1U);
  EXPECT_EQ(one.slice(one.reference.leftovers.front()), "see also the figures");
}

}  // namespace
}  // namespace chapbook::citation
