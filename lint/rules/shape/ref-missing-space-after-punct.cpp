#include <algorithm>
#include <array>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// "Tumors" or "25th": what can only be the beginning of the next element.
bool begins_element(std::string_view text) {
  if (text.size() < 2) return false;
  if (is_upper(text[0]) && is_lower(text[1])) return true;
  std::size_t at = 0;
  while (at < text.size() && is_digit(text[at])) ++at;
  constexpr std::array<std::string_view, 4> endings{"st ", "nd ", "rd ", "th "};
  return at > 0 && std::ranges::any_of(endings, [&](std::string_view ending) {
           return text.substr(at).starts_with(ending);
         });
}

/// "N,N-dimethyl", "p.Val600Glu" and "Dr.Smith" are words; "Smith J,Doe A" is two elements.
bool misses_space(std::string_view raw, std::size_t at, bool after_names) {
  const std::string_view rest = raw.substr(at + 1);
  const char before = raw[at - 1];
  switch (raw[at]) {
    case ',':
      return begins_element(rest) && (is_letter(before) || before == '.') && !is_digit(rest[0]);
    case '.': {
      if (!begins_element(rest)) return false;
      const bool word =
          at >= 2 && is_lower(before) && (is_lower(raw[at - 2]) || is_digit(raw[at - 2]));
      return word || before == ')' || is_digit(before) || after_names;
    }
    case ';':
      return begins_element(rest) && is_letter(before);
    case ':':
      return begins_element(rest) && is_letter(before) && !is_digit(rest[0]);
    default:
      return false;
  }
}

/// "Elsevier;2016": the semicolon of a book, not the tight one of a journal's numbers.
bool is_book_year(const ast::Reference& reference, Span sign) {
  if (!reference.publisher || !reference.issued) return false;
  return reference.publisher->span.end == sign.begin &&
         reference.issued->text.span.begin == sign.end;
}

/// False where no sign has the beginning of a word or number behind it that could be an element.
bool may_miss_space(const Signs& signs) {
  const auto touches = [&](Kind left) { return signs.has_pair(left, Kind::upper); };
  return touches(Kind::stop) || touches(Kind::comma) || touches(Kind::semicolon) ||
         touches(Kind::colon) || signs.has_pair(Kind::stop, Kind::digit) ||
         signs.has_pair(Kind::semicolon, Kind::digit);
}

void check(const ast::Reference& reference, Report& report) {
  if (!may_miss_space(report.facts().signs())) return;
  const std::string_view raw = reference.raw;
  const auto& addresses = report.facts().addresses();
  for (std::size_t at = 1; at + 1 < raw.size(); ++at) {
    const char c = raw[at];
    if (!is_upper(raw[at + 1]) && !is_digit(raw[at + 1])) continue;
    if (c != '.' && c != ',' && c != ';' && c != ':') continue;
    const Span sign = within(reference, at, 1);
    const bool after_names = !reference.authors.empty() && reference.authors.span.end == sign.begin;
    if (!misses_space(raw, at, after_names) && !(c == ';' && is_book_year(reference, sign))) {
      continue;
    }
    if (covers(addresses, sign.begin)) continue;
    report.add(sign, "no space after " + quoted(report.raw(sign)) + "; add one",
               {insert(sign.end, " ", "add a space")});
  }
}

}  // namespace

extern const Rule ref_missing_space_after_punct;
constinit const Rule ref_missing_space_after_punct{
    .id = "ref-missing-space-after-punct",
    .group = "Shape of one reference",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "no space after the stop or comma that ends an element",
    .why =
        "Elements that run together are read as one word, by people and by programs: a journal "
        "that is glued to a title is not found in any catalogue.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3. The tight group of a journal article, "
        "2018;12(3):45-49, web addresses and DOIs have no spaces and are exempt.",
    .bad = {.text = "Folkman J.Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
