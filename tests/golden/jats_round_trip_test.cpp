// A text -> JATS -> the reader of JATS: the same Document, and the same text again.
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "parsers/ast/same_content.hpp"
#include "property/condition_documents.hpp"
#include "support/places.hpp"
#include "support/shared_data.hpp"
#include "support/texts.hpp"

namespace chapbook {
namespace {

/// Every combination of options that changes how the content is written.
std::vector<formats::Options> all_options() {
  std::vector<formats::Options> out;
  for (const char* const citation : {"element", "mixed", "both"}) {
    formats::Options options;
    options.set("date", "2024-05-17");
    options.set("jats-citation", citation);
    out.push_back(options);
    options.set("jats-abstract", "");
    options.set("jats-version", "1.4");
    options.set("jats-tagset", "publishing");
    options.set("journal-id", "chap");
    options.set("issn", "1234-5678");
    out.push_back(options);
  }
  return out;
}

formats::Options no_options() {
  formats::Options options;
  options.set("date", "2024-05-17");
  return options;
}

/// What an article does not hold is where lines stood that belong to no section, and groups among
/// sections; a text has its usual order, so it comes back as a whole.
enum class Order { usual, any };

void expect_round_trip(const std::string& name, const std::string& text,
                       Order order = Order::usual) {
  SCOPED_TRACE(name);
  const formats::Format& jats = *formats::find_format("jats");
  const formats::Format& plain = *formats::find_format("text");
  const ast::Document before = engine::read(Source::make("a.txt", text));
  const std::string expected = engine::convert(before, plain, no_options()).bytes;
  for (const formats::Options& options : all_options()) {
    const auto made = engine::convert(before, jats, options);
    const ast::Document after = engine::read(Source::make("a.jats.xml", made.bytes));
    ASSERT_EQ(ast::describe(ast::content_differences(before, after)), "") << made.bytes;
    if (order == Order::any) continue;
    ASSERT_EQ(engine::convert(after, plain, no_options()).bytes, expected) << made.bytes;
  }
}

std::size_t expect_round_trips(const std::filesystem::path& folder) {
  const std::vector<std::filesystem::path> texts = test::texts_in(folder);
  for (const auto& path : texts) expect_round_trip(path.string(), test::read_file(path));
  return texts.size();
}

TEST(JatsRoundTrip, GivesTheSamplesBack) {
  EXPECT_GT(expect_round_trips(test::source_folder() / "samples"), 0U);
}

TEST(JatsRoundTrip, GivesMadeDocumentsBack) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    expect_round_trip("seed " + std::to_string(seed), test::make_document(seed).text);
    if (HasFailure()) return;
  }
}

TEST(JatsRoundTrip, GivesSoupBack) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    expect_round_trip("soup " + std::to_string(seed), test::make_soup(seed), Order::any);
    if (HasFailure()) return;
  }
}

TEST(JatsRoundTrip, GivesTheSharedTextsBack) {
  const std::filesystem::path folder = test::shared_folder() / "citations" / "conditions";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "skipped: no " << folder;
  EXPECT_GT(expect_round_trips(folder), 0U);
  const std::filesystem::path seed = test::shared_folder() / "seeds" / "spinal-tumor.txt";
  expect_round_trip(seed.string(), test::read_file(seed));
}

}  // namespace
}  // namespace chapbook
