#include <algorithm>
#include <string>
#include <vector>

#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "lint/fix.hpp"

namespace chapbook::fuzz {

namespace {

/// Findings with one fix each, made of the bytes, four a finding: where it begins, how many bytes
/// it replaces, by how many, and who may apply it. Every second finding has another edit further
/// on.
std::vector<Diagnostic> findings_from(std::string_view bytes, std::uint32_t text_size) {
  std::vector<Diagnostic> findings;
  const auto number = [&](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at]));
  };
  for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
    const std::uint32_t begin = number(at) % (text_size + 1);
    const std::uint32_t end = std::min(text_size, begin + number(at + 1) % 8);
    Fix fix{"write", static_cast<Applicability>(number(at + 3) % 3), {}};
    fix.edits.push_back({{begin, end}, std::string(number(at + 2) % 8, 'x')});
    if (number(at + 3) >= 128 && end + 2 < text_size)
      fix.edits.push_back({{end + 2, end + 3}, "y"});
    findings.push_back({"id", Severity::warning, {begin, end}, "finding", {}, {fix}});
  }
  return findings;
}

bool touches(const Edit& a, const Edit& b) {
  return a.span.begin <= b.span.end && b.span.begin <= a.span.end;
}

/// What apply_fixes promises, said in the plainest way: whole fixes in order, none that touches an
/// earlier one.
lint::Fixed apply_plainly(std::string_view text, const std::vector<Diagnostic>& findings,
                          Applicability allowed) {
  std::vector<Edit> taken;
  lint::Fixed out;
  for (const Diagnostic& finding : findings) {
    const Fix& fix = finding.fixes.front();
    if (fix.applicability > allowed) continue;
    const bool clashes = std::ranges::any_of(fix.edits, [&](const Edit& edit) {
      return std::ranges::any_of(taken, [&](const Edit& other) { return touches(edit, other); });
    });
    if (clashes) continue;
    taken.insert(taken.end(), fix.edits.begin(), fix.edits.end());
    ++out.applied;
  }
  std::ranges::sort(taken, std::ranges::greater{},
                    [](const Edit& edit) { return edit.span.begin; });
  out.text = text;
  for (const Edit& edit : taken) {
    out.text.replace(edit.span.begin, edit.span.size(), edit.replacement);
  }
  return out;
}

}  // namespace

int fuzz_fixes(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  const std::string text(bytes.substr(0, bytes.size() / 2));
  const auto findings =
      findings_from(bytes.substr(bytes.size() / 2), static_cast<std::uint32_t>(text.size()));
  for (const Applicability allowed : {Applicability::safe, Applicability::unsafe}) {
    const lint::Fixed fixed = lint::apply_fixes(text, findings, allowed);
    const lint::Fixed plain = apply_plainly(text, findings, allowed);
    require(fixed.applied == plain.applied, "the earlier of two clashing fixes wins");
    require(fixed.text == plain.text, "fixes change what they name and nothing else");
  }
  return 0;
}

}  // namespace chapbook::fuzz
