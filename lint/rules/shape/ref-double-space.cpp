#include "lint/reference_facts.hpp"
#include "lint/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::lint::rules {

namespace {

bool is_line_end(char32_t value) {
  return value == '\n' || value == '\r' || value == 0x85;
}

bool is_closing(std::string_view rest) {
  return !rest.empty() && ByteSet(",;:.)").has(rest[0]);
}

void check(const ast::Reference& reference, Report& report) {
  const Signs& signs = report.facts().signs();
  if (!signs.has_pair(Kind::space, Kind::space) && !signs.has(Kind::control) &&
      !signs.has(Kind::foreign)) {
    return;
  }
  const std::string_view raw = reference.raw;
  for (std::size_t at = 0; at < raw.size();) {
    if (raw[at] > ' ' && raw[at] < 0x7F) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    std::size_t count = 0;
    bool wraps = false;
    bool unusual = false;
    while (at < raw.size()) {
      const utf8::CodePoint point = utf8::decode(raw, at);
      if (!point.valid || !utf8::is_space(point.value)) break;
      wraps = wraps || is_line_end(point.value);
      unusual = unusual || point.value != ' ';
      at += point.length;
      ++count;
    }
    if (count == 0) {
      at += utf8::decode(raw, at).length;
      continue;
    }
    // A line end is how the list is wrapped, and a blank before a stop has a rule of its own.
    if (wraps || (count == 1 && !unusual) || is_closing(raw.substr(at))) continue;
    const Span run = within(reference, begin, at - begin);
    report.add(run,
               count == 1 ? "a tab or no-break space between words; write one plain space"
                          : std::to_string(count) + " spaces in a row; write one",
               {replace(run, " ", "write one space")});
  }
}

}  // namespace

extern const Rule ref_double_space;
constinit const Rule ref_double_space{
    .id = "ref-double-space",
    .group = "Shape of one reference",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "more than one space, a tab or a no-break space between words",
    .why =
        "Two entries that differ only in blanks look alike to a person and different to every "
        "program that compares, sorts or searches them.",
    .basis = "AMA Manual of Style 10 and 11, chapter 3: elements are separated by one space.",
    .bad = {.text = "Folkman J.  Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
