#include <algorithm>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// "Smith, J." or "van der Berg, J." at the start.
bool opens_with_inverted_name(std::string_view text) {
  const std::size_t comma = text.find(',');
  constexpr std::size_t longest_name = 40;
  if (comma == text.npos || comma > longest_name || comma + 3 >= text.size()) return false;
  return is_letter(text[0]) && text[comma + 1] == ' ' && is_upper(text[comma + 2]) &&
         (text[comma + 3] == '.' || is_lower(text[comma + 3]));
}

bool is_year(std::string_view text) {
  return text.size() >= 4 && (text[0] == '1' || text[0] == '2') &&
         std::ranges::all_of(text.substr(0, 4), is_digit);
}

/// "(2014)." or "(2014, May 3)." behind the names.
bool has_year_behind_names(std::string_view text) {
  const std::size_t open = text.find('(');
  if (open == text.npos || !is_year(text.substr(open + 1))) return false;
  const std::size_t close = text.find(')', open);
  return close != text.npos && close + 1 < text.size() && text[close + 1] == '.';
}

/// A title in quotation marks with its stop or comma inside, as in "Title of the work."
bool has_quoted_title(std::string_view text) {
  for (const std::string_view end : {".\"", ",\"", ".\u201D", ",\u201D"}) {
    if (text.find(end) != text.npos) return true;
  }
  return false;
}

void check(const ast::Reference& reference, Report& report) {
  std::string_view text = reference.raw;
  if (reference.numbering) text.remove_prefix(reference.numbering->span.end - reference.span.begin);
  text = stripped(text);
  if (text.empty() || !opens_with_inverted_name(text)) return;
  // Each sign alone has a rule of its own; only together they make another style.
  const bool apa = has_year_behind_names(text);
  const bool mla =
      has_quoted_title(text) && (!find_word(text, "pp").empty() ||
                                 !find_word(text, "vol").empty() || !find_word(text, "no").empty());
  if (!apa && !mla) return;
  report.add(reference.span,
             std::string("the reference has the form of ") +
                 (apa ? "an author-year style such as APA" : "MLA or Chicago style") +
                 "; write it anew in the order of this list");
}

}  // namespace

extern const Rule ref_foreign_style;
constinit const Rule ref_foreign_style{
    .id = "ref-foreign-style",
    .group = "Shape of one reference",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a reference in the style of APA, MLA or Chicago",
    .why =
        "Parts in another order are read as something else, by people and by programs. Mending "
        "one comma after the other does not bring the order back.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: the order of the parts.",
    .bad = {.text = "Folkman, J. (1971). Tumor angiogenesis: therapeutic implications. New England "
                    "Journal of Medicine, 285(21), 1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
