// FLOOR 1. What of a foreign article does not come into the transcript.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace chapbook::jats {

enum class Loss : std::uint8_t {
  more_articles,
  front,
  heading_number,
  image,
  formula,
  tex,
  target,
  reference_label,
  reference_note,
  part,
  entity
};

/// In the order of Loss.
inline constexpr std::array<std::string_view, 11> loss_messages{
    "another article in the file (a sub-article, a response) is left out",
    "a part of the front matter is left out (affiliations, history, funding and the like)",
    "the number of a heading is left out",
    "an image or media file is left out; its caption stays",
    "a formula is kept as a row of its signs",
    "a formula in TeX is left out",
    "the target of a link is left out; its words stay",
    "the label of a reference is left out; its place in the list counts",
    "a note beside a reference is left out",
    "a part that readers of the article do not see is left out",
    "an entity that only the DTD could explain is kept as it is written",
};

}  // namespace chapbook::jats
