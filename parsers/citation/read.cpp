#include <algorithm>
#include <array>

#include "parsers/base/byte_set.hpp"
#include "parsers/citation/assemble.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/citation.hpp"
#include "parsers/citation/grammar.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/tape.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

using Reading = Parse (*)(const Evidence&);
constexpr std::array<Reading, 6> readings{read_chapter, read_journal, read_book,
                                          read_web,     read_thesis,  read_meeting};

/// The best of all readings, and how far it is ahead of the second best.
struct Choice {
  Parse parse;
  double lead = 0;
};

/// True where no other reading could come near, so that none needs to be tried: for a chapter, a
/// score that takes an in-label, editors and an imprint; for an article, a volume with pages, and
/// nothing that a book has.
bool is_conclusive(const Parse& parse, const Evidence& evidence) {
  constexpr double beyond_a_book = 10;
  if (parse.kind == ast::ReferenceKind::chapter) return parse.score >= beyond_a_book;
  if (parse.kind != ast::ReferenceKind::journal || parse.score <= 0 || !parse.issued) return false;
  const Range text = evidence.text;
  const Range year = parse.issued->text;
  const bool tied_like_imprint = strip(before(text, year), " ").ends_with(';');
  return found(parse.volume) && (parse.pages || found(parse.elocator)) && !tied_like_imprint &&
         !evidence.landmarks.any_in(text, Landmark::edition_word);
}

Choice choose(const Evidence& evidence) {
  Choice choice;
  for (const Reading reading : readings) {
    Parse parse = reading(evidence);
    if (parse.score > choice.parse.score) {
      choice.lead = parse.score - choice.parse.score;
      choice.parse = std::move(parse);
      if (is_conclusive(choice.parse, evidence)) break;
    } else if (parse.score > 0) {
      choice.lead = std::min(choice.lead, choice.parse.score - parse.score);
    }
  }
  return choice;
}

}  // namespace

ast::Reference read_reference(const Source& source, Span span, TextPool& pool) {
  ast::Reference reference;
  reference.span = trim(source, span);
  reference.raw = source.slice(reference.span);
  if (reference.span.empty() || reference.span.size() > max_reference_bytes) return reference;

  Tape tape(source, reference.span);
  const Range text = tape.text();
  Range rest = text;
  const Range numbering = read_numbering(text);
  if (found(numbering)) {
    reference.numbering = tape.text_of(numbering, pool);
    rest.remove_prefix(numbering.size());
  }
  rest.remove_prefix(skip_any(rest, " .,;"));

  Evidence evidence;
  evidence.text = rest;
  evidence.marks = find_marks(rest);
  for (const Range mark : evidence.marks.covered) tape.erase(mark);
  evidence.landmarks = Landmarks(rest);
  evidence.front = read_front(rest);
  Choice choice = choose(evidence);
  if (!found(evidence.marks.medium)) take_genre(choice.parse);
  assemble(tape, pool, {rest, evidence.marks, choice.parse, choice.lead}, reference);
  return reference;
}

namespace {

bool has_web_dates(const ast::Reference& reference) {
  return reference.accessed || reference.updated || reference.published || reference.issued;
}

bool holds_digit(const std::optional<Text>& field) {
  return field && std::ranges::any_of(field->text, is_digit);
}

/// A year that is tied to what only a citation has.
bool is_anchored(const ast::Reference& reference) {
  const bool imprint = reference.issued && reference.publisher;
  switch (reference.kind) {
    case ast::ReferenceKind::chapter:
      return imprint || (reference.issued && (reference.chapter || reference.pages));
    case ast::ReferenceKind::journal:
      return reference.container && (holds_digit(reference.volume) || holds_digit(reference.issue));
    case ast::ReferenceKind::web:
      return has_web_dates(reference) &&
             (reference.url || reference.accessed || reference.publisher);
    case ast::ReferenceKind::book:
    case ast::ReferenceKind::report:
    case ast::ReferenceKind::thesis:
      return imprint && (reference.place || reference.edition || reference.confidence >= 0.5);
    case ast::ReferenceKind::meeting:
      return reference.issued && reference.container;
    case ast::ReferenceKind::other:
      return false;
  }
  return false;
}

}  // namespace

namespace {

/// True where more words make sentences than a title has: a reference names, prose says.
bool is_prose(const ast::Reference& reference) {
  const bool people = !reference.authors.empty() && reference.authors.people.front().family;
  const std::size_t most = people ? 6 : 3;
  std::size_t count = 0;
  Range rest = reference.raw;
  while (!rest.empty() && count <= most) {
    const std::size_t end = std::min(rest.find_first_of(" .,;:?!()\t\r\n"), rest.size());
    if (end > 0 && prose_words().has(rest.substr(0, end))) ++count;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return count > most;
}

/// "See www.example.org. It was found in 1892; ...": an address before or inside what would be the
/// title.
bool begins_with_address(const ast::Reference& reference) {
  return reference.url && reference.title && reference.url->span.begin < reference.title->span.end;
}

}  // namespace

bool looks_like_reference(const Source& source, Span span) {
  TextPool pool;
  const ast::Reference reference = read_reference(source, span, pool);
  constexpr std::size_t longest = 1500;  // Prose with names and a year in it is often longer.
  if (reference.raw.size() > longest || reference.leftovers.size() > 1) return false;
  if (is_prose(reference) || begins_with_address(reference)) return false;
  const bool owned = !reference.authors.empty() || !reference.editors.empty() ||
                     reference.container || reference.edition;
  return reference.understood && reference.title && owned && is_anchored(reference);
}

}  // namespace chapbook::citation
