#include "converters/engine/dating.hpp"

#include "formats/shared/common_options.hpp"

namespace chapbook::engine {

formats::Options with_date(formats::Options options, bool is_dated,
                           const std::optional<PartialDate>& fallback) {
  const bool has_date = is_dated || options.get(formats::option::date);
  if (fallback && !has_date) options.set("date", to_iso(*fallback));
  return options;
}

}  // namespace chapbook::engine
