#include "formats/bibtex/cite_keys.hpp"

#include <map>

#include "formats/shared/common_options.hpp"
#include "formats/shared/person_name.hpp"
#include "formats/shared/reference_values.hpp"

namespace chapbook::formats::bibtex {

namespace {

/// `text` as ASCII letters and digits; empty where it holds none.
std::string letters_of(std::string_view text) {
  std::string out = slugify(text);
  if (out == "untitled") return {};
  std::erase(out, '-');
  return out;
}

std::string name_part(const ast::Reference& reference) {
  const ast::People& people =
      reference.authors.people.empty() ? reference.editors : reference.authors;
  if (people.people.empty()) return {};
  const ast::Person& first = people.people.front();
  return letters_of(first.group ? first.group->text : first.family ? first.family->text : "");
}

std::string year_part(const ast::Reference& reference) {
  const ast::CitedDate* date = publication_date(reference);
  return date != nullptr && date->date.year > 0 ? std::to_string(date->date.year) : std::string();
}

std::string title_part(const ast::Reference& reference) {
  if (!reference.title) return {};
  for (const std::string_view word : split_words(reference.title->text)) {
    const std::string letters = letters_of(word);
    if (!letters.empty() && letters != "a" && letters != "an" && letters != "the") return letters;
  }
  return {};
}

std::string plain_key(const ast::Reference& reference) {
  std::string key;
  if (reference.understood) {
    key = name_part(reference) + year_part(reference) + title_part(reference);
  }
  return key.empty() ? "reference" : key;
}

}  // namespace

std::vector<std::string> cite_keys(const std::vector<ast::Reference>& references) {
  std::map<std::string, int> uses;
  std::vector<std::string> out;
  out.reserve(references.size());
  for (const ast::Reference& reference : references) {
    std::string key = plain_key(reference);
    // The parts hold no "-", so a numbered key never meets a plain one.
    if (const int use = ++uses[key]; use > 1) key += "-" + std::to_string(use);
    out.push_back(std::move(key));
  }
  return out;
}

}  // namespace chapbook::formats::bibtex
