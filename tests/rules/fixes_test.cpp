// What safe fixes write where the obvious rewrite would lose or spoil something.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/reference_document.hpp"

namespace chapbook {
namespace {

using lint::Profile;

bool reports(std::string_view text, std::string_view id, Profile profile = Profile::adam) {
  return std::ranges::any_of(test::lint_lines(text, profile),
                             [&](const Diagnostic& finding) { return finding.id == id; });
}

TEST(SafeFixes, KeepTheGroupBehindEtAl) {
  EXPECT_EQ(
      test::fix_lines("Pitt B, Zannad F, Remme WJ, Cody R, Castaigne A, Perez A, et al; RALES "
                      "Investigators. The effect of spironolactone on morbidity. N Engl J Med. "
                      "1999;341(10):709-717."),
      "Pitt B, Zannad F, Remme WJ, et al; RALES Investigators. The effect of spironolactone on "
      "morbidity. N Engl J Med. 1999;341(10):709-717.");
}

TEST(SafeFixes, DoNotGlueATitleToTheYearBeforeIt) {
  const std::string_view text =
      "Marshall BJ, Warren JR (1984) Unidentified curved bacilli in the stomach: a report. Lancet "
      "1: 1311-1315.";
  const std::string fixed = test::fix_lines(text);
  EXPECT_NE(fixed.find("Unidentified curved bacilli in the stomach: a report"), fixed.npos)
      << fixed;
}

TEST(SafeFixes, DoNotTakeATitleForWordsBeforeTheVolume) {
  const std::string fixed = test::fix_lines(
      "Marshall BJ. (1984). Unidentified curved bacilli in the stomach. Gut. Vol. 25, No. 2, "
      "1311-1315.");
  EXPECT_NE(fixed.find("Unidentified curved bacilli"), fixed.npos) << fixed;
}

TEST(SafeFixes, LeaveASpeciesItsAuthority) {
  const std::string fixed = test::fix_lines(
      "Porter CL. Nuclear DNA content of switchgrass, Panicum virgatum L. Crop Sci. "
      "1996;36(4):1049-1052.");
  EXPECT_NE(fixed.find("virgatum L. Crop"), fixed.npos) << fixed;
}

TEST(SafeFixes, WriteTheEditionThatTheYearTells) {
  EXPECT_EQ(
      test::fix_lines(
          "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, eds. "
          "Robbins and Cotran Pathologic Basis of Disease. 1st ed. Philadelphia, PA: "
          "Elsevier; 2021:chap 28."),
      "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, eds. Robbins and "
      "Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, PA: Elsevier; 2021:chap 28.");
}

TEST(SafeFixes, LeaveTheLetterOfAPage) {
  EXPECT_FALSE(reports("Hanahan D. Hallmarks of cancer. Cell. 2011;144(5):P646-P674.",
                       "pages-prefix", Profile::ama10));
}

TEST(SafeFixes, LeaveTheInitialBeforeAYear) {
  EXPECT_FALSE(reports("Hanahan D, Silva C 2011. Hallmarks of cancer. Cell. 144(5):646-674.",
                       "year-copyright"));
}

TEST(SafeFixes, DoNotTakeALineForEmphasis) {
  EXPECT_FALSE(reports("______. On Christian doctrine. Indianapolis, IN: Hackett; 1958.",
                       "ref-markup-residue"));
}

TEST(SafeFixes, KeepTheStopThatEndsTheNames) {
  EXPECT_EQ(test::fix_lines("Kandel E.R. The molecular biology of memory storage. Science. "
                            "2001;294(5544):1030-1038."),
            "Kandel ER. The molecular biology of memory storage. Science. "
            "2001;294(5544):1030-1038.");
}

TEST(SafeFixes, TakeTheMarksOffATitleWithItsStopInside) {
  const std::string fixed = test::fix_lines(
      "Kandel ER. \u201CThe molecular biology of memory storage.\u201D Science. "
      "2001;294(5544):1030-1038.");
  EXPECT_EQ(fixed.find("\u201D"), fixed.npos) << fixed;
}

TEST(Rules, KnowAGivenNameInWhatLooksLikeAGroup) {
  EXPECT_TRUE(
      reports("Frosch Matthew. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
              "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
              "PA: Elsevier; 2021:chap 28.",
              "name-full-given"));
  EXPECT_FALSE(reports("Order of St John. First aid at home. N Engl J Med. 1971;285(21):1182-1186.",
                       "name-full-given"));
}

TEST(Rules, KnowHeadlineCapitalsInShortTitles) {
  const auto titled = [](std::string_view title) {
    return "Folkman J. " + std::string(title) + ". N Engl J Med. 1971;285(21):1182-1186.";
  };
  EXPECT_TRUE(reports(titled("Kidney Stones"), "chapter-title-case"));
  EXPECT_TRUE(reports(titled("Approach To the Patient"), "chapter-title-case"));
  EXPECT_FALSE(reports(titled("Evaluation of Crohn disease"), "chapter-title-case"));
  EXPECT_FALSE(reports(titled("Gout in Framingham"), "chapter-title-case"));
}

TEST(Rules, TakeTheNumbersOfANumberedListForItsOwn) {
  const std::string_view list =
      "1. Apgar V. A proposal for a new method of evaluation of the newborn infant. Curr Res "
      "Anesth "
      "Analg. 1953;32(4):260-267.\n"
      "2. Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
      "1971;285(21):1182-1186.\n";
  EXPECT_FALSE(reports(list, "ref-leftover-numbering"));
  EXPECT_TRUE(reports(list.substr(list.find('\n') + 1), "ref-leftover-numbering"));
}

TEST(Rules, LetAJournalWriteItselfButForTheLibrary) {
  const std::string_view text =
      "Ioannidis JPA. Why most findings are false. PLOS ONE. 2015;10(5):e127427.";
  EXPECT_FALSE(reports(text, "journal-abbr-case", Profile::ama10));
  EXPECT_TRUE(reports(text, "journal-abbr-case", Profile::nlm));
}

TEST(Rules, SeeAYearThatStandsByItself) {
  EXPECT_FALSE(
      reports("World Health Organization (2016). Zika virus: technical report. "
              "www.who.int/zika/report.",
              "year-missing"));
}

}  // namespace
}  // namespace chapbook
