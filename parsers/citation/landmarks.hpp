// FLOOR 1, basement: where in a reference the things stand that readings look for.
#pragma once

#include <algorithm>
#include <cstddef>

#include "parsers/base/find_byte.hpp"
#include "parsers/citation/pieces.hpp"

namespace chapbook::citation {

/// What starts at a place, in any case of letters. A place may be more than one.
enum class Landmark : unsigned char {
  year,          ///< four digits that can be a year
  editor_word,   ///< a word that starts with "ed": "eds", "editors", "edition"
  edition_word,  ///< such a word, and the letters behind the digits of "5ed" and "5e"
  volume_word,   ///< "vol" and "volume"
  in_word,       ///< "in"
};

/// Where they are on the tape, in order; found in one pass. Every reading asks for them, and most
/// texts have few, so that nothing needs to be looked for where there is no landmark.
class Landmarks {
 public:
  Landmarks() = default;
  explicit Landmarks(Range text);

  /// True where one of the `wanted` kind lies in `range`.
  [[nodiscard]] bool any_in(Range range, Landmark wanted) const {
    return std::ranges::any_of(places_, [&](const Place& place) {
      return place.is(wanted) && place.at >= range.data() && place.at < range.data() + range.size();
    });
  }

  /// As each_before, for those offsets alone where one of `marks` stands.
  template <char... Marks, class Use>
  void each_mark_before(Range in, Landmark wanted, std::ptrdiff_t reach, AnyOf<Marks...> marks,
                        Use use) const {
    std::size_t at = 0;
    for (const Place& place : places_) {
      if (!place.is(wanted) || place.at < in.data() + at) continue;
      if (place.at >= in.data() + in.size()) return;
      const auto end = static_cast<std::size_t>(place.at - in.data());
      if (end - at > static_cast<std::size_t>(reach)) at = end - static_cast<std::size_t>(reach);
      const Range window = in.substr(0, end + 1);
      while ((at = find_first(window, marks, at)) <= end) use(at++);
    }
  }

  /// Calls `use(at)` for each offset of `in` that is at one of the `wanted` kind or at most `reach`
  /// bytes before it, in order: what holds such a landmark can start there.
  template <class Use>
  void each_before(Range in, Landmark wanted, std::ptrdiff_t reach, Use use) const {
    const char* at = in.data();
    for (const Place& place : places_) {
      if (!place.is(wanted) || place.at < at) continue;
      if (place.at >= in.data() + in.size()) return;
      if (place.at - at > reach) at = place.at - reach;
      for (; at <= place.at; ++at) use(static_cast<std::size_t>(at - in.data()));
    }
  }

 private:
  struct Place {
    const char* at;
    unsigned kinds;  ///< one bit each
    [[nodiscard]] bool is(Landmark kind) const {
      return ((kinds >> static_cast<unsigned>(kind)) & 1U) != 0;
    }
  };
  ShortVector<Place, 24> places_;
};

/// A date and what introduces it are not longer before the year.
inline constexpr std::ptrdiff_t date_reach = 32;

}  // namespace chapbook::citation
