#include "formats/shared/works.hpp"

#include <algorithm>

#include "formats/shared/citation_xhtml.hpp"
#include "formats/shared/collation.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats {

namespace {

/// Parts become sentences: "Burns CM" and "Gout" give "Burns CM. Gout".
void append_sentence(std::string& out, std::string_view part) {
  if (part.empty()) return;
  const bool is_ended = out.ends_with('.') || out.ends_with('?') || out.ends_with('!');
  if (!out.empty()) out += is_ended ? " " : ". ";
  out += part;
}

std::string name_of(const ast::Person& person) {
  if (person.group) return std::string(person.group->text);
  std::string out(person.family ? person.family->text : "");
  for (const auto& more : {person.given, person.suffix}) {
    if (more) out += " " + std::string(more->text);
  }
  return out;
}

std::string year_of(const ast::Reference& reference) {
  for (const auto& date : {reference.issued, reference.updated, reference.published}) {
    if (date && date->date.year > 0) return std::to_string(date->date.year);
  }
  return {};
}

/// The start of a text, cut between words.
std::string start_of(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() <= longest) return std::string(text);
  std::size_t end = text.rfind(' ', longest);
  if (end == text.npos || end == 0) {
    end = 0;
    while (end + utf8::decode(text, end).length <= longest) end += utf8::decode(text, end).length;
  }
  return std::string(text.substr(0, end)) + "\u2026";
}

}  // namespace

std::string short_citation(const ast::Reference& reference, const Source& source) {
  if (!reference.understood || (reference.authors.people.empty() && !reference.title)) {
    TextPool pool;
    return start_of(make_text(source, span_without_number(reference), pool).text);
  }
  std::string out;
  if (!reference.authors.people.empty()) {
    append_sentence(out, name_of(reference.authors.people.front()));
  }
  if (reference.title) append_sentence(out, reference.title->text);
  append_sentence(out, year_of(reference));
  return out;
}

const Work& Works::add(const ast::Reference& reference, const ast::Document& document) {
  TextPool pool;
  const std::string_view text =
      make_text(*document.source, span_without_number(reference), pool).text;
  std::string key = lookup_key(text);
  if (key.empty()) key = text;
  const auto [found, is_new] = works_.try_emplace(key);
  Work& work = found->second;
  if (is_new) {
    // Of 100,000 works no two share an id, for all practical ends.
    constexpr std::size_t enough = 12;
    work = {"r-" + sha256_hex(key).substr(0, enough), collation_key(text), &reference, &document};
  }
  return work;
}

std::vector<const Work*> Works::sorted() const {
  std::vector<const Work*> out;
  out.reserve(works_.size());
  for (const auto& [key, work] : works_) out.push_back(&work);
  std::ranges::sort(out, {}, &Work::order);
  return out;
}

}  // namespace chapbook::formats
