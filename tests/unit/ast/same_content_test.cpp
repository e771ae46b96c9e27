#include "parsers/ast/same_content.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/condition.hpp"

namespace chapbook::ast {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* gout =
    "Gout\n\nWhat causes Gout?\n\nUric acid.\n\nIt forms crystals.\n\n\n"
    "Edwards NL. Crystal deposition diseases. In: Goldman L, Schafer AI, eds. Goldman-Cecil "
    "Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 257.\n";

Document changed(std::string_view what, std::string_view into) {
  std::string text(gout);
  text.replace(text.find(what), what.size(), into);
  return test::read_condition(text);
}

TEST(SameContent, LooksAtWordsAndNotAtPlaces) {
  const Document first = test::read_condition(gout);
  EXPECT_TRUE(same_content(first, first));
  EXPECT_TRUE(same_content(first, test::read_condition("\n\n" + std::string(gout) + "\n")));
  EXPECT_TRUE(same_content(first, changed("Uric acid", "Uric \t acid")));
}

TEST(SameContent, FindsWhatOnlyOneSays) {
  const Document first = test::read_condition(gout);
  const auto lost = content_differences(first, changed("It forms crystals.\n\n", "\n"));
  ASSERT_THAT(lost, SizeIs(1));
  EXPECT_THAT(lost[0].first, ElementsAre("  paragraph \"It forms crystals.\""));
  EXPECT_THAT(lost[0].second, IsEmpty());
  EXPECT_EQ(first.source->slice(lost[0].span), "It forms crystals.");
  const auto more = content_differences(first, changed("It forms", "More.\n\nIt forms"));
  ASSERT_THAT(more, SizeIs(1));
  EXPECT_THAT(more[0].second, ElementsAre("  paragraph \"More.\""));
  EXPECT_EQ(first.source->slice(more[0].span), "Uric acid.");
  EXPECT_EQ(describe(more), "+  paragraph \"More.\"\n");
}

TEST(SameContent, TellsDifferencesApart) {
  const Document first = test::read_condition(gout);
  Document second = changed("Uric acid", "Acid");
  second.title.reset();
  EXPECT_EQ(describe(content_differences(first, second)),
            "-title \"Gout\"\n\n-  paragraph \"Uric acid.\"\n+  paragraph \"Acid.\"\n");
}

TEST(SameContent, LooksAtEveryFieldOfAReference) {
  const Document first = test::read_condition(gout);
  using Change = void (*)(Reference&);
  const std::initializer_list<Change> changes{
      [](Reference& one) { one.kind = ReferenceKind::book; },
      [](Reference& one) { one.understood = false; },
      [](Reference& one) { one.numbering = one.title; },
      [](Reference& one) { one.authors.people.clear(); },
      [](Reference& one) { one.medium = one.title; },
      [](Reference& one) { one.in_label.reset(); },
      [](Reference& one) { one.editors.label.reset(); },
      [](Reference& one) { one.edition->number = 25; },
      [](Reference& one) { one.book_volume = one.title; },
      [](Reference& one) { one.chapter_label.reset(); },
      [](Reference& one) { one.report_number = one.title; },
      [](Reference& one) { one.accessed = one.issued; },
      [](Reference& one) { one.leftovers.push_back(one.title->span); },
  };
  int number = 0;
  for (const Change change : changes) {
    Document second = first;
    change(second.references.items.front());
    EXPECT_FALSE(same_content(first, second)) << "change " << number;
    ++number;
  }
}

TEST(SameContent, IsBoundedHoweverMuchDiffers) {
  std::string one = "Gout\n\n";
  std::string other = one;
  for (int i = 0; i < 2000; ++i) {
    one += "a" + std::to_string(i) + ".\n\n";
    other += "b" + std::to_string(i) + ".\n\n" + (i % 2 == 0 ? "both.\n\n" : "");
    if (i % 2 == 0) one += "both.\n\n";
  }
  const auto found = content_differences(test::read_condition(one), test::read_condition(other));
  ASSERT_THAT(found, SizeIs(100));
  EXPECT_GT(found.back().first.size(), 1000U);
}

}  // namespace
}  // namespace chapbook::ast
