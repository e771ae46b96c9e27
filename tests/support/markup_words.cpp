#include "support/markup_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parsers/base/ascii.hpp"

namespace chapbook::tests {

namespace {

bool is_word_byte(char c) {
  return ascii::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

bool is_inline_tag(std::string_view tag) {
  constexpr std::array<std::string_view, 4> names{"<a ", "</a>", "<strong>", "</strong>"};
  return std::ranges::any_of(names, [&](std::string_view name) { return tag.starts_with(name); });
}

}  // namespace

std::vector<std::string> words(std::string_view text) {
  std::string plain(text);
  for (const char* sign : {"\u2022", "\u2014", "\u2013", "\u00A0"}) {
    plain = replace_all(std::move(plain), sign, " ");
  }
  std::vector<std::string> out;
  std::string word;
  for (const char c : plain + " ") {
    if (is_word_byte(c)) {
      word.push_back(c);
    } else if (!word.empty()) {
      out.push_back(std::exchange(word, {}));
    }
  }
  std::ranges::sort(out);
  return out;
}

std::string visible_text(std::string_view page, std::string_view open) {
  std::string out;
  const auto start = page.find(open);
  if (start == page.npos) return out;
  for (std::size_t at = start; at < page.size();) {
    if (page[at] != '<') {
      out.push_back(page[at++]);
      continue;
    }
    const std::size_t end = std::min(page.find('>', at), page.size() - 1);
    if (!is_inline_tag(page.substr(at, end - at + 1))) out.push_back(' ');
    at = end + 1;
  }
  out = replace_all(std::move(out), "&lt;", "<");
  out = replace_all(std::move(out), "&gt;", ">");
  return replace_all(std::move(out), "&amp;", "&");
}

std::string without(std::string page, std::string_view open, std::string_view close) {
  const auto start = page.find(open);
  if (start == page.npos) return page;
  const auto end = page.find(close, start);
  if (end == page.npos) return page;
  return page.erase(start, end + close.size() - start);
}

}  // namespace chapbook::tests
