#include "lint/source_group.hpp"

namespace chapbook::lint {

namespace {

bool is_locator_sign(char c) {
  return is_digit(c) || is_upper(c) || is_lower(c) || c == '-' || c == '(' || c == ')' ||
         c == ':' || c == ';';
}

/// The end of the group whose year begins at `at`; `at` itself where there is none.
std::size_t end_of_group(std::string_view raw, std::size_t at) {
  std::size_t end = at;
  while (end < raw.size() && is_digit(raw[end])) ++end;
  if (end != at + 4 || end >= raw.size() || (raw[end] != ':' && raw[end] != ';')) return at;
  const std::size_t locator = ++end;
  while (end < raw.size() && is_locator_sign(raw[end])) ++end;
  if (end == locator) return at;
  // ":chap 189" has a blank inside.
  if (begins_like(raw.substr(locator), "chap") && end + 1 < raw.size() && raw[end] == ' ' &&
      is_digit(raw[end + 1])) {
    ++end;
    while (end < raw.size() && is_locator_sign(raw[end])) ++end;
  }
  return end;
}

}  // namespace

std::vector<Span> source_groups(const ast::Reference& reference,
                                const std::vector<Span>& addresses) {
  std::vector<Span> out;
  const std::string_view raw = reference.raw;
  for (std::size_t at = 1; at < raw.size(); ++at) {
    if (!is_digit(raw[at]) || !is_blank(raw[at - 1])) continue;
    const std::size_t end = end_of_group(raw, at);
    if (end == at) continue;
    if (covers(addresses, reference.span.begin + at)) continue;
    out.push_back(within(reference, at, end - at));
    at = end - 1;
  }
  return out;
}

}  // namespace chapbook::lint
