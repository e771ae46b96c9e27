// FLOOR 3. The only place that knows what time it is.
#pragma once

#include <cstdint>
#include <optional>

#include "parsers/base/date.hpp"

namespace chapbook::cli {

/// The day of a moment in UTC, so that no time zone changes an output. `seconds` count from 1970.
[[nodiscard]] PartialDate day_of(std::int64_t seconds);

/// Today in UTC.
[[nodiscard]] PartialDate clock_day();

/// The day that the environment variable SOURCE_DATE_EPOCH names (reproducible-builds.org); nullopt
/// where it is not set. Throws Error (usage) where it is no number of seconds.
[[nodiscard]] std::optional<PartialDate> source_date_epoch();

}  // namespace chapbook::cli
