// FLOOR 1, basement: how a grammar hands over what it matched.
#pragma once

#include <cstddef>
#include <string_view>

namespace chapbook::citation {

/// Semantic action for `raw[...]`: notes the matched range in `target`. An alternative that fails
/// after it noted something leaves it noted, so each attempt starts with a fresh struct.
/// The parser library is found through the context's own namespace: no header of it is needed.
template <class Target>
struct Capture {
  Target& target;
  template <class Context>
  void operator()(Context& context) const {
    const auto& range = _attr(context);
    target = std::string_view(range.begin(), static_cast<std::size_t>(range.end() - range.begin()));
  }
};

/// As Capture, but lets the match count only where `holds(range)`.
template <class Predicate>
struct Check {
  Predicate holds;
  template <class Context>
  void operator()(Context& context) const {
    const auto& range = _attr(context);
    _pass(context) = holds(
        std::string_view(range.begin(), static_cast<std::size_t>(range.end() - range.begin())));
  }
};

[[nodiscard]] inline Capture<std::string_view> to(std::string_view& target) {
  return {target};
}

template <class Predicate>
[[nodiscard]] Check<Predicate> if_(Predicate predicate) {
  return {predicate};
}

}  // namespace chapbook::citation
