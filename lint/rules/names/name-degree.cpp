#include "lint/catalogue/degrees.hpp"
#include "lint/people.hpp"

namespace chapbook::lint::rules {

namespace {

/// The word at `at`: letters, and stops inside ("M.D.").
std::string_view word_at(std::string_view raw, std::size_t at) {
  std::size_t end = at;
  while (end < raw.size() && (is_letter(raw[end]) || (raw[end] == '.' && end + 1 < raw.size() &&
                                                      is_letter(raw[end + 1])))) {
    ++end;
  }
  return raw.substr(at, end - at);
}

/// True when the comma at `at` follows initials or a suffix, so that a whole name precedes it.
bool follows_name(std::string_view raw, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && (is_upper(raw[begin - 1]) || raw[begin - 1] == '.')) --begin;
  const std::string_view before = raw.substr(0, at);
  if (before.ends_with(" Jr") || before.ends_with(" Sr")) return true;
  return at - begin >= 1 && at - begin <= 4 && begin > 0 && raw[begin - 1] == ' ';
}

/// The end of ", MD, PhD" from the comma at `at`; `at` itself where no degree follows.
std::size_t end_of_degrees(std::string_view raw, std::size_t at) {
  std::size_t end = at;
  while (raw.substr(end).starts_with(", ")) {
    const std::string_view word = word_at(raw, end + 2);
    if (!is_degree(word)) break;
    const std::size_t after = end + 2 + word.size();
    if (after < raw.size() && raw[after] != ',' && raw[after] != '.' && raw[after] != ';') break;
    end = after;
  }
  return end;
}

void check(const ast::Reference& reference, Report& report) {
  // The degree itself may have kept the reader from seeing the names behind it, so we look at the
  // text up to the container and ask for a whole name before the comma.
  std::size_t limit = reference.raw.size();
  if (reference.container) limit = reference.container->span.begin - reference.span.begin;
  const std::string_view raw = reference.raw.substr(0, limit);
  for (std::size_t at = raw.find(','); at != raw.npos; at = raw.find(',', at + 1)) {
    if (!follows_name(raw, at)) continue;
    const std::size_t end = end_of_degrees(raw, at);
    if (end == at) continue;
    const Span span = within(reference, at, end - at);
    report.add(span,
               "degree " + quoted(stripped(raw.substr(at + 1, end - at - 1))) +
                   " behind a name; take it out",
               {remove(span, "take the degree out")});
    at = end - 1;
  }
}

}  // namespace

extern const Rule name_degree;
constinit const Rule name_degree{
    .id = "name-degree",
    .group = "Author names",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "an academic degree in a list of names",
    .why =
        "Degrees are not part of a citation. Behind a comma they are counted as people, and "
        "the list of authors is then wrong.",
    .basis =
        "AMA Manual of Style 10 and 11, chapter 3; Citing Medicine, chapter 2: omit degrees "
        "and titles.",
    .bad = {.text = "Apgar V, MD. A proposal for a new method of evaluation of the newborn "
                    "infant. Curr Res Anesth Analg. 1953;32(4):260-267."},
    .good = {.text = "Apgar V. A proposal for a new method of evaluation of the newborn infant. "
                     "Curr Res Anesth Analg. 1953;32(4):260-267."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
