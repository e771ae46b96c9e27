// FLOOR 2. The date that a document goes out with.
#pragma once

#include <optional>

#include "formats/format.hpp"
#include "parsers/base/date.hpp"

namespace chapbook::engine {

/// `options` with `fallback` as the date where neither they nor the text (`is_dated`) give one. The
/// clock never is that fallback: the bytes would change from day to day.
[[nodiscard]] formats::Options with_date(formats::Options options, bool is_dated,
                                         const std::optional<PartialDate>& fallback);

}  // namespace chapbook::engine
