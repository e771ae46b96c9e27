// The files of each book in tests/golden/book, and what a person reads in them.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "formats/shared/zip.hpp"
#include "support/cases.hpp"
#include "support/condition.hpp"
#include "support/markup_words.hpp"

namespace chapbook {
namespace {

constexpr std::string_view next_text = "%%\n";

/// The texts of a book, parted by lines of "%%".
std::vector<ast::Document> read_texts(std::string_view input) {
  std::vector<ast::Document> documents;
  while (!input.empty()) {
    const std::size_t end = std::min(input.find(next_text), input.size());
    documents.push_back(test::read_condition(std::string(input.substr(0, end))));
    input.remove_prefix(std::min(end + next_text.size(), input.size()));
  }
  return documents;
}

/// True for a tag that stands inside a line.
bool is_inline(std::string_view tag) {
  constexpr std::array<std::string_view, 7> names{"a", "abbr", "cite", "em", "i", "span", "strong"};
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  const std::string_view name = tag.substr(0, tag.find_first_of(" />"));
  return std::ranges::find(names, name) != names.end();
}

/// What stands between the tags, a line for each element, without needless spaces.
std::string readable(std::string_view xml) {
  const std::string_view open = xml.find("<body") == xml.npos ? "<" : "<body";
  std::string broken;
  for (std::size_t at = xml.find(open); at < xml.size(); ++at) {
    if (xml[at] == '<' && !is_inline(xml.substr(at))) broken += '\n';
    broken += xml[at];
  }
  std::istringstream lines(tests::visible_text(broken, open));
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string text;
    for (std::string word; words >> word;) text += (text.empty() ? "  " : " ") + word;
    if (!text.empty()) out += text + '\n';
  }
  return out;
}

bool is_read(std::string_view name) {
  return name.ends_with(".xhtml") || name.ends_with(".opf") || name.ends_with(".ncx");
}

std::string describe_book(std::string_view input) {
  formats::Options options;
  options.set("date", "2026-01-02");
  const engine::BookConversion book =
      engine::convert_book(read_texts(input), {"Two Complaints", "A small book"},
                           *formats::find_format("epub"), options);
  std::string out;
  for (const formats::ZipMember& member : formats::read_zip(book.bytes)) {
    out += member.name + '\n';
    if (is_read(member.name)) out += readable(member.content);
  }
  for (std::size_t i = 0; i < book.diagnostics.documents.size(); ++i) {
    for (const Diagnostic& each : book.diagnostics.documents[i]) {
      out += "text " + std::to_string(i + 1) + ": " + each.message + '\n';
    }
  }
  return out;
}

TEST(GoldenBook, HoldsTheFilesAndWordsAsWritten) {
  test::check_golden("book", [](const std::string& input) { return describe_book(input); });
}

}  // namespace
}  // namespace chapbook
