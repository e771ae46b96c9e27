#include <algorithm>

#include "lint/catalogue/common_words.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

struct Count {
  int capital = 0;  ///< long words with a capital
  int small = 0;    ///< long words without
  int no_name = 0;  ///< words with a capital, long or short, that are no names
};

/// True where a part of the title begins, in which a capital says nothing.
bool begins_part(std::string_view before) {
  const std::string_view text = stripped(before);
  return text.empty() || ByteSet(":.?!-").has(text.back());
}

/// Words behind the first one, by how they begin. Words with capitals or digits inside are names
/// or abbreviations and count for nothing.
Count count_words(std::string_view title) {
  constexpr std::size_t shortest = 5;
  Count out;
  std::size_t at = std::min(title.find(' '), title.size());
  while (at < title.size()) {
    while (at < title.size() && !is_letter(title[at])) ++at;
    const std::size_t begin = at;
    while (at < title.size() && is_letter(title[at])) ++at;
    const std::string_view word = title.substr(begin, at - begin);
    if (word.size() < 2 || std::ranges::any_of(word.substr(1), is_upper)) continue;
    const bool capital = is_upper(word[0]);
    if (word.size() >= shortest) ++(capital ? out.capital : out.small);
    if (capital && !begins_part(title.substr(0, begin)) && is_common_word(lower(word))) {
      ++out.no_name;
    }
  }
  return out;
}

/// Many capitals and next to no small letters; or few capitals, of which one at least is certain.
bool is_headline(const Count& count) {
  if (count.capital >= 3) return count.small * 4 <= count.capital;
  return count.no_name > 0 && count.small == 0;
}

std::string with_small_words(std::string_view title) {
  std::string out(title);
  for (std::size_t at = std::min(title.find(' '), title.size()); at < out.size(); ++at) {
    const bool begins = is_upper(out[at]) && !is_letter(out[at - 1]);
    if (begins && at + 1 < out.size() && is_lower(out[at + 1])) {
      out[at] = ascii::to_lower(out[at]);
    }
  }
  return out;
}

void check(const ast::Reference& reference, Report& report) {
  using ast::ReferenceKind;
  if (reference.kind != ReferenceKind::chapter && reference.kind != ReferenceKind::journal) return;
  if (!reference.title) return;
  const std::string_view title = report.raw(reference.title->span);
  if (!is_headline(count_words(reference.title->text))) return;
  report.add(reference.title->span,
             "the title has headline capitals; capitalize the first word and names only",
             {replace(reference.title->span, with_small_words(title),
                      "write small letters; check the names", Applicability::unsafe)});
}

}  // namespace

extern const Rule chapter_title_case;
constinit const Rule chapter_title_case{
    .id = "chapter-title-case",
    .group = "Titles",
    .severity = Severity::info,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "the title of a chapter or article in headline capitals",
    .why =
        "In these styles only the first word and names have capitals, so that a reader sees "
        "which words are names.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.9; Citing Medicine, chapter 1: sentence "
        "style.",
    .bad = {.text = "Folkman J. Tumor Angiogenesis: Therapeutic Implications of a New Concept. N "
                    "Engl J Med. 1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
