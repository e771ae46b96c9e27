#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

template <class Use>
void each_word(Range text, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" ,;:()/\x1F"), text.size());
    if (end > 0) use(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

NamePiece group_piece(Range text) {
  NamePiece piece;
  piece.group = piece.whole = text;
  return piece;
}

/// "; REVERSE Investigators" behind people.
void read_group_behind(Front& front) {
  if (!front.rest.starts_with(';') && !front.rest.starts_with(".;")) return;
  const std::size_t begin = front.rest.find(';') + 1;
  const std::size_t end = find_sentence_end(front.rest, begin);
  const Range group = element(front.rest.substr(begin, end - begin));
  if (group.empty() || group.size() > 200 || end == front.rest.size()) return;
  front.authors.names.push_back(group_piece(group));
  front.authors.whole = cover(front.authors.whole, group);
  front.rest = front.rest.substr(end);
}

/// "US Preventive Services Task Force; Davidson KW, ...".
bool read_group_before(Range in, Front& front) {
  const std::size_t end = find_sentence_end(in, 0);
  const Range first = in.substr(0, end);
  const std::size_t semicolon = first.find(';');
  if (semicolon == Range::npos) return false;
  std::size_t begin = semicolon + 1;
  while (begin < in.size() && in[begin] == ' ') ++begin;
  NamesPiece people = read_names(in.substr(begin));
  if (people.empty()) return false;
  const Range group = element(in.substr(0, semicolon));
  people.names.insert(people.names.begin(), group_piece(group));
  people.whole = cover(group, people.whole);
  front.rest = after(in, people.whole);
  front.authors = std::move(people);
  return true;
}

}  // namespace

bool looks_like_group(Range text) {
  if (text.empty() || text.size() > 200) return false;
  if (count_capitals(text) >= 2) return true;
  bool known = false;
  each_word(text, [&](Range word) { known = known || organisation_words().has(word); });
  return known;
}

NamesPiece group_of(Range text) {
  NamesPiece list;
  list.names.push_back(group_piece(text));
  list.whole = text;
  return list;
}

Front read_people(Range in) {
  Front front;
  front.rest = in;
  front.authors = read_names(in);
  if (!front.authors.empty()) {
    front.rest = after(in, front.authors.whole);
    read_group_behind(front);
    return front;
  }
  read_group_before(in, front);
  return front;
}

Front read_authors(Range in) {
  Front front = read_people(in);
  if (!front.authors.empty()) return front;
  const std::size_t end = find_sentence_end(in, 0);
  const Range first = element(in.substr(0, end));
  const bool more = end + 2 < in.size();
  const bool statement = end < in.size() && in[end] == '.';
  if (more && statement && !first.empty() && first.size() <= 200) {
    front.authors = group_of(first);
    front.rest = in.substr(end);
  }
  return front;
}

}  // namespace chapbook::citation
