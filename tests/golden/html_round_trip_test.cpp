// A text -> HTML -> the reader of HTML: the same Document, as far as a page holds it.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "converters/engine/engine.hpp"
#include "parsers/ast/dump.hpp"
#include "parsers/ast/same_content.hpp"
#include "support/places.hpp"
#include "support/shared_data.hpp"
#include "support/texts.hpp"

namespace chapbook {
namespace {

/// The document without what a page does not hold: a list of references always gets a heading.
std::string shown(const ast::Document& document, bool has_heading) {
  ast::Document copy = document;
  if (!has_heading) copy.references.headings.clear();
  return ast::dump(copy, {false, true, false});
}

void expect_round_trip(const std::filesystem::path& path) {
  SCOPED_TRACE(path.string());
  const ast::Document before =
      engine::read(Source::make(path.filename().string(), test::read_file(path)));
  formats::Options options;
  options.set("date", "2024-05-17");
  const auto made = engine::convert(before, *formats::find_format("html"), options);
  const ast::Document after = engine::read(Source::make("page.html", made.bytes));
  const bool has_heading = !before.references.headings.empty();
  EXPECT_EQ(shown(after, has_heading), shown(before, has_heading));
  // The model of a page holds what the page says of each line.
  const auto model = engine::convert(after, *formats::find_format("model"), {});
  const ast::Document again = engine::read(Source::make("page.chapbook.json", model.bytes));
  EXPECT_EQ(ast::describe(ast::content_differences(after, again)), "");
}

std::size_t expect_round_trips(const std::filesystem::path& folder) {
  const std::vector<std::filesystem::path> texts = test::texts_in(folder);
  for (const auto& path : texts) expect_round_trip(path);
  return texts.size();
}

TEST(HtmlRoundTrip, GivesTheSamplesBack) {
  EXPECT_GT(expect_round_trips(test::source_folder() / "samples"), 0U);
}

TEST(HtmlRoundTrip, GivesTheSharedTextsBack) {
  const std::filesystem::path folder = test::shared_folder() / "citations" / "conditions";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "skipped: no " << folder;
  EXPECT_GT(expect_round_trips(folder), 0U);
  expect_round_trip(test::shared_folder() / "seeds" / "spinal-tumor.txt");
}

}  // namespace
}  // namespace chapbook
