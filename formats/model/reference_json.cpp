#include "formats/model/model_json.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::formats::model {

void ModelWriter::people(std::string_view key, const ast::People& people) {
  if (people.empty() && !people.label) return;
  json_.key(key).begin_object();
  list("people", people.people, [this](const ast::Person& person) {
    json_.begin_object();
    text("family", person.family);
    text("given", person.given);
    text("suffix", person.suffix);
    text("group", person.group);
    span(person.span);
    json_.end_object();
  });
  text("etAl", people.et_al);
  text("label", people.label);
  span(people.span);
  json_.end_object();
}

void ModelWriter::cited_date(std::string_view key, const std::optional<ast::CitedDate>& cited) {
  if (!cited) return;
  json_.key(key).begin_object().member("text", cited->text.text);
  date("date", cited->date);
  span(cited->text.span);
  if (!cited->label.empty()) {
    json_.key("label");
    span_value(cited->label);
  }
  json_.end_object();
}

void ModelWriter::title_fields(const ast::Reference& reference) {
  text("numbering", reference.numbering);
  people("authors", reference.authors);
  text("title", reference.title);
  text("medium", reference.medium);
  text("inLabel", reference.in_label);
  people("editors", reference.editors);
  text("container", reference.container);
  if (reference.edition) {
    json_.key("edition").begin_object().member("text", reference.edition->text.text);
    if (reference.edition->number) {
      json_.key("number").number(std::int64_t{*reference.edition->number});
    }
    span(reference.edition->text.span);
    json_.end_object();
  }
}

void ModelWriter::place_fields(const ast::Reference& reference) {
  text("bookVolume", reference.book_volume);
  text("place", reference.place);
  text("publisher", reference.publisher);
  cited_date("issued", reference.issued);
  text("volume", reference.volume);
  text("issue", reference.issue);
  if (reference.pages) {
    json_.key("pages").begin_object().member("text", reference.pages->text.text);
    json_.member("first", reference.pages->first);
    word("last", reference.pages->last);
    span(reference.pages->text.span);
    json_.end_object();
  }
  text("elocator", reference.elocator);
  text("chapter", reference.chapter);
  text("chapterLabel", reference.chapter_label);
  text("reportNumber", reference.report_number);
}

void ModelWriter::id_fields(const ast::Reference& reference) {
  text("doi", reference.doi);
  text("pmid", reference.pmid);
  text("pmcid", reference.pmcid);
  text("isbn", reference.isbn);
  text("url", reference.url);
  cited_date("published", reference.published);
  cited_date("updated", reference.updated);
  cited_date("accessed", reference.accessed);
}

void ModelWriter::reference(const ast::Reference& reference) {
  TextPool pool;
  json_.begin_object().member("kind", ast::to_string(reference.kind));
  json_.member("text", clean_text(reference.raw, pool));
  json_.key("understood").boolean(reference.understood);
  json_.key("exact").boolean(reference.exact);
  json_.key("confidence").number(reference.confidence);
  title_fields(reference);
  place_fields(reference);
  id_fields(reference);
  list("leftovers", reference.leftovers, [this](Span leftover) { span_value(leftover); });
  span(reference.span);
  json_.end_object();
}

}  // namespace chapbook::formats::model
