// FLOOR 1. What the place of a doctor looks like.
#pragma once

#include <optional>

#include "parsers/ast/cards.hpp"

namespace chapbook::condition {

/// Reads "City, REGION, CC" or "City, CC" and the like: two parts or more, with commas between
/// them. A name with degrees ("Jane Roe, MD, PhD") is no place. The parts are views of `line.text`.
[[nodiscard]] std::optional<ast::Place> read_place(const Text& line);

}  // namespace chapbook::condition
