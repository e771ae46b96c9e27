// The grammars of single parts.
#include <gtest/gtest.h>

#include "parsers/citation/fields/edition_number.hpp"
#include "parsers/citation/grammar.hpp"
#include "parsers/citation/markup.hpp"
#include "parsers/citation/sentences.hpp"

namespace chapbook::citation {
namespace {

std::string iso(std::string_view text) {
  const auto date = read_date(text);
  return date ? to_iso(date->date) : "-";
}

TEST(ReadDate, KnowsTheUsualOrders) {
  EXPECT_EQ(iso("March 3, 2024"), "2024-03-03");
  EXPECT_EQ(iso("Mar. 3 2024."), "2024-03-03");
  EXPECT_EQ(iso("3 March 2024"), "2024-03-03");
  EXPECT_EQ(iso("19th October 2017"), "2017-10-19");
  EXPECT_EQ(iso("2024 Mar 3;12"), "2024-03-03");
  EXPECT_EQ(iso("2024 March"), "2024-03");
  EXPECT_EQ(iso("Sept 2024"), "2024-09");
  EXPECT_EQ(iso("2024-03-03"), "2024-03-03");
  EXPECT_EQ(iso("3/20/2018"), "2018-03-20");
  EXPECT_EQ(iso("1899;"), "1899");
}

TEST(ReadDate, RefusesOtherNumbers) {
  for (const char* text : {"20245", "Mayhem 3, 2024", "99", "", "12-34", "0300", "Marching 2024"}) {
    EXPECT_EQ(iso(text), "-") << text;
  }
}

TEST(ReadDate, KeepsImpossibleDays) {
  const auto date = read_date("February 30, 2020");
  ASSERT_TRUE(date);
  EXPECT_FALSE(is_valid(date->date));
}

TEST(EditionNumber, ReadsDigitsAndWords) {
  EXPECT_EQ(fields::edition_number("25th ed"), 25);
  EXPECT_EQ(fields::edition_number("Eleventh edition"), 11);
  EXPECT_EQ(fields::edition_number("ed 5"), 5);
  EXPECT_EQ(fields::edition_number("revised ed"), std::nullopt);
}

TEST(ReadNames, StopsWhereTheListStops) {
  EXPECT_EQ(read_names("Smith J, Doe AB. Title").whole, "Smith J, Doe AB");
  EXPECT_EQ(read_names("Smith J, Doe AB, eds. Title").whole, "Smith J, Doe AB, eds");
  EXPECT_EQ(read_names("Smith J, et al., eds. Title").label, "eds");
  EXPECT_EQ(read_names("Smith J (eds) Title").label, "eds");
  EXPECT_TRUE(read_names("A sentence about Smith J.").empty());
  EXPECT_TRUE(read_names("").empty());
}

TEST(ReadNumbering, TakesOnlyNumbering) {
  EXPECT_EQ(read_numbering("12. Smith"), "12.");
  EXPECT_EQ(read_numbering("[3] Smith"), "[3]");
  EXPECT_FALSE(found(read_numbering("2016 was a year")));
  EXPECT_FALSE(found(read_numbering("3.5 million")));
  EXPECT_FALSE(found(read_numbering("Smith J.")));
}

TEST(EndsSentence, KnowsAbbreviationsAndInitials) {
  const auto ends = [](std::string_view text) { return ends_sentence(text, text.find('.')); };
  EXPECT_TRUE(ends("Medicine. Next"));
  EXPECT_TRUE(ends("Hepatitis B. Next"));
  EXPECT_FALSE(ends("St. Louis"));
  EXPECT_FALSE(ends("W. B. Saunders"));
  EXPECT_FALSE(ends("version 1.5 of"));
  EXPECT_FALSE(ends("U.S. Department"));
}

TEST(StripMarkup, TakesTagsEntitiesAndEmphasis) {
  EXPECT_EQ(strip_markup("<em>A</em> &amp; *B* <i class=\"x\">C</i>"), "A & B C");
  EXPECT_EQ(strip_markup("p < 0.05 and HLA-B*27 a_b"), "p < 0.05 and HLA-B*27 a_b");
  EXPECT_EQ(strip_markup("&#8217;&#x2019;&bogus;"), "\xE2\x80\x99\xE2\x80\x99&bogus;");
}

}  // namespace
}  // namespace chapbook::citation
