#include <map>

#include "converters/report/clean.hpp"
#include "converters/report/content_key.hpp"
#include "converters/report/report.hpp"
#include "formats/shared/json.hpp"
#include "parsers/base/digest.hpp"

namespace chapbook::report {

namespace {

using formats::JsonWriter;

/// GitLab knows info, minor, major, critical and blocker.
std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "major";
    case Severity::warning:
      return "minor";
    case Severity::info:
      return "info";
  }
  return "info";
}

/// GitLab wants paths relative to the repository and refuses a leading "./".
std::string repository_path(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  return valid_utf8(path);
}

/// How often each finding was met in the file so far: equal ones need different fingerprints.
using Repeats = std::map<std::string, int>;

void write_finding(JsonWriter& json, const CheckedFile& file, const Diagnostic& finding,
                   Repeats& repeats) {
  const std::string path = repository_path(file.source->name());
  const std::string key = fingerprint(content_key(file, finding));
  const std::string name = path + '\n' + key + '\n' + std::to_string(repeats[key]++);
  json.begin_object().member("description", valid_utf8(finding.message));
  json.member("check_name", finding.id).member("fingerprint", sha256_hex(name));
  json.member("severity", level(finding.severity)).key("location").begin_object();
  json.member("path", path).key("lines").begin_object();
  json.key("begin").number(std::int64_t{file.source->position(finding.span.begin).line});
  json.key("end").number(std::int64_t{file.source->end_position(finding.span).line});
  json.end_object().end_object().end_object();
}

void write_failure(JsonWriter& json, const Failure& failure) {
  json.begin_object().member("description", valid_utf8(failure.message));
  json.member("check_name", "unreadable-input");
  json.member("fingerprint", sha256_hex(failure.path + "\nunreadable-input"));
  json.member("severity", "blocker").key("location").begin_object();
  json.member("path", repository_path(failure.path)).key("lines").begin_object();
  json.key("begin").number(std::int64_t{1}).end_object().end_object().end_object();
}

std::string render(const Run& run, const RenderOptions&) {
  JsonWriter json;
  json.begin_array();
  for (const CheckedFile& file : run.files) {
    Repeats repeats;
    for (const Diagnostic& finding : file.diagnostics) {
      write_finding(json, file, finding, repeats);
    }
  }
  for (const Failure& failure : run.failures) write_failure(json, failure);
  json.end_array();
  return json.take();
}

}  // namespace

extern const Report gitlab_report;
constinit const Report gitlab_report{"gitlab", "Code Quality JSON: findings in merge requests",
                                     &render};

}  // namespace chapbook::report
