#include "converters/engine/loss.hpp"

#include <algorithm>

namespace chapbook::engine {

std::vector<Span> not_understood(const ast::Document& document) {
  std::vector<Span> out;
  for (const ast::OwnedSpan& owned : ast::owned_spans(document)) {
    if (owned.owner == ast::Owner::raw) out.push_back(owned.span);
  }
  for (const ast::Reference& reference : document.references.items) {
    if (!reference.understood) out.push_back(reference.span);
  }
  for (const Diagnostic& each : document.diagnostics) {
    if (each.id == notice::invalid_utf8.id) out.push_back(each.span);
  }
  std::ranges::sort(out, {}, &Span::begin);
  return out;
}

}  // namespace chapbook::engine
