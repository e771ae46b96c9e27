#include <map>
#include <string>

#include "lint/identifiers.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Document& document, Report& report) {
  std::map<std::string, const ast::Reference*> seen;
  const auto note = [&](std::string key, const ast::Reference& reference) {
    const auto [first, is_new] = seen.emplace(std::move(key), &reference);
    if (is_new || first->second == &reference || first->second->raw == reference.raw) return false;
    report.add(
        reference.span,
        "this work is listed in other words too; merge the two or check " + quoted(first->first),
        {}, {{nullptr, first->second->span, "the other entry"}});
    return true;
  };
  for (const ast::Reference& reference : document.references.items) {
    if (reference.pmid && note("PMID " + std::string(reference.pmid->text), reference)) continue;
    if (reference.doi) note("doi:" + lower(reference.doi->text), reference);
  }
}

}  // namespace

extern const Rule doc_near_duplicate;
constinit const Rule doc_near_duplicate{
    .id = "doc-near-duplicate",
    .group = "The reference list",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "one PMID or DOI in two references",
    .why =
        "Both lead to one work, so either it is listed twice in different words or one of the "
        "numbers is wrong.",
    .basis = "AMA Manual of Style 10 and 11, section 3.1: each work is listed once.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-1186. PMID: 4938153.\nFolkman J. Tumor angiogenesis. N "
                    "Engl J Med. 1971;285(21):1182-1186. PMID: 4938153."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186. PMID: 4938153."},
    .check_document = check,
};

}  // namespace chapbook::lint::rules
