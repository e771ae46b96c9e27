// What careful references hold that a simple grammar trips over: names of every build, titles that
// look like something else, imprints with more commas than one.
#include <gmock/gmock.h>

#include "unit/citation/reading.hpp"

namespace chapbook::citation {
namespace {

using testing::IsSupersetOf;

struct Case {
  const char* text;
  std::vector<std::string> expected;  ///< fields that must be there, with these values
};

/// The name of a failing case is its text.
void PrintTo(const Case& one, std::ostream* out) {
  *out << one.text;
}

class Variety : public testing::TestWithParam<Case> {};

TEST_P(Variety, HasTheseFields) {
  const Read one = read(GetParam().text);
  EXPECT_TRUE(one.reference.understood) << GetParam().text;
  EXPECT_THAT(fields_of(one.reference), IsSupersetOf(GetParam().expected)) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Names, Variety,
    testing::Values(
        Case{"Lima C da S, Rocha G de, Alves MAFSR. Title here. Lancet. 2001;3:4-5.",
             {"authors=Lima|C da S; Rocha|G de; Alves|MAFSR", "title=Title here"}},
        Case{"von und zu Stein A, Aus dem Siepen F, da silva M. Title here. Lancet. 2001;3:4-5.",
             {"authors=von und zu Stein|A; Aus dem Siepen|F; da silva|M"}},
        Case{"Palmer G, ogden P, Hall R. Title here. Lancet. 2001;3:4-5.",
             {"authors=Palmer|G; ogden|P; Hall|R"}},
        Case{"Rees M, MD, Hale K, PhD. Title here. Lancet. 2001;3:4-5.",
             {"authors=Rees|M; Hale|K", "title=Title here"}},
        Case{"Hale K. U.S. hospitals after the war. Lancet. 2001;3:4-5.",
             {"authors=Hale|K", "title=U.S. hospitals after the war"}},
        Case{"Hale K. C. elegans as a model of ageing. Lancet. 2001;3:4-5.",
             {"authors=Hale|K", "title=C. elegans as a model of ageing"}},
        Case{"Rees M, Hale K. J. R. Firth and his school. Lancet. 2001;3:4-5.",
             {"authors=Rees|M; Hale|K", "title=J. R. Firth and his school"}},
        Case{"Rees M, Hale K. B., Vane J. Title here. Lancet. 2001;3:4-5.",
             {"authors=Rees|M; Hale|K. B.; Vane|J", "title=Title here"}},
        Case{"Hale K, Rees M. Editors and their journals. Lancet. 2001;3:4-5.",
             {"authors=Hale|K; Rees|M", "title=Editors and their journals"}}));

INSTANTIATE_TEST_SUITE_P(
    Groups, Variety,
    testing::Values(
        Case{"Hale K, Rees M, for the Coronary Drug Project Research Group. Title here. Lancet. "
             "2001;3:4-5.",
             {"authors=Hale|K; Rees|M; Coronary Drug Project Research Group", "title=Title here"}},
        Case{"Hale K, Rees M; on behalf of the Anturane Trial Group. Title here. Lancet. "
             "2001;3:4-5.",
             {"authors=Hale|K; Rees|M; Anturane Trial Group"}},
        Case{"Anturane Trial Group, Hale K, Rees M. Title here. Lancet. 2001;3:4-5.",
             {"authors=Anturane Trial Group; Hale|K; Rees|M"}},
        Case{"Consortium TIH. Title here. Lancet. 2001;3:4-5.", {"authors=Consortium TIH"}},
        Case{"Hale K; Quest GIS Development Team. Title here. Lancet. 2001;3:4-5.",
             {"authors=Hale|K; Quest GIS Development Team", "title=Title here"}},
        Case{"Hale K; Lotus Corp. Title here. Lancet. 2001;3:4-5.",
             {"authors=Hale|K; Lotus Corp", "title=Title here"}}));

INSTANTIATE_TEST_SUITE_P(
    Journals, Variety,
    testing::Values(
        Case{"Hale K. Chronic Pain. A Review. JAMA. 2010;304(1):1-2.",
             {"title=Chronic Pain. A Review", "container=JAMA"}},
        Case{"Hale K. Inverse problems. II. Theor Math Phys. 1979;40:688-706.",
             {"title=Inverse problems. II", "container=Theor Math Phys"}},
        Case{"Hale K. Part 3: vaccines. eLife. 2014;3:e1004567.",
             {"title=Part 3: vaccines", "container=eLife"}},
        Case{"Hale K. Title here. J Pathol. 2001;3:1299e2-1299e5.", {"pages=1299e2-1299e5"}},
        Case{"Hale K. Title here. Med J Aust. 2021 Jun;Online first.",
             {"container=Med J Aust", "issued=2021-06", "volume=Online first"}},
        Case{
            "Hale K. Title here. N Engl J Med. Published online February 28, 2020. "
            "doi:10.1056/NEJMoa0000000",
            {"kind=journal", "title=Title here", "container=N Engl J Med", "published=2020-02-28"}},
        Case{"Hale K. Title here. J Neurosci [Internet]. 2015 Jan 3 [cited 2020 Dec "
             "22];35(2):6165-78. "
             "Available from: https://www.jneurosci.org/x",
             {"kind=journal", "container=J Neurosci", "medium=[Internet]", "issued=2015-01-03",
              "volume=35", "issue=2", "pages=6165-78", "accessed=2020-12-22"}},
        Case{"Hale K. Heart test in doubt. New York Times. October 14, 2013:A1.",
             {"kind=journal", "container=New York Times", "issued=2013-10-14", "pages=A1"}},
        Case{"Hale K. Title here. Cochrane Database Syst Rev. 2018;1:CD001234. Accessed 2018 Sep.",
             {"elocator=CD001234", "accessed=2018-09"}}));

INSTANTIATE_TEST_SUITE_P(
    JournalsWithoutVolume, Variety,
    testing::Values(
        Case{"Hale K, Rees M. Roots in dry soil. J Exp Bot. 2018.",
             {"kind=journal", "title=Roots in dry soil", "container=J Exp Bot", "issued=2018"}},
        Case{"Hale K, Rees M. Roots in dry soil. J Exp Bot. 2018:63-70. doi:10.1093/jxb/abc123.",
             {"kind=journal", "container=J Exp Bot", "pages=63-70"}},
        Case{"Hale K, Rees M. Roots in dry soil. International Journal of Cancer. 2018.",
             {"kind=journal", "container=International Journal of Cancer"}},
        Case{"Hale K, Rees M. Roots in dry soil. Springer. 2018.",
             {"kind=book", "title=Roots in dry soil", "publisher=Springer"}},
        Case{"Hale K, Rees M. Roots in dry soil. Genome Biol 2012, 13(10):87-90.",
             {"kind=journal", "container=Genome Biol", "volume=13", "issue=10", "pages=87-90"}}));

INSTANTIATE_TEST_SUITE_P(
    Imprints, Variety,
    testing::Values(
        Case{"Hale K, Rees M. Finding groups in data: Wiley; 2009.",
             {"title=Finding groups in data", "publisher=Wiley", "issued=2009"}},
        Case{"Hale K, Rees M. Crossing borders: a history of the university press. Cambridge: "
             "Oxbow; 2009.",
             {"title=Crossing borders: a history of the university press", "place=Cambridge",
              "publisher=Oxbow"}},
        Case{"Hale K. Rusts of wheat. In: Rees M, editor. Wheat Biology. Methods in Plant Science, "
             "Parkville: Humana Press; 2017, p. 12-9.",
             {"container=Wheat Biology. Methods in Plant Science", "place=Parkville",
              "publisher=Humana Press", "pages=12-9"}},
        Case{"Hale K. Gifts. In: Rees M, editor. Old Customs, Harwood; 1996, p. 17-35.",
             {"container=Old Customs", "publisher=Harwood"}},
        Case{"Hale K. The Harbour Town. Margaret K. Vane Books; 2012.",
             {"title=The Harbour Town", "publisher=Margaret K. Vane Books"}},
        Case{"Hale K. Sharing Music. London, Thousand Oaks, CA, New Delhi and Singapore: Sage; "
             "2010.",
             {"publisher=Sage"}},
        Case{"Hale K. Wound Care. 3rd ed. Elsevier, Philadelphia PA. 2020.",
             {"place=Philadelphia PA", "publisher=Elsevier"}},
        Case{
            "Hale K. Flaps. In: Rees M, ed. Plastic Surgery. Volume 5: Breast. 2nd ed. Boston, MA: "
            "Little; 2006:chap 3.",
            {"container=Plastic Surgery. Volume 5: Breast", "edition=2"}},
        Case{"Hale K. Breeding. In: Rees M, ed. Rice Genetics. IV. Science Publishers; 2001:63-77.",
             {"container=Rice Genetics", "book_volume=IV"}}));

INSTANTIATE_TEST_SUITE_P(
    BooksOfOtherForms, Variety,
    testing::Values(
        Case{"Hale K. Pruritus. Rees M, Vane J, eds. Principles of Dermatology. 6th ed. "
             "Philadelphia, PA: Elsevier; 2019:chap 7.",
             {"kind=chapter", "title=Pruritus", "editors=Rees|M; Vane|J; [eds]",
              "container=Principles of Dermatology", "chapter=7"}},
        Case{"Hale, K. M. (1998). Enzymes and life. In J. B. Sumner & K. Myrback (Eds.), The "
             "enzymes (2nd ed., pp. 12-34). New York, NY: Academic Press.",
             {"title=Enzymes and life", "editors=Sumner|J. B.; Myrback|K.; [Eds]",
              "container=The enzymes", "edition=2", "pages=12-34"}},
        Case{"Hale K. Marfan syndrome. 2001 Apr 18 [updated 2022 Feb 17]. In: Adam MP, Bick S, "
             "editors. GeneReviews [Internet]. Seattle (WA): University of Washington, Seattle; "
             "1993-2024.",
             {"title=Marfan syndrome", "published=2001-04-18", "updated=2022-02-17",
              "container=GeneReviews"}},
        Case{"Humira [package insert]. North Chicago, IL: AbbVie Inc; 2021.",
             {"title=Humira", "medium=[package insert]", "place=North Chicago, IL"}},
        Case{"Cymbalta. Package insert. Eli Lilly and Company; 2017.",
             {"title=Cymbalta", "medium=Package insert", "publisher=Eli Lilly and Company"}},
        Case{
            "WHO Expert Committee on Malaria. Twentieth report. Geneva: World Health Organization; "
            "2000. Technical Report Series, No. 892.",
            {"kind=report", "report_number=892"}}));

INSTANTIATE_TEST_SUITE_P(
    WebPages, Variety,
    testing::Values(
        Case{"Hale K, Rees M. Bad breath. Centers for Disease Control and Prevention. Published "
             "October 21, 2020. Accessed February 12, 2021. https://www.cdc.gov/x",
             {"title=Bad breath", "container=Centers for Disease Control and Prevention"}},
        Case{"Canadian Lung Association. Progress Report 2017. https://www.lung.ca/x. Accessed "
             "January 20, 2025.",
             {"title=Progress Report 2017"}},
        Case{"Hale K. Rising prices. Sociol J. 2010. Accessed September 10, 2012. "
             "https://www.example.org/x",
             {"title=Rising prices", "container=Sociol J", "issued=2010"}}));

}  // namespace
}  // namespace chapbook::citation
