#include "formats/format.hpp"

#include <algorithm>
#include <iterator>

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

std::string_view to_string(Scope scope) {
  return scope == Scope::document ? "document" : "references";
}

std::vector<const Format*> formats_of(Scope scope) {
  std::vector<const Format*> out;
  std::ranges::copy_if(all_formats(), std::back_inserter(out),
                       [&](const Format* format) { return format->scope == scope; });
  return out;
}

std::vector<const Format*> formats_for_books() {
  std::vector<const Format*> out;
  std::ranges::copy_if(all_formats(), std::back_inserter(out),
                       [](const Format* format) { return format->write_book != nullptr; });
  return out;
}

const Format* find_format(std::string_view id) {
  const auto found = std::ranges::find(all_formats(), id, &Format::id);
  return found == all_formats().end() ? nullptr : *found;
}

}  // namespace chapbook::formats
