#include "converters/report/suppression.hpp"

#include <utility>

#include "converters/report/content_key.hpp"
#include "converters/report/glob.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::report {

std::optional<std::size_t> find_suppression(std::span<const Suppression> suppressions,
                                            std::string_view name, const CheckedFile& file,
                                            const Diagnostic& finding) {
  std::optional<std::string> text;  // folding takes time, and few findings need it
  for (std::size_t i = 0; i < suppressions.size(); ++i) {
    const Suppression& each = suppressions[i];
    if (each.is_expired || each.rule != finding.id || !matches(each.file, name)) continue;
    if (each.text.empty()) return i;
    if (!text) text = fold_case(file.source->slice(place_of(file, finding.span.begin)));
    if (text->find(each.text) != text->npos) return i;
  }
  return {};
}

void suppress(std::span<const Suppression> suppressions, std::string_view name, CheckedFile& file,
              std::vector<bool>& used) {
  std::vector<Diagnostic> others;
  for (Diagnostic& finding : file.diagnostics) {
    const auto found = find_suppression(suppressions, name, file, finding);
    if (found) {
      used[*found] = true;
      file.suppressed.push_back({std::move(finding), suppressions[*found].reason});
    } else {
      others.push_back(std::move(finding));
    }
  }
  file.diagnostics = std::move(others);
}

}  // namespace chapbook::report
