#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::citation {

namespace {

/// A line that is put together from elements which end in stops.
class Line {
 public:
  /// `usual_size`: bytes that the line will hardly exceed.
  explicit Line(std::size_t usual_size) { out_.reserve(usual_size); }

  /// Adds `text` as an element: a blank before it, a stop behind it unless it has its own end.
  void element(std::string_view text) {
    add(text);
    end();
  }
  /// Adds `text` behind a blank.
  void add(std::string_view text) {
    if (text.empty()) return;
    if (!out_.empty()) out_.push_back(' ');
    out_.append(text);
  }
  /// Adds `text` without a blank.
  void glue(std::string_view text) { out_.append(text); }
  void end() {
    if (out_.empty()) return;
    const char last = out_.back();
    if (last != '.' && last != '?' && last != '!') out_.push_back('.');
  }
  void drop_end() {
    if (out_.ends_with('.')) out_.pop_back();
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

bool is_nlm(Style style) {
  return style == Style::nlm;
}

void add_person(const ast::Person& person, std::string& out) {
  bool more = false;
  for (const auto* part : {&person.group, &person.family, &person.given, &person.suffix}) {
    if (!part->has_value()) continue;
    if (more) out.push_back(' ');
    more = more || !(*part)->text.empty();
    out.append((*part)->text);
  }
}

/// People and groups in order; "et al" stays where it was printed, before a group or at the end.
std::string names(const ast::People& people) {
  std::string out;
  bool after_group = false;
  bool et_al_due = people.et_al.has_value();
  const auto add_et_al = [&] {
    if (et_al_due) out.append(", et al");
    et_al_due = false;
  };
  for (const ast::Person& one : people.people) {
    const bool group = one.group.has_value();
    if (people.et_al && people.et_al->span.end <= one.span.begin) add_et_al();
    if (!out.empty()) out.append(group || after_group ? "; " : ", ");
    add_person(one, out);
    after_group = group;
  }
  add_et_al();
  return out;
}

std::string editors(const ast::People& people, Style style) {
  const bool several = people.people.size() > 1 || people.et_al;
  std::string out = names(people);
  if (is_nlm(style)) return out + (several ? ", editors" : ", editor");
  return out + (several ? ", eds" : ", ed");
}

/// Place, publisher and year: "Philadelphia, PA: Elsevier; 2016".
void imprint(const ast::Reference& reference, Style style, Line& line) {
  const bool with_place = reference.place && style != Style::ama11;
  std::string text;
  if (with_place) text.append(reference.place->text);
  if (reference.publisher) {
    if (!text.empty()) text.append(": ");
    text.append(reference.publisher->text);
  }
  if (reference.issued) {
    if (!text.empty()) text.append("; ");
    text.append(reference.issued->text.text);
  }
  line.add(text);
}

void book_locator(const ast::Reference& reference, Style style, Line& line) {
  if (reference.chapter && !is_nlm(style)) {
    line.glue(":chap ");
    line.glue(reference.chapter->text);
    if (reference.pages) line.glue(", pp " + std::string(reference.pages->text.text));
  } else if (reference.pages && !is_nlm(style)) {
    line.glue(":");
    line.glue(reference.pages->text.text);
  }
  line.end();
  if (!is_nlm(style)) return;
  if (reference.chapter) line.element("Chapter " + std::string(reference.chapter->text));
  if (reference.pages) line.element("p. " + std::string(reference.pages->text.text));
}

/// True where the medium is that of the container: it was printed behind it.
bool medium_of_container(const ast::Reference& reference) {
  return reference.medium && reference.container &&
         reference.container->span.end <= reference.medium->span.begin;
}

void title(const ast::Reference& reference, Line& line) {
  if (!reference.title) return;
  line.add(reference.title->text);
  if (reference.medium && !medium_of_container(reference)) line.add(reference.medium->text);
  line.end();
}

void container(const ast::Reference& reference, Line& line) {
  if (!reference.container) return;
  line.add(reference.container->text);
  if (medium_of_container(reference)) line.add(reference.medium->text);
  line.end();
}

void edition_and_volume(const ast::Reference& reference, Style style, Line& line) {
  if (reference.edition) line.element(reference.edition->text.text);
  if (reference.book_volume) {
    line.element((is_nlm(style) ? "Vol. " : "Vol ") + std::string(reference.book_volume->text));
  }
}

void book_end(const ast::Reference& reference, Style style, Line& line) {
  edition_and_volume(reference, style, line);
  if (reference.report_number) {
    line.element("Report No.: " + std::string(reference.report_number->text));
  }
  imprint(reference, style, line);
  book_locator(reference, style, line);
}

void chapter(const ast::Reference& reference, Style style, Line& line) {
  line.element(names(reference.authors));
  title(reference, line);
  line.add("In:");
  if (!reference.editors.empty()) line.element(editors(reference.editors, style));
  container(reference, line);
  book_end(reference, style, line);
}

void book(const ast::Reference& reference, Style style, Line& line) {
  const bool edited = reference.authors.empty() && !reference.editors.empty();
  if (edited) {
    line.element(editors(reference.editors, style));
  } else if (!reference.authors.empty()) {
    line.element(names(reference.authors));
  }
  title(reference, line);
  if (!edited && !reference.editors.empty()) line.element(editors(reference.editors, style));
  book_end(reference, style, line);
}

void journal(const ast::Reference& reference, Style style, Line& line) {
  if (!reference.authors.empty()) line.element(names(reference.authors));
  title(reference, line);
  if (!reference.editors.empty()) line.element(editors(reference.editors, style));
  container(reference, line);
  std::string issue;
  if (reference.publisher) issue.append(reference.publisher->text).append("; ");
  if (reference.issued) issue.append(reference.issued->text.text);
  if (reference.volume || reference.issue) issue.push_back(';');
  if (reference.volume) issue.append(reference.volume->text);
  if (reference.issue) issue.append("(").append(reference.issue->text).append(")");
  if (reference.pages) issue.append(":").append(reference.pages->text.text);
  if (reference.elocator) issue.append(":").append(reference.elocator->text);
  line.element(issue);
}

void labelled_date(std::string_view label, const std::optional<ast::CitedDate>& date, Line& line) {
  if (date) line.element(std::string(label) + " " + std::string(date->text.text));
}

void web_dates(const ast::Reference& reference, Line& line) {
  labelled_date("Published", reference.published, line);
  labelled_date("Updated", reference.updated, line);
  labelled_date("Accessed", reference.accessed, line);
}

/// "2018 [updated 2019 Jan 3; cited 2020 May 5]", Citing Medicine chapter 25.
void nlm_web_dates(const ast::Reference& reference, Line& line) {
  if (reference.issued) line.add(reference.issued->text.text);
  std::string bracket;
  const auto add = [&](std::string_view label, const std::optional<ast::CitedDate>& date) {
    if (!date) return;
    if (!bracket.empty()) bracket.append("; ");
    bracket.append(label).append(" ").append(date->text.text);
  };
  add("published", reference.published);
  add("updated", reference.updated);
  add("cited", reference.accessed);
  if (!bracket.empty()) line.add("[" + bracket + "]");
  if (reference.issued || !bracket.empty()) line.end();
}

void web_publisher(const ast::Reference& reference, Line& line) {
  std::string text;
  if (reference.place) text.append(reference.place->text);
  if (reference.place && reference.publisher) text.append(": ");
  if (reference.publisher) text.append(reference.publisher->text);
  if (!text.empty()) line.element(text);
}

void web(const ast::Reference& reference, Style style, Line& line) {
  const bool site_first = reference.authors.empty() && reference.container;
  if (!reference.authors.empty()) line.element(names(reference.authors));
  if (site_first) container(reference, line);
  title(reference, line);
  if (!site_first) container(reference, line);
  web_publisher(reference, line);
  if (is_nlm(style)) {
    nlm_web_dates(reference, line);
    if (reference.url) line.add("Available from: " + std::string(reference.url->text));
    return;
  }
  if (reference.issued) line.element(reference.issued->text.text);
  if (style == Style::ama11) web_dates(reference, line);
  if (reference.url) {
    line.add(reference.url->text);
    if (style != Style::ama11) line.end();
  }
  if (style != Style::ama11) web_dates(reference, line);
}

/// True where the address is that of the PubMed page, which the PMID stands for.
bool says_the_pmid(const ast::Reference& reference) {
  if (!reference.url || !reference.pmid) return false;
  const std::string_view url = reference.url->text;
  return url.find("pubmed") != std::string_view::npos &&
         url.find(reference.pmid->text) != std::string_view::npos;
}

/// DOI, PMID and PMCID behind any other kind of reference.
void identifiers(const ast::Reference& reference, Style style, Line& line) {
  const bool web_page = reference.kind == ast::ReferenceKind::web;
  if (!web_page) {
    if (reference.url && !says_the_pmid(reference)) line.element(reference.url->text);
    web_dates(reference, line);
  }
  if (reference.isbn) line.element("ISBN: " + std::string(reference.isbn->text));
  if (reference.doi) {
    line.add("doi:" + std::string(reference.doi->text));
    if (style == Style::adam) line.end();
  }
  if (reference.pmid) {
    if (reference.doi) line.end();
    const std::string number(reference.pmid->text);
    std::string text = "PMID: " + number;
    if (style == Style::adam) text += " pubmed.ncbi.nlm.nih.gov/" + number + "/";
    line.element(text);
  }
  if (reference.pmcid) line.element("PMCID: " + std::string(reference.pmcid->text));
}

}  // namespace

std::string render(const ast::Reference& reference, Style style) {
  if (!reference.understood) {
    TextPool pool;
    return std::string(clean_text(reference.raw, pool));
  }
  Line line(reference.raw.size() + 64);
  switch (reference.kind) {
    case ast::ReferenceKind::chapter:
      chapter(reference, style, line);
      break;
    case ast::ReferenceKind::journal:
      journal(reference, style, line);
      break;
    case ast::ReferenceKind::web:
      web(reference, style, line);
      break;
    case ast::ReferenceKind::book:
    case ast::ReferenceKind::report:
    case ast::ReferenceKind::other:
      book(reference, style, line);
      break;
  }
  identifiers(reference, style, line);
  return line.take();
}

}  // namespace chapbook::citation
