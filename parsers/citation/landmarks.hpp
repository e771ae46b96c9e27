// FLOOR 1, basement: where in a reference the things stand that readings look for.
#pragma once

#include <vector>

#include "parsers/citation/pieces.hpp"

namespace chapbook::citation {

/// Places on the tape, in order, found in one pass. Every reading asks for them, and most texts
/// have few, so that nothing needs to be looked for where there is no landmark.
struct Landmarks {
  std::vector<const char*> years;         ///< each run of four digits that can be a year
  std::vector<const char*> editor_words;  ///< each word that starts with "ed", in any case
};

[[nodiscard]] Landmarks find_landmarks(Range text);

/// True where one of `places` lies in `range`.
[[nodiscard]] bool any_in(const std::vector<const char*>& places, Range range);

/// Calls `use(at)` for each offset of `in` from which a date with one of `years` could start, in
/// order: not further before its year than a date and what introduces it are long.
template <class Use>
void each_date_start(Range in, const std::vector<const char*>& years, Use use) {
  constexpr std::ptrdiff_t longest = 48;
  const char* at = in.data();
  for (const char* const year : years) {
    if (year < at) continue;
    if (year >= in.data() + in.size()) return;
    if (year - at > longest) at = year - longest;
    for (; at <= year; ++at) use(static_cast<std::size_t>(at - in.data()));
  }
}

}  // namespace chapbook::citation
