#include "lint/corpus.hpp"

#include <gtest/gtest.h>

#include <array>

#include "lint/works.hpp"
#include "tests/support/reference_document.hpp"

namespace chapbook::lint {
namespace {

constexpr std::string_view in_2020 =
    "Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. Goldman-Cecil "
    "Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 150.";
constexpr std::string_view in_2019 =
    "Ginder GD. Microcytic and hypochromic anemias. In: Goldman L, Schafer AI, eds. Goldman-Cecil "
    "Medicine. 26th ed. Philadelphia, PA: Elsevier; 2019:chap 150.";

std::vector<CorpusFinding> findings_of(const std::vector<std::string_view>& documents) {
  const std::array rules{find_rule("corpus-year-conflict")};
  const Settings settings;
  Corpus corpus(rules, settings);
  for (const std::string_view text : documents) corpus.add(test::reference_document(text));
  return corpus.findings();
}

TEST(Corpus, ReportsTheRarerStatementAndShowsTheUsualOne) {
  const auto findings = findings_of({in_2020, in_2019, in_2020});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].document, 1U);
  EXPECT_EQ(in_2019.substr(findings[0].diagnostic.span.begin, 4), "2019");
  EXPECT_EQ(findings[0].diagnostic.message,
            "year \"2019\", but 2 references give \"2020\" for the 26th edition of \"Goldman-Cecil "
            "Medicine\"");
  ASSERT_EQ(findings[0].related.size(), 1U);
  EXPECT_EQ(findings[0].related[0].place.document, 0U);
}

TEST(Corpus, LetsTheFirstStandWhereTwoAreEquallyFrequent) {
  const auto findings = findings_of({in_2019, in_2020});
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].document, 1U);
}

TEST(Corpus, IsSilentWhereEverybodyAgrees) {
  EXPECT_TRUE(findings_of({in_2020, in_2020, in_2020}).empty());
  EXPECT_TRUE(findings_of({}).empty());
}

TEST(Corpus, FindsConflictsInsideOneDocument) {
  const std::string both = std::string(in_2020) + "\n" + std::string(in_2019);
  EXPECT_EQ(findings_of({both}).size(), 1U);
}

TEST(Corpus, RemembersOnlySoManyPlaces) {
  std::vector<std::string_view> documents(3 * max_places, in_2020);
  documents.insert(documents.end(), 2 * max_places, in_2019);
  EXPECT_EQ(findings_of(documents).size(), max_places);
}

TEST(Works, FoldWhatDiffersOnlyInPrint) {
  EXPECT_EQ(fold("Head & Neck: Surgery"), fold("head and neck surgery"));
  EXPECT_EQ(fold("Andrews\xE2\x80\x99 Diseases"), fold("Andrews' Diseases"));
  EXPECT_NE(fold("M\xC3\xBCller"), fold("Muller"));
  EXPECT_EQ(straight_quotes("\xE2\x80\x9CO\xE2\x80\x99Hehir\xE2\x80\x9D"), "\"O'Hehir\"");
}

}  // namespace
}  // namespace chapbook::lint
