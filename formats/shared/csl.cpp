#include "formats/shared/csl.hpp"

#include <cstdint>
#include <optional>
#include <string>

#include "formats/shared/links.hpp"
#include "formats/shared/person_name.hpp"
#include "formats/shared/reference_values.hpp"
#include "parsers/base/date.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::formats {

namespace {

using ast::Reference;
using ast::ReferenceKind;

std::string_view csl_type(const Reference& reference) {
  if (!reference.understood) return "document";
  switch (reference.kind) {
    case ReferenceKind::chapter:
      return "chapter";
    case ReferenceKind::book:
      return "book";
    case ReferenceKind::journal:
      return "article-journal";
    case ReferenceKind::web:
      return "webpage";
    case ReferenceKind::report:
      return "report";
    case ReferenceKind::thesis:
      return "thesis";
    case ReferenceKind::meeting:
      return "speech";
    case ReferenceKind::other:
      break;
  }
  return "document";
}

void write_text(JsonWriter& json, std::string_view name, const std::optional<Text>& text) {
  if (text) json.member(name, text->text);
}

void write_person(JsonWriter& json, const ast::Person& person) {
  json.begin_object();
  if (person.group) {
    json.member("literal", person.group->text);
  } else {
    write_text(json, "family", person.family);
    if (person.given) json.member("given", csl_given(person.given->text));
    write_text(json, "suffix", person.suffix);
  }
  json.end_object();
}

void write_people(JsonWriter& json, std::string_view name, const ast::People& people) {
  if (people.people.empty()) return;
  json.key(name).begin_array();
  for (const ast::Person& person : people.people) write_person(json, person);
  json.end_array();
}

void write_date(JsonWriter& json, std::string_view name, const ast::CitedDate& date) {
  json.key(name).begin_object();
  if (is_valid(date.date)) {
    json.key("date-parts").begin_array().begin_array();
    json.number(std::int64_t{date.date.year});
    if (date.date.month) json.number(std::int64_t{*date.date.month});
    if (date.date.day) json.number(std::int64_t{*date.date.day});
    json.end_array().end_array();
  } else {
    json.member("literal", date.text.text);
  }
  json.end_object();
}

void write_dates(JsonWriter& json, const Reference& reference) {
  if (const ast::CitedDate* date = publication_date(reference)) write_date(json, "issued", *date);
  if (reference.accessed) write_date(json, "accessed", *reference.accessed);
}

void write_edition(JsonWriter& json, const ast::Edition& edition) {
  json.member("edition",
              edition.number ? std::to_string(*edition.number) : std::string(edition.text.text));
}

void write_identifiers(JsonWriter& json, const Reference& reference) {
  write_text(json, "DOI", reference.doi);
  write_text(json, "PMID", reference.pmid);
  write_text(json, "PMCID", reference.pmcid);
  write_text(json, "ISBN", reference.isbn);
  if (reference.url) json.member("URL", web_url(reference.url->text));
}

void write_fields(JsonWriter& json, const Reference& reference) {
  write_people(json, "author", reference.authors);
  write_text(json, "title", reference.title);
  if (reference.medium) {
    const bool genre = reference.kind == ReferenceKind::thesis;
    json.member(genre ? "genre" : "medium", bare_medium(reference.medium->text));
  }
  write_people(json, "editor", reference.editors);
  const bool meeting = reference.kind == ReferenceKind::meeting;
  write_text(json, meeting ? "event-title" : "container-title", reference.container);
  if (reference.edition) write_edition(json, *reference.edition);
  write_text(json, meeting ? "event-place" : "publisher-place", reference.place);
  write_text(json, "publisher", reference.publisher);
  write_dates(json, reference);
  write_text(json, "volume", volume_of(reference));
  write_text(json, "issue", reference.issue);
  const std::string_view pages = pages_or_elocator(reference);
  if (!pages.empty()) json.member("page", pages);
  write_text(json, "chapter-number", reference.chapter);
  write_text(json, "number", reference.report_number);
  write_identifiers(json, reference);
}

}  // namespace

void write_csl(JsonWriter& json, const Reference& reference, std::string_view id) {
  json.begin_object();
  if (!id.empty()) json.member("id", id);
  json.member("type", csl_type(reference));
  if (reference.understood) {
    write_fields(json, reference);
  } else {
    json.member("note", clean_words(reference));
  }
  json.end_object();
}

}  // namespace chapbook::formats
