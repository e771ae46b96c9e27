#include "parsers/condition/workspace.hpp"

#include <algorithm>
#include <utility>

#include "parsers/base/utf8.hpp"

namespace chapbook::condition {

void Notices::report(const Notice& notice, Span span, std::string message) {
  Count& count = counts_[&notice];
  if (count.seen++ < limit) {
    count.last = kept_.size();
    kept_.push_back(make_diagnostic(notice, span, std::move(message)));
  }
}

std::vector<Diagnostic> Notices::take() {
  for (const auto& [notice, count] : counts_) {
    if (count.seen > limit) {
      kept_[count.last].message +=
          " (and " + std::to_string(count.seen - limit) + " more like this)";
    }
  }
  counts_.clear();
  std::ranges::stable_sort(kept_, {}, [](const Diagnostic& one) { return one.span.begin; });
  return std::exchange(kept_, {});
}

bool Workspace::is_wrapped(std::size_t at) const {
  constexpr std::size_t wrap_column = 60;
  const Line& line = lines[at];
  const std::string_view text = slice(line.content);
  if (text.empty() || std::string_view(".?!:").find(text.back()) != std::string_view::npos) {
    return false;
  }
  if (line.indent + text.size() < wrap_column) return false;
  // Only a line near the limit needs its characters counted: none has more than four bytes.
  if (text.size() >= 4 * wrap_column) return true;
  return line.indent + utf8::count_code_points(text) >= wrap_column;
}

}  // namespace chapbook::condition
