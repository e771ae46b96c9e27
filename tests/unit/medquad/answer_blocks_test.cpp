// Where an answer without markup is cut into paragraphs and items.
#include "parsers/medquad/answer_blocks.hpp"

#include <gtest/gtest.h>

#include <string>

namespace chapbook::medquad {
namespace {

/// The blocks, one a line: "p", "*" or "#" and the words, white space as it stands but for line
/// ends.
std::string cut(std::string_view text) {
  std::string out;
  for (const AnswerBlock& block : cut_answer(text)) {
    out += block.form == BlockForm::paragraph ? "p "
           : block.form == BlockForm::bullet  ? "* "
                                              : "# ";
    for (const char c : text.substr(block.begin, block.end - block.begin)) {
      out += c == '\n' ? '/' : c;
    }
    out += "\n";
  }
  return out;
}

TEST(AnswerBlocks, NothingGivesNone) {
  EXPECT_EQ(cut(""), "");
  EXPECT_EQ(cut(" \n\t\r\n "), "");
}

TEST(AnswerBlocks, LinesAndBlankLinesPartParagraphs) {
  EXPECT_EQ(cut("  One.\n Two.\n\n \n Three.\n"), "p One.\np Two.\np Three.\n");
}

TEST(AnswerBlocks, AWrappedLineGoesOn) {
  const std::string wide(70, 'x');
  EXPECT_EQ(cut(wide + "\ngoes on."), "p " + wide + "/goes on.\n");
  EXPECT_EQ(cut(wide + "\nGoes on."), "p " + wide + "/Goes on.\n");
  EXPECT_EQ(cut(wide + ".\nGoes on."), "p " + wide + ".\np Goes on.\n");
  EXPECT_EQ(cut(wide + "\n\ngoes on."), "p " + wide + "\np goes on.\n");
}

TEST(AnswerBlocks, ALineTooLongToBeWrappedGoesOnInTheMiddleOfASentenceOnly) {
  const std::string line(140, 'x');
  EXPECT_EQ(cut(line + "\ngoes on."), "p " + line + "/goes on.\n");
  EXPECT_EQ(cut(line + "\nStarts."), "p " + line + "\np Starts.\n");
}

TEST(AnswerBlocks, ColumnsAreCharacters) {
  std::string line;
  for (int i = 0; i < 40; ++i) line += "\xC3\xA9";
  EXPECT_EQ(cut(line + "\nshort"), "p " + line + "\np short\n");
}

TEST(AnswerBlocks, ShortLinesStandAlone) {
  EXPECT_EQ(cut("Signs include\nfever\nchills"), "p Signs include\np fever\np chills\n");
}

TEST(AnswerBlocks, ManyBlanksPartParagraphsBetweenSentences) {
  EXPECT_EQ(cut("One.  Two.   Three. and    four"), "p One.  Two.\np Three. and    four\n");
  EXPECT_EQ(cut("One.\t\t\tTwo"), "p One.\np Two\n");
  EXPECT_EQ(cut("cells    (white)    , and"), "p cells\np (white)    , and\n");
}

TEST(AnswerBlocks, BulletsStartItems) {
  EXPECT_EQ(cut("Key Points\n   - One.    - Two.   - three"),
            "p Key Points\n* One.\n* Two.\n* three\n");
  EXPECT_EQ(cut("- a\n\xE2\x80\xA2 b\n* c"), "* a\n* b\n* c\n");
  EXPECT_EQ(cut("If so       - rest    - drink       Then sleep."),
            "p If so\n* rest\n* drink\np Then sleep.\n");
}

TEST(AnswerBlocks, ADashInASentenceIsNoBullet) {
  EXPECT_EQ(cut("Drink water - or tea - often."), "p Drink water - or tea - often.\n");
  EXPECT_EQ(cut("ages 12-14 -old"), "p ages 12-14 -old\n");
  EXPECT_EQ(cut("*note\n-5 degrees"), "p *note\np -5 degrees\n");
}

TEST(AnswerBlocks, AColonOpensAListOfItsLine) {
  EXPECT_EQ(cut("Signs: - fever - chills\nA - b"), "p Signs:\n* fever\n* chills\np A - b\n");
}

TEST(AnswerBlocks, ASignAloneIsNoItem) {
  EXPECT_EQ(cut("-"), "p -\n");
  EXPECT_EQ(cut("- \n- a"), "p -\n* a\n");
  EXPECT_EQ(cut("1.\n1. a"), "p 1.\n# a\n");
}

TEST(AnswerBlocks, NumbersCountFromOne) {
  EXPECT_EQ(cut("1. One\n2) Two\n3. Three"), "# One\n# Two\n# Three\n");
  EXPECT_EQ(cut("2. Two\n4. Four"), "p 2. Two\np 4. Four\n");
  EXPECT_EQ(cut("1. One\nText.\n2. Two"), "# One\np Text.\np 2. Two\n");
  EXPECT_EQ(cut("about 1. One"), "p about 1. One\n");
  EXPECT_EQ(cut("100. x"), "p 100. x\n");
}

}  // namespace
}  // namespace chapbook::medquad
