// FLOOR 1. A map from folded names (see works.hpp) that is asked with views.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace chapbook::lint {

struct FoldedHash {
  using is_transparent = void;
  [[nodiscard]] std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

/// What a name folds to -> a place in some list.
using FoldedIndex = std::unordered_map<std::string, std::size_t, FoldedHash, std::equal_to<>>;

}  // namespace chapbook::lint
