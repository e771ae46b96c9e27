#include "lint/pages.hpp"

namespace chapbook::lint {

std::optional<PageRange> page_range(const ast::Reference& reference) {
  if (!reference.pages || !reference.pages->last) return {};
  std::string_view first = reference.pages->first;
  std::string_view last = *reference.pages->last;
  if (reference.pages->text.text.find(',') != std::string_view::npos) return {};
  PageRange out;
  while (!first.empty() && (is_upper(first[0]) || is_lower(first[0]))) {
    out.prefix += first[0];
    first.remove_prefix(1);
  }
  if (!out.prefix.empty()) {
    if (!last.starts_with(out.prefix)) return {};
    last.remove_prefix(out.prefix.size());
  }
  if (first.starts_with('0') || last.starts_with('0')) return {};
  const auto from = number(first);
  const auto to = number(last);
  if (!from || !to) return {};
  out.first = *from;
  out.last = *to;
  // Only a number that makes sense in full is a short form: "871-92" is one, "871-61" is a slip.
  if (last.size() < first.size()) {
    const std::string full =
        std::string(first.substr(0, first.size() - last.size())) + std::string(last);
    const auto value = number(full);
    if (value && *value > *from) {
      out.last = *value;
      out.shortened = true;
    }
  }
  return out;
}

std::optional<Span> last_page_span(const ast::Reference& reference) {
  const Span pages = reference.pages->text.span;
  const std::string_view last = *reference.pages->last;
  const auto is_printed = [](char c) { return c >= ' ' && c <= '~'; };
  std::size_t at = pages.end - reference.span.begin;
  const std::size_t begin = pages.begin - reference.span.begin;
  for (auto letter = last.rbegin(); letter != last.rend(); ++letter) {
    while (at > begin && !is_printed(reference.raw[at - 1])) --at;
    if (at == begin || reference.raw[--at] != *letter) return {};
  }
  return Span{reference.span.begin + static_cast<std::uint32_t>(at), pages.end};
}

}  // namespace chapbook::lint
