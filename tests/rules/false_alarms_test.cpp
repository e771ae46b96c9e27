// References that look unusual and are right: no rule may say more than advice about them.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/reference_document.hpp"

namespace chapbook {
namespace {

void expect_silence(std::string_view text) {
  SCOPED_TRACE(text);
  for (const Diagnostic& finding : test::lint_lines(text)) {
    if (finding.severity == Severity::info) continue;
    ADD_FAILURE() << finding.id << ": " << finding.message;
  }
  EXPECT_EQ(test::fix_lines(text), text);
}

TEST(FalseAlarms, PagesWithLetters) {
  expect_silence(
      "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
      "2011;144(5):e646-e674.");
  expect_silence(
      "Hanahan D, Weinberg RA. Hallmarks of cancer: the next generation. Cell. "
      "2011;144(5):646.e2-646.e5.");
  expect_silence(
      "American Diabetes Association. Standards of medical care in diabetes: 2014. "
      "Diabetes Care. 2014;37(suppl 1):S14-S80.");
}

TEST(FalseAlarms, ShortSurnamesAndSaints) {
  expect_silence(
      "Oh MS, Ma OJ, Yu ASL. The lung. In: Kumar V, Abbas AK, Aster JC, eds. Robbins and Cotran "
      "Pathologic Basis of Disease. 10th ed. Philadelphia, PA: Elsevier; 2021:chap 15.");
  expect_silence(
      "St Geme JW. The lung. In: Kliegman RM, St Geme JW, Blum NJ, et al, eds. Nelson Textbook of "
      "Pediatrics. 21st ed. Philadelphia, PA: Elsevier; 2020:chap 400.");
}

TEST(FalseAlarms, AnAuthorWhoIsAlsoTheEditor) {
  expect_silence(
      "Magee DJ. Primary care assessment. In: Magee DJ, ed. Orthopedic Physical Assessment. 6th "
      "ed. St Louis, MO: Elsevier Saunders; 2014:chap 17.");
}

TEST(FalseAlarms, AnArticleWithItsPubmedAddress) {
  expect_silence(
      "Marshall BJ, Warren JR. Unidentified curved bacilli in the stomach of patients with "
      "gastritis and peptic ulceration. Lancet. 1984;1(8390):1311-1315. PMID: 6145023 "
      "pubmed.ncbi.nlm.nih.gov/6145023/.");
}

TEST(FalseAlarms, SignsInsideTitles) {
  expect_silence(
      "Kandel ER. The molecular biology of memory storage: a dialogue between genes and synapses. "
      "Science. 2001;294(5544):1030-1038.");
  expect_silence(
      "Druker BJ, Talpaz M, Resta DJ, et al. Efficacy and safety of a specific inhibitor of the "
      "BCR-ABL tyrosine kinase in t(9;22) chronic myeloid leukemia. N Engl J Med. "
      "2001;344(14):1031-1037.");
}

TEST(FalseAlarms, APageOnTheWeb) {
  expect_silence(
      "World Health Organization website. Tuberculosis. "
      "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, 2023. Accessed "
      "March 3, 2024.");
}

TEST(FalseAlarms, AStateCodeThatReadsLikeAWord) {
  expect_silence(
      "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, eds. Robbins and "
      "Cotran Pathologic Basis of Disease. 10th ed. Indianapolis, IN: Wiley; 2021:chap 28.");
}

/// No finding of the rule `id`, not even advice.
void expect_none_of(std::string_view id, std::string_view text) {
  const auto ids = test::ids_of(test::lint_lines(text));
  EXPECT_EQ(std::ranges::find(ids, id), ids.end()) << id << ": " << text;
}

TEST(FalseAlarms, AFieldIsNotMissingWherePartsWereNotRead) {
  constexpr std::string_view text =
      "Rolf FJ. Taxonomy by numbers. 2003: Prentice Hall Press. Setauket and elsewhere.";
  for (const std::string_view id : {"publisher-missing", "place-missing", "locator-missing"}) {
    expect_none_of(id, text);
  }
}

TEST(FalseAlarms, WhatMayBeASeriesIsAskedForNoPlace) {
  expect_none_of("place-missing",
                 "Tew PK. A lamp for moth traps. Model 1419, revised. 2009, p. 4-9, in part.");
  const auto ids =
      test::ids_of(test::lint_lines("Rolf FJ. Taxonomy by Numbers. Academic Press; 2009."));
  EXPECT_NE(std::ranges::find(ids, "place-missing"), ids.end());
}

TEST(FalseAlarms, ArticlesThatAreCountedInsteadOfPagesHaveNoIssue) {
  expect_none_of("issue-missing", "Rolf FJ. Growth of young perch. Aquaculture. 2020;533:736211.");
  const auto ids = test::ids_of(
      test::lint_lines("Rolf FJ. Growth of young perch. Aquaculture. 2020;533:1182-1186."));
  EXPECT_NE(std::ranges::find(ids, "issue-missing"), ids.end());
}

TEST(FalseAlarms, AreNoReasonToPassOverTextThatIsNotUnderstood) {
  const auto ids = test::ids_of(test::lint_lines("Ask your doctor , or read (more"));
  EXPECT_NE(std::ranges::find(ids, "ref-unparsed"), ids.end());
  EXPECT_NE(std::ranges::find(ids, "ref-space-before-punct"), ids.end());
  EXPECT_NE(std::ranges::find(ids, "ref-unbalanced-pair"), ids.end());
  EXPECT_NE(std::ranges::find(ids, "ref-missing-final-period"), ids.end());
}

}  // namespace
}  // namespace chapbook
