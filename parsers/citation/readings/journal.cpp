// journal = [authors "."] title "." journal-title "." year ";" volume "(" issue ")" ":" pages ;

#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/tape.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

std::optional<IssuePiece> find_issue(Range in, const Landmarks& landmarks) {
  std::optional<IssuePiece> last;
  landmarks.each_before(in, Landmark::year, date_reach, [&](std::size_t at) {
    if ((in[at] != '1' && in[at] != '2') || at == 0) return;
    if (is_word_byte(in[at - 1]) || in[at - 1] == '-' || in[at - 1] == '/') return;
    if (auto piece = read_issue(in.substr(at))) last = piece;
  });
  return last;
}

/// Volume and pages at the end of a reference whose year stands with the authors; or where `year`
/// is missing, in brackets behind the pages: "24, 311-320 (1998)".
std::optional<IssuePiece> find_undated_issue(Range in, std::optional<DatePiece>& year) {
  for (std::size_t at = 1; at < in.size(); ++at) {
    const bool starts = is_digit(in[at]) || to_lower(in[at]) == 'v';
    if (!starts || (in[at - 1] != ' ' && in[at - 1] != ',')) continue;
    auto piece = read_undated_issue(in.substr(at));
    if (!piece) continue;
    Range rest = after(in, piece->whole);
    if (!year && piece->pages && rest.starts_with(" (")) {
      Range whole;
      const auto final_year = read_imprint_year(rest, whole);
      if (!final_year || !element(after(rest, whole)).empty()) continue;
      year = final_year;
      return piece;
    }
    if (element(rest).empty()) return piece;
  }
  return std::nullopt;
}

struct WordCount {
  std::size_t all = 0;
  std::size_t known = 0;  ///< words that journals have in their titles
};

WordCount count_words(Range text) {
  WordCount count;
  while (!text.empty()) {
    const std::size_t end = find_any(text, " ,.:()&");
    if (end > 0) ++count.all;
    if (end > 0 && journal_words().has(text.substr(0, end))) ++count.known;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return count;
}

double journal_score(Range text) {
  constexpr std::size_t longest = 160;
  constexpr std::size_t many_words = 8;
  if (text.empty() || text.size() > longest) return -3;
  const WordCount words = count_words(text);
  double score = words.known > 0 ? 1 : 0;
  if (words.all > 0) score += static_cast<double>(words.known) / static_cast<double>(words.all);
  if (words.all > many_words) score -= 0.2 * static_cast<double>(words.all - many_words);
  if (!starts_upper(text)) score -= 1;
  return score;
}

/// True where every word starts with a capital, as those of an abbreviated title do.
bool is_capitalised(Range text) {
  for (text = element(text); !text.empty();) {
    if (!starts_upper(text) && text.front() != '&') return false;
    const std::size_t gap = std::min(text.find(' '), text.size());
    text.remove_prefix(std::min(gap + 1, text.size()));
  }
  return true;
}

/// "Ann." of "Ann. Bot.": a piece of an abbreviated journal title that is printed with stops.
bool is_abbreviated_part(Range text) {
  const WordCount words = count_words(text);
  return words.all > 0 && words.all <= 3 && (words.known == words.all || is_capitalised(text));
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

/// Cuts the text before the year into title and journal: at the last end of a sentence, or earlier
/// where the journal's title has stops of its own.
void split_title(Range in, Parse& parse) {
  constexpr std::size_t most_cuts = 8;
  double best = -10;
  double penalty = 0;
  std::size_t cuts = 0;
  Range inner = in;
  while (!inner.empty() && ByteSet(" .,;:(\x1F").has(inner.back())) {
    inner.remove_suffix(1);
  }
  std::size_t previous = inner.size();
  for (std::size_t at = inner.size(); at-- > 1 && cuts < most_cuts;) {
    const bool mark = ByteSet(".?!\x1F").has(inner[at]);
    if (!mark || at + 1 >= inner.size() || (inner[at + 1] != ' ' && inner[at + 1] != Tape::blank)) {
      continue;
    }
    const Range journal = element(inner.substr(at + 1));
    if (journal.empty()) continue;
    // Each sentence more costs, unless it only is one more abbreviated word.
    const bool abbreviated = cuts > 0 && is_abbreviated_part(inner.substr(at + 1, previous - at));
    if (cuts > 0) penalty += abbreviated ? -0.6 : 0.7;
    const double unlikely = ends_sentence(inner, at) ? 0 : 0.8;
    const double score = journal_score(journal) - penalty - unlikely;
    previous = at;
    ++cuts;
    if (score <= best) continue;
    best = score;
    parse.title = title_element(inner.substr(0, inner[at] == '.' ? at : at + 1));
    parse.container = journal;
  }
  if (cuts == 0) parse.container = element(inner);
  parse.score += std::max(best, 0.0) * 0.3;
}

void take_issue(const IssuePiece& issue, Parse& parse) {
  parse.volume = issue.volume;
  parse.issue = issue.issue;
  parse.pages = issue.pages;
  parse.elocator = issue.elocator;
}

/// Names, year and issue, in whichever of the two orders.
bool read_ends(const Evidence& evidence, Parse& parse, Range& middle) {
  const Range in = evidence.text;
  if (const auto issue = find_issue(in, evidence.landmarks)) {
    Front front = read_authors(before(in, issue->whole), evidence);
    take_issue(*issue, parse);
    parse.authors = std::move(front.authors);
    parse.issued = issue->issued;
    middle = front.rest;
    return true;
  }
  Front front = read_authors(in, evidence);
  read_bare_year(front, in);
  const auto issue = find_undated_issue(front.rest, front.year);
  if (!issue || !front.year) return false;
  take_issue(*issue, parse);
  parse.authors = std::move(front.authors);
  parse.issued = front.year;
  middle = before(front.rest, issue->whole);
  return true;
}

}  // namespace

Parse read_journal(const Evidence& evidence) {
  const Marks& marks = evidence.marks;
  Parse parse;
  parse.kind = ast::ReferenceKind::journal;
  Range middle;
  if (!read_ends(evidence, parse, middle)) return parse;
  split_title(without_publisher(middle, parse), parse);
  read_editors_behind(parse);
  if (parse.title.empty() && !parse.authors.empty() && found(parse.authors.names.front().group)) {
    parse.title = parse.authors.names.front().group;
    parse.authors = {};
  }
  if (parse.title.empty()) return {};
  parse.score += 4;
  if (parse.pages || found(parse.elocator)) parse.score += 1.5;
  if (found(marks.pmid) || found(marks.doi)) parse.score += 0.5;
  return parse;
}

}  // namespace chapbook::citation
