#include <algorithm>
#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

struct Marks {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Marks, 2> kinds{{{"\"", "\""}, {"\u201C", "\u201D"}}};

/// The stop stands inside the mark at `close`, and a new element begins behind it: ".\" Journal".
bool ends_element(std::string_view raw, std::size_t close, std::size_t behind) {
  return ByteSet(".?!").has(raw[close - 1]) && behind + 1 < raw.size() && raw[behind] == ' ' &&
         is_upper(raw[behind + 1]);
}

/// Where the mark stands that closes a title; raw.npos where none does. `inner` is where the words
/// of the title begin, `end` where the reader saw it end.
std::size_t closing_mark(std::string_view raw, std::size_t inner, std::size_t end,
                         std::string_view mark) {
  if (raw.substr(0, end).ends_with(mark) && end - mark.size() > inner) return end - mark.size();
  // With the stop inside, the reader may have taken more into the title.
  const std::size_t first = raw.find(mark, inner + 1);
  if (first < end && ends_element(raw, first, first + mark.size())) return first;
  std::size_t close = end;
  while (close < raw.size() && (raw[close] == '.' || raw[close] == '?')) ++close;
  return raw.substr(close).starts_with(mark) ? close : raw.npos;
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.title) return;
  // The reader may keep the marks in the title or leave them out, and the stop may be on either
  // side of the closing one.
  Span span = reference.title->span;
  const std::string_view raw = reference.raw;
  const auto begin = span.begin - reference.span.begin;
  const auto end = span.end - reference.span.begin;
  for (const Marks& marks : kinds) {
    std::size_t open = begin;
    if (!raw.substr(begin).starts_with(marks.open)) {
      if (!raw.substr(0, begin).ends_with(marks.open)) continue;
      open = begin - marks.open.size();
    }
    const std::size_t inner = open + marks.open.size();
    const std::size_t close = closing_mark(raw, inner, end, marks.close);
    if (close == raw.npos) continue;
    if (raw.substr(inner, close - inner).find(marks.open) != raw.npos) continue;
    const Span first = within(reference, open, marks.open.size());
    const Span last = within(reference, close, marks.close.size());
    report.add(join(first, last), "the title is in quotation marks; take them out",
               {{"take the marks out", Applicability::safe, {{first, ""}, {last, ""}}}});
    return;
  }
}

}  // namespace

extern const Rule title_quoted;
constinit const Rule title_quoted{
    .id = "title-quoted",
    .group = "Titles",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "the title in quotation marks",
    .why =
        "In these styles titles are plain. Marks around one are taken for a part of it, so it "
        "is found by no exact search.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.9: no quotation marks around titles of "
        "articles and chapters.",
    .bad = {.text = "Folkman J. \"Tumor angiogenesis: therapeutic implications.\" N Engl J Med. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
