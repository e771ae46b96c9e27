#include "tests/support/reference_document.hpp"

#include <algorithm>

#include "converters/engine/reference_list.hpp"
#include "lint/fix.hpp"
#include "lint/run.hpp"

namespace chapbook::test {

ast::Document reference_document(std::string_view lines) {
  return engine::read_reference_list(Source::make("references.txt", std::string(lines)));
}

std::vector<Diagnostic> lint_lines(std::string_view lines, lint::Profile profile,
                                   std::string_view today) {
  return lint::run(reference_document(lines), {profile, from_iso(today)});
}

std::string fix_lines(std::string_view lines, lint::Profile profile, std::string_view today) {
  const auto lint = [&](std::string_view text) { return lint_lines(text, profile, today); };
  return lint::fix_until_stable(std::string(lines), Applicability::safe, lint).text;
}

std::vector<std::string> ids_of(const std::vector<Diagnostic>& findings) {
  std::vector<std::string> out;
  for (const Diagnostic& finding : findings) {
    if (std::ranges::find(out, finding.id) == out.end()) out.emplace_back(finding.id);
  }
  return out;
}

}  // namespace chapbook::test
