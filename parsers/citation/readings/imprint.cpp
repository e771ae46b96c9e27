#include <algorithm>
#include <array>
#include <limits>

#include "parsers/base/ascii.hpp"
#include "parsers/base/find_byte.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

/// Without separators at the ends; a stop at the end may belong to the name.
Range trimmed(Range text) {
  text = strip(text, " ,;:\x1F");
  text.remove_prefix(skip_any(text, " .,;:\x1F"));
  return text;
}

std::size_t count_words(Range text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

/// What place_score gives at most: a city with its region, and one that is also a country.
constexpr double best_place_score = 5;
/// What publisher_score gives at most.
constexpr double best_publisher_score = 1.2;

/// What one look at each byte says of a place.
struct PlaceForm {
  std::size_t words = 1;
  std::size_t cut = 0;  ///< where the region begins, or the end
  bool digit = false;
};

PlaceForm form_of(Range text) {
  PlaceForm form;
  form.cut = text.size();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (ascii::is_letter(c)) continue;
    if (c == ' ') ++form.words;
    if (is_digit(c)) form.digit = true;
    if (form.cut == text.size() && ByteSet(",(;/").has(c)) form.cut = at;
  }
  return form;
}

/// "Philadelphia, PA", "New York", "Berlin, Germany", "St. Louis (MO)".
double place_score(Range text) {
  constexpr double impossible = -2;
  if (text.empty() || text.size() > 80) return impossible;
  const PlaceForm form = form_of(text);
  const std::size_t words = form.words;
  if (words > 10 || form.digit) return impossible;
  const std::size_t cut = form.cut;
  const Range city = element(text.substr(0, cut));
  const Range region = strip(text.substr(cut), " ,;:()/[]");
  const std::size_t last_comma = region.rfind(", ");
  const Range country = last_comma == Range::npos ? region : region.substr(last_comma + 2);
  double score = 0;
  // "Philadelphia PA", with nothing between the two.
  const std::size_t code = text.size() - std::min<std::size_t>(text.size(), 2);
  if (cut == text.size() && code > 1 && text[code - 1] == ' ' &&
      count_capitals(text.substr(code)) == 2 && regions().has(text.substr(code)) &&
      cities().has(text.substr(0, code - 1))) {
    return 4;
  }
  if (cities().has(strip(city, "[]"))) score += 2;
  if (!region.empty() && (regions().has(region) || regions().has(country))) score += 2;
  const bool code_alone = city.size() == 2 && cut < text.size();
  if (regions().has(city)) score += code_alone ? -2 : 1;
  if (!starts_upper(strip(text, "["))) score -= 1.5;
  if (words > 4 && score < 2) score -= 1;
  // "Methods in Biology, Parkville": what a comma parts is a city and its region, or no place.
  if (cut < text.size() && text[cut] == ',' && score < 2 && count_words(city) > 2)
    return impossible;
  return score;
}

bool holds_word_of(const WordList& words, Range text) {
  while (!text.empty()) {
    const std::size_t end = find_any(text, " ,/().");
    if (words.has(text.substr(0, end))) return true;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

bool holds_publisher_word(Range text) {
  return holds_word_of(publisher_words(), text);
}

/// "Margaret K. McElderry": the stop of an initial between two parts of a name.
bool is_middle_initial(Range text, std::size_t at) {
  if (text[at] != '.' || at < 2 || !ascii::is_upper(text[at - 1]) || text[at - 2] != ' ')
    return false;
  const std::size_t gap = text.substr(0, at - 2).rfind(' ');
  const std::size_t begin = gap == Range::npos ? 0 : gap + 1;
  return starts_upper(text.substr(begin)) &&
         starts_upper(text.substr(std::min(at + 2, text.size())));
}

/// "Ass. Bras. Norm. Técn": among words that all have a capital, the stop of one that is more often
/// cut short than whole.
bool ends_short_word(Range text, std::size_t at) {
  constexpr std::size_t longest = 4;
  const std::size_t begin = text.substr(0, at).rfind(' ') + 1;
  if (at - begin > longest) return false;
  for (std::size_t word = 0; word < text.size();
       word = std::min(text.find(' ', word), text.size() - 1) + 1) {
    if (!starts_upper(text.substr(word)) && text[word] != '&') return false;
  }
  return true;
}

double publisher_score(Range text) {
  if (text.empty() || text.size() > 160) return -2;
  double score = 0;
  if (holds_publisher_word(text)) score += best_publisher_score;
  const std::size_t words = count_words(text);
  // "Ein Handbuch, Westdeutscher Verlag": the end of a title before the name.
  const std::size_t comma = text.rfind(", ");
  if (comma != Range::npos && holds_publisher_word(text.substr(comma)) &&
      !holds_publisher_word(text.substr(0, comma)) &&
      !holds_word_of(organisation_words(), text.substr(0, comma))) {
    score -= 2;
  }
  if (text.find(": ") != Range::npos) score -= 2;
  if (words > 5) score -= 0.15 * static_cast<double>(words - 5);
  if (!starts_upper(text) && !is_digit(text.front())) score -= 1;
  constexpr AnyOf<'.', '?', '!'> end_marks;
  for (std::size_t at = find_first(text, end_marks); at + 2 < text.size();
       at = find_first(text, end_marks, at + 1)) {
    if (!ends_sentence(text, at) || is_middle_initial(text, at)) continue;
    score -= ends_short_word(text, at) ? 0.4 : 1.5;
  }
  return score;
}

void consider(Imprint& best, const Imprint& candidate) {
  if (candidate.score > best.score) best = candidate;
}

/// Cuts `text`, all of which is place and publisher, into the two, in the way that scores highest;
/// of two that score the same, the earlier one. What cannot win is not scored, so what likely wins
/// is tried first: a colon says that a place stands before it.
class Splitter {
 public:
  explicit Splitter(Range text) : text_(text) { find_cuts(); }

  /// The best cut that scores higher than `least`; else nothing is found and that is its score.
  Imprint split(double least) {
    best_.score = least;
    consider_all();
    return best_;
  }
  /// The best cut, or all of the text as the publisher.
  Imprint split_or_take_whole() {
    best_.score = -std::numeric_limits<double>::infinity();
    best_order_ = last_order;
    consider_all();
    constexpr std::size_t first = 0;
    if (best_publisher_score >= best_.score) {
      consider({{}, {}, text_, publisher_score(text_)}, first);
    }
    return best_;
  }

 private:
  static constexpr std::size_t most_cuts = 8;
  static constexpr std::size_t last_order = 2 * most_cuts + 1;

  void find_cuts() {
    constexpr AnyOf<':', ',', '.'> separators;
    for (std::size_t at = find_first(text_, separators);
         at + 1 < text_.size() && count_ < most_cuts; at = find_first(text_, separators, at + 1)) {
      const bool colon = text_[at] == ':' && text_[at + 1] != '/';
      const bool comma = text_[at] == ',' && text_[at + 1] == ' ';
      const bool stop = text_[at] == '.' && ends_sentence(text_, at);
      if (colon || comma || stop) cuts_[count_++] = at;
    }
  }

  void consider_all() {
    for (const bool colons : {true, false}) {
      for (std::size_t i = 0; i < count_; ++i) {
        if ((text_[cuts_[i]] == ':') == colons) consider_cut(cuts_[i], 2 * i + 1);
      }
    }
  }

  void consider_cut(std::size_t at, std::size_t order) {
    const bool colon = text_[at] == ':';
    if (!may_win(best_place_score + (colon ? 1.0 : -1.0))) return;
    const Range left = trimmed(text_.substr(0, at));
    const Range right = trimmed(text_.substr(at + 1));
    consider_pair(left, right, colon ? 1.0 : -1.0, colon, order);
    // Only a publisher ends at a stop: "Elsevier. Philadelphia, PA", but "Fragile Asia.
    // Aldershot".
    if (!may_win(best_place_score + (colon ? 0.0 : -1.0))) return;
    if (text_[at] != '.' || holds_publisher_word(left)) {
      consider_pair(right, left, colon ? 0.0 : -1.0, false, order + 1);
    }
  }

  void consider_pair(Range place, Range publisher, double bonus, bool any_place,
                     std::size_t order) {
    constexpr double known_place = 2;
    const double placed = place_score(place);
    if ((!any_place && placed < known_place) || !may_win(placed + bonus)) return;
    consider({{}, place, publisher, placed + publisher_score(publisher) + bonus}, order);
  }

  /// `score` is that of all but the publisher.
  [[nodiscard]] bool may_win(double score) const {
    constexpr double hair = 1e-9;  // for the order in which numbers are added
    return score + best_publisher_score + hair >= best_.score;
  }

  void consider(const Imprint& candidate, std::size_t order) {
    const bool earlier = candidate.score == best_.score && order < best_order_;
    if (candidate.score < best_.score || (candidate.score == best_.score && !earlier)) return;
    best_ = candidate;
    best_order_ = order;
  }

  Range text_;
  std::array<std::size_t, most_cuts> cuts_;
  std::size_t count_ = 0;
  Imprint best_;
  std::size_t best_order_ = 0;
};

/// The best way to cut `text`, or all of it as the publisher.
Imprint split(Range text) {
  return Splitter(trimmed(text)).split_or_take_whole();
}

/// True where the last part of `text` names a publisher: "..., Lawrence Erlbaum Associates".
bool ends_publisher(Range text) {
  const std::size_t begin = text.find_last_of(".,?!:") + 1;
  return holds_publisher_word(text.substr(begin));
}

/// "Finding Groups in Data: Wiley": a publisher without a place, set off from the title by a colon.
Imprint read_behind_colon(Range in, std::size_t colon) {
  constexpr double bonus = 0.2;
  constexpr std::size_t longest = 160;
  const Range publisher = trimmed(in.substr(colon + 1));
  Imprint imprint;
  imprint.score = -1;
  if (publisher.size() > longest || !starts_upper(publisher)) return imprint;
  if (!holds_publisher_word(publisher)) return imprint;
  imprint.publisher = publisher;
  imprint.before = in.substr(0, colon);
  imprint.score = publisher_score(publisher) + bonus;
  return imprint;
}

constexpr double middle_initial_malus = 0.6;
constexpr double inside_name_malus = 1.5;

}  // namespace

Imprint read_whole_imprint(Range in) {
  Imprint imprint = split(in);
  imprint.before = in.substr(0, 0);
  return imprint;
}

Imprint read_placed_imprint(Range in, double least) {
  constexpr double hair = 1e-6;  // So that what scores `least` is higher.
  return Splitter(trimmed(in)).split(least - hair);
}

Imprint find_imprint(Range in, ImprintHint hint) {
  const bool by_comma = hint == ImprintHint::behind_comma;
  const double sentence_bonus = by_comma ? 0.2 : 1.5;
  const double comma_bonus = by_comma ? 1.5 : -0.8;
  Imprint best;
  best.before = in;
  best.score = hint == ImprintHint::possible ? 0.2 : -0.6;
  constexpr std::size_t most_cuts = 16;
  std::size_t cuts = 0;
  for (std::size_t at = in.size(); at-- > 1 && cuts < most_cuts;) {
    const bool sentence = at + 1 < in.size() && ends_sentence(in, at);
    const bool comma = in[at] == ',' && at + 1 < in.size() && in[at + 1] == ' ';
    if (in[at] == ':') consider(best, read_behind_colon(in, at));
    if (!sentence && !comma) continue;
    ++cuts;
    Imprint candidate = split(in.substr(at + 1));
    if (candidate.publisher.empty()) continue;
    candidate.before = in.substr(0, in[at] == '.' || comma ? at : at + 1);
    candidate.score += sentence ? sentence_bonus : comma_bonus;
    if (sentence && is_middle_initial(in, at)) candidate.score -= middle_initial_malus;
    const bool one_word = candidate.publisher.find(' ') == Range::npos;
    if (comma && candidate.place.empty() && (!by_comma || one_word) &&
        ends_publisher(candidate.before)) {
      candidate.score -= inside_name_malus;
    }
    consider(best, candidate);
  }
  return best;
}

}  // namespace chapbook::citation
