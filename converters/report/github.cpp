#include <algorithm>
#include <string>
#include <string_view>

#include "converters/report/clean.hpp"
#include "converters/report/place.hpp"
#include "converters/report/report.hpp"

namespace chapbook::report {

namespace {

/// Workflow commands end at a line end and their properties at "," and ":"; GitHub decodes the
/// percent escapes of `special` again.
std::string escape(std::string_view text, std::string_view special) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : valid_utf8(text)) {
    if (special.find(c) == special.npos) {
      out += c;
      continue;
    }
    out += '%';
    out += digits[static_cast<unsigned char>(c) >> 4U];
    out += digits[static_cast<unsigned char>(c) & 0x0FU];
  }
  return out;
}

std::string escape_message(std::string_view text) {
  return escape(text, "%\r\n");
}

std::string escape_property(std::string_view text) {
  return escape(text, "%\r\n:,");
}

std::string_view command(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "notice";
  }
  return "notice";
}

/// GitHub shows columns only where a finding stays on one line, and files without lines as a whole.
std::string position(const SourceLines& source, Span span) {
  if (source.place_unit() != PlaceUnit::line) return {};
  const Position begin = source.position(span.begin);
  const Position end = source.end_position(span);
  std::string out = ",line=" + std::to_string(begin.line) + ",endLine=" + std::to_string(end.line);
  if (begin.line == end.line) {
    out += ",col=" + std::to_string(begin.column) +
           ",endColumn=" + std::to_string(std::max(end.column, begin.column + 1));
  }
  return out;
}

std::string render(const Run& run, const RenderOptions&) {
  std::string out;
  for (const CheckedFile& file : run.files) {
    for (const Diagnostic& finding : file.diagnostics) {
      const bool has_lines = file.source->place_unit() == PlaceUnit::line;
      const std::string place =
          has_lines ? "" : place_to_find(*file.source, finding.span.begin) + ": ";
      out += "::" + std::string(command(finding.severity)) +
             " file=" + escape_property(file.source->name()) +
             position(*file.source, finding.span) + ",title=" + escape_property(finding.id) +
             "::" + escape_message(place + finding.message) + "\n";
    }
  }
  for (const Failure& failure : run.failures) {
    out += "::error file=" + escape_property(failure.path) +
           "::" + escape_message(failure.message) + "\n";
  }
  return out;
}

}  // namespace

extern const Report github_report;
constinit const Report github_report{"github", "workflow commands: annotations in GitHub Actions",
                                     &render};

}  // namespace chapbook::report
