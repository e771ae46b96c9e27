#include "lint/readability/syllables.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "lint/table.hpp"
#include "lint/text.hpp"
#include "support/places.hpp"
#include "support/texts.hpp"

namespace chapbook::lint::readability {
namespace {

std::string hand_counted_words() {
  return test::read_file(test::source_folder() / "tests" / "unit" / "lint" / "readability" /
                         "syllable_counts.tsv");
}

TEST(Syllables, AgreeWithWordsCountedByHand) {
  const std::string file = hand_counted_words();
  int words = 0;
  int right = 0;
  int syllables_by_hand = 0;
  int difference = 0;
  for (const auto& row : read_table(file)) {
    ASSERT_EQ(row.size(), 2U) << row[0];
    const int expected = number(row[1]).value();
    const int found = syllables(row[0]);
    ++words;
    if (found == expected) ++right;
    if (found != expected) std::cout << row[0] << ": " << found << ", not " << expected << "\n";
    syllables_by_hand += expected;
    difference += std::abs(found - expected);
  }
  EXPECT_GE(words, 300);
  EXPECT_GE(right * 100, words * 98) << right << " of " << words;
  EXPECT_LE(difference * 100, syllables_by_hand) << "off by " << difference;
}

TEST(Syllables, AddUpThePartsOfAWord) {
  EXPECT_EQ(syllables("follow-up"), 3);
  EXPECT_EQ(syllables("non-small-cell"), 3);
  EXPECT_EQ(syllables("X-rays"), 2);
}

TEST(Syllables, SpellOutLettersInCapitals) {
  EXPECT_EQ(syllables("MRI"), 3);
  EXPECT_EQ(syllables("MRIs"), 3);
  EXPECT_EQ(syllables("WHO"), 1) << "a word that may be printed in capitals";
  EXPECT_EQ(syllables("WBC"), 5);
  EXPECT_EQ(syllables("AIDS"), 1);
  EXPECT_EQ(syllables("NOT"), 1);
}

TEST(Syllables, KnowShortForms) {
  EXPECT_EQ(syllables("don't"), 1);
  EXPECT_EQ(syllables("isn\u2019t"), 2);
  EXPECT_EQ(syllables("doesn't"), 2);
  EXPECT_EQ(syllables("you'll"), 1);
  EXPECT_EQ(syllables("doctor's"), 2);
  EXPECT_EQ(syllables("nurse's"), 2);
}

TEST(Syllables, AreAtLeastOneForAnything) {
  for (const char* each :
       {"", "-", "'", "'s", "3.5", "12%", "\xFF", "\u4E2D", "b", "hmm", "\u00E9"}) {
    EXPECT_EQ(syllables(each), 1) << each;
  }
  EXPECT_EQ(syllables("M\u00E9ni\u00E8re"), 2);
}

}  // namespace
}  // namespace chapbook::lint::readability
