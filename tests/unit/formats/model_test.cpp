#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "formats/format.hpp"
#include "formats/shared/json.hpp"
#include "parsers/base/digest.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string write(const ast::Document& document) {
  std::vector<Diagnostic> diagnostics;
  const Options options;
  return find_format("model")->write(document, {options, diagnostics});
}

JsonObject object(std::string_view json) {
  JsonObject out = read_json_object(json);
  EXPECT_EQ(out.error, "");
  return out;
}

/// The value at `key`, which must be there: text of a string, else its JSON.
std::string at(const JsonObject& from, std::string_view key) {
  const JsonMember* member = from.find(key);
  EXPECT_NE(member, nullptr) << key;
  return member == nullptr ? "{}" : member->text;
}

JsonObject inner(const JsonObject& from, std::string_view key) {
  return object(at(from, key));
}

/// How often `needle` stands in `text`.
std::size_t count(std::string_view text, std::string_view needle) {
  std::size_t out = 0;
  for (auto at = text.find(needle); at != text.npos; at = text.find(needle, at + 1)) ++out;
  return out;
}

TEST(Model, NamesItsShapeAndItsMembers) {
  const JsonObject document = object(write(tests::sample_document()));
  std::vector<std::string> keys;
  for (const JsonMember& member : document.members) keys.push_back(member.key);
  // An optional member that the sample leaves out may be missing here, nothing else.
  std::erase(keys, "reviewDate");
  EXPECT_THAT(keys, ElementsAre("schema", "source", "title", "tagline", "meta", "alternativeNames",
                                "sections", "references", "doctors", "research", "trials",
                                "unplaced", "diagnostics"));
  EXPECT_EQ(at(document, "schema"), "1");
}

TEST(Model, HoldsTheSourceAndItsDigest) {
  const ast::Document document = tests::sample_document();
  const JsonObject source = inner(object(write(document)), "source");
  EXPECT_EQ(at(source, "text"), document.source->bytes());
  EXPECT_EQ(at(source, "bytes"), std::to_string(document.source->bytes().size()));
  EXPECT_EQ(at(source, "sha256"), sha256_hex(document.source->bytes()));
}

TEST(Model, HoldsBytesThatAreNoText) {
  ast::Document document;
  document.source = Source::make("folder/odd.txt", "Gout\n\xFF\n");
  document.pool = std::make_shared<TextPool>();
  const JsonObject source = inner(object(write(document)), "source");
  EXPECT_EQ(at(source, "name"), "odd.txt");
  EXPECT_EQ(at(source, "base64"), base64("Gout\n\xFF\n"));
  EXPECT_EQ(source.find("text"), nullptr);
}

TEST(Model, GivesEachTextItsPlace) {
  ast::Document document;
  document.source = Source::make("gout.txt", "\n\xC3\xA9 Gout\n");
  document.pool = std::make_shared<TextPool>();
  document.title = make_text(*document.source, {4, 8}, *document.pool);
  const JsonObject title = inner(object(write(document)), "title");
  EXPECT_EQ(at(title, "text"), "Gout");
  EXPECT_EQ(at(title, "span"), R"({"begin": 4, "end": 8, "line": 2, "column": 3})");
}

TEST(Model, WritesEveryNode) {
  const ast::Document document = tests::sample_document();
  const std::string json = write(document);
  const JsonObject root = object(json);
  EXPECT_EQ(count(at(root, "references"), "\"understood\":"), document.references.items.size());
  EXPECT_EQ(count(at(root, "sections"), "\"kind\":"), document.sections.size());
  EXPECT_EQ(count(at(root, "trials"), "\"label\":"), document.trials.items.size());
  EXPECT_EQ(count(at(root, "research"), "\"label\":"), document.research.items.size());
  EXPECT_EQ(count(at(root, "unplaced"), "\"type\": \"raw\""), document.unplaced.size());
  for (const char* type : {"paragraph", "list", "raw", "text", "link"}) {
    EXPECT_THAT(json, HasSubstr("\"type\": \"" + std::string(type) + "\""));
  }
}

TEST(Model, WritesTheDiagnosticsOfTheReader) {
  ast::Document document = tests::sample_document();
  document.diagnostics.clear();
  EXPECT_EQ(at(object(write(document)), "diagnostics"), "[]");
  document.diagnostics.push_back(make_diagnostic(notice::missing_title, {0, 1}, "say \"what\""));
  document.diagnostics.back().related.push_back({nullptr, {1, 2}, "here"});
  const std::string found = at(object(write(document)), "diagnostics");
  EXPECT_THAT(found, HasSubstr("\"id\": \"missing-title\""));
  EXPECT_THAT(found, HasSubstr("say \\\"what\\\""));
  EXPECT_THAT(found, HasSubstr("\"message\": \"here\""));
}

TEST(Model, WritesAnEmptyDocument) {
  const JsonObject root = object(write(tests::empty_document()));
  EXPECT_EQ(root.find("title"), nullptr);
  EXPECT_EQ(at(root, "sections"), "[]");
  EXPECT_EQ(at(inner(root, "references"), "items"), "[]");
}

TEST(Model, IsTheSameEveryTime) {
  EXPECT_EQ(write(tests::sample_document()), write(tests::sample_document()));
}

TEST(Model, TakesLinearTimeInOneEndlessLine) {
  // 200,000 links in one line of 2 MB: counting columns from its start each time would take
  // minutes.
  std::string line;
  ast::Document document;
  document.pool = std::make_shared<TextPool>();
  ast::Paragraph paragraph;
  constexpr std::uint32_t width = 10;
  constexpr std::uint32_t links = 200'000;
  for (std::uint32_t at = 0; at < links; ++at) line += "https://x ";
  document.source = Source::make("long.txt", std::move(line));
  for (std::uint32_t at = 0; at < links; ++at) {
    const Text url = make_text(*document.source, {at * width, at * width + 9}, *document.pool);
    paragraph.inlines.emplace_back(ast::Link{url, url.text});
  }
  document.sections = {{ast::SectionKind::other, {}, {{std::move(paragraph)}}, {}}};
  EXPECT_THAT(write(document), HasSubstr("\"line\": 1, \"column\": 1999991}"));
}

}  // namespace
}  // namespace chapbook::formats
