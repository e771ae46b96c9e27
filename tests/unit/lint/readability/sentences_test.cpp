#include "lint/readability/sentences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace chapbook::lint::readability {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> texts(std::string_view text, const std::vector<Range>& ranges) {
  std::vector<std::string> out;
  for (const Range range : ranges)
    out.emplace_back(text.substr(range.begin, range.end - range.begin));
  return out;
}

std::vector<std::string> sentences_of(std::string_view text) {
  return texts(text, sentences(text));
}

std::vector<std::string> words_of(std::string_view text) {
  return texts(text, words(text));
}

TEST(Sentences, EndAtStops) {
  EXPECT_THAT(sentences_of("Rest. Drink water!  Is it bad? No"),
              ElementsAre("Rest.", "Drink water!", "Is it bad?", "No"));
  EXPECT_THAT(sentences_of("(See a doctor.) \"Go now.\" \u201CWhy?\u201D She left."),
              ElementsAre("(See a doctor.)", "\"Go now.\"", "\u201CWhy?\u201D", "She left."));
  EXPECT_THAT(sentences_of(""), ElementsAre());
  EXPECT_THAT(sentences_of(" \n "), ElementsAre());
}

TEST(Sentences, GoOnBehindAbbreviationsAndNumbers) {
  for (const char* one :
       {"Fruit, e.g. Apples, helps.", "Dr. Hart said 3.5 grams are enough.",
        "J. Parkinson wrote it.", "Ask about St. John's wort.", "It is common in the U.S. Army.",
        "Try 0.5 mg vs. Placebo.", "1. Rest", "It hurt . . . and then it stopped."}) {
    EXPECT_THAT(sentences_of(one), ElementsAre(one));
  }
}

TEST(Sentences, EndBehindLettersThatNameAKind) {
  EXPECT_THAT(sentences_of("You may lack vitamin B. Eat liver."),
              ElementsAre("You may lack vitamin B.", "Eat liver."));
  EXPECT_THAT(sentences_of("Hepatitis B. Other kinds are rare."),
              ElementsAre("Hepatitis B.", "Other kinds are rare."));
  EXPECT_THAT(sentences_of("It is rare in the U.S. The cause is a worm."),
              ElementsAre("It is rare in the U.S.", "The cause is a worm."));
}

TEST(Words, KeepHyphensAndLeaveSignsOut) {
  EXPECT_THAT(
      words_of("The follow-up (in May) isn't \u201Chard\u201D: 33.6%, \u2022 and/or more."),
      ElementsAre("The", "follow-up", "in", "May", "isn't", "hard", "33.6", "and", "or", "more"));
  EXPECT_THAT(words_of("pain\u2014or a cramp--that comes\u2026and goes"),
              ElementsAre("pain", "or", "a", "cramp", "that", "comes", "and", "goes"));
  EXPECT_THAT(words_of("Caf\u00E9 \u4E2D\u6587"), ElementsAre("Caf\u00E9", "\u4E2D\u6587"));
}

TEST(Words, LeaveAddressesOut) {
  EXPECT_THAT(words_of("See www.example.org/a-b or https://example.org, or me@example.org today"),
              ElementsAre("See", "or", "or", "today"));
}

TEST(Words, TakeAnyBytes) {
  EXPECT_THAT(words_of("\xFF\xFE \xE2\x80"), ::testing::SizeIs(::testing::Le(2)));
  EXPECT_THAT(sentences_of("\xFF. \xE2\x80"), ::testing::SizeIs(::testing::Ge(1)));
}

}  // namespace
}  // namespace chapbook::lint::readability
