#include "formats/shared/json.hpp"
#include "converters/report/json.hpp"

#include "converters/report/clean.hpp"
#include "converters/report/readability.hpp"
#include "converters/report/report.hpp"

namespace chapbook::report {

namespace {

using formats::JsonWriter;

std::int64_t number(std::size_t value) {
  return static_cast<std::int64_t>(value);
}

void write_place(JsonWriter& json, const SourceLines& source, Span span) {
  const Position begin = source.position(span.begin);
  const Position end = source.end_position(span);
  json.key("line").number(std::int64_t{begin.line});
  json.key("column").number(std::int64_t{begin.column});
  json.key("end_line").number(std::int64_t{end.line});
  json.key("end_column").number(std::int64_t{end.column});
  json.key("start").number(std::int64_t{span.begin});
  json.key("end").number(std::int64_t{span.end});
}

std::string_view name_of(Applicability applicability) {
  switch (applicability) {
    case Applicability::safe:
      return "safe";
    case Applicability::unsafe:
      return "unsafe";
    case Applicability::display_only:
      return "display-only";
  }
  return "display-only";
}

void write_finding(JsonWriter& json, const SourceLines& source, const Diagnostic& finding) {
  json.begin_object().member("rule", finding.id);
  json.member("severity", to_string(finding.severity));
  write_place(json, source, finding.span);
  json.member("message", valid_utf8(finding.message)).key("fixes").begin_array();
  for (const Fix& fix : finding.fixes) write_fix(json, fix);
  json.end_array().key("related").begin_array();
  for (const Related& related : finding.related) {
    const SourceLines& other = related.source ? *related.source : source;
    json.begin_object().member("path", valid_utf8(other.name()));
    write_place(json, other, related.span);
    json.member("message", valid_utf8(related.message)).end_object();
  }
  json.end_array().end_object();
}

void write_summary(JsonWriter& json, const Run& run) {
  const Tally tally = count(run);
  json.begin_object().key("files").number(number(run.files.size()));
  json.key("references").number(number(tally.references));
  json.key("errors").number(number(tally.errors));
  json.key("warnings").number(number(tally.warnings));
  json.key("infos").number(number(tally.infos));
  json.key("fixable").number(number(tally.fixable));
  json.key("unsafely_fixable").number(number(tally.unsafely_fixable));
  json.key("known").number(number(tally.known));
  json.key("suppressed").number(number(tally.suppressed));
  json.key("fixed").number(number(run.applied_fixes));
  json.key("failed").number(number(run.failures.size())).end_object();
}

std::string render(const Run& run, const RenderOptions&) {
  JsonWriter json;
  json.begin_object().member("tool", "chapbook").member("version", run.version);
  json.key("files").begin_array();
  for (const CheckedFile& file : run.files) {
    json.begin_object().member("path", valid_utf8(file.source->name()));
    if (file.source->is_derived()) json.key("derived").boolean(true);
    if (file.source->place_unit() == PlaceUnit::paragraph) json.member("unit", "paragraph");
    json.key("references").number(number(file.reference_count)).key("findings").begin_array();
    for (const Diagnostic& finding : file.diagnostics) write_finding(json, *file.source, finding);
    json.end_array();
    write_readability(json, file.readability);
    json.end_object();
  }
  json.end_array().key("failed").begin_array();
  for (const Failure& failure : run.failures) {
    json.begin_object().member("path", valid_utf8(failure.path));
    json.member("message", valid_utf8(failure.message)).end_object();
  }
  json.end_array().key("summary");
  write_summary(json, run);
  json.end_object();
  return json.take();
}

}  // namespace

void write_fix(JsonWriter& json, const Fix& fix) {
  json.begin_object().member("message", valid_utf8(fix.message));
  json.member("applicability", name_of(fix.applicability)).key("edits").begin_array();
  for (const Edit& edit : fix.edits) {
    json.begin_object().key("start").number(std::int64_t{edit.span.begin});
    json.key("end").number(std::int64_t{edit.span.end});
    json.member("text", valid_utf8(edit.replacement)).end_object();
  }
  json.end_array().end_object();
}

extern const Report json_report;
constinit const Report json_report{"json", "one JSON object with every finding, fix and place",
                                   &render};

}  // namespace chapbook::report
