#include "formats/epub/bibliography.hpp"

#include <algorithm>

#include "formats/epub/page.hpp"
#include "formats/shared/citation_xhtml.hpp"
#include "formats/shared/collation.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats::epub {

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

std::string short_citation(const ast::Reference& reference, std::string_view text) {
  if (!reference.understood || (reference.authors.people.empty() && !reference.title)) {
    return start_of(text);
  }
  std::string out;
  if (!reference.authors.people.empty()) {
    append_sentence(out, name_of(reference.authors.people.front()));
  }
  if (reference.title) append_sentence(out, reference.title->text);
  append_sentence(out, year_of(reference));
  return out;
}

Bibliography::Work& Bibliography::work_of(const ast::Reference& reference,
                                          const ast::Document& document) {
  TextPool pool;
  const std::string_view text =
      make_text(*document.source, span_without_number(reference), pool).text;
  std::string key = lookup_key(text);
  if (key.empty()) key = text;
  const auto [found, is_new] = works_.try_emplace(key);
  Work& work = found->second;
  if (is_new) {
    constexpr std::size_t enough =
        12;  // of 100,000 works no two share an id, for all practical ends
    work.id = "r-" + sha256_hex(key).substr(0, enough);
    work.order = collation_key(text);
    work.reference = &reference;
    work.document = &document;
  }
  return work;
}

void Bibliography::add(XmlElement item, const ast::Reference& reference,
                       const ast::Document& document, const Chapter& chapter) {
  Work& work = work_of(reference, document);
  work.citations.push_back({&chapter, std::string(item.attribute("id").value_or(""))});
  TextPool pool;
  const Text text = make_text(*document.source, span_without_number(reference), pool);
  item.add("a", short_citation(reference, text.text),
           {{"href", "../" + std::string(path::bibliography) + "#" + work.id}});
}

BookPage Bibliography::page(const Book& book) const {
  const Page page(label::references, book.metadata.lang, "");
  const XmlElement section =
      page.body().add("section", {{"epub:type", "bibliography"},
                                  {"role", "doc-bibliography"},
                                  {"class", "bibliography"},
                                  {"aria-labelledby", "references-heading"}});
  section.add("h1", label::references, {{"id", "references-heading"}});
  std::vector<const Work*> sorted;
  for (const auto& [key, work] : works_) sorted.push_back(&work);
  std::ranges::sort(sorted, {}, &Work::order);
  const XmlElement list = section.add("ul", {{"class", "plain"}});
  for (const Work* work : sorted) {
    const XmlElement item = list.add("li", {{"id", work->id}});
    append_citation(item.add("p"), *work->reference, *work->document->source,
                    span_without_number(*work->reference));
    const XmlElement chapters = item.add("p", {{"class", "cited"}});
    chapters.text(std::string(label::cited_in) + " ");
    const Chapter* last = nullptr;
    for (const Citation& citation : work->citations) {
      if (citation.chapter == last) continue;  // cited twice in one chapter
      if (last != nullptr) chapters.text(", ");
      last = citation.chapter;
      chapters.add("a", last->label, {{"href", last->path + "#" + citation.item}});
    }
  }
  return {"bibliography", path::bibliography, label::references,
          "bibliography", "bibliography",     page.print()};
}

}  // namespace chapbook::formats::epub
