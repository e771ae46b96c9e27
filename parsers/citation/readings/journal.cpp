// journal = [authors "."] title "." journal-title "." year ";" volume "(" issue ")" ":" pages ;

#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/tape.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

std::optional<IssuePiece> find_issue(Range in) {
  std::optional<IssuePiece> last;
  for (std::size_t at = 1; at + 4 < in.size(); ++at) {
    if (!is_digit(in[at]) || is_word_byte(in[at - 1]) || in[at - 1] == '-' || in[at - 1] == '/')
      continue;
    if (in[at] != '1' && in[at] != '2') continue;
    if (auto piece = read_issue(in.substr(at))) last = piece;
  }
  return last;
}

double journal_score(Range text) {
  if (text.empty() || text.size() > 160) return -3;
  double score = 0;
  std::size_t words = 0;
  std::size_t known = 0;
  Range rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(" ,.:()&"), rest.size());
    if (end > 0) ++words;
    if (end > 0 && journal_words().has(rest.substr(0, end))) ++known;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  score += known > 0 ? 1 : 0;
  if (words > 0) score += static_cast<double>(known) / static_cast<double>(words);
  if (words > 8) score -= 0.2 * static_cast<double>(words - 8);
  if (!starts_upper(text)) score -= 1;
  return score;
}

/// "J Pathol. Wiley; 2014;232:199": a publisher between journal and year, as in a book.
Range without_publisher(Range in, Parse& parse) {
  const Range inner = strip(in, " ");
  if (!inner.ends_with(';')) return in;
  const std::size_t last = last_sentence(inner.substr(0, inner.size() - 1));
  const Imprint imprint = read_whole_imprint(inner.substr(last));
  if (last == 0 || imprint.score < 1) return in;
  parse.publisher = imprint.publisher;
  parse.place = imprint.place;
  return inner.substr(0, last);
}

/// Editors of a special issue behind the title.
void read_editors_behind(Parse& parse) {
  const std::size_t last = last_sentence(parse.title);
  if (last == 0) return;
  NamesPiece people = read_names(parse.title.substr(last));
  if (people.empty() || !found(people.label)) return;
  parse.title = title_element(parse.title.substr(0, last));
  parse.editors = std::move(people);
}

/// Cuts the text before the year into title and journal.
void split_title(Range in, Parse& parse) {
  double best = -10;
  std::size_t cuts = 0;
  Range inner = in;
  while (!inner.empty() && Range(" .,;:(\x1F").find(inner.back()) != Range::npos)
    inner.remove_suffix(1);
  for (std::size_t at = inner.size(); at-- > 1 && cuts < 8;) {
    const bool mark =
        inner[at] == '.' || inner[at] == '?' || inner[at] == '!' || inner[at] == Tape::blank;
    if (!mark || at + 1 >= inner.size() || (inner[at + 1] != ' ' && inner[at + 1] != Tape::blank))
      continue;
    const Range title = inner.substr(0, inner[at] == '.' ? at : at + 1);
    const Range journal = element(inner.substr(at + 1));
    if (journal.empty()) continue;
    double score = journal_score(journal) - 0.7 * static_cast<double>(cuts);
    if (!ends_sentence(inner, at)) score -= 0.8;
    ++cuts;
    if (score > best) {
      best = score;
      parse.title = title_element(title);
      parse.container = journal;
    }
  }
  if (cuts == 0) parse.container = element(inner);
  parse.score += std::max(best, 0.0) * 0.3;
}

}  // namespace

Parse read_journal(Range in, const Marks& marks) {
  Parse parse;
  parse.kind = ast::ReferenceKind::journal;
  const auto issue = find_issue(in);
  if (!issue) return parse;
  Front front = read_people(before(in, issue->whole));
  if (front.authors.empty()) front = read_authors(before(in, issue->whole));
  parse.authors = std::move(front.authors);
  split_title(without_publisher(front.rest, parse), parse);
  read_editors_behind(parse);
  if (parse.title.empty() && !parse.authors.empty() && found(parse.authors.names.front().group)) {
    parse.title = parse.authors.names.front().group;
    parse.authors = {};
  }
  if (parse.title.empty()) return parse;
  parse.issued = issue->issued;
  parse.volume = issue->volume;
  parse.issue = issue->issue;
  parse.pages = issue->pages;
  parse.elocator = issue->elocator;
  parse.score += 4;
  if (parse.pages || found(parse.elocator)) parse.score += 1.5;
  if (found(marks.pmid) || found(marks.doi)) parse.score += 0.5;
  return parse;
}

}  // namespace chapbook::citation
