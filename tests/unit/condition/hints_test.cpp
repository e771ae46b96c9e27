// What the parser makes of lines about which the format of the input says something.
#include <gtest/gtest.h>

#include <string_view>

#include "parsers/ast/dump.hpp"
#include "parsers/ast/transcript_builder.hpp"
#include "parsers/condition/condition.hpp"

namespace chapbook {
namespace {

using ast::SectionKind;

class Hints : public ::testing::Test {
 protected:
  void add(LineRole role, std::string_view text) { add(LineHint{role}, text); }
  void add(LineHint hint, std::string_view text) {
    builder_.open(hint);
    builder_.text(text, {++line_, 1});
  }
  void add_item(std::size_t depth, bool ordered, std::string_view text) {
    builder_.open_item(depth, ordered);
    builder_.text(text, {++line_, 1});
  }
  ast::Document parse() { return condition::parse(builder_.finish()); }
  std::string dump() { return ast::dump(parse()); }

 private:
  TranscriptBuilder builder_{Source::make("page.html", ""), TranscriptBuilder::Spaces::keep};
  std::uint32_t line_ = 0;
};

TEST_F(Hints, WinOverTheLookOfALine) {
  add(LineRole::title, "What are the causes of asthma?");
  add(LineRole::tagline, "A sentence, which ends in a stop.");
  add(LineHint{LineRole::heading, 0, false, 0, SectionKind::causes}, "Why");
  add(LineRole::paragraph, "- no bullet");
  add(LineRole::paragraph, "Updated by: a person");
  add(LineRole::paragraph, "Causes");
  add(LineRole::paragraph, "***");
  add_item(1, false, "1. no number");
  add_item(1, false, "***");
  add(LineRole::raw, "kept");
  const ast::Document document = parse();
  EXPECT_EQ(document.title->text, "What are the causes of asthma?");
  EXPECT_EQ(document.tagline->text, "A sentence, which ends in a stop.");
  EXPECT_TRUE(document.meta.empty());
  ASSERT_EQ(document.sections.size(), 1U);
  EXPECT_EQ(document.sections[0].kind, SectionKind::causes);
  EXPECT_EQ(document.sections[0].heading->text, "Why");
  const auto& blocks = document.sections[0].blocks;
  ASSERT_EQ(blocks.size(), 6U);
  EXPECT_EQ(ast::plain_text(std::get<ast::Paragraph>(blocks[0].value)), "- no bullet");
  EXPECT_EQ(ast::plain_text(std::get<ast::Paragraph>(blocks[3].value)), "***");
  const auto& items = std::get<ast::List>(blocks[4].value).items;
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(ast::plain_text(std::get<ast::Paragraph>(items[0].blocks[0].value)), "1. no number");
  EXPECT_EQ(std::get<ast::Raw>(blocks[5].value).lines.front().text, "kept");
}

TEST_F(Hints, LeaveTheKindOfAHeadingToItsWords) {
  add(LineRole::title, "Asthma");
  add(LineRole::heading, "What causes asthma");
  add(LineRole::block, "Dust.");
  add(LineRole::heading, "Exams and Tests");
  add(LineRole::block, "Breathing.");
  add(LineRole::heading, "Asthma at school");
  add(LineRole::block, "Tell the teacher.");
  const ast::Document document = parse();
  ASSERT_EQ(document.sections.size(), 3U);
  EXPECT_EQ(document.sections[0].kind, SectionKind::causes);
  EXPECT_EQ(document.sections[1].kind, SectionKind::exams_and_tests);
  EXPECT_EQ(document.sections[2].kind, SectionKind::other);
  EXPECT_EQ(document.sections[2].heading->text, "Asthma at school");
  ASSERT_EQ(document.diagnostics.size(), 1U);
  EXPECT_EQ(document.diagnostics[0].id, notice::unknown_heading.id);
}

TEST_F(Hints, KeepBlocksApart) {
  const std::string wide = "a line that is wide enough to look as if an editor had wrapped it here";
  add(LineRole::title, "Asthma");
  add(LineRole::heading, "Causes");
  add(LineRole::block, wide);
  add(LineRole::block, wide);
  const ast::Document document = parse();
  EXPECT_EQ(document.sections.at(0).blocks.size(), 2U);
}

TEST_F(Hints, JudgeABlockByItsForm) {
  add(LineRole::title, "Asthma");
  add(LineRole::block, "Condition 7");
  add(LineRole::heading, "Causes");
  add(LineRole::block, "Dust.");
  add(LineRole::block, "Review Date: 5/20/2020");
  add(LineRole::heading, "References");
  add(LineRole::block, "Barnes PJ. Asthma. N Engl J Med. 2001;344(5):350-362.");
  add_item(1, true, "Holgate ST. Asthma. Lancet. 2010;376(9743):803-813.");
  const ast::Document document = parse();
  EXPECT_EQ(document.tagline->text, "Condition 7");
  EXPECT_TRUE(document.review_date.has_value());
  ASSERT_EQ(document.references.items.size(), 2U);
  EXPECT_FALSE(document.references.items[1].numbering.has_value());
  EXPECT_EQ(document.references.headings.size(), 1U);
}

TEST_F(Hints, ForceReferences) {
  add(LineRole::title, "Asthma");
  add(LineRole::heading, "Causes");
  add(LineRole::paragraph, "Barnes PJ. Asthma. N Engl J Med. 2001;344(5):350-362.");
  add(LineRole::reference, "A leaflet of the ward");
  add(LineRole::reference, "1) another leaflet");
  const ast::Document document = parse();
  ASSERT_EQ(document.sections.size(), 1U);
  EXPECT_EQ(document.sections[0].blocks.size(), 1U);
  ASSERT_EQ(document.references.items.size(), 2U);
  EXPECT_EQ(document.references.items[0].raw, "A leaflet of the ward");
}

TEST_F(Hints, ForceGroups) {
  add(LineRole::title, "Asthma");
  add(LineHint{LineRole::group_heading, 0, false, 0, SectionKind::doctors}, "People");
  add(LineRole::doctor, "Dr. No!");
  add(LineRole::doctor, "Jane Roe");
  add(LineRole::place, "somewhere");
  add(LineHint{LineRole::group_heading, 0, false, 0, SectionKind::trials}, "Studies");
  add(LineRole::card_label, "- Trial -");
  add(LineRole::field, "Participants: 12");
  add(LineRole::card_text, "Status: a title that looks like a field");
  add(LineRole::card_label, "Another");
  add(LineHint{LineRole::group_heading, 0, false, 0, SectionKind::references}, "Sources");
  const ast::Document document = parse();
  ASSERT_EQ(document.doctors.items.size(), 2U);
  EXPECT_EQ(document.doctors.items[0].name.text, "Dr. No!");
  EXPECT_EQ(document.doctors.items[1].place->text.text, "somewhere");
  ASSERT_EQ(document.trials.items.size(), 2U);
  EXPECT_EQ(document.trials.items[0].participants, 12);
  EXPECT_EQ(document.trials.items[0].card.body->text, "Status: a title that looks like a field");
  EXPECT_EQ(document.references.headings.at(0).text, "Sources");
  EXPECT_TRUE(document.sections.empty());
}

TEST_F(Hints, TakeDepthFromTheFormat) {
  add(LineRole::title, "Asthma");
  add(LineRole::heading, "Causes");
  for (std::size_t depth = 1; depth < 12; ++depth) add_item(depth, depth % 2 == 0, "x");
  add_item(2, true, "y");
  add_item(1, false, "z");
  const ast::Document document = parse();
  const auto& list = std::get<ast::List>(document.sections.at(0).blocks.at(0).value);
  ASSERT_EQ(list.items.size(), 2U);
  const auto& nested = std::get<ast::List>(list.items[0].blocks.at(1).value);
  EXPECT_TRUE(nested.ordered);
  EXPECT_EQ(nested.items.size(), 2U);
  EXPECT_FALSE(document.diagnostics.empty());
  EXPECT_EQ(document.diagnostics[0].id, notice::nesting_too_deep.id);
}

}  // namespace
}  // namespace chapbook
