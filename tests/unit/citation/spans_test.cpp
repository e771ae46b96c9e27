// Spans hold exactly the value: what lies between two of them is how the reference was printed.
#include <gtest/gtest.h>

#include "unit/citation/reading.hpp"

namespace chapbook::citation {
namespace {

TEST(ReferenceSpans, HoldTheValueWithoutLabelsAndPunctuation) {
  const Read one = read(
      "  4. Laennec R, Corvisart JN Jr, et al. Phthisis? In: Bayle GL, ed. Chest Diseases. 22th "
      "ed. "
      "Vol 2. Paris, France: Brosson & Cie; 1819:Chapter 12. doi: 10.1000/abc.12. Accessed May 3, "
      "2021.  ");
  const ast::Reference& reference = one.reference;
  EXPECT_EQ(one.slice(reference.numbering->span), "4.");
  ASSERT_EQ(reference.authors.people.size(), 2U);
  EXPECT_EQ(one.slice(reference.authors.people[1].family->span), "Corvisart");
  EXPECT_EQ(one.slice(reference.authors.people[1].given->span), "JN");
  EXPECT_EQ(one.slice(reference.authors.people[1].suffix->span), "Jr");
  EXPECT_EQ(one.slice(reference.authors.people[1].span), "Corvisart JN Jr");
  EXPECT_EQ(one.slice(reference.authors.et_al->span), "et al");
  EXPECT_EQ(one.slice(reference.authors.span), "Laennec R, Corvisart JN Jr, et al");
  EXPECT_EQ(one.slice(reference.title->span), "Phthisis?");
  EXPECT_EQ(one.slice(reference.in_label->span), "In:");
  EXPECT_EQ(one.slice(reference.editors.label->span), "ed");
  EXPECT_EQ(one.slice(reference.container->span), "Chest Diseases");
  EXPECT_EQ(one.slice(reference.edition->text.span), "22th ed");
  EXPECT_EQ(reference.edition->number, 22);
  EXPECT_EQ(one.slice(reference.book_volume->span), "2");
  EXPECT_EQ(one.slice(reference.place->span), "Paris, France");
  EXPECT_EQ(one.slice(reference.publisher->span), "Brosson & Cie");
  EXPECT_EQ(one.slice(reference.issued->text.span), "1819");
  EXPECT_EQ(one.slice(reference.chapter_label->span), "Chapter");
  EXPECT_EQ(one.slice(reference.chapter->span), "12");
  EXPECT_EQ(one.slice(reference.doi->span), "10.1000/abc.12");
  EXPECT_EQ(one.slice(reference.accessed->text.span), "May 3, 2021");
  EXPECT_EQ(one.slice(reference.accessed->label), "Accessed");
  EXPECT_EQ(reference.raw.front(), '4');
  EXPECT_EQ(reference.raw.back(), '.');
}

TEST(ReferenceSpans, CountFromTheStartOfTheSource) {
  const std::string before = "A line before.\n\n";
  const auto source = Source::make("t", before + "Lind J. Scurvy. London: Millar; 1753.\nAfter.");
  TextPool pool;
  const auto begin = static_cast<std::uint32_t>(before.size());
  const ast::Reference reference = read_reference(*source, {begin, begin + 37}, pool);
  EXPECT_EQ(source->slice(reference.title->span), "Scurvy");
  EXPECT_EQ(source->slice(reference.span), "Lind J. Scurvy. London: Millar; 1753.");
}

TEST(ReferenceSpans, SeparatePagesFromTheirParts) {
  const Read one = read("Lind J. Scurvy. Lancet. 1999;3(2):S420-S428.");
  EXPECT_EQ(one.slice(one.reference.pages->text.span), "S420-S428");
  EXPECT_EQ(one.reference.pages->first, "S420");
  EXPECT_EQ(one.reference.pages->last, "S428");
  EXPECT_EQ(one.slice(one.reference.volume->span), "3");
  EXPECT_EQ(one.slice(one.reference.issue->span), "2");
}

TEST(ReferenceSpans, StayInsideTheReferenceAndInOrder) {
  const Read one =
      read("Lind J. Scurvy <b>and</b> sailors. <i>Lancet</i>. 1999;3(2):S420&ndash;8.");
  const ast::Reference& reference = one.reference;
  EXPECT_EQ(text_of(reference.title), "Scurvy and sailors");
  EXPECT_EQ(one.slice(reference.title->span), "Scurvy <b>and</b> sailors");
  EXPECT_EQ(one.slice(reference.container->span), "Lancet");
  EXPECT_EQ(reference.pages->last, "8");
  EXPECT_LT(reference.title->span.end, reference.container->span.begin);
  EXPECT_TRUE(reference.span.contains(reference.pages->text.span));
}

}  // namespace
}  // namespace chapbook::citation
