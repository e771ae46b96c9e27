// thesis = [author "."] title ("." | ",") genre ("." | "," | ":") [place ":"] university [year] ;
// The genre in brackets, "[dissertation]", is a mark: such a thesis has the form of a book.

#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/each_hit.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/tape.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

/// The end of the genre that starts `in`: a comma, colon, or a stop that ends an element.
std::size_t find_genre_end(Range in) {
  constexpr std::size_t longest = 48;
  for (std::size_t at = 0; at < std::min(in.size(), longest); ++at) {
    if (ByteSet(",:;()").has(in[at]) || (in[at] == '.' && thesis_words().has(in.substr(0, at)))) {
      return at;
    }
  }
  return std::min(in.size(), longest);
}

/// "PhD thesis" where a stop, a comma or a bracket sets it off.
Range find_genre(Range in) {
  constexpr auto sets_off = [](Window bytes) {
    using namespace bytewise;
    const Bytes mark = is(bytes.before, '.') | is(bytes.before, ',') | is(bytes.before, ';') |
                       is(bytes.before, '?') | is(bytes.before, '!') |
                       is(bytes.before, Tape::blank);
    return (is(bytes.here, ' ') & mark) | is(bytes.here, '(');
  };
  Range genre;
  each_hit(in, sets_off, [&](std::size_t at) {
    const Range rest = in.substr(at + 1);
    if (found(genre) || rest.size() <= 4 || !thesis_words().may_begin(rest)) return;
    const Range here = rest.substr(0, find_genre_end(rest));
    if (thesis_words().has(here)) genre = here;
  });
  return genre;
}

/// The last year in `in`, with what ties it to the university.
std::optional<DatePiece> find_last_year(Range in, Range& whole) {
  std::optional<DatePiece> last;
  for (std::size_t at = 0; at < in.size(); ++at) {
    if (!ByteSet(";,.( ").has(in[at]) || (at > 0 && ByteSet(";,.(").has(in[at - 1]))) continue;
    Range here;
    if (auto date = read_imprint_year(in.substr(at), here)) {
      last = date;
      whole = here;
    }
  }
  return last;
}

/// "submitted to", "at": words between the genre and the university.
Range without_introduction(Range in) {
  in = strip(in, " .,;:)\x1F");
  for (const Range introduction : {"submitted to the ", "submitted to ", "at the ", "at "}) {
    if (in.starts_with(introduction)) return in.substr(introduction.size());
  }
  return in;
}

}  // namespace

bool may_be_thesis(const Evidence& evidence) {
  return evidence.marks.may_name_thesis;
}

Parse read_thesis(const Evidence& evidence) {
  Parse parse;
  const Range genre = find_genre(evidence.text);
  if (!found(genre)) return parse;
  parse.kind = ast::ReferenceKind::thesis;
  Front front = read_authors(before(evidence.text, genre), evidence);
  parse.authors = std::move(front.authors);
  parse.issued = front.year;
  parse.title = title_element(strip(front.rest, " .,;:(\x1F"));
  parse.medium = genre;
  Range rest = without_introduction(after(evidence.text, genre));
  if (!parse.issued) {
    Range whole;
    parse.issued = find_last_year(rest, whole);
    if (parse.issued) rest = before(rest, whole);
  }
  if (parse.title.empty() || !parse.issued) return {};
  const Imprint imprint = read_whole_imprint(strip(rest, " ,;:(\x1F"));
  parse.place = imprint.place;
  parse.publisher = imprint.publisher;
  constexpr double certain = 9;  // No other kind of work is called a thesis.
  parse.score = certain + std::max(0.0, imprint.score) * 0.3;
  return parse;
}

}  // namespace chapbook::citation
