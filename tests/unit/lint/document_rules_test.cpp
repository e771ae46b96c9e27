// What the examples of the rules cannot show: plain lists next to articles, line ends, silence.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "lint/rule.hpp"
#include "tests/support/reference_document.hpp"

namespace chapbook {
namespace {

using lint::Profile;

const std::string folkman =
    "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
    "1971;285(21):1182-1186.";
const std::string smith =
    "Smith IE, Dowsett M. Aromatase inhibitors in breast cancer. N Engl J Med. "
    "2003;348(24):2431-2442.";

lint::Example article(std::string_view text) {
  return {.text = text, .form = lint::ExampleForm::condition_text};
}

bool reports(const std::vector<Diagnostic>& findings, std::string_view id) {
  return std::ranges::find(findings, id, &Diagnostic::id) != findings.end();
}

TEST(DocumentRules, LeavePlainListsInTheirOrder) {
  const auto findings = test::lint_lines(smith + "\n" + folkman);
  EXPECT_FALSE(reports(findings, "doc-order"));
  EXPECT_FALSE(reports(test::lint_lines(""), "doc-no-refs"));
}

TEST(DocumentRules, SortALongerListAtOnce) {
  const std::string apgar =
      "Apgar V. A proposal for a new method of evaluation of the newborn infant. Curr Res Anesth "
      "Analg. 1953;32(4):260-267.";
  const std::string head = "Growth\n\nOverview\n\nTumors grow.\n\nReferences\n\n";
  const std::string text = head + smith + "\n\n" + folkman + "\n\n" + apgar + "\n";
  EXPECT_EQ(test::fix_example(article(text), Profile::adam),
            head + apgar + "\n\n" + folkman + "\n\n" + smith + "\n");
}

TEST(DocumentRules, TakeParticlesWithAndWithoutBlanksForSorted) {
  const std::string text =
      "Growth\n\nOverview\n\nTumors grow.\n\nReferences\n\nDeangelis LM. Brain tumors. N Engl J "
      "Med. 2001;344(2):114-123.\n\nDe Groot J. Gliomas. N Engl J Med. 2005;352(9):987-996.\n";
  EXPECT_FALSE(reports(test::lint_example(article(text), Profile::adam), "doc-order"));
}

TEST(RefWrapped, JoinsTheLinesAndKeepsTheOtherLineEnds) {
  const std::string head = "Growth\r\n\r\nOverview\r\n\r\nTumors grow.\r\n\r\nReferences\r\n\r\n";
  const std::string text = head +
                           "Folkman J. Tumor angiogenesis: therapeutic\r\n  implications. N Engl "
                           "J Med. 1971;285(21):1182-\r\n1186.\r\n";
  EXPECT_EQ(test::fix_example(article(text), Profile::adam), head + folkman + "\r\n");
}

TEST(RefWrapped, LeavesTheJoiningToAPersonWhereTwoEntriesOrAnAddressMayBeCut) {
  const std::string head = "Growth\n\nOverview\n\nTumors grow.\n\nReferences\n\n";
  for (const std::string& list :
       {smith + "\nSee your doctor about this.\n",
        std::string(
            "World Health Organization website. Tuberculosis. www.who.int/news-room/fact-sh\n"
            "eets/detail/tuberculosis. Updated November 7, 2023. Accessed March 3, 2024.\n")}) {
    const std::string text = head + list;
    EXPECT_TRUE(reports(test::lint_example(article(text), Profile::adam), "ref-wrapped")) << list;
    EXPECT_EQ(test::fix_example(article(text), Profile::adam), text);
  }
}

TEST(RefLeftoverNumbering, TakesAWholeRunOfBulletsOff) {
  const std::string bullets = "• • • • • • • • • • • • • • ";
  EXPECT_EQ(test::fix_lines(bullets + folkman), folkman);
  EXPECT_EQ(test::fix_lines("* - * - • " + folkman), folkman);
}

TEST(RefUnparsed, IsSilentWhereTheYearAloneIsWrong) {
  for (const char* imprint :
       {"Philadelphia, PA: Elsevier;:chap 28.", "Philadelphia, PA: Elsevier; 2201:chap 28."}) {
    const auto findings = test::lint_lines(
        std::string("Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, eds. "
                    "Robbins and Cotran Pathologic Basis of Disease. 10th ed. ") +
        imprint);
    EXPECT_FALSE(reports(findings, "ref-unparsed")) << imprint;
    EXPECT_TRUE(reports(findings, "year-missing") || reports(findings, "year-implausible"));
  }
}

TEST(VolumeForm, FollowsTheProfile) {
  const auto line = [](std::string_view label) {
    return "Neligan PC, ed. Plastic Surgery. 3rd ed. " + std::string(label) +
           " 2. Philadelphia, PA: Elsevier; 2013.";
  };
  EXPECT_FALSE(reports(test::lint_lines(line("Vol")), "volume-form"));
  EXPECT_TRUE(reports(test::lint_lines(line("Vol.")), "volume-form"));
  EXPECT_FALSE(reports(test::lint_lines(line("Vol."), Profile::nlm), "volume-form"));
  EXPECT_EQ(test::fix_lines(line("Volume")), line("Vol"));
}

TEST(IdYearConflict, AllowsForArticlesThatCameAheadOfPrint) {
  const auto line = [](std::string_view year, std::string_view id) {
    return "Smith IE, Dowsett M. Aromatase inhibitors in breast cancer. N Engl J Med. " +
           std::string(year) + ";348(24):2431-2442. " + std::string(id) + ".";
  };
  const auto found = [](const std::string& text) {
    return reports(test::lint_lines(text), "id-year-conflict");
  };
  EXPECT_FALSE(found(line("2005", "PMID: 12802030")));
  EXPECT_TRUE(found(line("2013", "PMID: 12802030")));
  EXPECT_TRUE(found(line("2013", "PMID: 4938153")));
  EXPECT_FALSE(found(line("1971", "PMID: 4938153")));
  EXPECT_FALSE(found(line("2014", "doi:10.1016/j.cell.2013.05.001")));
  EXPECT_TRUE(found(line("2023", "doi:10.1016/j.cell.2013.05.001")));
  EXPECT_FALSE(found(line("2003", "doi:10.1016/j.cell.2013.05.001")));
}

}  // namespace
}  // namespace chapbook
