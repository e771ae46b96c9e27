#include "parsers/citation/render.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parsers/citation/printed_line.hpp"

namespace chapbook::citation {

namespace {

bool is_nlm(Style style) {
  return style == Style::nlm;
}

/// "Keller AB" as it stands in the text, where nothing but a blank parts the two.
std::string_view usual_name(const ast::Person& person) {
  if (!person.family || !person.given || person.group || person.suffix) return {};
  const std::string_view family = person.family->text;
  const std::string_view given = person.given->text;
  const bool adjoin = person.family->span.end + 1 == person.given->span.begin;
  if (!adjoin || family.data() + family.size() + 1 != given.data()) return {};
  const std::string_view whole(family.data(), family.size() + 1 + given.size());
  return whole[family.size()] == ' ' ? whole : std::string_view{};
}

void add_person(const ast::Person& person, PrintedLine& line) {
  const std::string_view whole = line.compares() ? usual_name(person) : std::string_view{};
  if (!whole.empty()) {
    line.glue(whole);
    return;
  }
  bool more = false;
  for (const auto* part : {&person.group, &person.family, &person.given, &person.suffix}) {
    if (!part->has_value()) continue;
    if (more) line.glue(" ");
    more = more || !(*part)->text.empty();
    line.glue((*part)->text);
  }
}

/// People and groups in order; "et al" stays where it was printed, before a group or at the end.
void names(const ast::People& people, PrintedLine& line) {
  line.gap();
  bool after_group = false;
  bool et_al_due = people.et_al.has_value();
  const auto add_et_al = [&] {
    if (et_al_due) line.glue(", et al");
    et_al_due = false;
  };
  for (const ast::Person& one : people.people) {
    const bool group = one.group.has_value();
    if (people.et_al && people.et_al->span.end <= one.span.begin) add_et_al();
    if (line.has_more()) line.glue(group || after_group ? "; " : ", ");
    add_person(one, line);
    after_group = group;
  }
  add_et_al();
}

void authors(const ast::Reference& reference, PrintedLine& line) {
  names(reference.authors, line);
  line.end();
}

void editors(const ast::Reference& reference, Style style, PrintedLine& line) {
  const ast::People& people = reference.editors;
  const bool several = people.people.size() > 1 || people.et_al;
  names(people, line);
  if (is_nlm(style)) {
    line.glue(several ? ", editors" : ", editor");
  } else {
    line.glue(several ? ", eds" : ", ed");
  }
  line.end();
}

/// Place, publisher and year: "Philadelphia, PA: Elsevier; 2016".
void imprint(const ast::Reference& reference, Style style, PrintedLine& line) {
  line.gap();
  if (reference.place && style != Style::ama11) line.glue(reference.place->text);
  if (reference.publisher) {
    if (line.has_more()) line.glue(": ");
    line.glue(reference.publisher->text);
  }
  if (reference.issued) {
    if (line.has_more()) line.glue("; ");
    line.glue(reference.issued->text.text);
  }
}

void book_locator(const ast::Reference& reference, Style style, PrintedLine& line) {
  if (is_nlm(style)) {
    line.end();
    if (reference.chapter) line.element("Chapter ", reference.chapter->text);
    if (reference.pages) line.element("p. ", reference.pages->text.text);
    return;
  }
  if (reference.chapter) {
    line.glue(":chap ");
    line.glue(reference.chapter->text);
  }
  if (reference.pages) {
    line.glue(reference.chapter ? ", pp " : ":");
    line.glue(reference.pages->text.text);
  }
  line.end();
}

/// True where the medium is that of the container: it was printed behind it.
bool medium_of_container(const ast::Reference& reference) {
  return reference.medium && reference.container &&
         reference.container->span.end <= reference.medium->span.begin;
}

void title(const ast::Reference& reference, PrintedLine& line) {
  if (!reference.title) return;
  line.add(reference.title->text);
  if (!reference.medium || medium_of_container(reference)) {
    line.end();
  } else if (reference.medium->text.starts_with('[')) {
    line.element(reference.medium->text);
  } else {
    line.end();
    line.element(reference.medium->text);
  }
}

void container(const ast::Reference& reference, PrintedLine& line) {
  if (!reference.container) return;
  line.add(reference.container->text);
  if (medium_of_container(reference)) line.add(reference.medium->text);
  line.end();
}

void edition_and_volume(const ast::Reference& reference, Style style, PrintedLine& line) {
  if (reference.edition) line.element(reference.edition->text.text);
  if (reference.book_volume) {
    line.element(is_nlm(style) ? "Vol. " : "Vol ", reference.book_volume->text);
  }
}

void book_end(const ast::Reference& reference, Style style, PrintedLine& line) {
  edition_and_volume(reference, style, line);
  if (!line.may_fit()) return;
  if (reference.report_number) line.element("Report No.: ", reference.report_number->text);
  imprint(reference, style, line);
  book_locator(reference, style, line);
}

// --- the first part of each kind, which is the same in every style, and the rest -----------------

void chapter_front(const ast::Reference& reference, PrintedLine& line) {
  authors(reference, line);
  title(reference, line);
  line.add("In:");
}

void chapter_rest(const ast::Reference& reference, Style style, PrintedLine& line) {
  if (!reference.editors.empty()) editors(reference, style, line);
  if (!line.may_fit()) return;
  container(reference, line);
  book_end(reference, style, line);
}

/// True where the editors stand in front.
bool is_edited_book(const ast::Reference& reference) {
  return reference.authors.empty() && !reference.editors.empty();
}

void book_front(const ast::Reference& reference, PrintedLine& line) {
  if (is_edited_book(reference)) return;
  if (!reference.authors.empty()) authors(reference, line);
  title(reference, line);
}

void book_rest(const ast::Reference& reference, Style style, PrintedLine& line) {
  if (!reference.editors.empty()) editors(reference, style, line);
  if (is_edited_book(reference)) title(reference, line);
  book_end(reference, style, line);
}

void meeting(const ast::Reference& reference, PrintedLine& line) {
  if (!reference.authors.empty()) authors(reference, line);
  title(reference, line);
  line.add(reference.in_label ? reference.in_label->text : "Paper presented at:");
  if (reference.container) line.add(reference.container->text);
  const auto part = [&](std::string_view text) {
    line.glue("; ");
    line.glue(text);
  };
  if (reference.issued) part(reference.issued->text.text);
  if (reference.place) part(reference.place->text);
  line.end();
}

void journal_front(const ast::Reference& reference, PrintedLine& line) {
  if (!reference.authors.empty()) authors(reference, line);
  title(reference, line);
}

void journal_rest(const ast::Reference& reference, Style style, PrintedLine& line) {
  if (!reference.editors.empty()) editors(reference, style, line);
  container(reference, line);
  line.gap();
  const auto glue = [&](std::string_view before, const Text& text, std::string_view behind = {}) {
    line.glue(before);
    line.glue(text.text);
    line.glue(behind);
  };
  if (reference.publisher) glue({}, *reference.publisher, "; ");
  if (reference.issued) glue({}, reference.issued->text);
  if (reference.volume || reference.issue) line.glue(";");
  if (reference.volume) glue({}, *reference.volume);
  if (reference.issue) glue("(", *reference.issue, ")");
  if (reference.pages) glue(":", reference.pages->text);
  if (reference.elocator) glue(":", *reference.elocator);
  line.end();
}

void labelled_date(std::string_view label, const std::optional<ast::CitedDate>& date,
                   PrintedLine& line) {
  if (date) line.element(label, date->text.text);
}

void web_dates(const ast::Reference& reference, PrintedLine& line) {
  labelled_date("Published ", reference.published, line);
  labelled_date("Updated ", reference.updated, line);
  labelled_date("Accessed ", reference.accessed, line);
}

/// "2018 [updated 2019 Jan 3; cited 2020 May 5]", Citing Medicine chapter 25.
void nlm_web_dates(const ast::Reference& reference, PrintedLine& line) {
  if (reference.issued) line.add(reference.issued->text.text);
  bool bracketed = false;
  const auto add = [&](std::string_view label, const std::optional<ast::CitedDate>& date) {
    if (!date) return;
    if (bracketed) {
      line.glue("; ");
    } else {
      line.add("[");
    }
    bracketed = true;
    line.glue(label);
    line.glue(date->text.text);
  };
  add("published ", reference.published);
  add("updated ", reference.updated);
  add("cited ", reference.accessed);
  if (bracketed) line.glue("]");
  if (reference.issued || bracketed) line.end();
}

void web_publisher(const ast::Reference& reference, PrintedLine& line) {
  if (!reference.place && !reference.publisher) return;
  line.gap();
  if (reference.place) line.glue(reference.place->text);
  if (reference.place && reference.publisher) line.glue(": ");
  if (reference.publisher) line.glue(reference.publisher->text);
  line.end();
}

void web_front(const ast::Reference& reference, PrintedLine& line) {
  const bool site_first = reference.authors.empty() && reference.container;
  if (!reference.authors.empty()) authors(reference, line);
  if (site_first) container(reference, line);
  title(reference, line);
  if (!site_first) container(reference, line);
  web_publisher(reference, line);
}

void web_rest(const ast::Reference& reference, Style style, PrintedLine& line) {
  if (is_nlm(style)) {
    nlm_web_dates(reference, line);
    if (reference.url) {
      line.add("Available from: ");
      line.glue(reference.url->text);
    }
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
void identifiers(const ast::Reference& reference, Style style, PrintedLine& line) {
  const bool web_page = reference.kind == ast::ReferenceKind::web;
  if (!web_page) {
    if (reference.url && !says_the_pmid(reference)) line.element(reference.url->text);
    web_dates(reference, line);
  }
  if (reference.isbn) line.element("ISBN: ", reference.isbn->text);
  if (reference.doi) {
    line.add("doi:");
    line.glue(reference.doi->text);
    if (style == Style::adam) line.end();
  }
  if (reference.pmid) {
    if (reference.doi) line.end();
    line.add("PMID: ");
    line.glue(reference.pmid->text);
    if (style == Style::adam) {
      line.add("pubmed.ncbi.nlm.nih.gov/");
      line.glue(reference.pmid->text);
      line.glue("/");
    }
    line.end();
  }
  if (reference.pmcid) line.element("PMCID: ", reference.pmcid->text);
}

/// What all styles print alike.
void front(const ast::Reference& reference, PrintedLine& line) {
  switch (reference.kind) {
    case ast::ReferenceKind::chapter:
      return chapter_front(reference, line);
    case ast::ReferenceKind::journal:
      return journal_front(reference, line);
    case ast::ReferenceKind::web:
      return web_front(reference, line);
    case ast::ReferenceKind::meeting:
      return meeting(reference, line);
    case ast::ReferenceKind::book:
    case ast::ReferenceKind::report:
    case ast::ReferenceKind::thesis:
    case ast::ReferenceKind::other:
      return book_front(reference, line);
  }
}

/// What stands behind front().
void rest(const ast::Reference& reference, Style style, PrintedLine& line) {
  switch (reference.kind) {
    case ast::ReferenceKind::chapter:
      chapter_rest(reference, style, line);
      break;
    case ast::ReferenceKind::journal:
      journal_rest(reference, style, line);
      break;
    case ast::ReferenceKind::web:
      web_rest(reference, style, line);
      break;
    case ast::ReferenceKind::meeting:
      break;
    case ast::ReferenceKind::book:
    case ast::ReferenceKind::report:
    case ast::ReferenceKind::thesis:
    case ast::ReferenceKind::other:
      book_rest(reference, style, line);
      break;
  }
  if (line.may_fit()) identifiers(reference, style, line);
}

}  // namespace

std::string render(const ast::Reference& reference, Style style) {
  if (!reference.understood) {
    TextPool pool;
    return std::string(clean_text(reference.raw, pool));
  }
  std::string out;
  out.reserve(reference.raw.size() + 64);
  PrintedLine line(out);
  front(reference, line);
  rest(reference, style, line);
  return out;
}

bool is_rendered_as(const ast::Reference& reference, std::string_view text) {
  constexpr std::array styles{Style::adam, Style::ama10, Style::ama11, Style::nlm};
  PrintedLine start(text);
  front(reference, start);
  return start.may_fit() && std::ranges::any_of(styles, [&](Style style) {
           PrintedLine line = start;
           rest(reference, style, line);
           return line.is_expected();
         });
}

std::vector<std::string_view> render_pieces(const ast::Reference& reference, Style style) {
  std::vector<std::string_view> out;
  PrintedLine line(out);
  front(reference, line);
  rest(reference, style, line);
  return out;
}

}  // namespace chapbook::citation
