#include "converters/report/report.hpp"
#include "converters/report/text.hpp"

namespace chapbook::report {

namespace {

std::string render(const Run& run, const RenderOptions& options) {
  std::string out;
  for (const CheckedFile& file : run.files) {
    for (const Diagnostic& finding : file.diagnostics) {
      out += headline(*file.source, finding, options.color);
    }
  }
  return out;
}

}  // namespace

extern const Report concise_report;
constinit const Report concise_report{"concise", "one line a finding, nothing else", &render};

}  // namespace chapbook::report
