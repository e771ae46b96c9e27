#include "lint/readability/syllables.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>

#include "embedded/syllables_tsv.hpp"
#include "lint/table.hpp"
#include "lint/text.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/base/byte_set.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::lint::readability {

namespace {

constexpr ByteSet vowels("aeiouy");

// --- words that the rules get wrong --------------------------------------------------------------

/// The listed count of `word` (lower case), or 0.
int listed(std::string_view word) {
  static const std::unordered_map<std::string_view, int> counts = [] {
    std::unordered_map<std::string_view, int> out;
    for (const auto& row : read_table(embedded::syllables_tsv())) {
      for (const std::string_view each : split(row[1], ' ')) out.emplace(each, *number(row[0]));
    }
    return out;
  }();
  const auto found = counts.find(word);
  return found == counts.end() ? 0 : found->second;
}

/// The listed count of `word` or of what it is the plural of.
int listed_with_plural(std::string_view word) {
  if (const int count = listed(word); count > 0) return count;
  if (!word.ends_with('s') || word.size() < 4) return 0;
  const std::string_view singular = word.substr(0, word.size() - 1);
  const int count = listed(singular);
  if (count == 0) return 0;
  const bool hisses = singular.ends_with("ce") || singular.ends_with("se") ||
                      singular.ends_with("ge") || singular.ends_with("ze");
  return hisses ? count + 1 : count;
}

// --- the rules -----------------------------------------------------------------------------------

enum class Place { anywhere, begin, end };

/// Letters that make more or fewer syllables than groups of vowels.
struct Pattern {
  std::string_view letters;
  int change;
  Place place = Place::anywhere;
};

/// Tried at each letter; the first that fits there counts, so exceptions come before their rule.
/// All are of the letters a to z.
constexpr std::array patterns{
    // Two vowels that are read apart, and the same letters where they are read as one.
    Pattern{"ciate", 1},
    Pattern{"tiate", 1},
    Pattern{"ciati", 1},
    Pattern{"tiati", 1},
    Pattern{"cial", 0},
    Pattern{"tial", 0},
    Pattern{"cian", 0},
    Pattern{"tian", 0},
    Pattern{"sian", 0},
    Pattern{"tia", 0, Place::end},
    Pattern{"cia", 0, Place::end},
    Pattern{"sia", 0, Place::end},
    Pattern{"gia", 0, Place::end},
    Pattern{"liar", 0, Place::end},
    Pattern{"iage", 0},
    Pattern{"ia", 1},
    Pattern{"antio", 1, Place::begin},
    Pattern{"tion", 0},
    Pattern{"tious", 0},
    Pattern{"sion", 0},
    Pattern{"cion", 0},
    Pattern{"gion", 0},
    Pattern{"xion", 0},
    Pattern{"cious", 0},
    Pattern{"gious", 0},
    Pattern{"xious", 0},
    Pattern{"nion", 0},
    Pattern{"llion", 0},
    Pattern{"shion", 0},
    Pattern{"vior", 0},
    Pattern{"nior", 0},
    Pattern{"io", 1},
    Pattern{"iu", 1},
    Pattern{"ii", 1},
    Pattern{"scien", 1},
    Pattern{"tien", 0},
    Pattern{"cien", 0},
    Pattern{"ien", 1},
    Pattern{"iet", 1},
    Pattern{"ieth", 1, Place::end},
    Pattern{"ier", 1, Place::end},
    Pattern{"iers", 1, Place::end},
    Pattern{"iest", 1, Place::end},
    Pattern{"iness", 0, Place::end},
    Pattern{"creat", 1},
    Pattern{"react", 1},
    Pattern{"theat", 1},
    Pattern{"geab", 0},
    Pattern{"ceab", 0},
    Pattern{"eab", 1},
    Pattern{"geon", 0},
    Pattern{"heon", 0},
    Pattern{"geous", 0},
    Pattern{"people", 0},
    Pattern{"eo", 1},
    Pattern{"eum", 1, Place::end},
    Pattern{"eus", 1, Place::end},
    Pattern{"eic", 1, Place::end},
    Pattern{"eity", 1, Place::end},
    Pattern{"eing", 1, Place::end},
    Pattern{"preex", 1, Place::begin},
    Pattern{"reex", 1, Place::begin},
    Pattern{"coag", 1},
    Pattern{"zoa", 1},
    Pattern{"coex", 1},
    Pattern{"coeff", 1},
    Pattern{"coord", 1},
    Pattern{"coinc", 1},
    Pattern{"oic", 1, Place::end},
    Pattern{"oing", 1, Place::end},
    Pattern{"ao", 1},
    Pattern{"aic", 1, Place::end},
    Pattern{"guar", 0},
    Pattern{"guan", 0},
    Pattern{"guag", 0},
    Pattern{"suad", 0},
    Pattern{"ua", 1},
    Pattern{"uen", 1},
    Pattern{"uel", 1, Place::end},
    Pattern{"luid", 1},
    Pattern{"ruin", 1},
    Pattern{"nuin", 1},
    Pattern{"uity", 1},
    Pattern{"uiti", 1},
    Pattern{"uing", 1, Place::end},
    Pattern{"duod", 1},
    Pattern{"uous", 1},
    Pattern{"uu", 1},
    Pattern{"cyan", 1},
    Pattern{"myo", 1},
    Pattern{"cryo", 1},
    Pattern{"bryo", 1},
    // Consonants that carry a syllable, and vowels that carry none.
    Pattern{"sm", 1, Place::end},
    Pattern{"sms", 1, Place::end},
    Pattern{"thm", 1, Place::end},
    Pattern{"thms", 1, Place::end},
    Pattern{"gue", -1, Place::end},
    Pattern{"gues", -1, Place::end},
    Pattern{"eyeb", -1, Place::begin},
    Pattern{"eyel", -1, Place::begin},
};

/// The patterns by their first letter and else in the order of the table: most letters of a word
/// begin only a few of them.
struct PatternIndex {
  std::array<Pattern, patterns.size()> sorted{};
  std::array<std::size_t, 27>
      begin{};  ///< of the patterns of a letter; they end where the next begin
};

constexpr PatternIndex pattern_index = [] {
  PatternIndex out;
  std::size_t at = 0;
  for (std::size_t letter = 0; letter < 26; ++letter) {
    out.begin[letter] = at;
    for (const Pattern& each : patterns) {
      if (each.letters.front() == static_cast<char>('a' + letter)) out.sorted[at++] = each;
    }
  }
  out.begin[26] = at;
  return out;
}();

std::span<const Pattern> patterns_of(char letter) {
  if (!is_lower(letter)) return {};
  const auto index = static_cast<std::size_t>(letter - 'a');
  const std::size_t begin = pattern_index.begin[index];
  return std::span(pattern_index.sorted).subspan(begin, pattern_index.begin[index + 1] - begin);
}

/// Word parts that end in a vowel; a vowel behind them begins a syllable of its own.
constexpr std::array<std::string_view, 22> combining_forms{
    "gastro",  "neuro",   "osteo",  "cardio", "radio", "micro",  "electro", "angio",
    "thrombo", "broncho", "nephro", "hemato", "intra", "extra",  "infra",   "ultra",
    "contra",  "anti",    "semi",   "auto",   "endo",  "arterio"};

bool is_vowel(char c) {
  return vowels.has(c);
}

/// Whether the letter at `at` sounds as a vowel: not the u of "qu", nor the y before a vowel.
bool sounds_as_vowel(std::string_view word, std::size_t at) {
  if (!is_vowel(word[at])) return false;
  if (word[at] == 'u' && at > 0 && word[at - 1] == 'q') return false;
  const bool vowel_follows = at + 1 < word.size() && is_vowel(word[at + 1]);
  const bool after_consonant = at > 0 && !is_vowel(word[at - 1]);
  return word[at] != 'y' || !vowel_follows || after_consonant;
}

int vowel_groups(std::string_view word) {
  int out = 0;
  bool inside = false;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const bool vowel = sounds_as_vowel(word, at);
    if (vowel && !inside) ++out;
    inside = vowel;
  }
  return out;
}

int change_of_patterns(std::string_view word) {
  int out = 0;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const std::string_view rest = word.substr(at);
    for (const Pattern& pattern : patterns_of(word[at])) {
      if (!rest.starts_with(pattern.letters)) continue;
      if (pattern.place == Place::begin && at > 0) continue;
      if (pattern.place == Place::end && rest.size() > pattern.letters.size()) continue;
      const bool after_q = at > 0 && word[at - 1] == 'q';
      if (!after_q) out += pattern.change;
      at += pattern.letters.size() - 2;  // vowels at the end of one may begin the next
      break;
    }
  }
  return out;
}

/// "trying", and "esophageal", "cornea", "caribbean", "areas", which are read apart only at the end
/// of a longer word.
int change_of_long_ending(std::string_view word, int groups) {
  const std::size_t y = word.size() - std::min<std::size_t>(word.size(), 4);
  if (word.ends_with("ying") && y > 0 && !is_vowel(word[y - 1])) return 1;  // "trying"
  if (groups < 2) return 0;
  constexpr std::array<std::string_view, 4> endings{"ea", "eal", "eas", "ean"};
  const auto fits = [&](std::string_view ending) { return word.ends_with(ending); };
  return std::ranges::any_of(endings, fits) ? 1 : 0;
}

bool is_consonant_with_l(std::string_view before) {
  return before.size() >= 2 && before.ends_with('l') && !is_vowel(before[before.size() - 2]) &&
         !ByteSet("lrw").has(before[before.size() - 2]);
}

/// The y of "played" and "eye", which only leads over to the next vowel.
bool is_glide_y(std::string_view before) {
  return before.size() >= 2 && before.ends_with('y') && is_vowel(before[before.size() - 2]);
}

/// Whether the "e" between `before` and `after` is silent: "severe", "moved", "times", "safely".
bool is_silent(std::string_view before, std::string_view after) {
  const bool after_glide = before.ends_with("qu") || is_glide_y(before);
  if (before.empty() || is_consonant_with_l(before)) return false;
  if (is_vowel(before.back()) && !after_glide) return false;
  if (after.empty()) return !(before.ends_with('r') && !is_vowel(before[before.size() - 2]));
  if (after == "d") return !ByteSet("td").has(before.back());
  if (after == "s") {
    return !ByteSet("szxcg").has(before.back()) && !before.ends_with("ch") &&
           !before.ends_with("sh");
  }
  return true;
}

/// 1 where the word ends in an "e" that is not heard, or such an "e" stands before a suffix.
int silent_endings(std::string_view word, int groups) {
  constexpr std::array<std::string_view, 11> suffixes{
      "", "s", "d", "ly", "ment", "ments", "ful", "fully", "less", "ness", "some"};
  if (groups < 2) return 0;
  for (const std::string_view suffix : suffixes) {
    if (!word.ends_with(suffix) || word.size() < suffix.size() + 2) continue;
    const std::string_view stem = word.substr(0, word.size() - suffix.size());
    if (!stem.ends_with('e')) continue;
    const std::string_view before = stem.substr(0, stem.size() - 1);
    if (std::ranges::none_of(before, is_vowel)) continue;
    return is_silent(before, suffix) ? 1 : 0;
  }
  return 0;
}

int by_rules(std::string_view word) {
  for (const std::string_view form : combining_forms) {
    if (form.front() != word.front()) continue;
    const bool splits = word.starts_with(form) && word.size() > form.size() + 1 &&
                        ByteSet("aeiou").has(word[form.size()]);
    if (splits) return by_rules(form) + by_rules(word.substr(form.size()));
  }
  const int groups = vowel_groups(word);
  const int out = groups + change_of_patterns(word) + change_of_long_ending(word, groups) -
                  silent_endings(word, groups);
  return std::max(out, 1);
}

/// Syllables of letters without sign or mark between them.
int of_letters(std::string_view word) {
  const int count = listed_with_plural(word);
  return count > 0 ? count : by_rules(word);
}

// --- from what is printed to letters -------------------------------------------------------------

/// The letter without its mark for a Latin letter with one, or 0: "e" for "é".
char plain_letter(char32_t value) {
  constexpr std::string_view latin1 =
      "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty";
  if (value < 0xC0 || value > 0xFF) return 0;
  const char out = latin1[value - 0xC0];
  return out == '-' ? '\0' : out;
}

/// Whether the sign at `at` stands between two digits: "3.5" is one number.
bool is_inside_number(std::string_view word, std::size_t at) {
  return ByteSet(".,").has(word[at]) && at > 0 && at + 1 < word.size() && is_digit(word[at - 1]) &&
         is_digit(word[at + 1]);
}

/// `word` in plain small letters; an apostrophe is "'" and anything else is "-".
std::string plain(std::string_view word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::CodePoint point = utf8::decode(word, at);
    at += point.length;
    if (point.value < 0x80) {
      char c = static_cast<char>(point.value);
      if (is_inside_number(word, at - 1)) c = '0';
      const bool keep = is_upper(c) || is_lower(c) || is_digit(c) || c == '\'';
      out += keep ? ascii::to_lower(c) : '-';
    } else if (point.value == 0x2019) {
      out += '\'';
    } else if (const char letter = plain_letter(point.value); letter != 0) {
      out += letter;
    } else {
      out += '-';
    }
  }
  return out;
}

/// What an apostrophe and the letters behind it add: "nurse's", "isn't".
int of_ending(std::string_view stem, std::string_view ending) {
  if (ending == "s")
    return ByteSet("sxz").has(stem.back()) || stem.ends_with("ce") || stem.ends_with("se") ||
                   stem.ends_with("ge")
               ? 1
               : 0;
  const bool is_not = ending == "t" && stem.size() > 2 && stem.ends_with('n');
  if (is_not) return ByteSet("sd").has(stem[stem.size() - 2]) ? 1 : 0;
  return 0;
}

bool is_spelled_out(std::string_view part) {
  constexpr std::size_t longest = 5;
  const bool plural = part.size() > 2 && part.ends_with('s');
  const std::string_view letters = plural ? part.substr(0, part.size() - 1) : part;
  return letters.size() >= 2 && letters.size() <= longest && std::ranges::all_of(letters, is_upper);
}

int of_capitals(std::string_view letters) {
  const auto longer = std::ranges::count(letters, 'W');
  return static_cast<int>(letters.size()) + 2 * static_cast<int>(longer);
}

/// One part of a hyphenated word; `printed` as in the text, `part` in plain small letters.
int of_part(std::string_view printed, std::string_view part) {
  if (std::ranges::any_of(part, is_digit)) return 1;
  const std::size_t apostrophe = part.find('\'');
  const std::string_view stem = part.substr(0, apostrophe);
  if (stem.empty()) return 0;
  if (is_spelled_out(printed) && listed(stem) == 0) {
    return of_capitals(printed.ends_with('s') ? printed.substr(0, printed.size() - 1) : printed);
  }
  const std::string_view ending =
      apostrophe == part.npos ? std::string_view() : part.substr(apostrophe + 1);
  return of_letters(stem) + (ending.empty() ? 0 : of_ending(stem, ending));
}

}  // namespace

int syllables(std::string_view word) {
  const std::string letters = plain(word);
  const bool same_places = letters.size() == word.size();
  int out = 0;
  for (std::size_t at = 0; at < letters.size();) {
    const std::size_t end = std::min(letters.find('-', at), letters.size());
    const std::string_view part = std::string_view(letters).substr(at, end - at);
    if (!part.empty()) out += of_part(same_places ? word.substr(at, end - at) : part, part);
    at = end + 1;
  }
  return std::max(out, 1);
}

}  // namespace chapbook::lint::readability
