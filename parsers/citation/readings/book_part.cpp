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

/// The year that ends the imprint: best where a semicolon ties it to the publisher and where a
/// locator or the end follows.
YearAnchor find_year(Range in, const Landmarks& landmarks) {
  YearAnchor best;
  constexpr AnyOf<';', ',', '.', '(', ':', ' '> separators;
  landmarks.each_mark_before(in, Landmark::year, date_reach, separators, [&](std::size_t at) {
    if (in[at] == ' ' && at > 0 && separators.has(in[at - 1])) return;
    Range whole;
    const auto date = read_imprint_year(in.substr(at), whole);
    if (!date) return;
    const Range rest = after(in, whole);
    const char next = rest.empty() ? '.' : rest.front();
    if (is_word_byte(next) || next == '/') return;
    double weight = separator_weight(in[at]);
    if (next == ':' || element(rest).empty()) weight += 2;
    if (next == '-' && in[at] != ';') weight -= 3;
    if (weight >= best.weight) best = {whole, *date, weight};
  });
  return best;
}

bool follows_separator(Range in, std::size_t at) {
  while (at > 0 && in[at - 1] == ' ') --at;
  return at > 0 && ByteSet(".,;:(?!\x1F").has(in[at - 1]);
}

/// Edition statement: after a separator if there is one so, otherwise after a blank.
Range find_edition(Range in, const Landmarks& landmarks) {
  constexpr std::ptrdiff_t reach = 33;  // " Twenty-seventh international "
  constexpr AnyOf<' ', '(', '.'> separators;
  Range loose;
  Range strict;
  landmarks.each_mark_before(in, Landmark::edition_word, reach, separators, [&](std::size_t mark) {
    const std::size_t at = mark + 1;
    if (found(strict)) return;
    const bool set_off = follows_separator(in, at);
    if (!is_digit(in[at]) && !set_off) return;
    const Range edition = read_edition(in.substr(at));
    if (found(edition)) (set_off ? strict : loose) = edition;
  });
  return found(strict) ? strict : loose;
}

/// Editors that stand behind the title: people with a label at the start of a sentence.
NamesPiece find_late_editors(Range in, const Landmarks& landmarks) {
  for (std::size_t at = 0; landmarks.any_in(in.substr(at), Landmark::editor_word);) {
    while (at < in.size() && (in[at] == '(' || in[at] == ' ')) ++at;
    NamesPiece people = read_names(in.substr(at));
    if (!people.empty() && found(people.label)) return people;
    at = next_sentence(in, find_sentence_end(in, at));
  }
  return {};
}

/// The last "Vol 2" that stands after a separator.
Range find_volume(Range in, const Landmarks& landmarks, Range& whole) {
  Range last;
  landmarks.each_before(in, Landmark::volume_word, 0, [&](std::size_t at) {
    const bool behind = !found(last) || in.data() + at >= whole.data() + whole.size();
    if (!behind || (at > 0 && !follows_separator(in, at))) return;
    Range here;
    const Range value = read_book_volume(in.substr(at), here);
    // "Volume 5: Breast" is a part of the title.
    if (!found(value) || in.substr(at + here.size()).starts_with(": ")) return;
    last = value;
    whole = here;
  });
  return last;
}

/// Takes `part` and what stands before it off `text`, and gives back what stood before it.
Range cut_front(Range& text, Range part) {
  const Range front = before(text, part);
  text = after(text, part);
  return front;
}

/// The title of the book, where `editors` stand in `in`. Between editors and edition stands the
/// title of a book whose chapter lacks its "In:"; elsewhere editors follow the title.
Range take_chapter_title(Range in, Range editors, Parse& parse) {
  const Range behind = element(after(in, editors));
  if (behind.empty() || found(parse.title)) return before(in, editors);
  parse.title = title_element(before(in, editors));
  return behind;
}

/// "Rice Genetics. IV": a volume without its word, as the last sentence of the title.
void take_roman_volume(Parse& parse) {
  const std::size_t last = last_sentence(parse.container);
  const Range number = parse.container.substr(last);
  const bool roman = !number.empty() && number.find_first_not_of("IVX") == Range::npos;
  if (last == 0 || !roman || found(parse.book_volume)) return;
  parse.book_volume = number;
  parse.container = title_element(parse.container.substr(0, last));
}

void read_title_and_imprint(Range in, ImprintHint hint, const Evidence& evidence, Parse& parse) {
  const bool tied = hint != ImprintHint::possible;
  Range imprint_text = in;
  Range title;
  bool title_done = false;
  if (const Range edition = find_edition(in, evidence.landmarks); found(edition)) {
    parse.edition = edition;
    parse.edition_number = fields::edition_number(edition);
    title = cut_front(imprint_text, edition);
    title_done = true;
  }
  if (parse.editors.empty()) {
    NamesPiece late = find_late_editors(imprint_text, evidence.landmarks);
    if (late.empty() && title_done) late = find_late_editors(title, evidence.landmarks);
    if (!late.empty()) {
      const bool in_title = title_done && late.whole.data() < imprint_text.data();
      if (in_title) {
        title = take_chapter_title(title, late.whole, parse);
      } else {
        const Range front = cut_front(imprint_text, late.whole);
        if (!title_done) title = front;
        title_done = true;
      }
      parse.editors = std::move(late);
    }
  }
  Range volume_whole;
  if (const Range volume = find_volume(imprint_text, evidence.landmarks, volume_whole);
      found(volume)) {
    parse.book_volume = volume;
    const Range front = cut_front(imprint_text, volume_whole);
    if (!title_done) title = front;
    title_done = true;
  } else if (const Range early = find_volume(title, evidence.landmarks, volume_whole);
             found(early)) {
    parse.book_volume = early;
    title = before(title, volume_whole);
  }
  // A stop right before the semicolon belongs to the publisher: "Reinhold Co.; 1950".
  imprint_text = strip(imprint_text, " ,;:\x1F");
  imprint_text.remove_prefix(skip_any(imprint_text, " .,;:)]\x1F"));
  const Range rest = tied ? imprint_text : element(imprint_text);
  const Imprint imprint = title_done ? read_whole_imprint(rest) : find_imprint(rest, hint);
  parse.container = title_element(title_done ? strip(title, " .,;:(") : imprint.before);
  take_roman_volume(parse);
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

// --- author-year styles: title, eds people (place: publisher), pages
// --------------------------------

/// "eds Wisel Y.", "ed. Kliman R.": the label stands before the people.
NamesPiece find_introduced_editors(Range in, const Landmarks& landmarks) {
  NamesPiece people;
  landmarks.each_before(in, Landmark::editor_word, 0, [&](std::size_t at) {
    if (at == 0 || !people.empty()) return;
    Range label;
    const Range introduction = read_editor_label(in.substr(at), label);
    if (!found(introduction)) return;
    const Range rest = after(in, introduction);
    people = read_names(rest.substr(skip_any(rest, " .")));
    if (people.empty()) return;
    people.label = label;
    people.whole = cover(label, people.whole);
  });
  return people;
}

/// "(Sakamoto S., ed.)" behind the title.
NamesPiece find_bracketed_editors(Range in) {
  for (std::size_t at = in.find('('); at != Range::npos; at = in.find('(', at + 1)) {
    NamesPiece people = read_names(in.substr(at + 1));
    if (!people.empty() && found(people.label)) return people;
  }
  return {};
}

/// "Sex in Fungi Vol. 2": a volume that ends the title needs no separator.
Range find_final_volume(Range in, Range& whole) {
  const std::size_t at = std::max(in.rfind(" Vol") + 1, in.rfind(" vol") + 1);
  if (at == 0) return {};
  const Range value = read_book_volume(in.substr(at), whole);
  return found(value) && element(after(in, whole)).empty() ? value : Range{};
}

/// ", 22-24" or " 22-24" at the very end.
Range find_final_pages(Range in) {
  const Range inner = strip(in, " .;:\x1F");
  const std::size_t last_word = inner.find_last_of(" ,") + 1;
  if (last_word < 2 || last_word >= inner.size()) return {};
  const bool separated = inner[last_word - 2] == ',' || inner[last_word - 1] == ',';
  Range whole;
  const LocatorPiece locator = read_locator(inner.substr(last_word), whole);
  const bool plausible = locator.pages && is_digit(inner[last_word]) &&
                         whole.size() == inner.size() - last_word &&
                         (separated || found(locator.pages->last));
  return plausible ? inner.substr(last_word) : Range{};
}

/// Reads the title and what may stand behind it but the imprint: editors, edition and volume.
void read_title_part(Range in, const Evidence& evidence, Parse& parse) {
  Range title = in;
  const auto ends_at = [&](Range part) {
    if (part.data() < title.data() + title.size()) title = before(in, part);
  };
  if (parse.editors.empty() && evidence.landmarks.any_in(in, Landmark::editor_word)) {
    NamesPiece people = find_introduced_editors(in, evidence.landmarks);
    if (people.empty()) people = find_bracketed_editors(in);
    if (!people.empty()) {
      ends_at(people.whole);
      parse.editors = std::move(people);
    }
  }
  const Range whole_title = title;
  if (const Range edition = find_edition(whole_title, evidence.landmarks); found(edition)) {
    parse.edition = edition;
    parse.edition_number = fields::edition_number(edition);
    ends_at(edition);
  }
  Range volume_whole;
  Range volume = find_volume(whole_title, evidence.landmarks, volume_whole);
  if (!found(volume)) volume = find_final_volume(whole_title, volume_whole);
  if (found(volume)) {
    parse.book_volume = volume;
    ends_at(volume_whole);
  }
  parse.container = title_element(strip(title, " .,;:("));
}

void take_imprint(const Imprint& imprint, Parse& parse) {
  parse.place = imprint.place;
  parse.publisher = imprint.publisher;
  parse.score += std::max(0.0, imprint.score) * 0.3;
}

/// "... (Chichester: Wiley), 115-175": place and publisher in the last bracket, only pages behind.
bool read_bracketed_imprint(Range in, const Evidence& evidence, Parse& parse) {
  const std::size_t open = in.rfind('(');
  if (open == Range::npos || open == 0) return false;
  const std::size_t close = std::min(in.find(')', open), in.size());
  const Range inner = in.substr(open + 1, close - open - 1);
  const Range behind = close < in.size() ? in.substr(close + 1) : Range{};
  const Imprint imprint = read_whole_imprint(inner);
  constexpr double likely = 1;
  if (imprint.score < likely) return false;
  Range whole;
  const LocatorPiece locator =
      element(behind).empty() ? LocatorPiece{} : read_locator(behind, whole);
  if (!element(behind).empty() && (!found(whole) || !element(after(behind, whole)).empty())) {
    return false;
  }
  parse.pages = locator.pages;
  take_imprint(imprint, parse);
  read_title_part(in.substr(0, open), evidence, parse);
  return true;
}

/// "Title (pp. 145-160). Boston, MA: Springer": the imprint stands behind the pages.
bool read_imprint_behind(Range in, Range locator, const Evidence& evidence, Parse& parse) {
  Range whole;
  const LocatorPiece piece = read_locator(locator, whole);
  const Range tail = element(strip(after(locator, whole), " .,;:)\x1F"));
  if (tail.empty()) return false;
  parse.pages = piece.pages;
  parse.chapter = piece.chapter;
  parse.chapter_label = piece.chapter_label;
  take_imprint(read_whole_imprint(tail), parse);
  read_title_part(before(in, locator), evidence, parse);
  return true;
}

/// `behind`: what follows the year.
ImprintHint hint_of(Range year, Range behind) {
  if (!year.starts_with(';')) return ImprintHint::possible;
  return behind.starts_with(", p") ? ImprintHint::behind_comma : ImprintHint::expected;
}

void read_author_year_part(Range in, const Evidence& evidence, Parse& parse) {
  if (read_bracketed_imprint(in, evidence, parse)) return;
  Range locator = find_labelled_locator(in);
  if (found(locator) && read_imprint_behind(in, locator, evidence, parse)) return;
  if (!found(locator)) locator = find_final_pages(in);
  const Range front = found(locator) ? before(in, locator) : in;
  read_title_and_imprint(front, ImprintHint::possible, evidence, parse);
  read_book_locator(locator, parse);
}

}  // namespace

bool read_book_part(Range in, const Evidence& evidence, Parse& parse) {
  if (parse.issued) {
    // The year stands with the authors.
    read_author_year_part(in, evidence, parse);
    return true;
  }
  const YearAnchor year = find_year(in, evidence.landmarks);
  if (!found(year.whole)) return false;
  parse.issued = year.date;
  parse.score += year.weight * 0.2 + (year.whole.front() == ';' ? 1 : 0);
  const Range behind = after(in, year.whole);
  read_title_and_imprint(before(in, year.whole), hint_of(year.whole, behind), evidence, parse);
  read_book_locator(behind, parse);
  return true;
}

}  // namespace chapbook::citation
