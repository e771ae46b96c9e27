// Helpers for the tests of the reference reader: one line in, fields out.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/citation/citation.hpp"

namespace chapbook::citation {

/// A reference together with all that its views need.
struct Read {
  std::shared_ptr<const Source> source;
  std::unique_ptr<TextPool> pool;
  ast::Reference reference;

  [[nodiscard]] std::string_view slice(Span span) const { return source->slice(span); }
};

inline Read read(std::string text) {
  Read out;
  out.source = Source::make("test", std::move(text));
  out.pool = std::make_unique<TextPool>();
  const Span all{0, static_cast<std::uint32_t>(out.source->bytes().size())};
  out.reference = read_reference(*out.source, all, *out.pool);
  return out;
}

inline bool looks(std::string text) {
  return looks_like_reference(read(std::move(text)).reference);
}

inline std::string text_of(const std::optional<Text>& field) {
  return field ? std::string(field->text) : "-";
}

/// "Smith JA; Doe B Jr; et al; [eds]" for a list of people.
inline std::string show(const ast::People& people) {
  std::string out;
  const auto add = [&](const std::string& item) {
    if (!out.empty()) out += "; ";
    out += item;
  };
  for (const ast::Person& person : people.people) {
    std::string name;
    for (const auto* part : {&person.group, &person.family, &person.given, &person.suffix}) {
      if (part->has_value()) name += (name.empty() ? "" : "|") + std::string((*part)->text);
    }
    add(name);
  }
  if (people.et_al) add(std::string(people.et_al->text));
  if (people.label) add("[" + std::string(people.label->text) + "]");
  return out.empty() ? "-" : out;
}

/// Every field that is set, one "name=value" a line, in the order of ast::Reference.
inline std::vector<std::string> fields_of(const ast::Reference& reference) {
  std::vector<std::string> out;
  const auto add = [&](std::string_view name, std::string_view value) {
    out.push_back(std::string(name) + "=" + std::string(value));
  };
  const auto text = [&](std::string_view name, const std::optional<Text>& field) {
    if (field) add(name, field->text);
  };
  const auto date = [&](std::string_view name, const std::optional<ast::CitedDate>& field) {
    if (field) add(name, to_iso(field->date));
  };
  add("kind", ast::to_string(reference.kind));
  text("numbering", reference.numbering);
  if (!reference.authors.empty()) add("authors", show(reference.authors));
  text("title", reference.title);
  text("medium", reference.medium);
  if (!reference.editors.empty()) add("editors", show(reference.editors));
  text("container", reference.container);
  if (reference.edition) {
    const auto number = reference.edition->number;
    add("edition", number ? std::to_string(*number) : std::string(reference.edition->text.text));
  }
  text("book_volume", reference.book_volume);
  text("place", reference.place);
  text("publisher", reference.publisher);
  date("issued", reference.issued);
  text("volume", reference.volume);
  text("issue", reference.issue);
  if (reference.pages) add("pages", reference.pages->text.text);
  text("elocator", reference.elocator);
  text("chapter", reference.chapter);
  text("report_number", reference.report_number);
  text("doi", reference.doi);
  text("pmid", reference.pmid);
  text("pmcid", reference.pmcid);
  text("isbn", reference.isbn);
  text("url", reference.url);
  date("published", reference.published);
  date("updated", reference.updated);
  date("accessed", reference.accessed);
  return out;
}

}  // namespace chapbook::citation
