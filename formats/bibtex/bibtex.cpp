// FLOOR 1. References as a BibTeX database, with the fields that BibLaTeX added for the web.
#include <array>

#include "formats/bibtex/cite_keys.hpp"
#include "formats/bibtex/latex.hpp"
#include "formats/format.hpp"
#include "formats/shared/links.hpp"
#include "formats/shared/person_name.hpp"
#include "formats/shared/reference_values.hpp"

namespace chapbook::formats::bibtex {

namespace {

using ast::Reference;
using ast::ReferenceKind;

/// One entry. Values come in as they stand between the braces of a field.
class Entry {
 public:
  Entry(std::string_view type, std::string_view key) {
    out_.append("@").append(type).append("{").append(key);
  }
  void raw(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out_.append(",\n  ").append(name).append(" = {").append(value).append("}");
  }
  void text(std::string_view name, const std::optional<Text>& value) {
    if (value) raw(name, escape_latex(value->text));
  }
  /// A macro of the standard styles, which stands without braces.
  void macro(std::string_view name, std::string_view value) {
    out_.append(",\n  ").append(name).append(" = ").append(value);
  }
  [[nodiscard]] std::string take() { return std::move(out_) + "\n}\n"; }

 private:
  std::string out_;
};

bool is_masters_thesis(const Reference& reference) {
  if (!reference.medium) return false;
  const std::string_view genre = reference.medium->text;
  const auto names = [&](std::string_view degree) { return genre.find(degree) != genre.npos; };
  return names("aster") || names("MS") || names("M.S") || names("MA") || names("M.A");
}

std::string_view entry_type(const Reference& reference) {
  switch (reference.kind) {
    case ReferenceKind::chapter:
      return "incollection";
    case ReferenceKind::book:
      return "book";
    case ReferenceKind::journal:
      return "article";
    case ReferenceKind::web:
      return "online";
    case ReferenceKind::report:
      return "techreport";
    case ReferenceKind::thesis:
      return is_masters_thesis(reference) ? "mastersthesis" : "phdthesis";
    case ReferenceKind::meeting:
      return "inproceedings";
    case ReferenceKind::other:
      break;
  }
  return "misc";
}

/// A family name in the form "Family, Suffix, Given" must not hold what separates names.
std::string family_of(std::string_view family) {
  const bool splits =
      family.find(',') != std::string_view::npos || family.find(" and ") != std::string_view::npos;
  return splits ? "{" + escape_latex(family) + "}" : escape_latex(family);
}

std::string person(const ast::Person& person) {
  if (person.group) return "{" + escape_latex(person.group->text) + "}";
  std::string out = family_of(person.family ? person.family->text : std::string_view());
  if (person.suffix) out += ", " + escape_latex(person.suffix->text);
  if (person.given) out += ", " + escape_latex(csl_given(person.given->text));
  return out;
}

std::string names(const ast::People& people) {
  std::string out;
  for (const ast::Person& each : people.people) {
    if (!out.empty()) out += " and ";
    out += person(each);
  }
  if (people.et_al && !out.empty()) out += " and others";
  return out;
}

void title(Entry& entry, const Reference& reference) {
  if (!reference.title) return;
  // The titles of books are printed as they stand.
  const std::string_view text = reference.title->text;
  entry.raw("title",
            reference.kind == ReferenceKind::book ? escape_latex(text) : protect_title(text));
}

void container(Entry& entry, const Reference& reference) {
  switch (reference.kind) {
    case ReferenceKind::journal:
      return entry.text("journal", reference.container);
    case ReferenceKind::web:
      return entry.text("organization", reference.container);
    default:
      return entry.text("booktitle", reference.container);
  }
}

/// "45--51", as TeX writes a range.
std::string with_double_dashes(std::string_view pages) {
  std::string out;
  for (const char c : pages) out += c == '-' ? std::string("--") : std::string(1, c);
  return out;
}

void publication(Entry& entry, const Reference& reference) {
  static constexpr std::array<std::string_view, 12> months{
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  const ast::CitedDate* date = publication_date(reference);
  if (date == nullptr || date->date.year <= 0) return;
  entry.raw("year", std::to_string(date->date.year));
  if (!is_valid(date->date) || !date->date.month) return;
  entry.macro("month", months.at(static_cast<std::size_t>(*date->date.month) - 1));
  if (date->date.day) entry.raw("day", std::to_string(*date->date.day));
}

void identifiers(Entry& entry, const Reference& reference) {
  entry.text("isbn", reference.isbn);
  if (reference.doi) entry.raw("doi", verbatim(reference.doi->text));
  entry.text("pmid", reference.pmid);
  entry.text("pmcid", reference.pmcid);
  if (reference.url) entry.raw("url", verbatim(web_url(reference.url->text)));
  if (reference.accessed && is_valid(reference.accessed->date)) {
    entry.raw("urldate", to_iso(reference.accessed->date));
  }
}

std::string understood_entry(const Reference& reference, std::string_view key) {
  const bool thesis = reference.kind == ReferenceKind::thesis;
  const bool report = reference.kind == ReferenceKind::report;
  Entry entry(entry_type(reference), key);
  entry.raw("author", names(reference.authors));
  title(entry, reference);
  entry.raw("editor", names(reference.editors));
  container(entry, reference);
  if (reference.edition) {
    const auto number = reference.edition->number;
    entry.raw("edition",
              number ? std::to_string(*number) : escape_latex(reference.edition->text.text));
  }
  entry.text(thesis ? "school" : report ? "institution" : "publisher", reference.publisher);
  entry.text("address", reference.place);
  publication(entry, reference);
  entry.text("volume", volume_of(reference));
  entry.text("number", reference.issue ? reference.issue : reference.report_number);
  entry.text("chapter", reference.chapter);
  entry.raw("pages", with_double_dashes(escape_latex(pages_or_elocator(reference))));
  if (reference.medium) {
    entry.raw(thesis ? "type" : "howpublished", escape_latex(bare_medium(reference.medium->text)));
  }
  identifiers(entry, reference);
  return entry.take();
}

std::string unread_entry(const Reference& reference, std::string_view key) {
  Entry entry("misc", key);
  entry.raw("note", escape_latex(clean_words(reference)));
  return entry.take();
}

std::string write(const ast::Document& document, const WriteContext& context) {
  report_record_losses(document, context);
  const std::vector<Reference>& references = document.references.items;
  const std::vector<std::string> keys = cite_keys(references);
  std::string out;
  for (std::size_t i = 0; i < references.size(); ++i) {
    if (i > 0) out += '\n';
    const Reference& each = references[i];
    out += each.understood ? understood_entry(each, keys[i]) : unread_entry(each, keys[i]);
  }
  return out;
}

}  // namespace

extern const Format format;
constinit const Format format{
    "bibtex", "BibTeX references",    "a database for LaTeX, biber and citation managers",
    ".bib",   "application/x-bibtex", {},
    &write,   Scope::references};

}  // namespace chapbook::formats::bibtex
