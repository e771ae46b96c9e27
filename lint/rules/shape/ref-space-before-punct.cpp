#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

bool is_closing(char c) {
  return c == ',' || c == ';' || c == ':' || c == '.' || c == ')';
}

/// ".5", "...", ".NET": a stop that opens a number, an ellipsis or a word.
bool opens_word(std::string_view text) {
  return text.size() > 1 && text[0] == '.' &&
         (is_digit(text[1]) || is_letter(text[1]) || text[1] == '.');
}

/// False where no blank stands before a sign that closes.
bool may_have_space(const Signs& signs) {
  const auto follows = [&](Kind blank) {
    return signs.has_pair(blank, Kind::comma) || signs.has_pair(blank, Kind::semicolon) ||
           signs.has_pair(blank, Kind::colon) || signs.has_pair(blank, Kind::stop) ||
           signs.has_pair(blank, Kind::closing);
  };
  return follows(Kind::space) || follows(Kind::control);
}

void check(const ast::Reference& reference, Report& report) {
  if (!may_have_space(report.facts().signs())) return;
  const std::string_view raw = reference.raw;
  const auto& addresses = report.facts().addresses();
  const Span numbers = numeric_group(reference).value_or(Span{});
  for (std::size_t at = 1; at < raw.size(); ++at) {
    if (!is_closing(raw[at]) || !is_blank(raw[at - 1]) || opens_word(raw.substr(at))) continue;
    std::size_t begin = at;
    while (begin > 0 && is_blank(raw[begin - 1])) --begin;
    // ". ." is a doubled stop, and the blanks of "2018; 12 (3)" are a matter of the numbers.
    if (begin == 0 || (raw[begin - 1] == '.' && raw[at] == '.')) continue;
    const Span blanks = within(reference, begin, at - begin);
    if (covers(addresses, blanks.begin) || numbers.contains(blanks)) continue;
    const std::string sign(1, raw[at]);
    report.add({blanks.begin, blanks.end + 1}, "space before " + quoted(sign) + "; take it out",
               {remove(blanks, "take the space out")});
  }
}

}  // namespace

extern const Rule ref_space_before_punct;
constinit const Rule ref_space_before_punct{
    .id = "ref-space-before-punct",
    .group = "Shape of one reference",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a space before a comma, semicolon, colon, stop or closing bracket",
    .why =
        "Punctuation closes the element before it. A stray space breaks lines in the wrong "
        "place and makes equal entries look different to a program.",
    .basis = "AMA Manual of Style 10 and 11, chapters 3 and 8; Citing Medicine, punctuation.",
    .bad = {.text = "Teasdale G , Jennett B. Assessment of coma and impaired consciousness: a "
                    "practical scale. Lancet. 1974;2(7872):81-84."},
    .good = {.text = "Teasdale G, Jennett B. Assessment of coma and impaired consciousness: a "
                     "practical scale. Lancet. 1974;2(7872):81-84."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
