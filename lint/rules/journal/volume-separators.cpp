#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool is_separator(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == ';' || text[at] == ':');
}

struct Separators {
  std::size_t first = 0;
  std::size_t second = 0;
  std::size_t end = 0;
};

/// "1971:285(21);1182" with any two signs, from the year at the start of `text`.
std::optional<Separators> read_separators(std::string_view text) {
  Separators out;
  out.first = skip_digits(text, 0);
  if (out.first != 4 || !is_separator(text, out.first)) return {};
  std::size_t at = out.first + 1;
  const std::size_t volume = skip_digits(text, at);
  if (volume == at || volume - at > 4) return {};
  at = volume;
  if (at < text.size() && text[at] == '(') {
    const std::size_t close = text.substr(0, at + 20).find(')', at);
    if (close == text.npos) return {};
    at = close + 1;
  }
  if (!is_separator(text, at)) return {};
  out.second = at;
  out.end = skip_digits(text, at + 1);
  if (out.end == at + 1) return {};
  return out;
}

// Exchanged signs keep the reader from seeing an article at all, so we look at the text.
void check(const ast::Reference& reference, Report& report) {
  const Signs& found = report.facts().signs();
  if (!found.has_pair(Kind::digit, Kind::colon) && !found.has_pair(Kind::digit, Kind::semicolon)) {
    return;
  }
  const std::string_view raw = reference.raw;
  const auto& addresses = report.facts().addresses();
  for (std::size_t at = 1; at + 4 < raw.size(); ++at) {
    if (!is_digit(raw[at]) || !is_blank(raw[at - 1]) || !is_separator(raw, at + 4)) continue;
    const auto signs = read_separators(raw.substr(at));
    if (!signs || covers(addresses, reference.span.begin + at)) continue;
    const Span first = within(reference, at + signs->first, 1);
    const Span second = within(reference, at + signs->second, 1);
    if (report.raw(first) == ";" && report.raw(second) == ":") continue;
    Fix fix{"write year;volume:pages", Applicability::unsafe, {}};
    if (report.raw(first) != ";") fix.edits.push_back({first, ";"});
    if (report.raw(second) != ":") fix.edits.push_back({second, ":"});
    const Span whole = within(reference, at, signs->end);
    report.add(whole, quoted(report.raw(whole)) + " has wrong signs; write year;volume:pages",
               {std::move(fix)});
    return;
  }
}

}  // namespace

extern const Rule volume_separators;
constinit const Rule volume_separators{
    .id = "volume-separators",
    .group = "Journal articles",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "semicolon and colon of an article exchanged or repeated",
    .why =
        "The signs tell which number is the volume and which the page. Exchanged, they tell "
        "something wrong.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.11; Citing Medicine, chapter 1: "
        "year;volume(issue):pages.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971:285(21);1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
