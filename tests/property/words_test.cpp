// The law of words: what people read of an output are the words of the source, none lost and none
// added but a short fixed list of labels.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "formats/shared/zip.hpp"
#include "parsers/ast/document.hpp"
#include "support/markup_words.hpp"
#include "support/places.hpp"
#include "support/shared_data.hpp"
#include "support/texts.hpp"

namespace chapbook {
namespace {

ast::Document read(const std::filesystem::path& path) {
  return engine::analyze(Source::make(path.filename().string(), test::read_file(path)), {})
      .document;
}

/// `a` without the words of `b`, both sorted and with repeats.
std::vector<std::string> minus(const std::vector<std::string>& a,
                               const std::vector<std::string>& b) {
  std::vector<std::string> out;
  std::ranges::set_difference(a, b, std::back_inserter(out));
  return out;
}

bool is_number(const std::string& word) {
  return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// The words of names that the source gives twice in a row and the document once.
std::vector<std::string> repeated_names(const ast::Document& document) {
  std::string names;
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (diagnostic.id != notice::repeated_doctor_name.id) continue;
    names += document.source->slice(diagnostic.span);
    names += ' ';
  }
  return tests::words(names);
}

/// Words lost or added, besides list numbers (which become list markers), card numbers and labels.
void expect_same_words(const ast::Document& document, std::string page, const std::string& name) {
  static const std::set<std::string> labels{"Not", "stated", "References"};
  page = tests::without(std::move(page), "<p class=\"jump\">", "</p>");
  const auto shown = tests::words(tests::visible_text(page));
  const auto source = tests::words(document.source->bytes());
  for (const std::string& word : minus(minus(source, shown), repeated_names(document))) {
    EXPECT_TRUE(is_number(word)) << name << " lost " << word;
  }
  for (const std::string& word : minus(shown, source)) {
    EXPECT_TRUE(is_number(word) || labels.contains(word)) << name << " added " << word;
  }
}

void expect_law(const std::filesystem::path& path) {
  const ast::Document document = read(path);
  const formats::Options options;
  const std::string name = path.filename().string();
  expect_same_words(document,
                    engine::convert(document, *formats::find_format("html"), options).bytes, name);
  const auto book = engine::convert(document, *formats::find_format("epub"), options);
  for (const formats::ZipMember& member : formats::read_zip(book.bytes)) {
    if (member.name.starts_with("EPUB/text/")) expect_same_words(document, member.content, name);
  }
}

TEST(LawOfWords, HoldsForHtmlAndEpubOfEverySample) {
  const auto paths = test::texts_in(test::source_folder() / "samples");
  ASSERT_FALSE(paths.empty());
  for (const auto& path : paths) expect_law(path);
}

TEST(LawOfWords, HoldsForTheSharedConditions) {
  const std::filesystem::path folder = test::shared_folder();
  if (!std::filesystem::exists(folder / "citations" / "conditions")) {
    GTEST_SKIP() << "skipped: no shared conditions";
  }
  for (const auto& path : test::texts_in(folder / "citations" / "conditions")) expect_law(path);
  for (const auto& path : test::texts_in(folder / "seeds")) expect_law(path);
}

}  // namespace
}  // namespace chapbook
