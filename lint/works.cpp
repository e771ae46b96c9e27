#include "lint/works.hpp"

#include <optional>

#include "lint/text.hpp"
#include "parsers/base/ascii.hpp"

namespace chapbook::lint {

namespace {

std::string folded(const std::optional<Text>& text) {
  return text ? fold(text->text) : std::string();
}

}  // namespace

std::string fold(std::string_view text) {
  // Typographic quotes and dashes are the non-ASCII punctuation that titles hold.
  constexpr std::string_view general_punctuation = "\xE2\x80";
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '&') {
      out += "and";
    } else if (text.substr(at, 2) == general_punctuation) {
      at += 2;
    } else if (is_letter(c) || is_digit(c)) {
      out.push_back(ascii::to_lower(c));
    }
  }
  return out;
}

std::string straight_quotes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view sign = text.substr(at, 3);
    const bool is_single = sign == "\xE2\x80\x98" || sign == "\xE2\x80\x99";
    const bool is_double = sign == "\xE2\x80\x9C" || sign == "\xE2\x80\x9D";
    if (is_single || is_double) {
      out.push_back(is_single ? '\'' : '"');
      at += 2;
    } else {
      out.push_back(text[at]);
    }
  }
  return out;
}

const Text* book_title(const ast::Reference& reference) {
  switch (reference.kind) {
    case ast::ReferenceKind::chapter:
      return reference.container ? &*reference.container : nullptr;
    case ast::ReferenceKind::book:
      return reference.title ? &*reference.title : nullptr;
    case ast::ReferenceKind::journal:
    case ast::ReferenceKind::web:
    case ast::ReferenceKind::report:
    case ast::ReferenceKind::thesis:
    case ast::ReferenceKind::meeting:
    case ast::ReferenceKind::other:
      return nullptr;
  }
  return nullptr;
}

std::string book_key(const ast::Reference& reference) {
  const Text* title = book_title(reference);
  return title == nullptr ? std::string() : fold(title->text);
}

std::string edition_key(const ast::Reference& reference) {
  if (!reference.edition || !reference.edition->number) return {};
  const std::string book = book_key(reference);
  if (book.empty()) return {};
  std::string key = book + '|' + std::to_string(*reference.edition->number);
  if (reference.book_volume) key += '|' + fold(reference.book_volume->text);
  return key;
}

std::string edition_name(const ast::Reference& reference) {
  const Text* title = book_title(reference);
  if (title == nullptr || !reference.edition || !reference.edition->number) return {};
  return "the " + ordinal(*reference.edition->number) + " edition of " + quoted(title->text);
}

std::string work_key(const ast::Reference& reference) {
  const std::string title = folded(reference.title);
  if (title.empty()) return {};
  if (reference.authors.people.empty()) return title + '|';
  const ast::Person& first = reference.authors.people.front();
  return title + '|' + folded(first.family) + folded(first.group);
}

std::string people_key(const ast::People& people) {
  std::string out;
  for (const ast::Person& person : people.people) {
    out += folded(person.family) + ',' + folded(person.given) + ',' + folded(person.group) + ';';
  }
  if (people.et_al) out += "etal";
  return out;
}

}  // namespace chapbook::lint
