// FLOOR 1, basement: where in a reference the things stand that readings look for.
#pragma once

#include <vector>

#include "parsers/citation/pieces.hpp"

namespace chapbook::citation {

/// Places on the tape, in order.
using Places = std::vector<const char*>;

/// What may be found where, in any case of letters; found in one pass. Every reading asks for them,
/// and most texts have few, so that nothing needs to be looked for where there is no landmark.
struct Landmarks {
  Places years;          ///< each run of four digits that can be a year
  Places editor_words;   ///< each word that starts with "ed": "eds", "editors", "edition"
  Places edition_words;  ///< these, and the letters behind the digits of "5ed" and "5e"
  Places volume_words;   ///< "vol" and "volume"
  Places in_words;       ///< "in"
};

[[nodiscard]] Landmarks find_landmarks(Range text);

/// True where one of `places` lies in `range`.
[[nodiscard]] bool any_in(const Places& places, Range range);

/// Calls `use(at)` for each offset of `in` that is at one of `places` or at most `reach` bytes
/// before it, in order: what holds such a place can start there.
template <class Use>
void each_before(Range in, const Places& places, std::ptrdiff_t reach, Use use) {
  const char* at = in.data();
  for (const char* const place : places) {
    if (place < at) continue;
    if (place >= in.data() + in.size()) return;
    if (place - at > reach) at = place - reach;
    for (; at <= place; ++at) use(static_cast<std::size_t>(at - in.data()));
  }
}

/// A date and what introduces it are not longer before the year.
inline constexpr std::ptrdiff_t date_reach = 48;

}  // namespace chapbook::citation
