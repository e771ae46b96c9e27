// book = [authors "."] book-part ;

#include "parsers/citation/characters.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"

namespace chapbook::citation {

namespace {

/// What the book part calls container is, for a whole book, its title, unless it found one of a
/// chapter; people with an editors'
/// label in front are editors.
void move_to_whole_book(Parse& parse) {
  if (found(parse.title)) {
    parse.kind = ast::ReferenceKind::chapter;
    return;
  }
  parse.title = parse.container;
  parse.container = {};
  if (found(parse.authors.label) && parse.editors.empty()) {
    parse.editors = std::move(parse.authors);
    parse.authors = {};
  }
}

/// A thesis or a report that says so has the form of a book.
ast::ReferenceKind kind_of(const Marks& marks) {
  if (marks.thesis) return ast::ReferenceKind::thesis;
  return found(marks.report_number) ? ast::ReferenceKind::report : ast::ReferenceKind::book;
}

/// Reads the book part that follows `front`.
bool read_after(const Front& front, const Evidence& evidence, Parse& parse) {
  parse.authors = front.authors;
  parse.issued = front.year;
  const std::size_t begin = skip_any(front.rest, " .,:;\x1F");
  if (begin == front.rest.size()) return false;
  const Range rest = front.rest.substr(begin);
  // An edition follows a title, never an author.
  const bool titled = front.authors.empty() || !found(read_edition(rest));
  return titled && read_book_part(rest, evidence, parse) && !parse.container.empty();
}

}  // namespace

bool may_be_book(const Evidence& evidence) {
  return evidence.landmarks.any_in(evidence.text, Landmark::year);
}

Parse read_book(const Evidence& evidence) {
  Parse parse;
  parse.kind = kind_of(evidence.marks);
  Front front = read_authors(evidence.text, evidence);
  read_bare_year(front, evidence.text);
  if (!read_after(front, evidence, parse)) {
    // What stood in front was no group but the title.
    parse = {};
    parse.kind = kind_of(evidence.marks);
    if (!read_after({{}, std::nullopt, evidence.text}, evidence, parse)) {
      parse.score = 0;
      return parse;
    }
  }
  move_to_whole_book(parse);
  parse.score += 1;
  if (!parse.editors.empty()) parse.score += 1;
  if (found(parse.edition)) parse.score += 1.5;
  if (found(parse.publisher) && !parse.publisher.empty()) parse.score += 1;
  if (found(parse.place)) parse.score += 0.5;
  return parse;
}

}  // namespace chapbook::citation
