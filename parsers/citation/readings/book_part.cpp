#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/fields/edition_number.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/tape.hpp"

namespace chapbook::citation {

namespace {

struct YearAnchor {
  Range whole;
  DatePiece date;
  double weight = 0;
};

double separator_weight(char separator) {
  switch (separator) {
    case ';':
      return 5;
    case '(':
      return 3;
    case ',':
      return 3;
    case '.':
      return 2;
    default:
      return 1;
  }
}

/// True where a date could start: a digit follows within the length of a month's name.
bool digit_is_near(Range in) {
  constexpr std::size_t longest = 16;
  return std::ranges::any_of(in.substr(0, longest), is_digit);
}

/// The year that ends the imprint: best where a semicolon ties it to the publisher and where a
/// locator or the end follows.
YearAnchor find_year(Range in) {
  YearAnchor best;
  for (std::size_t at = 0; at < in.size(); ++at) {
    const bool separates = ByteSet(";,.(: ").has(in[at]);
    if (!separates || (in[at] == ' ' && at > 0 && ByteSet(";,.(: ").has(in[at - 1]))) continue;
    if (!digit_is_near(in.substr(at))) continue;
    Range whole;
    const auto date = read_imprint_year(in.substr(at), whole);
    if (!date) continue;
    const Range rest = after(in, whole);
    const char next = rest.empty() ? '.' : rest.front();
    if (is_word_byte(next) || next == '/') continue;
    double weight = separator_weight(in[at]);
    if (next == ':' || element(rest).empty()) weight += 2;
    if (next == '-' && in[at] != ';') weight -= 3;
    if (weight >= best.weight) best = {whole, *date, weight};
  }
  return best;
}

bool follows_separator(Range in, std::size_t at) {
  while (at > 0 && in[at - 1] == ' ') --at;
  return at > 0 && ByteSet(".,;:(?!\x1F").has(in[at - 1]);
}

/// Edition statement: after a separator if there is one so, otherwise after a blank.
Range find_edition(Range in) {
  Range loose;
  for (std::size_t at = 1; at < in.size(); ++at) {
    if (in[at - 1] != ' ' && in[at - 1] != '(' && in[at - 1] != '.') continue;
    const bool set_off = follows_separator(in, at);
    if (!is_digit(in[at]) && !set_off) continue;
    const Range edition = read_edition(in.substr(at));
    if (!found(edition)) continue;
    if (set_off) return edition;
    loose = edition;
  }
  return loose;
}

/// Editors that stand behind the title: people with a label at the start of a sentence.
NamesPiece find_late_editors(Range in) {
  for (std::size_t at = 0; at < in.size();) {
    while (at < in.size() && (in[at] == '(' || in[at] == ' ')) ++at;
    NamesPiece people = read_names(in.substr(at));
    if (!people.empty() && found(people.label)) return people;
    at = next_sentence(in, find_sentence_end(in, at));
  }
  return {};
}

/// The last "Vol 2" that stands after a separator.
Range find_volume(Range in, Range& whole) {
  Range last;
  for (std::size_t at = 0; at < in.size(); ++at) {
    if ((in[at] != 'v' && in[at] != 'V') || (at > 0 && !follows_separator(in, at))) continue;
    Range here;
    const Range value = read_book_volume(in.substr(at), here);
    if (!found(value)) continue;
    last = value;
    whole = here;
    at += here.size() - 1;
  }
  return last;
}

/// Takes `part` and what stands before it off `text`, and gives back what stood before it.
Range cut_front(Range& text, Range part) {
  const Range front = before(text, part);
  text = after(text, part);
  return front;
}

/// `tied`: a semicolon stands before the year, so there is a publisher.
void read_title_and_imprint(Range in, bool tied, Parse& parse) {
  Range imprint_text = in;
  Range title;
  bool title_done = false;
  if (const Range edition = find_edition(in); found(edition)) {
    parse.edition = edition;
    parse.edition_number = fields::edition_number(edition);
    title = cut_front(imprint_text, edition);
    title_done = true;
  }
  if (parse.editors.empty()) {
    NamesPiece late = find_late_editors(imprint_text);
    if (late.empty() && title_done) late = find_late_editors(title);
    if (!late.empty()) {
      const bool in_title = title_done && late.whole.data() < imprint_text.data();
      if (in_title) {
        title = before(title, late.whole);
      } else {
        const Range front = cut_front(imprint_text, late.whole);
        if (!title_done) title = front;
        title_done = true;
      }
      parse.editors = std::move(late);
    }
  }
  Range volume_whole;
  if (const Range volume = find_volume(imprint_text, volume_whole); found(volume)) {
    parse.book_volume = volume;
    const Range front = cut_front(imprint_text, volume_whole);
    if (!title_done) title = front;
    title_done = true;
  } else if (const Range early = find_volume(title, volume_whole); found(early)) {
    parse.book_volume = early;
    title = before(title, volume_whole);
  }
  // A stop right before the semicolon belongs to the publisher: "Reinhold Co.; 1950".
  imprint_text = strip(imprint_text, " ,;:\x1F");
  imprint_text.remove_prefix(skip_any(imprint_text, " .,;:)]\x1F"));
  const Range rest = tied ? imprint_text : element(imprint_text);
  const Imprint imprint = title_done ? read_whole_imprint(rest) : find_imprint(rest, tied);
  parse.container = title_element(title_done ? strip(title, " .,;:(") : imprint.before);
  parse.place = imprint.place;
  parse.publisher = imprint.publisher;
  parse.score += std::max(0.0, imprint.score) * 0.3;
}

/// Start of the next part of `rest` that a comma or stop sets off.
Range next_part(Range rest) {
  const std::size_t end = find_any(rest, ",.", 1);
  return end == rest.size() ? Range{} : rest.substr(end);
}

void read_book_locator(Range rest, Parse& parse) {
  constexpr int most_parts = 6;
  for (int round = 0; round < most_parts && !rest.empty(); ++round) {
    Range whole;
    const LocatorPiece locator = read_locator(rest, whole);
    const bool labelled = found(locator.chapter) || found(locator.page_label);
    if (!found(whole) || (round > 0 && !labelled)) {
      rest = next_part(rest);
      continue;
    }
    if (found(locator.chapter) && !found(parse.chapter)) {
      parse.chapter = locator.chapter;
      parse.chapter_label = locator.chapter_label;
    }
    if (locator.pages && !parse.pages) parse.pages = locator.pages;
    rest = after(rest, whole);
  }
}

/// The last "pp 143-160" or "chap 4" that a comma, stop or bracket sets off, to the end of `in`.
Range find_labelled_locator(Range in) {
  Range last;
  for (std::size_t at = 1; at + 3 < in.size(); ++at) {
    if (!ByteSet(",.:(").has(in[at])) continue;
    Range whole;
    const LocatorPiece locator = read_locator(in.substr(at), whole);
    if (found(whole) && (found(locator.chapter) || (found(locator.page_label) && locator.pages))) {
      last = in.substr(at);
    }
  }
  return last;
}

}  // namespace

bool read_book_part(Range in, Parse& parse) {
  if (parse.issued) {
    // The year stands with the authors; pages with a label end the imprint.
    const Range locator = find_labelled_locator(in);
    read_title_and_imprint(found(locator) ? before(in, locator) : in, false, parse);
    read_book_locator(locator, parse);
    return true;
  }
  const YearAnchor year = find_year(in);
  if (!found(year.whole)) return false;
  parse.issued = year.date;
  parse.score += year.weight * 0.2 + (year.whole.front() == ';' ? 1 : 0);
  read_title_and_imprint(before(in, year.whole), year.whole.front() == ';', parse);
  read_book_locator(after(in, year.whole), parse);
  return true;
}

}  // namespace chapbook::citation
