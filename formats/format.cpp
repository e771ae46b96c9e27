#include "formats/format.hpp"

#include <algorithm>

namespace chapbook::formats {

std::optional<std::string_view> Options::get(const OptionSpec& spec) const {
  if (const auto found = values_.find(spec.name); found != values_.end())
    return found->second.back();
  if (!spec.fallback.empty()) return spec.fallback;
  return {};
}

std::vector<std::string_view> Options::all(const OptionSpec& spec) const {
  const auto found = values_.find(spec.name);
  if (found == values_.end()) return {};
  return {found->second.begin(), found->second.end()};
}

const Format* find_format(std::string_view id) {
  const auto found = std::ranges::find(all_formats(), id, &Format::id);
  return found == all_formats().end() ? nullptr : *found;
}

}  // namespace chapbook::formats
