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
    std::size_t close = end;
    if (raw.substr(0, end).ends_with(marks.close) && end - marks.close.size() > open) {
      close = end - marks.close.size();
    } else {
      while (close < raw.size() && (raw[close] == '.' || raw[close] == '?')) ++close;
      if (!raw.substr(close).starts_with(marks.close)) continue;
    }
    const std::size_t inner = open + marks.open.size();
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
