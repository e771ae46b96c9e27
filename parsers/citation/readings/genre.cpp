#include "parsers/citation/characters.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

void take_genre(Parse& parse) {
  if (parse.title.empty() || found(parse.medium)) return;
  // "Preprint. medRxiv."
  const Range first = parse.container.substr(0, find_sentence_end(parse.container, 0));
  if (first.size() < parse.container.size() && genre_words().has(first)) {
    parse.medium = first;
    parse.container = element(after(parse.container, first));
    return;
  }
  const bool named = parse.authors.names.size() == 1 && found(parse.authors.names.front().group);
  if (genre_words().has(parse.title) && named) {
    parse.medium = parse.title;
    parse.title = parse.authors.names.front().group;
    parse.authors = {};
    return;
  }
  const std::size_t last = last_sentence(parse.title);
  if (last == 0 || !genre_words().has(parse.title.substr(last))) return;
  parse.medium = parse.title.substr(last);
  parse.title = title_element(parse.title.substr(0, last));
}

}  // namespace chapbook::citation
