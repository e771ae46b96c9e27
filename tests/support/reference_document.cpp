#include "tests/support/reference_document.hpp"

#include <algorithm>

#include "converters/engine/reference_list.hpp"
#include "lint/fix.hpp"
#include "lint/run.hpp"
#include "tests/support/condition.hpp"

namespace chapbook::test {

ast::Document reference_document(std::string_view lines) {
  return engine::read_reference_list(Source::make("references.txt", std::string(lines)));
}

ast::Document document_of(const lint::Example& example) {
  if (example.form == lint::ExampleForm::condition_text) {
    return read_condition(std::string(example.text), "article.txt");
  }
  return reference_document(example.text);
}

std::vector<Diagnostic> lint_example(const lint::Example& example, lint::Profile profile,
                                     std::span<const lint::Rule* const> rules) {
  return lint::run(document_of(example), {profile, from_iso(example.today)}, rules);
}

std::string fix_example(const lint::Example& example, lint::Profile profile) {
  const auto lint = [&](std::string_view text) {
    return lint_example({text, example.today, example.form}, profile);
  };
  return lint::fix_until_stable(std::string(example.text), Applicability::safe, lint).text;
}

std::vector<Diagnostic> lint_lines(std::string_view lines, lint::Profile profile,
                                   std::string_view today) {
  return lint_example({.text = lines, .today = today}, profile);
}

std::string fix_lines(std::string_view lines, lint::Profile profile, std::string_view today) {
  return fix_example({.text = lines, .today = today}, profile);
}

std::vector<std::string> ids_of(const std::vector<Diagnostic>& findings) {
  std::vector<std::string> out;
  for (const Diagnostic& finding : findings) {
    if (std::ranges::find(out, finding.id) == out.end()) out.emplace_back(finding.id);
  }
  return out;
}

}  // namespace chapbook::test
