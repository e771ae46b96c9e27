// The canonical form of condition texts, and what it cannot say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "formats/format.hpp"
#include "parsers/ast/same_content.hpp"
#include "support/condition.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Written {
  std::string text;
  std::vector<std::string> losses;  ///< 'place: message', the place as it stands in the source
};

Written write(const ast::Document& document) {
  std::vector<Diagnostic> diagnostics;
  Written out;
  out.text = find_format("text")->write(document, {{}, diagnostics});
  for (const Diagnostic& each : diagnostics) {
    EXPECT_EQ(each.id, notice::not_expressible.id);
    out.losses.push_back(std::string(document.source->slice(each.span)) + ": " + each.message);
  }
  return out;
}

/// The canonical form of `text`, which says all that it says.
std::string canonical(std::string text) {
  const ast::Document document = test::read_condition(std::move(text));
  Written written = write(document);
  EXPECT_THAT(written.losses, IsEmpty());
  const ast::Document again = test::read_condition(written.text);
  EXPECT_EQ(ast::describe(ast::content_differences(document, again)), "");
  return written.text;
}

/// A document of which a reader knows the role of each line: `lines` are its blocks.
ast::Document with_roles(const std::vector<std::pair<LineRole, std::string>>& lines) {
  Transcript transcript;
  std::string text;
  for (const auto& [role, line] : lines) {
    text += line + "\n\n";
    transcript.hints.push_back({role});
    transcript.hints.push_back({});
  }
  transcript.source = Source::derive(Source::make("page.html", ""), text, {});
  return condition::parse(std::move(transcript));
}

TEST(TextFormat, EvensOutHowATextIsLaidOut) {
  EXPECT_EQ(canonical("\n Gout \n\n\nCondition 7\nWhat causes  Gout?\nFood:\n- Meat\n\n"
                      "    * Red\n- Fish\n 1) One\n 2) Two\n\n\n"),
            "Gout\n\nCondition 7\n\nWhat causes Gout?\n\nFood:\n\n"
            "  • Meat\n    • Red\n  • Fish\n\n  1. One\n  2. Two\n");
}

TEST(TextFormat, JoinsWrappedLines) {
  EXPECT_EQ(
      canonical(
          "Gout\n\nWhat causes Gout?\n\nUric acid builds up in the blood over a good many years "
          "and forms\ncrystals in a joint.\n"),
      "Gout\n\nWhat causes Gout?\n\nUric acid builds up in the blood over a good many years and "
      "forms "
      "crystals in a joint.\n");
}

TEST(TextFormat, PutsMetadataBehindTheTitle) {
  EXPECT_EQ(canonical("Gout\n\nWhat causes Gout?\n\nUric acid.\n\nReview Date\n4/30/2021\n\n"
                      "Updated by:\n"),
            "Gout\n\nReview Date: 4/30/2021\n\nUpdated by:\n\nWhat causes Gout?\n\nUric acid.\n");
}

TEST(TextFormat, KeepsNamesOnLinesOfTheirOwn) {
  const std::string_view wide = "A long name of gout that fills the whole line up to its very end";
  const std::string text =
      "Gout\n\nWhat are the alternative names for Gout?\n\n" + std::string(wide) + "\nPodagra\n";
  EXPECT_EQ(test::read_condition(text).alternative_names.size(), 2U);
  EXPECT_EQ(canonical(text), text);
}

TEST(TextFormat, TellsListsOfOneKindApart) {
  const std::string text = "Gout\n\nWhat causes Gout?\n\n  • a\n\n\n  • b\n\n  1. c\n\n\n  1. d\n";
  EXPECT_EQ(canonical(text), text);
}

TEST(TextFormat, WritesGroupsInTheOrderOfTheForm) {
  const std::string reference =
      "Edwards NL. Crystal deposition diseases. In: Goldman L, Schafer AI, eds. Goldman-Cecil "
      "Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 257.";
  EXPECT_EQ(canonical("Gout\n\nClinical Trials\n\nClinical Trial\n\n* Status: Recruiting\n\n"
                      "Cherry Juice\n\nTop Global Doctors\n\nWei Zhang\nWei Zhang\n\n"
                      "What causes Gout?\n\nUric acid.\n\n\n" +
                      reference + "\n"),
            "Gout\n\nWhat causes Gout?\n\nUric acid.\n\n\n" + reference +
                "\n\nTop Global Doctors\n\nWei Zhang\n\nClinical Trials\n\nClinical Trial\n"
                "  • Status: Recruiting\nCherry Juice\n");
}

TEST(TextFormat, KeepsLooseLinesInTheirGroup) {
  const std::string text =
      "Gout\n\nTop Global Doctors\n\nWei Zhang\n\nThis list is not complete:\n\nJo Roe\n\n"
      "Latest Research\n\nLatest Advance\n  • Journal: Gut\n  • Published —\nA trial.\n\n"
      "A line too many.\n\nLatest Advance\n  • Journal: Bone\n";
  EXPECT_EQ(test::read_condition(text).unplaced.size(), 2U);
  EXPECT_EQ(canonical(text), text);
}

TEST(TextFormat, KeepsCardsWithoutALabelApart) {
  const std::string text =
      "Gout\n\nLatest Research\n\n  • Journal: Gut\nA trial.\n\n  • Journal: Bone\nAnother.\n";
  EXPECT_EQ(test::read_condition(text).research.items.size(), 2U);
  EXPECT_EQ(canonical(text), text);
}

TEST(TextFormat, NumbersLongListsAsFarAsNumbersAreRead) {
  std::string text = "Gout\n\nWhat causes Gout?\n\n";
  for (int i = 0; i < 1200; ++i) text += "1. a\n";
  EXPECT_THAT(canonical(text), HasSubstr("\n  998. a\n  999. a\n  999. a\n"));
}

TEST(TextFormat, WritesNothingButText) {
  EXPECT_EQ(canonical(""), "");
  EXPECT_EQ(canonical("\xEF\xBB\xBFGout\r\rW\x01hat causes\xC2\xA0Gout?\r\rAcid.\r"),
            "Gout\n\nWhat causes Gout?\n\nAcid.\n");
}

TEST(TextFormat, NamesWhatTheWordsAloneDoNotSay) {
  const Written written = write(with_roles({{LineRole::title, "Gout"},
                                            {LineRole::heading, "What causes Gout?"},
                                            {LineRole::paragraph, "- no bullet"},
                                            {LineRole::paragraph, "Uric acid."},
                                            {LineRole::heading, "Living with it"},
                                            {LineRole::paragraph, "Drink water."}}));
  EXPECT_EQ(written.text,
            "Gout\n\nWhat causes Gout?\n\n- no bullet\n\nUric acid.\n\nLiving with it\n\n"
            "Drink water.\n");
  EXPECT_THAT(
      written.losses,
      ElementsAre("- no bullet: plain text has no form for this: paragraph \"- no bullet\"; "
                  "it is read as list (and more)",
                  "Living with it\n\nDrink water.: plain text has no form for this: section other "
                  "\"Living with "
                  "it\"; it is read as paragraph \"Living with it\""));
}

TEST(TextFormat, LabelsReferencesThatDoNotLookLikeSome) {
  const Written written = write(with_roles({{LineRole::title, "Gout"},
                                            {LineRole::heading, "What causes Gout?"},
                                            {LineRole::paragraph, "Uric acid."},
                                            {LineRole::reference, "Old notes, no year."}}));
  EXPECT_THAT(written.text, HasSubstr("Uric acid.\n\nReferences\n\nOld notes, no year.\n"));
  EXPECT_THAT(written.losses, ElementsAre(HasSubstr("heading \"References\"")));
}

TEST(TextFormat, WritesEveryNodeOfADocument) {
  const Written written = write(tests::sample_document());
  EXPECT_THAT(written.text, HasSubstr("  • Food\n    1. Red meat\n    2. Shellfish < or >"));
  EXPECT_THAT(written.text, HasSubstr("See www.niams.nih.gov/health-topics/gout for more.\n"));
  EXPECT_THAT(written.text, HasSubstr("\n\nOld notes, Vienna (no year)\n\nTop Global Doctors\n"));
  EXPECT_THAT(written.text, HasSubstr("\n\n~~ a line of its own ~~\n~~ and another ~~\n\n"));
  EXPECT_THAT(written.text, HasSubstr("\n\nStray words after the cards\n"));
}

}  // namespace
}  // namespace chapbook::formats
