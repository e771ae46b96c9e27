// FLOOR 1, basement: what every reading of a reference starts from.
#pragma once

#include <optional>

#include "parsers/citation/landmarks.hpp"
#include "parsers/citation/pieces.hpp"

namespace chapbook::citation {

/// The people or the group in front of a reference, and what follows them.
struct Front {
  NamesPiece authors;
  std::optional<DatePiece> year;  ///< right behind them, as author-year styles have it
  Range rest;
};

/// Reads people, a group before or behind them with a semicolon; no group that stands alone.
[[nodiscard]] Front read_front(Range in);

/// What is found once and shared by all readings of one reference.
struct Evidence {
  Range text;  ///< the reference without its numbering; what `marks` covers is blanked
  Marks marks;
  Landmarks landmarks;
  Front front;  ///< of `text`
};

}  // namespace chapbook::citation
