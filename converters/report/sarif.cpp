#include <algorithm>
#include <map>

#include "converters/report/clean.hpp"
#include "converters/report/report.hpp"
#include "converters/report/topic.hpp"
#include "converters/report/uri.hpp"
#include "formats/shared/json.hpp"

namespace chapbook::report {

namespace {

using formats::JsonWriter;

/// The name of this project as a URI (RFC 4151). SARIF wants an address with information about the
/// tool; chapbook has no public one, so this names it without pretending to be a page.
constexpr std::string_view tool_uri = "tag:chapbook,2025:ns";

/// Where each rule stands in `tool.driver.rules`.
using RuleIndex = std::map<std::string_view, std::int64_t>;

RuleIndex index_rules(const Run& run) {
  RuleIndex out;
  for (const CheckedFile& file : run.files) {
    for (const Diagnostic& finding : file.diagnostics) out.emplace(finding.id, 0);
    for (const Diagnostic& finding : file.known) out.emplace(finding.id, 0);
    for (const Suppressed& each : file.suppressed) out.emplace(each.finding.id, 0);
  }
  std::int64_t next = 0;
  for (auto& [id, index] : out) index = next++;
  return out;
}

/// SARIF 2.1.0 section 3.27.10.
std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "note";
  }
  return "note";
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key).begin_object().member("text", valid_utf8(text)).end_object();
}

void write_rule(JsonWriter& json, std::string_view id) {
  json.begin_object().member("id", id);
  if (const auto topic = find_topic(id)) {
    write_text(json, "shortDescription", std::string(topic->summary) + ".");
    write_text(json, "fullDescription", topic->why);
    write_text(json, "help", topic_text(*topic));
    json.key("defaultConfiguration").begin_object();
    json.member("level", level(topic->severity)).end_object();
    json.key("properties").begin_object().key("tags").begin_array();
    json.string(topic->group).end_array().end_object();
  }
  json.end_object();
}

/// Columns are in UTF-16 code units, as `columnKind` says. Of a derived text only the lines are
/// given: its columns in the file count code points. A file without lines has no region
/// (SARIF 2.1.0 section 3.30 knows text and bytes).
void write_region(JsonWriter& json, std::string_view key, const SourceLines& source, Span span) {
  if (source.place_unit() != PlaceUnit::line) return;
  const bool has_columns = !source.is_derived();
  json.key(key).begin_object();
  const auto column = [&](std::uint32_t offset) {
    return std::int64_t{source.utf16_column(offset)};
  };
  json.key("startLine").number(std::int64_t{source.position(span.begin).line});
  if (has_columns) json.key("startColumn").number(column(span.begin));
  json.key("endLine").number(std::int64_t{source.end_position(span).line});
  if (has_columns) json.key("endColumn").number(column(span.end));
  json.end_object();
}

void write_artifact(JsonWriter& json, const SourceLines& source) {
  json.key("artifactLocation").begin_object();
  json.member("uri", uri_reference(source.name())).end_object();
}

void write_location(JsonWriter& json, const SourceLines& source, Span span) {
  json.key("physicalLocation").begin_object();
  write_artifact(json, source);
  write_region(json, "region", source, span);
  json.end_object();
}

void write_fix(JsonWriter& json, const SourceLines& source, const Fix& fix) {
  json.begin_object();
  write_text(json, "description", fix.message);
  json.key("artifactChanges").begin_array().begin_object();
  write_artifact(json, source);
  json.key("replacements").begin_array();
  for (const Edit& edit : fix.edits) {
    json.begin_object();
    write_region(json, "deletedRegion", source, edit.span);
    write_text(json, "insertedContent", edit.replacement);
    json.end_object();
  }
  json.end_array().end_object().end_array().end_object();
}

/// Fixes that a tool may apply; a hint has no edits to offer, and a derived text is not what stands
/// in the file.
void write_fixes(JsonWriter& json, const SourceLines& source, const Diagnostic& finding) {
  if (source.is_derived()) return;
  const auto is_real = [](const Fix& fix) {
    return fix.applicability != Applicability::display_only && !fix.edits.empty();
  };
  if (std::ranges::none_of(finding.fixes, is_real)) return;
  json.key("fixes").begin_array();
  for (const Fix& fix : finding.fixes) {
    if (is_real(fix)) write_fix(json, source, fix);
  }
  json.end_array();
}

void write_related(JsonWriter& json, const SourceLines& source, const Diagnostic& finding) {
  if (finding.related.empty()) return;
  json.key("relatedLocations").begin_array();
  std::int64_t id = 0;
  for (const Related& related : finding.related) {
    json.begin_object().key("id").number(id++);
    write_location(json, related.source ? *related.source : source, related.span);
    write_text(json, "message", related.message);
    json.end_object();
  }
  json.end_array();
}

/// What a person said about a finding before.
struct Verdict {
  std::string_view baseline_state = {};  ///< section 3.27.24; empty: there is no baseline
  const std::string* reason = nullptr;   ///< section 3.35.8; nullptr: not suppressed
};

void write_verdict(JsonWriter& json, const Verdict& verdict) {
  if (!verdict.baseline_state.empty()) json.member("baselineState", verdict.baseline_state);
  if (verdict.reason == nullptr) return;
  json.key("suppressions").begin_array().begin_object();
  json.member("kind", "external").member("status", "accepted");
  json.member("justification", valid_utf8(*verdict.reason)).end_object().end_array();
}

void write_result(JsonWriter& json, const RuleIndex& rules, const SourceLines& source,
                  const Diagnostic& finding, const Verdict& verdict) {
  json.begin_object().member("ruleId", finding.id).key("ruleIndex").number(rules.at(finding.id));
  json.member("level", level(finding.severity));
  write_text(json, "message", finding.message + ".");
  json.key("locations").begin_array().begin_object();
  write_location(json, source, finding.span);
  json.end_object().end_array();
  write_related(json, source, finding);
  write_fixes(json, source, finding);
  write_verdict(json, verdict);
  json.end_object();
}

/// Hidden findings are results as well: viewers leave them out by what is said about them.
void write_results(JsonWriter& json, const RuleIndex& rules, const CheckedFile& file,
                   bool has_baseline) {
  const std::string_view state = has_baseline ? "new" : "";
  for (const Diagnostic& finding : file.diagnostics) {
    write_result(json, rules, *file.source, finding, {state});
  }
  for (const Diagnostic& finding : file.known) {
    write_result(json, rules, *file.source, finding, {"unchanged"});
  }
  for (const Suppressed& each : file.suppressed) {
    write_result(json, rules, *file.source, each.finding, {{}, &each.reason});
  }
}

void write_driver(JsonWriter& json, const Run& run, const RuleIndex& rules) {
  json.key("tool").begin_object().key("driver").begin_object();
  json.member("name", "chapbook").member("version", run.version);
  json.member("semanticVersion", run.version)
      .member("informationUri", tool_uri)
      .key("rules")
      .begin_array();
  for (const auto& [id, index] : rules) write_rule(json, id);
  json.end_array().end_object().end_object();
}

/// Inputs that could not be read are no results but notifications (SARIF 2.1.0 section 3.20.21).
void write_invocation(JsonWriter& json, const Run& run) {
  json.key("invocations").begin_array().begin_object();
  json.key("executionSuccessful").boolean(run.failures.empty());
  json.key("toolExecutionNotifications").begin_array();
  for (const Failure& failure : run.failures) {
    json.begin_object().member("level", "error");
    write_text(json, "message", failure.message + ".");
    json.end_object();
  }
  json.end_array().end_object().end_array();
}

std::string render(const Run& run, const RenderOptions&) {
  const RuleIndex rules = index_rules(run);
  JsonWriter json;
  json.begin_object().member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
  json.member("version", "2.1.0").key("runs").begin_array().begin_object();
  write_driver(json, run, rules);
  write_invocation(json, run);
  json.member("columnKind", "utf16CodeUnits").key("newlineSequences").begin_array();
  for (const std::string_view ending : {"\r\n", "\n", "\r", "\xC2\x85"}) json.string(ending);
  json.end_array().key("results").begin_array();
  for (const CheckedFile& file : run.files) {
    write_results(json, rules, file, run.has_baseline);
  }
  json.end_array().end_object().end_array().end_object();
  return json.take();
}

}  // namespace

extern const Report sarif_report;
constinit const Report sarif_report{"sarif", "SARIF 2.1.0, for code scanning and editors", &render};

}  // namespace chapbook::report
