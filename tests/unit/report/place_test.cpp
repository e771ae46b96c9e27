#include "converters/report/place.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

namespace chapbook::report {
namespace {

std::shared_ptr<const Source> paragraphs(std::string text) {
  return Source::derive(Source::make("article.docx", "PK"), std::move(text), {{0, {7, 1}, true}},
                        PlaceUnit::paragraph);
}

TEST(Place, IsALineAndAColumnWhereThereAreLines) {
  const auto source = Source::make("article.txt", "Gout\n\nPain in the toe.\n");
  EXPECT_EQ(place_to_find(*source, 11), "article.txt:3:6");
  EXPECT_EQ(place_in_words(*source, 11), "line 3, column 6");
  EXPECT_EQ(line_in_words(*source, 11), "line 3");
}

TEST(Place, QuotesWordsWhereAnEditorShowsNoNumbers) {
  const auto source = paragraphs("Gout is a disease in which the joints are swollen.");
  EXPECT_EQ(place_to_find(*source, 8),
            "article.docx: paragraph 7, at \"a disease in which the joints\"");
  EXPECT_EQ(place_to_find(*source, 43), "article.docx: paragraph 7, at \"wollen.\"");
  EXPECT_EQ(place_to_find(*source, 50),
            "article.docx: paragraph 7, after \"which the joints are swollen.\"");
  EXPECT_EQ(place_in_words(*source, 8), "paragraph 7, character 9");
}

TEST(Place, QuotesWholeCharacters) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "\xC3\xA9";
  const auto source = paragraphs(text);
  EXPECT_EQ(place_to_find(*source, 0),
            "article.docx: paragraph 7, at \"" + text.substr(0, 32) + "\"");
  EXPECT_EQ(place_to_find(*source, 60),
            "article.docx: paragraph 7, after \"" + text.substr(28) + "\"");
  EXPECT_EQ(place_to_find(*paragraphs(" "), 0), "article.docx: paragraph 7");
}

}  // namespace
}  // namespace chapbook::report
