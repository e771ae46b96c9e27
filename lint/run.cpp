#include "lint/run.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "parsers/citation/citation.hpp"

namespace chapbook::lint {

std::vector<Diagnostic> run(const ast::Document& document, const Settings& settings,
                            std::span<const Rule* const> rules,
                            std::shared_ptr<const readability::Prose> prose) {
  std::vector<Diagnostic> out;
  Report report(document, settings, out, std::move(prose));
  std::vector<const Rule*> reference_rules;
  for (const Rule* rule : rules) {
    if (!rule->profiles.has(settings.profile)) continue;
    if (rule->check_reference != nullptr) reference_rules.push_back(rule);
    if (rule->check_document == nullptr) continue;
    report.begin(rule->id, rule->severity);
    rule->check_document(document, report);
  }
  // Reference by reference, so that what one rule found in a text serves the next one.
  for (const ast::Reference& reference : document.references.items) {
    if (reference.raw.size() > citation::max_reference_bytes) continue;
    report.begin(reference);
    for (const Rule* rule : reference_rules) {
      report.begin(rule->id, rule->severity);
      rule->check_reference(reference, report);
    }
  }
  std::ranges::stable_sort(out, {}, [](const Diagnostic& finding) {
    return std::tuple(finding.span.begin, finding.span.end, finding.id);
  });
  return out;
}

}  // namespace chapbook::lint
