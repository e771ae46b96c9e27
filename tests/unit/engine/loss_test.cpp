#include "converters/engine/loss.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/condition.hpp"

namespace chapbook::engine {
namespace {

std::vector<std::string> lost(std::string text) {
  const ast::Document document = test::read_condition(std::move(text));
  std::vector<std::string> out;
  for (const Span span : not_understood(document)) {
    out.emplace_back(document.source->slice(span));
  }
  return out;
}

TEST(NotUnderstood, IsNothingInATextThatFitsTheForm) {
  EXPECT_THAT(lost("Mumps\n\nWhat are the causes of Mumps?\n\nA virus.\n"), testing::IsEmpty());
}

TEST(NotUnderstood, NamesEachPlace) {
  EXPECT_THAT(lost("Mumps\n\nWhat are the causes of Mumps?\n\nA v\xFFrus.\n\n@@ ## $$\n\n\n"
                   "Snow J. On mumps. Lancet. 1849;2(1):3-9.\n\nnothing to cite\n"),
              testing::ElementsAre("\xFF", "@@ ## $$", "nothing to cite"));
}

}  // namespace
}  // namespace chapbook::engine
