#include "lint/run.hpp"

#include <algorithm>
#include <tuple>

#include "parsers/citation/citation.hpp"

namespace chapbook::lint {

std::vector<Diagnostic> run(const ast::Document& document, const Settings& settings,
                            std::span<const Rule* const> rules) {
  std::vector<Diagnostic> out;
  Report report(document, settings, out);
  for (const Rule* rule : rules) {
    if (!rule->profiles.has(settings.profile)) continue;
    report.begin(rule->id, rule->severity);
    if (rule->check_document != nullptr) rule->check_document(document, report);
    if (rule->check_reference == nullptr) continue;
    for (const ast::Reference& reference : document.references.items) {
      if (reference.raw.size() > citation::max_reference_bytes) continue;
      rule->check_reference(reference, report);
    }
  }
  std::ranges::stable_sort(out, {}, [](const Diagnostic& finding) {
    return std::tuple(finding.span.begin, finding.span.end, finding.id);
  });
  return out;
}

}  // namespace chapbook::lint
