// chapter = [authors "."] title "." in-label [editors "."] book-part ;

#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/tape.hpp"

namespace chapbook::citation {

namespace {

/// People with an editors' label: what follows cannot be the rest of a title.
bool introduces_editors(Range in) {
  in.remove_prefix(std::min(in.find_first_not_of(" \x1F"), in.size()));
  const NamesPiece people = read_names(in);
  return !people.empty() && found(people.label);
}

/// "Pearl millet,\"": the comma inside says that the quotation is the title, not a part of it.
bool closes_quoted_title(Range text) {
  return text.ends_with(",\"") || text.ends_with(",\xE2\x80\x9D") ||
         text.ends_with(",\xE2\x80\x99");
}

/// How well `in` at `at` introduces a book; 0: not at all.
double in_label_weight(const Evidence& evidence, std::size_t at, Range label) {
  const Range in = evidence.text;
  std::size_t gap = at;
  while (gap > 0 && (in[gap - 1] == ' ' || in[gap - 1] == Tape::blank)) --gap;
  const char previous = gap > 0 ? in[gap - 1] : '.';
  const bool separated = ByteSet(".,;?!\"):").has(previous) || is_high_byte(previous);
  if (label.back() == ':') return separated ? 5 : 3;
  // "species of yeasts In Vega F, ...": only what follows can say whether this is a label.
  if (!separated) return in[at] == 'I' ? 1 : 0;
  // "In vitro studies" is a title: a book starts with a capital.
  const Range book = after(in, label);
  const bool names_book = !starts_lower(book.substr(skip_any(book, " \x1F")));
  if ((in[at] == 'I' && names_book) || closes_quoted_title(before(in, in.substr(gap)))) return 3;
  const Range rest = after(in, label);
  if (evidence.landmarks.any_in(rest, Landmark::editor_word) && introduces_editors(rest)) return 3;
  return previous == ',' ? 1 : 0;
}

Range find_in_label(const Evidence& evidence, double& weight) {
  const Range in = evidence.text;
  Range best;
  weight = 0;
  evidence.landmarks.each_before(in, Landmark::in_word, 0, [&](std::size_t at) {
    const Range label = read_in_label(in.substr(at));
    if (!found(label)) return;
    const double here = in_label_weight(evidence, at, label);
    if (here > weight) {
      weight = here;
      best = label;
    }
  });
  return best;
}

/// "(chapter 33)" at the end of a title.
void read_locator_in_title(Parse& parse) {
  if (!parse.title.ends_with(')')) return;
  const std::size_t open = parse.title.rfind('(');
  if (open == Range::npos || open == 0) return;
  Range whole;
  const LocatorPiece locator = read_locator(parse.title.substr(open), whole);
  if (!found(locator.chapter) || whole.size() != parse.title.size() - open) return;
  parse.chapter = locator.chapter;
  parse.chapter_label = locator.chapter_label;
  parse.title = title_element(parse.title.substr(0, open));
}

/// "Marfan syndrome. 2001 Apr 18 [updated ...]. In: GeneReviews": when the chapter itself appeared.
void read_date_behind_title(Parse& parse) {
  const std::size_t last = last_sentence(parse.title);
  if (last == 0) return;
  const auto date = read_date(parse.title.substr(last));
  if (!date || date->text.size() != parse.title.size() - last) return;
  parse.published = date;
  parse.title = title_element(parse.title.substr(0, last));
}

}  // namespace

bool may_be_chapter(const Evidence& evidence) {
  return evidence.landmarks.any_in(evidence.text, Landmark::year) &&
         evidence.landmarks.any_in(evidence.text, Landmark::in_word);
}

Parse read_chapter(const Evidence& evidence) {
  const Range in = evidence.text;
  Parse parse;
  parse.kind = ast::ReferenceKind::chapter;
  double weight = 0;
  const Range label = find_in_label(evidence, weight);
  if (!found(label)) return parse;
  Front front = read_authors(before(in, label), evidence);
  read_bare_year(front, in);
  parse.authors = std::move(front.authors);
  parse.issued = front.year;
  const bool early_year = front.year.has_value();
  parse.title = title_element(front.rest);
  parse.in_label = label;
  read_locator_in_title(parse);
  read_date_behind_title(parse);

  Range book = after(in, label);
  book.remove_prefix(skip_any(book, " \x1F"));
  NamesPiece editors = read_names(book);
  if (editors.empty()) editors = read_turned_names(book);
  if (!editors.empty()) {
    book = after(book, editors.whole);
    parse.editors = std::move(editors);
  }
  const bool whole =
      read_book_part(book, evidence, parse) && !parse.title.empty() && !parse.container.empty();
  // The word "in" inside a title is no label: a book that nothing but it announces is none.
  const bool announced = weight > 1 || found(parse.editors.label) || found(parse.edition) ||
                         (found(parse.place) && (parse.pages || early_year));
  if (!whole || !announced) {
    parse.score = 0;
    return parse;
  }
  parse.score += 1 + weight;
  if (found(parse.editors.label)) parse.score += 1;
  if (found(parse.edition)) parse.score += 1;
  if (found(parse.publisher)) parse.score += 1;
  if (found(parse.place)) parse.score += 0.5;
  return parse;
}

}  // namespace chapbook::citation
