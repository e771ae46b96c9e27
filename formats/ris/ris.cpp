// FLOOR 1. References in the RIS format of 2011: one tag a line, from TY to ER, lines end in CR LF.
#include <algorithm>

#include "formats/format.hpp"
#include "formats/shared/links.hpp"
#include "formats/shared/person_name.hpp"
#include "formats/shared/reference_values.hpp"

namespace chapbook::formats::ris {

namespace {

using ast::Reference;
using ast::ReferenceKind;

class Record {
 public:
  explicit Record(std::string_view type) { line("TY", type); }
  void line(std::string_view tag, std::string_view value) {
    if (!value.empty()) append(tag, value);
  }
  void line(std::string_view tag, const std::optional<Text>& value) {
    if (value) line(tag, value->text);
  }
  [[nodiscard]] std::string take() {
    append("ER", {});
    return std::move(out_);
  }

 private:
  void append(std::string_view tag, std::string_view value) {
    out_.append(tag).append("  - ").append(value).append("\r\n");
  }

  std::string out_;
};

bool is_edited_book(const Reference& reference) {
  return reference.kind == ReferenceKind::book && reference.authors.empty() &&
         !reference.editors.empty();
}

std::string_view record_type(const Reference& reference) {
  if (is_edited_book(reference)) return "EDBOOK";
  switch (reference.kind) {
    case ReferenceKind::chapter:
      return "CHAP";
    case ReferenceKind::book:
      return "BOOK";
    case ReferenceKind::journal:
      return "JOUR";
    case ReferenceKind::web:
      return "ELEC";
    case ReferenceKind::report:
      return "RPRT";
    case ReferenceKind::thesis:
      return "THES";
    case ReferenceKind::meeting:
      return "CPAPER";
    case ReferenceKind::other:
      break;
  }
  return "GEN";
}

/// "Family, Given, Suffix"; a group has no comma, which tells it from a person.
std::string person(const ast::Person& person) {
  if (person.group) return std::string(person.group->text);
  std::string out(person.family ? person.family->text : std::string_view());
  if (person.given || person.suffix) out += ", ";
  if (person.given) out += csl_given(person.given->text);
  if (person.suffix) out += ", " + std::string(person.suffix->text);
  return out;
}

void people(Record& record, std::string_view tag, const ast::People& people) {
  for (const ast::Person& each : people.people) record.line(tag, person(each));
}

/// What the editors of this kind of work are called: those of an edited book are its authors, and
/// A2 of a book is the editor of its series.
std::string_view editor_tag(const Reference& reference) {
  if (is_edited_book(reference)) return "AU";
  return reference.kind == ReferenceKind::book ? "A3" : "A2";
}

/// "2018/03/04/": each part that is not known stays empty.
std::string slashed(const PartialDate& date) {
  std::string out = to_iso(date);
  for (char& c : out) c = c == '-' ? '/' : c;
  const int slashes = 3 - (date.month ? 1 : 0) - (date.day ? 1 : 0);
  return out + std::string(static_cast<std::size_t>(slashes), '/');
}

void publication(Record& record, const Reference& reference) {
  const ast::CitedDate* date = publication_date(reference);
  if (date == nullptr || date->date.year <= 0) return;
  record.line("PY", std::to_string(date->date.year));
  if (is_valid(date->date) && date->date.month) record.line("DA", slashed(date->date));
}

void pages(Record& record, const Reference& reference) {
  if (!reference.pages) return record.line("SP", reference.elocator);
  const ast::Pages& pages = *reference.pages;
  const std::string range =
      std::string(pages.first) + "-" + std::string(pages.last.value_or(std::string_view()));
  // Lists such as "12-15, 20" have no other place than the first page.
  if (range != pages.text.text) return record.line("SP", pages.text);
  record.line("SP", pages.first);
  record.line("EP", *pages.last);
}

void identifiers(Record& record, const Reference& reference) {
  record.line("SN", reference.isbn);
  record.line("DO", reference.doi);
  record.line("AN", reference.pmid);
  record.line("C2", reference.pmcid);
  if (reference.url) record.line("UR", web_url(reference.url->text));
  if (reference.accessed && is_valid(reference.accessed->date)) {
    record.line("Y2", slashed(reference.accessed->date));
  }
}

std::string understood_record(const Reference& reference) {
  Record record(record_type(reference));
  people(record, "AU", reference.authors);
  people(record, editor_tag(reference), reference.editors);
  record.line("TI", reference.title);
  record.line("T2", reference.container);
  if (reference.edition) {
    const auto number = reference.edition->number;
    record.line("ET", number ? std::to_string(*number) : std::string(reference.edition->text.text));
  }
  record.line("PB", reference.publisher);
  record.line("CY", reference.place);
  publication(record, reference);
  record.line("VL", volume_of(reference));
  record.line("IS", reference.issue);
  record.line("SE", reference.chapter);
  record.line("M1", reference.report_number);
  if (reference.medium) record.line("M3", bare_medium(reference.medium->text));
  pages(record, reference);
  identifiers(record, reference);
  return record.take();
}

std::string unread_record(const Reference& reference) {
  Record record("GEN");
  record.line("N1", clean_words(reference));
  return record.take();
}

bool has_group_with_comma(const ast::People& people) {
  return std::ranges::any_of(people.people, [](const ast::Person& person) {
    return person.group && person.group->text.find(',') != std::string_view::npos;
  });
}

void report_losses(const ast::Document& document, const WriteContext& context) {
  report_et_al_loss(document, context);
  report_record_losses(document, context);
  report_loss(document, context, "a group whose name holds a comma", [](const Reference& each) {
    return has_group_with_comma(each.authors) || has_group_with_comma(each.editors);
  });
}

std::string write(const ast::Document& document, const WriteContext& context) {
  report_losses(document, context);
  std::string out;
  for (const Reference& each : document.references.items) {
    if (!out.empty()) out += "\r\n";
    out += each.understood ? understood_record(each) : unread_record(each);
  }
  return out;
}

}  // namespace

extern const Format format;
constinit const Format format{"ris",
                              "RIS references",
                              "records for EndNote, Zotero, Mendeley and the like",
                              ".ris",
                              "application/x-research-info-systems",
                              {},
                              &write,
                              Scope::references};

}  // namespace chapbook::formats::ris
