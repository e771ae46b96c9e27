// FLOOR 1. References in the MEDLINE display format of PubMed, which its citation files (.nbib)
// hold.
#include "formats/format.hpp"
#include "formats/shared/person_name.hpp"
#include "formats/shared/reference_values.hpp"

namespace chapbook::formats::nbib {

namespace {

using ast::Reference;
using ast::ReferenceKind;

/// Lines are broken at blanks before this many bytes, and go on behind six blanks.
constexpr std::size_t line_bytes = 86;
constexpr std::string_view indent = "      ";

class Record {
 public:
  void line(std::string_view tag, std::string_view value) {
    if (value.empty()) return;
    std::string current(tag);
    current.resize(4, ' ');
    current += "-";
    bool empty = true;
    for (const std::string_view word : split_words(value)) {
      if (!empty && current.size() + 1 + word.size() > line_bytes) {
        out_ += current + "\n";
        current = std::string(indent.substr(1));
      }
      current += " ";
      current += word;
      empty = false;
    }
    out_ += current + "\n";
  }
  void line(std::string_view tag, const std::optional<Text>& value) {
    if (value) line(tag, value->text);
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// The tags of one role: names in full, in short, and of groups.
struct Tags {
  std::string_view full;
  std::string_view brief;
  std::string_view group;
};
constexpr Tags authors{"FAU", "AU", "CN"};
// MEDLINE has no tag for a group of editors.
constexpr Tags editors{"FED", "ED", "ED"};

std::string with_suffix(std::string name, const ast::Person& person) {
  if (person.suffix) name += " " + std::string(person.suffix->text);
  return name;
}

/// "van den Berg, A B Jr"
std::string full_name(const ast::Person& person) {
  std::string out(person.family ? person.family->text : std::string_view());
  if (!person.given) return with_suffix(std::move(out), person);
  out += ",";
  for (const std::string_view name : split_given(person.given->text)) {
    out += " " + std::string(name);
  }
  return with_suffix(std::move(out), person);
}

/// "van den Berg AB Jr"
std::string brief_name(const ast::Person& person) {
  std::string out(person.family ? person.family->text : std::string_view());
  if (person.given) out += " " + std::string(person.given->text);
  return with_suffix(std::move(out), person);
}

void people(Record& record, const Tags& tags, const ast::People& people) {
  for (const ast::Person& each : people.people) {
    if (each.group) {
      record.line(tags.group, each.group);
      continue;
    }
    record.line(tags.full, full_name(each));
    record.line(tags.brief, brief_name(each));
  }
}

/// The title of a whole book is its book title; that of a journal stands for both its full and its
/// short form, since a reference does not say which of them it prints.
void titles(Record& record, const Reference& reference) {
  const bool book = reference.kind == ReferenceKind::book;
  record.line(book ? "BTI" : "TI", reference.title);
  if (reference.kind == ReferenceKind::journal) {
    record.line("JT", reference.container);
    record.line("TA", reference.container);
  } else {
    record.line(reference.kind == ReferenceKind::web ? "CTI" : "BTI", reference.container);
  }
}

/// "1988 Aug 13"
std::string publication(const PartialDate& date) {
  static constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  std::string out = std::to_string(date.year);
  if (!is_valid(date) || !date.month) return out;
  out.append(" ").append(months.substr(3 * (static_cast<std::size_t>(*date.month) - 1), 3));
  if (date.day) out += " " + std::to_string(*date.day);
  return out;
}

std::string tagged(std::string_view value, std::string_view kind) {
  return std::string(value) + " [" + std::string(kind) + "]";
}

std::string understood_record(const Reference& reference) {
  Record record;
  record.line("PMID", reference.pmid);
  record.line("VI", volume_of(reference));
  record.line("IP", reference.issue);
  const ast::CitedDate* date = publication_date(reference);
  if (date != nullptr && date->date.year > 0) record.line("DP", publication(date->date));
  titles(record, reference);
  record.line("PG", pages_or_elocator(reference));
  if (reference.doi) record.line("LID", tagged(reference.doi->text, "doi"));
  people(record, authors, reference.authors);
  people(record, editors, reference.editors);
  record.line("PL", reference.place);
  record.line("PB", reference.publisher);
  if (reference.edition) record.line("EN", reference.edition->text);
  record.line("ISBN", reference.isbn);
  if (reference.kind == ReferenceKind::journal) record.line("PT", "Journal Article");
  if (reference.kind == ReferenceKind::chapter) record.line("PT", "Book Chapter");
  if (reference.kind == ReferenceKind::book) record.line("PT", "Book");
  if (reference.kind == ReferenceKind::thesis) record.line("PT", "Academic Dissertation");
  record.line("PMC", reference.pmcid);
  if (reference.doi) record.line("AID", tagged(reference.doi->text, "doi"));
  return record.take();
}

/// "Source" is the field for a citation that is not taken apart.
std::string unread_record(const Reference& reference) {
  Record record;
  record.line("SO", clean_words(reference));
  return record.take();
}

void report_losses(const ast::Document& document, const WriteContext& context) {
  report_et_al_loss(document, context);
  report_record_losses(document, context);
  report_loss(document, context, "a web address",
              [](const Reference& each) { return each.url.has_value(); });
  report_loss(document, context, "the day of access",
              [](const Reference& each) { return each.accessed.has_value(); });
  report_loss(document, context, "the number of a chapter",
              [](const Reference& each) { return each.chapter.has_value(); });
  report_loss(document, context, "the number of a report",
              [](const Reference& each) { return each.report_number.has_value(); });
}

std::string write(const ast::Document& document, const WriteContext& context) {
  report_losses(document, context);
  std::string out;
  for (const Reference& each : document.references.items) {
    if (!out.empty()) out += "\n";
    out += each.understood ? understood_record(each) : unread_record(each);
  }
  return out;
}

}  // namespace

extern const Format format;
constinit const Format format{
    "nbib",  "NBIB references",  "the MEDLINE format of PubMed's citation files",
    ".nbib", "application/nbib", {},
    &write,  Scope::references};

}  // namespace chapbook::formats::nbib
