#include "converters/report/clean.hpp"
#include "converters/report/report.hpp"
#include "formats/shared/xml.hpp"

namespace chapbook::report {

namespace {

using formats::XmlElement;

void add_finding(XmlElement parent, const SourceLines& source, const Diagnostic& finding) {
  const Position at = source.position(finding.span.begin);
  parent.add("error", {{"line", std::to_string(at.line)},
                       {"column", std::to_string(at.column)},
                       {"severity", to_string(finding.severity)},
                       {"message", printable(finding.message)},
                       {"source", "chapbook." + std::string(finding.id)}});
}

void add_failure(XmlElement parent, const Failure& failure) {
  const XmlElement file = parent.add("file", {{"name", printable(failure.path)}});
  file.add("error", {{"line", "1"},
                     {"severity", "error"},
                     {"message", printable(failure.message)},
                     {"source", "chapbook.unreadable-input"}});
}

std::string render(const Run& run, const RenderOptions&) {
  // The version is that of the form, which readers look at, not ours.
  const formats::XmlTree tree("checkstyle", {{"version", "4.3"}});
  for (const CheckedFile& file : run.files) {
    const XmlElement parent = tree.root().add("file", {{"name", printable(file.source->name())}});
    for (const Diagnostic& finding : file.diagnostics) add_finding(parent, *file.source, finding);
  }
  for (const Failure& failure : run.failures) add_failure(tree.root(), failure);
  return tree.print();
}

}  // namespace

extern const Report checkstyle_report;
constinit const Report checkstyle_report{"checkstyle", "checkstyle XML, which many tools read",
                                         &render};

}  // namespace chapbook::report
