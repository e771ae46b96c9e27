// A text -> its canonical form, or its model -> the same Document, and the same text again.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "converters/engine/engine.hpp"
#include "converters/engine/files.hpp"
#include "parsers/ast/same_content.hpp"
#include "support/places.hpp"
#include "support/shared_data.hpp"
#include "support/texts.hpp"

namespace chapbook {
namespace {

void expect_round_trip(const std::filesystem::path& path) {
  SCOPED_TRACE(path.string());
  const formats::Format& text = *formats::find_format("text");
  const ast::Document before = engine::read(Source::make("text.txt", test::read_file(path)));
  const auto made = engine::convert(before, text, {});
  EXPECT_TRUE(made.diagnostics.empty()) << made.diagnostics.front().message;
  const ast::Document after = engine::read(Source::make("text.txt", made.bytes));
  EXPECT_EQ(ast::describe(ast::content_differences(before, after)), "");
  EXPECT_EQ(engine::convert(after, text, {}).bytes, made.bytes);

  // The second model is that of a file of another format: what is known of its lines has to do.
  ast::Document from_model = before;
  for (int i = 0; i < 2; ++i) {
    const auto model = engine::convert(from_model, *formats::find_format("model"), {});
    from_model = engine::read(Source::make("text.chapbook.json", model.bytes));
    EXPECT_EQ(ast::describe(ast::content_differences(before, from_model)), "");
    EXPECT_EQ(engine::convert(from_model, text, {}).bytes, made.bytes);
  }
}

std::size_t expect_round_trips(const std::filesystem::path& folder) {
  const std::vector<std::filesystem::path> texts = test::texts_in(folder);
  for (const auto& path : texts) expect_round_trip(path);
  return texts.size();
}

TEST(TextRoundTrip, GivesTheSamplesBack) {
  EXPECT_GT(expect_round_trips(test::source_folder() / "samples"), 0U);
}

TEST(TextRoundTrip, GivesTheSharedTextsBack) {
  const std::filesystem::path folder = test::shared_folder() / "citations" / "conditions";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "skipped: no " << folder;
  EXPECT_GT(expect_round_trips(folder), 0U);
  expect_round_trip(test::shared_folder() / "seeds" / "spinal-tumor.txt");
}

}  // namespace
}  // namespace chapbook
