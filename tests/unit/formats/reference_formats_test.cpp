// The formats that hold the references of a document: text styles, CSL-JSON, BibTeX, RIS and NBIB.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "formats/bibtex/cite_keys.hpp"
#include "formats/bibtex/latex.hpp"
#include "formats/format.hpp"
#include "support/reference_document.hpp"

namespace chapbook::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

struct Written {
  std::string bytes;
  std::vector<Diagnostic> diagnostics;
};

Written write(std::string_view id, std::string_view lines) {
  Written out;
  const Options options;
  out.bytes = find_format(id)->write(test::reference_document(lines), {options, out.diagnostics});
  return out;
}

constexpr std::string_view article =
    "van den Berg AB Jr, M\xC3\xBCller K, et al. HLA-B27 & 5% of Crohn disease. Gut. 1994 "
    "Mar 7;79(2):137-158. doi:10.1136/gut.79_2.137. PMID: 19871359.\n";
constexpr std::string_view chapter =
    "Addison T. Anemia. In: Wilks S, Daldy TM, eds. Collected Writings. 2nd ed. Boston, MA: "
    "Milford House; 1972:chap 14.\n";
constexpr std::string_view edited =
    "Charcot JM, ed. Lectures on the Nervous System. Vol 1. Paris, France: Delahaye; 1875.\n";
constexpr std::string_view page =
    "World Health Organization. Measles. www.who.int/measles_facts. Updated May 7, 2020. Accessed "
    "June 3, 2021.\n";
constexpr std::string_view report =
    "US Surgeon General. Smoking and Health. Report No.: 1103. Washington, DC: Public Health "
    "Service; 1964.\n";
constexpr std::string_view unread = "See {the} usual books\n";

TEST(ReferenceFormats, SayThatTheyHoldReferencesAndTakeNoOptions) {
  std::vector<std::string_view> ids;
  std::set<std::string_view> suffixes;
  for (const Format* format : formats_of(Scope::references)) {
    ids.push_back(format->id);
    EXPECT_THAT(format->options, IsEmpty()) << format->id;
  }
  for (const Format* format : all_formats()) {
    EXPECT_TRUE(suffixes.insert(format->suffix).second) << format->suffix;
  }
  EXPECT_THAT(ids, ElementsAre("adam", "ama10", "ama11", "bibtex", "csl-json", "csl-jsonl", "nbib",
                               "nlm", "ris"));
}

TEST(ReferenceFormats, GiveNothingForADocumentWithoutReferences) {
  for (const Format* format : formats_of(Scope::references)) {
    const Written out = write(format->id, "\n");
    EXPECT_EQ(out.bytes, format->id == "csl-json" ? "[]\n" : "") << format->id;
    EXPECT_THAT(out.diagnostics, IsEmpty());
  }
}

TEST(ReferenceFormats, KeepTheWordsOfWhatWasNotUnderstood) {
  for (const Format* format : formats_of(Scope::references)) {
    EXPECT_THAT(write(format->id, unread).bytes, HasSubstr("usual books")) << format->id;
  }
}

TEST(ReferenceFormats, SayOnceWhatTheyHaveNoPlaceFor) {
  const std::string two = std::string(article) + std::string(article);
  const Written ris = write("ris", two);
  ASSERT_THAT(ris.diagnostics, SizeIs(1));
  EXPECT_EQ(ris.diagnostics.front().id, notice::not_expressible.id);
  EXPECT_EQ(ris.diagnostics.front().message,
            "this format has no place for \"et al\", which 2 references have");
  EXPECT_THAT(write("bibtex", two).diagnostics, IsEmpty());
  EXPECT_THAT(write("nbib", page).diagnostics, SizeIs(2));
}

TEST(ReferenceFormats, NameTheWordsThatNoFieldHolds) {
  for (const char* id :
       {"adam", "ama10", "bibtex", "csl-json", "csl-jsonl", "nbib", "nlm", "ris"}) {
    const auto diagnostics =
        write(id, "Lind J. Scurvy. Lancet. 1953;1(2):917-920. Zebra quokka wombat. PMID: 12345.\n")
            .diagnostics;
    EXPECT_TRUE(std::ranges::any_of(diagnostics, [](const Diagnostic& each) {
      return each.message.find("Zebra quokka wombat") != std::string::npos;
    })) << id;
  }
}

TEST(ReferenceFormats, SayWhatAStyleDoesNotPrint) {
  const std::string_view cited =
      "Lind J. Scurvy. In: Mead R, ed. The Sea. 2nd ed. Boston, MA: Elsevier; 1953:chap 4.\n";
  EXPECT_THAT(write("ama10", cited).diagnostics, testing::IsEmpty());
  const auto diagnostics = write("ama11", cited).diagnostics;
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_THAT(diagnostics[0].message, HasSubstr("the place of the publisher, which 1 reference"));
}

TEST(Bibtex, WritesEveryKindOfReference) {
  EXPECT_EQ(write("bibtex", article).bytes,
            "@article{vandenberg1994hlab27,\n"
            "  author = {van den Berg, Jr, A. B. and M\xC3\xBCller, K. and others},\n"
            "  title = {{HLA-B27} \\& 5\\% of {Crohn} disease},\n"
            "  journal = {Gut},\n"
            "  year = {1994},\n"
            "  month = mar,\n"
            "  day = {7},\n"
            "  volume = {79},\n"
            "  number = {2},\n"
            "  pages = {137--158},\n"
            "  doi = {10.1136/gut.79_2.137},\n"
            "  pmid = {19871359}\n"
            "}\n");
  EXPECT_EQ(write("bibtex", chapter).bytes,
            "@incollection{addison1972anemia,\n"
            "  author = {Addison, T.},\n"
            "  title = {Anemia},\n"
            "  editor = {Wilks, S. and Daldy, T. M.},\n"
            "  booktitle = {Collected Writings},\n"
            "  edition = {2},\n"
            "  publisher = {Milford House},\n"
            "  address = {Boston, MA},\n"
            "  year = {1972},\n"
            "  chapter = {14}\n"
            "}\n");
  EXPECT_EQ(write("bibtex", page).bytes,
            "@online{worldhealthorganization2020measles,\n"
            "  author = {{World Health Organization}},\n"
            "  title = {Measles},\n"
            "  year = {2020},\n"
            "  month = may,\n"
            "  day = {7},\n"
            "  url = {https://www.who.int/measles_facts},\n"
            "  urldate = {2021-06-03}\n"
            "}\n");
  EXPECT_THAT(write("bibtex", edited).bytes,
              HasSubstr("@book{charcot1875lectures,\n"
                        "  title = {Lectures on the Nervous System},\n"
                        "  editor = {Charcot, J. M.},\n"));
  EXPECT_THAT(write("bibtex", report).bytes,
              AllOf(HasSubstr("@techreport{"), HasSubstr("institution = {Public Health Service}"),
                    HasSubstr("number = {1103}")));
  EXPECT_EQ(write("bibtex", unread).bytes,
            "@misc{reference,\n"
            "  note = {See {\\textbraceleft}the{\\textbraceright} usual books}\n"
            "}\n");
}

TEST(Bibtex, EscapesWhatTexWouldRead) {
  EXPECT_EQ(bibtex::escape_latex("a_b#c$d%e&f"), "a\\_b\\#c\\$d\\%e\\&f");
  EXPECT_EQ(bibtex::escape_latex("\\~^"), "{\\textbackslash}{\\textasciitilde}{\\textasciicircum}");
  EXPECT_EQ(bibtex::verbatim("10.1/a_{b}\\c%d"), "10.1/a_%7Bb%7D%5Cc%d");
  EXPECT_EQ(bibtex::protect_title("The eye in Graves disease"), "The eye in {Graves} disease");
  EXPECT_EQ(bibtex::protect_title(""), "");
}

std::vector<std::string> keys(std::string_view lines) {
  return bibtex::cite_keys(test::reference_document(lines).references.items);
}

TEST(CiteKeys, DifferAndStayWhenAReferenceIsAdded) {
  const std::string two = std::string(chapter) + std::string(chapter);
  EXPECT_THAT(keys(two), ElementsAre("addison1972anemia", "addison1972anemia-2"));
  EXPECT_THAT(keys(two + std::string(unread)),
              ElementsAre("addison1972anemia", "addison1972anemia-2", "reference"));
}

TEST(CiteKeys, AreAsciiAndPassOverArticles) {
  EXPECT_THAT(keys("M\xC3\xA9ni\xC3\xA8re P. The inner ear. Gaz Med. 1861;16:29.\n"),
              ElementsAre("meniere1861inner"));
}

TEST(Ris, WritesTagsInOrderWithCrLf) {
  EXPECT_EQ(write("ris", article).bytes,
            "TY  - JOUR\r\n"
            "AU  - van den Berg, A. B., Jr\r\n"
            "AU  - M\xC3\xBCller, K.\r\n"
            "TI  - HLA-B27 & 5% of Crohn disease\r\n"
            "T2  - Gut\r\n"
            "PY  - 1994\r\n"
            "DA  - 1994/03/07/\r\n"
            "VL  - 79\r\n"
            "IS  - 2\r\n"
            "SP  - 137\r\n"
            "EP  - 158\r\n"
            "DO  - 10.1136/gut.79_2.137\r\n"
            "AN  - 19871359\r\n"
            "ER  - \r\n");
  EXPECT_EQ(write("ris", chapter).bytes,
            "TY  - CHAP\r\n"
            "AU  - Addison, T.\r\n"
            "A2  - Wilks, S.\r\n"
            "A2  - Daldy, T. M.\r\n"
            "TI  - Anemia\r\n"
            "T2  - Collected Writings\r\n"
            "ET  - 2\r\n"
            "PB  - Milford House\r\n"
            "CY  - Boston, MA\r\n"
            "PY  - 1972\r\n"
            "SE  - 14\r\n"
            "ER  - \r\n");
  EXPECT_THAT(write("ris", edited).bytes, HasSubstr("TY  - EDBOOK\r\nAU  - Charcot, J. M.\r\n"));
  EXPECT_THAT(write("ris", page).bytes,
              AllOf(HasSubstr("AU  - World Health Organization\r\n"),
                    HasSubstr("UR  - https://www.who.int/measles_facts\r\nY2  - 2021/06/03/\r\n")));
  EXPECT_EQ(write("ris", std::string(unread) + std::string(unread)).bytes,
            "TY  - GEN\r\nN1  - See {the} usual books\r\nER  - \r\n\r\n"
            "TY  - GEN\r\nN1  - See {the} usual books\r\nER  - \r\n");
}

TEST(Ris, KeepsAListOfPagesWhole) {
  EXPECT_THAT(write("ris", "Lind J. Scurvy. Lancet. 1953;1:12-15, 20.\n").bytes,
              AllOf(HasSubstr("SP  - 12"), Not(HasSubstr("EP  - 15\r\nEP"))));
  EXPECT_THAT(write("ris", "Lind J. Scurvy. Lancet. 1953;1:917.\n").bytes,
              AllOf(HasSubstr("SP  - 917\r\n"), Not(HasSubstr("EP  - "))));
}

TEST(Nbib, WritesTheFieldsOfMedline) {
  EXPECT_EQ(write("nbib", article).bytes,
            "PMID- 19871359\n"
            "VI  - 79\n"
            "IP  - 2\n"
            "DP  - 1994 Mar 7\n"
            "TI  - HLA-B27 & 5% of Crohn disease\n"
            "JT  - Gut\n"
            "TA  - Gut\n"
            "PG  - 137-158\n"
            "LID - 10.1136/gut.79_2.137 [doi]\n"
            "FAU - van den Berg, A B Jr\n"
            "AU  - van den Berg AB Jr\n"
            "FAU - M\xC3\xBCller, K\n"
            "AU  - M\xC3\xBCller K\n"
            "PT  - Journal Article\n"
            "AID - 10.1136/gut.79_2.137 [doi]\n");
  EXPECT_THAT(write("nbib", chapter).bytes,
              AllOf(HasSubstr("BTI - Collected Writings\n"), HasSubstr("FED - Daldy, T M\n"),
                    HasSubstr("EN  - 2nd ed\n"), HasSubstr("PL  - Boston, MA\n")));
  EXPECT_EQ(write("nbib", unread).bytes, "SO  - See {the} usual books\n");
}

TEST(Nbib, BreaksLongLinesAtBlanks) {
  std::string title = "Scurvy";
  for (int i = 0; i < 30; ++i) title += " and lemons";
  const std::string text = write("nbib", "Lind J. " + title + ". Lancet. 1953;1:917.\n").bytes;
  EXPECT_THAT(text, HasSubstr("\n      "));
  std::size_t start = 0;
  for (std::size_t end = text.find('\n'); end != text.npos; end = text.find('\n', start)) {
    EXPECT_LE(end - start, 86U) << text.substr(start, end - start);
    start = end + 1;
  }
}

}  // namespace
}  // namespace chapbook::formats
