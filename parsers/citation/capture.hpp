// FLOOR 1, basement: how a grammar hands over what it matched.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace chapbook::citation {

/// Name of the piece in the context of a parse. With it a grammar is a constant: which object it
/// fills is said when it is run (run_rule in each grammar file), so nothing is built per call.
struct PieceTag {};

template <class Context>
std::string_view matched(Context& context) {
  const auto& range = _attr(context);
  return {range.begin(), static_cast<std::size_t>(range.end() - range.begin())};
}

/// Semantic action for `raw[...]`: notes the matched range in a member of the piece. An alternative
/// that fails after it noted something leaves it noted, so each attempt starts with a fresh piece
/// and what lies behind the end of the match does not count.
/// The parser library is found through the context's own namespace: no header of it is needed.
template <auto Member>
struct Capture {
  template <class Context>
  void operator()(Context& context) const {
    get<PieceTag>(context).*Member = matched(context);
  }
};

/// As Capture, for an attribute that is a value.
template <auto Member>
struct Store {
  template <class Context>
  void operator()(Context& context) const {
    get<PieceTag>(context).*Member = _attr(context);
  }
};

/// Lets a match of `raw[...]` count only where `holds(range)`.
template <class Predicate>
struct Check {
  Predicate holds;
  template <class Context>
  void operator()(Context& context) const {
    _pass(context) = holds(matched(context));
  }
};

template <auto Member>
inline constexpr Capture<Member> to{};

template <auto Member>
inline constexpr Store<Member> set{};

template <class Predicate>
[[nodiscard]] constexpr Check<Predicate> if_(Predicate predicate) {
  return {predicate};
}

}  // namespace chapbook::citation
