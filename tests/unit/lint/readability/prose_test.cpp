// Prose, grades, kinds of sentences and terms: what the rules of readability stand on.
#include "lint/readability/prose.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lint/readability/abbreviations.hpp"
#include "lint/readability/style.hpp"
#include "lint/readability/terms.hpp"
#include "tests/support/condition.hpp"

namespace chapbook::lint::readability {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string_view raw(const ast::Document& document, Span span) {
  return document.source->slice(span);
}

/// An article with `text` as its overview.
ast::Document article(std::string_view text) {
  return test::read_condition("Growth\n\nOverview\n\n" + std::string(text) + "\n");
}

Sentence only_sentence(const Prose& prose) {
  return prose.sections.at(0).passages.at(0).sentences.at(0);
}

TEST(Prose, CountsItemsAsSentencesAndLeavesTheRestOut) {
  const auto document = test::read_condition(
      "Growth\n\nReview Date: 3/1/2024\n\nOverview\n\nA growth may be:\n\n* Soft\n* Hard and sore. "
      "Ask "
      "about it.\n\nAlternative Names\n\nLump\n\nReferences\n\nSmith IE, Dowsett M. Aromatase "
      "inhibitors in breast cancer. N Engl J Med. 2003;348(24):2431-2442.\n");
  const Prose prose = read_prose(document);
  ASSERT_EQ(prose.sections.size(), 1U);
  EXPECT_EQ(prose.counts.sentences, 4U);
  EXPECT_EQ(prose.counts.words, 11U);
  EXPECT_EQ(prose.counts.syllables, 12U);
  EXPECT_EQ(prose.counts.long_words, 0U);
  EXPECT_EQ(prose.sections[0].passages[0].kind, PassageKind::paragraph);
  EXPECT_EQ(prose.sections[0].passages[1].kind, PassageKind::item);
}

TEST(Prose, GivesSpansInTheRawText) {
  const auto document =
      article("It  is\tsoft. Ask your\u00A0doctor  about it. See example.org for more.");
  const Prose prose = read_prose(document);
  std::vector<std::string> found;
  for_each_sentence(prose, [&](const Sentence& each) {
    found.emplace_back(raw(document, each.span));
    for (const Word& word : each.words) EXPECT_EQ(raw(document, word.span), word.text);
  });
  EXPECT_THAT(found, ElementsAre("It  is\tsoft.", "Ask your\u00A0doctor  about it.",
                                 "See example.org for more."));
}

TEST(Prose, FallsBackToThePassageWhereItsTextWasChanged) {
  const auto document = article("The cafe\u0301 is open. It is soft.");
  const Prose prose = read_prose(document);
  for_each_sentence(prose, [&](const Sentence& each) {
    EXPECT_TRUE(prose.sections[0].passages[0].span.contains(each.span));
  });
}

TEST(Grades, FollowTheirFormulas) {
  // 100 words, 5 sentences, 150 syllables, 12 long words, worked out on paper.
  const Counts counts{5, 100, 150, 12};
  EXPECT_NEAR(flesch_kincaid(counts), 9.91, 0.005);
  EXPECT_NEAR(reading_ease(counts), 59.635, 0.0005);
  EXPECT_NEAR(smog(counts), 11.979, 0.001);
  EXPECT_EQ(flesch_kincaid({}), 0);
  EXPECT_EQ(smog({}), 0);
  EXPECT_EQ(reading_ease({}), 0);
}

std::string passive_of(std::string_view text) {
  const auto document = article(text);
  const auto span = passive_in(only_sentence(read_prose(document)));
  return span ? std::string(raw(document, *span)) : "";
}

TEST(Passive, IsABeAndAParticiple) {
  EXPECT_EQ(passive_of("The growth was not fully removed by surgery."), "was not fully removed");
  EXPECT_EQ(passive_of("It may be given as a shot."), "be given");
  EXPECT_EQ(passive_of("The drug is being tested."), "is being tested");
  EXPECT_EQ(passive_of("It has been shown to help."), "been shown");
}

TEST(Passive, IsNotWhatOnlyLooksLikeIt) {
  for (const char* active :
       {"You are tired.", "It is called a wart.", "It is a bed.", "The cause is unknown.",
        "They removed it.", "There is, treated or not, a scar.", "It is red.", "We need rest."}) {
    EXPECT_EQ(passive_of(active), "") << active;
  }
}

bool instructs(std::string_view text) {
  return is_instruction(only_sentence(read_prose(article(text))));
}

TEST(Instructions, BeginWithAVerb) {
  for (const char* text : {"Call your doctor.", "Do not wait.", "Please ask a nurse.",
                           "If it bleeds, go to the emergency room.", "Always tell your doctor."}) {
    EXPECT_TRUE(instructs(text)) << text;
  }
  for (const char* text : {"Doctors call it a wart.", "If it bleeds, this is a sign of harm.",
                           "The growth, see above, is soft."}) {
    EXPECT_FALSE(instructs(text)) << text;
  }
}

std::vector<std::string> terms_in(std::string_view text) {
  const auto document = article(text);
  std::vector<std::string> out;
  const Prose prose = read_prose(document);
  for (const UnexplainedTerm& each : unexplained_terms(prose, document)) {
    EXPECT_EQ(raw(document, each.span), each.term);
    out.emplace_back(each.term);
  }
  return out;
}

TEST(Terms, AreNamedOnceWhereTheyFirstAppear) {
  EXPECT_THAT(
      terms_in("You may have edema. Edema is common. So is pulmonary embolism. Lesions hurt; a "
               "lesion may burn."),
      ElementsAre("edema", "pulmonary embolism", "Lesions"));
  EXPECT_THAT(terms_in("It may need an oophorectomy."), ElementsAre("oophorectomy"));
}

TEST(Terms, AreExplainedByWhatStandsBesideThem) {
  for (const char* text : {"It brings edema (swelling).", "It brings swelling (edema).",
                           "It brings edema, or swelling.", "Swelling, called edema, is common.",
                           "Edema is a kind of swelling.",
                           "You may get corticosteroid shots (drugs that calm swelling).",
                           "Many people feel unwell."}) {
    EXPECT_THAT(terms_in(text), IsEmpty()) << text;
  }
}

TEST(Terms, DoNotCountWhereTheyAreWhatTheTextIsAbout) {
  const auto document =
      test::read_condition("Pulmonary embolism\n\nOverview\n\nA pulmonary embolism hurts.\n");
  const Prose prose = read_prose(document);
  EXPECT_THAT(unexplained_terms(prose, document), IsEmpty());
}

std::vector<std::string> abbreviations_in(std::string_view text) {
  const auto document = article(text);
  std::vector<std::string> out;
  const Prose prose = read_prose(document);
  for (const Abbreviation& each : unexpanded_abbreviations(prose, document)) {
    EXPECT_EQ(raw(document, each.span).substr(0, each.text.size()), each.text);
    out.emplace_back(each.text);
  }
  return out;
}

TEST(Abbreviations, AreNamedOnceUnlessTheyAreWrittenOut) {
  EXPECT_THAT(abbreviations_in("The ESR is high. ESRs fall. A CBC (blood count) helps."),
              ElementsAre("ESR"));
  EXPECT_THAT(abbreviations_in("A fast ESR. The sedimentation rate (ESR) is high."), IsEmpty());
  EXPECT_THAT(abbreviations_in("An MRI, DNA, the LMNA gene, SLC2A1, and DO NOT WAIT."), IsEmpty());
}

}  // namespace
}  // namespace chapbook::lint::readability
