#include "converters/report/text.hpp"

#include <algorithm>

#include "converters/report/clean.hpp"
#include "converters/report/place.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::report {

namespace {

/// The widest part of a source line that is shown, in code points.
constexpr std::size_t widest = 100;
/// How much of the line is shown before the span when it has to be cut.
constexpr std::size_t lead = 30;

struct Palette {
  std::string_view strong;
  std::string_view error;
  std::string_view warning;
  std::string_view info;
  std::string_view quiet;
  std::string_view off;

  [[nodiscard]] std::string_view of(Severity severity) const {
    switch (severity) {
      case Severity::error:
        return error;
      case Severity::warning:
        return warning;
      case Severity::info:
        return info;
    }
    return info;
  }
};

constexpr Palette plain{};
constexpr Palette colored{"\x1B[1m",    "\x1B[1;31m", "\x1B[1;33m",
                          "\x1B[1;36m", "\x1B[2m",    "\x1B[0m"};

const Palette& palette(bool color) {
  return color ? colored : plain;
}

/// The byte offset of code point number `count` of `text`, or its end.
std::size_t offset_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count-- > 0 && at < text.size()) at += utf8::decode(text, at).length;
  return at;
}

/// The byte offset of the code point that stands `count` before the end of `text`, or 0.
std::size_t offset_from_end(std::string_view text, std::size_t count) {
  std::size_t at = text.size();
  for (; count > 0 && at > 0; --count) {
    --at;
    while (at > 0 && utf8::is_continuation(text[at])) --at;
  }
  return at;
}

/// A line of the source with what is to be underlined; all counts in code points.
struct Excerpt {
  std::string text;
  std::size_t underline_at = 0;
  std::size_t underline_length = 1;
};

/// Looks at little more than what is shown, however long the line is.
Excerpt cut_around(const SourceLines& source, Span span) {
  const Span line = source.line_at(span.begin);
  const std::uint32_t at = std::clamp(span.begin, line.begin, line.end);
  const std::string_view before = source.slice({line.begin, at});
  const std::string_view after = source.slice({at, line.end});
  const std::string_view marked = after.substr(0, std::max(span.end, at) - at);
  const std::size_t length = std::max<std::size_t>(
      1, utf8::count_code_points(marked.substr(0, offset_of(marked, widest))));

  const std::size_t near = offset_from_end(before, widest);
  const bool cut_before =
      near > 0 || utf8::count_code_points(before.substr(near)) + length > widest;
  const std::size_t skipped = cut_before ? offset_from_end(before, lead) : 0;
  const std::size_t column = utf8::count_code_points(before.substr(skipped));
  const std::string_view text =
      source.slice({line.begin + static_cast<std::uint32_t>(skipped), line.end});
  const std::string_view shown = text.substr(0, offset_of(text, widest));

  const std::string_view dots_before = skipped > 0 ? "..." : "";
  const std::string_view dots_after = shown.size() < text.size() ? "..." : "";
  Excerpt out;
  out.text = std::string(dots_before) + printable(shown) + std::string(dots_after);
  out.underline_at = dots_before.size() + column;
  out.underline_length = std::min(length, widest - column);
  return out;
}

/// The line with the place underlined; nothing for a line on which there is nothing to see.
std::string underlined(const SourceLines& source, const Diagnostic& finding,
                       const Palette& colors) {
  const Excerpt excerpt = cut_around(source, finding.span);
  if (excerpt.text.find_first_not_of(' ') == excerpt.text.npos) return {};
  std::string out = "    " + excerpt.text + "\n    " + std::string(excerpt.underline_at, ' ');
  out += colors.of(finding.severity);
  out += std::string(excerpt.underline_length, '^');
  out += colors.off;
  return out + "\n";
}

std::string counted(std::size_t number, std::string_view what) {
  return std::to_string(number) + " " + std::string(what) + (number == 1 ? "" : "s");
}

std::string summary(const Run& run) {
  const Tally tally = count(run);
  std::string out = counted(run.files.size(), "file") + ", " +
                    counted(tally.references, "reference") + ": " + counted(tally.errors, "error") +
                    ", " + counted(tally.warnings, "warning") + ", " + counted(tally.infos, "note");
  if (tally.fixable > 0) out += "; " + std::to_string(tally.fixable) + " fixable with --fix";
  if (tally.unsafely_fixable > 0) {
    out += "; " + std::to_string(tally.unsafely_fixable) + " with --unsafe-fixes";
  }
  if (tally.known > 0) out += "; " + std::to_string(tally.known) + " known from the baseline";
  if (tally.suppressed > 0) out += "; " + std::to_string(tally.suppressed) + " suppressed";
  if (run.applied_fixes > 0) out += "; " + std::to_string(run.applied_fixes) + " fixed";
  if (!run.failures.empty()) out += "; " + counted(run.failures.size(), "input") + " failed";
  return out + "\n";
}

std::string render(const Run& run, const RenderOptions& options) {
  std::string out;
  for (const CheckedFile& file : run.files) {
    for (const Diagnostic& finding : file.diagnostics) {
      out += explain_finding(*file.source, finding, options.color);
    }
  }
  return out + summary(run);
}

}  // namespace

std::string_view fix_label(Applicability applicability) {
  switch (applicability) {
    case Applicability::safe:
      return "fix: ";
    case Applicability::unsafe:
      return "fix (unsafe): ";
    case Applicability::display_only:
      return "hint: ";
  }
  return "hint: ";
}

std::string headline(const SourceLines& source, const Diagnostic& finding, bool color) {
  const Palette& colors = palette(color);
  std::string out(colors.strong);
  out += place_to_find(source, finding.span.begin) + ": ";
  out += colors.off;
  out += colors.of(finding.severity);
  out += to_string(finding.severity);
  out += colors.off;
  out += '[';
  out += finding.id;
  out += "] ";
  return out + printable(finding.message) + "\n";
}

std::string explain_finding(const SourceLines& source, const Diagnostic& finding, bool color) {
  const Palette& colors = palette(color);
  std::string out = headline(source, finding, color) + underlined(source, finding, colors);
  for (const Related& related : finding.related) {
    const SourceLines& other = related.source ? *related.source : source;
    out += "    see " + place_to_find(other, related.span.begin) + ": " +
           printable(related.message) + "\n";
  }
  for (const Fix& fix : finding.fixes) {
    out += "    ";
    out += colors.quiet;
    out += fix_label(fix.applicability);
    out += colors.off;
    out += printable(fix.message) + "\n";
  }
  return out;
}

extern const Report text_report;
constinit const Report text_report{"text", "lines for people, with the place underlined", &render};

}  // namespace chapbook::report
