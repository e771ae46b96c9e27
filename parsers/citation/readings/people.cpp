#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/base/find_byte.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/tape.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

template <class Use>
void each_word(Range text, Use use) {
  while (!text.empty()) {
    const std::size_t end = find_any(text, " ,;:()/\x1F");
    if (end > 0) use(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

NamePiece group_piece(Range text) {
  NamePiece piece;
  piece.group = piece.whole = text;
  return piece;
}

/// Adds the list that starts at `more` to the one in `front`.
bool append_people(Range more, Front& front) {
  NamesPiece people = read_names(more);
  if (people.empty()) return false;
  front.rest = after(more, people.whole);
  front.authors.whole = cover(front.authors.whole, people.whole);
  if (found(people.et_al)) front.authors.et_al = people.et_al;
  front.authors.label = people.label;
  front.authors.names.append(people.names);
  return true;
}

void append_group(Range group, Range rest, Front& front) {
  front.authors.names.push_back(group_piece(group));
  front.authors.whole = cover(front.authors.whole, group);
  front.rest = rest;
}

/// "; REVERSE Investigators" behind people, and people behind that.
bool read_group_behind(Front& front) {
  constexpr std::size_t longest = 200;
  if (!front.rest.starts_with(';') && !front.rest.starts_with(".;")) return false;
  const std::size_t begin = skip_any(front.rest, " ;.");
  if (begin == front.rest.size()) return false;
  if (append_people(front.rest.substr(begin), front)) return true;
  const Range window = front.rest.substr(begin, longest);
  const std::size_t end = std::min(window.find(';'), find_group_end(window));
  const Range group = element(window.substr(0, end));
  if (group.empty() || end >= window.size()) return false;
  append_group(group, front.rest.substr(begin + end), front);
  return true;
}

/// "US Preventive Services Task Force; Davidson KW, ...".
bool read_group_before(Range in, Front& front) {
  const std::size_t end = find_sentence_end(in, 0);
  const Range first = in.substr(0, end);
  std::size_t mark = first.find(';');
  if (mark == Range::npos) mark = first.find(',');
  if (mark == Range::npos || (first[mark] == ',' && !names_a_group(first.substr(0, mark)))) {
    return false;
  }
  std::size_t begin = mark + 1;
  while (begin < in.size() && in[begin] == ' ') ++begin;
  const NamesPiece people = read_names(in.substr(begin));
  const Range group = element(in.substr(0, mark));
  if (people.empty() || group.empty()) return false;
  front.authors = people;
  front.authors.names.clear();
  front.authors.names.push_back(group_piece(group));
  front.authors.names.append(people.names);
  front.authors.whole = cover(group, people.whole);
  front.rest = after(in, people.whole);
  return true;
}

/// "(2013)" behind the names.
void read_year_behind(Front& front) {
  Range whole;
  front.year = read_early_year(front.rest, whole);
  if (front.year) front.rest = after(front.rest, whole);
}

/// True where four digits stand that can be the year of a publication.
bool holds_year(Range text) {
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    const bool century = text.substr(at, 2) == "19" || text.substr(at, 2) == "20";
    const bool begins = at == 0 || !is_word_byte(text[at - 1]);
    if (!century || !begins) continue;
    if (is_digit(text[at + 2]) && is_digit(text[at + 3]) &&
        (at + 4 == text.size() || !is_word_byte(text[at + 4]))) {
      return true;
    }
  }
  return false;
}

/// "World Bank (2012) ...": only a group stands alone before a year in brackets.
bool read_dated_group(Range in, Front& front) {
  constexpr std::size_t longest = 160;
  for (std::size_t open = in.find(" ("); open < longest; open = in.find(" (", open + 1)) {
    Range whole;
    if (!read_early_year(in.substr(open), whole)) continue;
    const Range group = in.substr(0, open);
    if (!names_a_group(group) || find_sentence_end(group, 0) + 1 < group.size()) return false;
    front.authors = group_of(group);
    front.rest = in.substr(open);
    return true;
  }
  return false;
}

/// ", Society of Radiographers" between or behind people: one more member of the list.
bool read_group_member(Front& front) {
  constexpr std::size_t longest = 160;
  if (!front.rest.starts_with(", ") || found(front.authors.et_al) || found(front.authors.label))
    return false;
  const Range text = front.rest.substr(2);
  const std::size_t end = find_any(text.substr(0, longest), ",.;:");
  if (end == std::min(text.size(), longest) || !(starts_upper(text) || text.starts_with("the ")))
    return false;
  const Range group = text.substr(0, end);
  if (group.find(' ') == Range::npos || !looks_like_group(group)) return false;
  append_group(group, text.substr(end), front);
  if (front.rest.starts_with(", ")) append_people(front.rest.substr(2), front);
  return true;
}

/// ", for the SPRINT Research Group", "; on behalf of the ...": the group the people wrote for.
bool read_represented_group(Front& front) {
  constexpr std::size_t longest = 200;
  const Range text = front.rest.substr(skip_any(front.rest, " ,;"));
  for (const Range introduction : {"for the ", "on behalf of the ", "on behalf of ", "and the "}) {
    if (!text.starts_with(introduction)) continue;
    const Range window = text.substr(introduction.size(), longest);
    const std::size_t end = std::min(window.find(';'), find_group_end(window));
    const Range group = element(window.substr(0, end));
    if (end >= window.size() || !names_a_group(group)) return false;
    append_group(group, text.substr(introduction.size() + end), front);
    return true;
  }
  return false;
}

/// "World Bank, ed." in front of a title: a group that edited the book.
bool read_editing_group(Range in, Front& front) {
  constexpr std::size_t longest = 120;
  for (std::size_t at = in.find(','); at < longest; at = in.find(',', at + 1)) {
    Range label;
    const Range tail = read_editor_label(in.substr(at), label);
    if (!found(tail)) continue;
    const Range rest = after(in, tail);
    if (at == 0 || !rest.starts_with(". ")) return false;
    front.authors = group_of(in.substr(0, at));
    front.authors.label = label;
    front.authors.whole = cover(in.substr(0, at), tail);
    front.rest = rest;
    return true;
  }
  return false;
}

}  // namespace

std::size_t find_group_end(Range in) {
  const std::size_t end = find_sentence_end(in, 0);
  for (std::size_t at = find_first(in, AnyOf<'.'>{}, 1); at + 2 < end;
       at = find_first(in, AnyOf<'.'>{}, at + 1)) {
    if (in[at + 1] != ' ') continue;
    const std::size_t begin = in.substr(0, at).rfind(' ') + 1;
    if (company_words().has(in.substr(begin, at - begin)) && starts_upper(in.substr(at + 2)))
      return at;
  }
  return end;
}

bool looks_like_group(Range text) {
  if (text.empty() || text.size() > 200) return false;
  if (count_capitals(text) >= 2) return true;
  bool known = false;
  each_word(text, [&](Range word) { known = known || organisation_words().has(word); });
  return known;
}

bool names_a_group(Range text) {
  if (text.empty() || !starts_upper(text) || !looks_like_group(text)) return false;
  bool proper = true;
  each_word(text, [&](Range word) {
    proper = proper && (starts_upper(word) || is_digit(word.front()) || name_joints().has(word));
  });
  return proper;
}

NamesPiece group_of(Range text) {
  NamesPiece list;
  list.names.push_back(group_piece(text));
  list.whole = text;
  return list;
}

Front read_front(Range in) {
  Front front;
  front.rest = in;
  front.authors = read_names(in);
  if (!front.authors.empty()) {
    front.rest = after(in, front.authors.whole);
    while (read_represented_group(front) || read_group_member(front) || read_group_behind(front)) {
    }
  } else if (!read_group_before(in, front) && !read_dated_group(in, front)) {
    return front;
  }
  read_year_behind(front);
  return front;
}

Front read_people(Range in, const Evidence& evidence) {
  const Front& known = evidence.front;
  const char* const end = in.data() + in.size();
  if (in.data() != evidence.text.data() || known.rest.data() > end) return read_front(in);
  Front front = known;
  front.rest = Range(known.rest.data(), static_cast<std::size_t>(end - known.rest.data()));
  return front;
}

void read_bare_year(Front& front, Range all) {
  if (front.year || front.authors.empty()) return;
  Range whole;
  const auto year = read_bare_year(front.rest, whole);
  if (!year || holds_year(after(all, whole))) return;
  front.year = year;
  front.rest = after(front.rest, whole);
}

Front read_authors(Range in, const Evidence& evidence) {
  Front front = read_people(in, evidence);
  if (!front.authors.empty()) return front;
  const bool edited = evidence.landmarks.any_in(in, Landmark::editor_word);
  if (edited && read_editing_group(in, front)) return front;
  const std::size_t end = find_group_end(in);
  const Range first = element(in.substr(0, end));
  const bool more = end + 2 < in.size();
  // A title with its medium behind it, "Humira [package insert].", names no group.
  const bool titled = in.substr(0, end).find(Tape::blank) != Range::npos;
  const bool statement = end < in.size() && in[end] == '.' && !titled;
  if (more && statement && !first.empty() && first.size() <= 200) {
    front.authors = group_of(first);
    front.rest = in.substr(end);
    read_year_behind(front);
  }
  return front;
}

}  // namespace chapbook::citation
