// journal = [authors "."] title "." journal-title "." year ";" volume "(" issue ")" ":" pages ;

#include <algorithm>

#include "parsers/base/ascii.hpp"
#include "parsers/base/find_byte.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/tape.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

std::optional<IssuePiece> find_issue(Range in, const Landmarks& landmarks) {
  std::optional<IssuePiece> last;
  constexpr AnyOf<'1', '2', '.'> marks;
  landmarks.each_mark_before(in, Landmark::year, date_reach, marks, [&](std::size_t mark) {
    // "2013 Oct 14", or "October 14, 2013" behind the stop of the journal.
    const bool month_first = in[mark] == '.';
    const std::size_t at = month_first ? mark + 2 : mark;
    if (at == 0 || at >= in.size() || (month_first && !ascii::is_upper(in[at]))) return;
    if (is_word_byte(in[at - 1]) || in[at - 1] == '-' || in[at - 1] == '/') return;
    if (auto piece = read_issue(in.substr(at))) last = piece;
  });
  return last;
}

/// Volume and pages at the end of a reference whose year stands with the authors; or where `year`
/// is missing, in brackets behind the pages: "24, 311-320 (1998)".
std::optional<IssuePiece> find_undated_issue(Range in, std::optional<DatePiece>& year) {
  if (!year && in.find(" (") == Range::npos) return std::nullopt;
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

/// "II. Theor Math Phys": the number of a part of the article, not the journal.
bool starts_with_part_number(Range text) {
  const std::size_t end = find_any(text, "IVX", 0) == 0 ? text.find_first_not_of("IVX") : 0;
  return end > 0 && end < text.size() && text[end] == '.';
}

/// "Hand (N Y)", "Cancers (Basel)": NLM tells journals of one title apart by their places.
bool ends_with_place(Range text) {
  const std::size_t open = text.rfind(" (");
  return text.ends_with(')') && open != Range::npos && open > 0 &&
         starts_upper(text.substr(open + 2));
}

double journal_score(Range text) {
  constexpr std::size_t longest = 160;
  constexpr std::size_t many_words = 8;
  if (text.empty() || text.size() > longest) return -3;
  const WordCount words = count_words(text);
  double score = words.known > 0 ? 1 : 0;
  if (words.all > 0) score += static_cast<double>(words.known) / static_cast<double>(words.all);
  if (words.all > many_words) score -= 0.2 * static_cast<double>(words.all - many_words);
  // "eLife", "mBio": a small letter that a capital follows.
  const bool capital = starts_upper(text) || (text.size() > 1 && ascii::is_upper(text[1]));
  if (!capital) score -= 1;
  if (starts_with_part_number(text)) score -= 1;
  if (ends_with_place(text)) score += 0.8;
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
  constexpr std::size_t longest_abbreviation = 6;
  constexpr std::size_t surely_abbreviation = 4;
  const Range inner = strip(text, " ");
  const bool article = inner.starts_with("A ") || inner.starts_with("An ");
  if (article || inner.starts_with("The ") || starts_with_part_number(inner)) return false;
  const WordCount words = count_words(inner);
  if (words.all == 0 || words.all > 3) return false;
  if (words.known == words.all) return true;
  if (!is_capitalised(inner)) return false;
  // "Chronic Pain. Heart Failure.": of several words the last one must be short or known.
  const Range all = element(inner);
  const Range last = all.substr(all.rfind(' ') + 1);
  const std::size_t longest = words.known > 0 ? longest_abbreviation : surely_abbreviation;
  return words.all == 1 || last.size() <= longest || journal_words().has(last);
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

void split_title(Range in, Parse& parse) {
  const TitleCut cut = cut_title(in);
  parse.title = cut.title;
  parse.container = cut.container;
  parse.score += std::max(cut.score, 0.0) * 0.3;
}

void take_issue(const IssuePiece& issue, Parse& parse) {
  parse.volume = issue.volume;
  parse.issue = issue.issue;
  parse.pages = issue.pages;
  parse.elocator = issue.elocator;
}

/// An article that has a date of its own and no other address than its DOI.
bool may_be_online_first(const Marks& marks) {
  return marks.published && (!found(marks.url) || found(marks.doi));
}

/// "N Engl J Med. Published online February 28, 2020. doi:...": no volume yet.
bool read_online_first(const Evidence& evidence, Parse& parse, Range& middle) {
  if (!may_be_online_first(evidence.marks)) return false;
  Front front = read_authors(evidence.text, evidence);
  constexpr double a_journal = 1;  // It holds a word of journals' titles.
  if (front.year || cut_title(front.rest).score < a_journal) return false;
  parse.authors = std::move(front.authors);
  middle = front.rest;
  return true;
}

/// True where the words are those of journals' titles and nothing else: "J Exp Bot", "Journal of
/// Urology" with its joint.
bool is_title_of_journal(Range text) {
  std::size_t known = 0;
  while (!text.empty()) {
    const std::size_t end = find_any(text, " ,.:()&");
    const Range word = text.substr(0, end);
    if (journal_words().has(word)) {
      ++known;
    } else if (!word.empty() && !name_joints().has(word)) {
      return false;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return known > 0;
}

/// "Cell Death Differ. 2018.", "J Exp Bot. 2012:63-70": the volume is not given. A book can end in
/// the same way, so the journal must be beyond doubt.
bool read_without_volume(const Evidence& evidence, Parse& parse, Range& middle) {
  const Range in = evidence.text;
  std::optional<IssuePiece> last;
  constexpr AnyOf<' '> gap;
  evidence.landmarks.each_mark_before(in, Landmark::year, date_reach, gap, [&](std::size_t at) {
    if (at == 0 || in[at - 1] != '.') return;
    auto piece = read_date_alone(in.substr(at + 1));
    if (piece && element(after(in, piece->whole)).empty()) last = piece;
  });
  if (!last) return false;
  Front front = read_authors(before(in, last->whole), evidence);
  const TitleCut cut = cut_title(front.rest);
  if (front.year || cut.title.empty() || !is_title_of_journal(cut.container)) return false;
  take_issue(*last, parse);
  parse.authors = std::move(front.authors);
  parse.issued = last->issued;
  middle = front.rest;
  return true;
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
  if (!evidence.landmarks.any_in(in, Landmark::year)) return false;
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

TitleCut cut_title(Range in) {
  constexpr std::size_t most_cuts = 8;
  TitleCut best;
  best.score = -10;
  double penalty = 0;
  std::size_t cuts = 0;
  Range inner = in;
  while (!inner.empty() && ByteSet(" .,;:(\x1F").has(inner.back())) {
    inner.remove_suffix(1);
  }
  std::size_t previous = inner.size();
  constexpr AnyOf<'.', '?', '!', Tape::blank> marks;
  for (std::size_t at = find_last(inner, marks, inner.size()); at != Range::npos && at > 0;
       at = find_last(inner, marks, at)) {
    if (cuts == most_cuts) break;
    const char next = at + 1 < inner.size() ? inner[at + 1] : '\0';
    if (next != ' ' && next != Tape::blank) continue;
    const Range journal = element(inner.substr(at + 1));
    if (journal.empty()) continue;
    // Each sentence more costs, unless it only is one more abbreviated word.
    const bool abbreviated = cuts > 0 && is_abbreviated_part(inner.substr(at + 1, previous - at));
    if (cuts > 0) penalty += abbreviated ? -0.6 : 0.7;
    const double unlikely = ends_sentence(inner, at) ? 0 : 0.8;
    const double score = journal_score(journal) - penalty - unlikely;
    previous = at;
    ++cuts;
    if (score <= best.score) continue;
    best.score = score;
    best.title = title_element(inner.substr(0, inner[at] == '.' ? at : at + 1));
    best.container = journal;
  }
  if (cuts == 0) best.container = element(inner);
  return best;
}

bool may_be_journal(const Evidence& evidence) {
  return evidence.landmarks.any_in(evidence.text, Landmark::year) ||
         may_be_online_first(evidence.marks);
}

Parse read_journal(const Evidence& evidence) {
  const Marks& marks = evidence.marks;
  Parse parse;
  parse.kind = ast::ReferenceKind::journal;
  Range middle;
  if (!read_ends(evidence, parse, middle) && !read_online_first(evidence, parse, middle) &&
      !read_without_volume(evidence, parse, middle)) {
    return parse;
  }
  split_title(without_publisher(middle, parse), parse);
  read_editors_behind(parse);
  if (parse.title.empty() && !parse.authors.empty() && found(parse.authors.names.front().group)) {
    parse.title = parse.authors.names.front().group;
    parse.authors = {};
  }
  if (parse.title.empty()) {
    parse.score = 0;
    return parse;
  }
  parse.score += 4;
  if (parse.pages || found(parse.elocator)) parse.score += 1.5;
  if (found(marks.pmid) || found(marks.doi)) parse.score += 0.5;
  return parse;
}

}  // namespace chapbook::citation
