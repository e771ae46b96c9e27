// FLOOR 1. What a date looks like in metadata and on cards.
#pragma once

#include <optional>
#include <string_view>

#include "parsers/base/date.hpp"

namespace chapbook::condition {

/// Reads clean text as one date and nothing else: "June 16, 2020", "16 June 2020", "Sept. 2018",
/// "5/20/2020" (month first, as in the United States), "2020-05-20", "2018".
/// nullopt for anything else and for a day that does not exist.
[[nodiscard]] std::optional<PartialDate> read_date(std::string_view text);

}  // namespace chapbook::condition
