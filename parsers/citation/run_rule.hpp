// FLOOR 1, basement: running a rule of a grammar. Only for *_grammar.cpp files, which include the
// parser library before this; the header itself stays free of it.
#pragma once

#include <string_view>

#include "parsers/citation/capture.hpp"

namespace chapbook::citation {

/// What `rule` matches at the start of `in`, or a null range. The actions of `rule` fill `piece`.
template <class Rule, class Piece>
std::string_view run_rule(std::string_view in, const Rule& rule, Piece& piece) {
  namespace x3 = boost::spirit::x3;
  const char* at = in.data();
  const char* const end = at + in.size();
  const auto context = x3::make_context<PieceTag>(piece);
  if (!rule.parse(at, end, context, x3::unused, x3::unused)) return {};
  return in.substr(0, static_cast<std::size_t>(at - in.data()));
}

/// As above for a rule without actions.
template <class Rule>
std::string_view run_rule(std::string_view in, const Rule& rule) {
  const char nothing = 0;
  return run_rule(in, rule, nothing);
}

}  // namespace chapbook::citation
