#include <algorithm>

#include "converters/report/clean.hpp"
#include "converters/report/place.hpp"
#include "converters/report/report.hpp"
#include "converters/report/text.hpp"
#include "formats/shared/xml.hpp"

namespace chapbook::report {

namespace {

using formats::XmlElement;

/// Reports know no clock and equal runs give equal bytes, but the schema of Ant asks for a moment.
constexpr std::string_view no_moment = "1970-01-01T00:00:00";

/// An info is no reason to turn a pipeline red; those go to the output of the suite.
bool is_failure(const Diagnostic& finding) {
  return finding.severity != Severity::info;
}

struct Counts {
  std::size_t tests;
  std::size_t failures;
  std::size_t errors;
};

/// The attributes and the children are those that both Jenkins and Ant know, in Ant's order.
XmlElement add_suite(XmlElement parent, std::size_t id, const std::string& name, Counts counts) {
  const XmlElement suite = parent.add("testsuite", {{"name", name},
                                                    {"package", "chapbook"},
                                                    {"id", std::to_string(id)},
                                                    {"timestamp", no_moment},
                                                    {"hostname", "localhost"},
                                                    {"tests", std::to_string(counts.tests)},
                                                    {"failures", std::to_string(counts.failures)},
                                                    {"errors", std::to_string(counts.errors)},
                                                    {"time", "0"}});
  suite.add("properties");
  return suite;
}

XmlElement add_case(XmlElement suite, const std::string& name, const std::string& file) {
  return suite.add("testcase", {{"name", name}, {"classname", file}, {"time", "0"}});
}

void add_finding(XmlElement suite, const SourceLines& source, const Diagnostic& finding) {
  const Position at = source.position(finding.span.begin);
  const bool has_lines = source.place_unit() == PlaceUnit::line;
  const std::string place = has_lines ? std::to_string(at.line) + ":" + std::to_string(at.column)
                                      : place_in_words(source, finding.span.begin);
  const std::string name = std::string(finding.id) + " at " + place;
  // Text lines of explain_finding() are printable; only their line ends are control characters.
  add_case(suite, name, printable(source.name()))
      .add("failure", explain_finding(source, finding),
           {{"message", printable(finding.message)}, {"type", to_string(finding.severity)}});
}

void add_file(XmlElement parent, std::size_t id, const CheckedFile& file) {
  const std::string name = printable(file.source->name());
  const auto failures =
      static_cast<std::size_t>(std::ranges::count_if(file.diagnostics, &is_failure));
  const XmlElement suite =
      add_suite(parent, id, name, {std::max<std::size_t>(failures, 1), failures, 0});
  std::string notes;
  for (const Diagnostic& finding : file.diagnostics) {
    if (is_failure(finding)) {
      add_finding(suite, *file.source, finding);
    } else {
      notes += headline(*file.source, finding);
    }
  }
  if (failures == 0) add_case(suite, "no errors or warnings", name);
  suite.add("system-out", notes);
  suite.add("system-err");
}

void add_failed_input(XmlElement parent, std::size_t id, const Failure& failure) {
  const std::string name = printable(failure.path);
  const XmlElement suite = add_suite(parent, id, name, {1, 0, 1});
  add_case(suite, "can be checked", name)
      .add("error", {{"message", printable(failure.message)}, {"type", "input"}});
  suite.add("system-out");
  suite.add("system-err");
}

std::string render(const Run& run, const RenderOptions&) {
  const formats::XmlTree tree("testsuites");
  std::size_t id = 0;
  for (const CheckedFile& file : run.files) add_file(tree.root(), id++, file);
  for (const Failure& failure : run.failures) add_failed_input(tree.root(), id++, failure);
  return tree.print();
}

}  // namespace

extern const Report junit_report;
constinit const Report junit_report{"junit", "JUnit XML: a suite a file, a failed test a finding",
                                    &render};

}  // namespace chapbook::report
