// FLOOR 1. What a receiver loads once, to understand the outputs of a format: its own code systems.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "formats/format.hpp"

namespace chapbook::formats {

/// Defined by formats/<folder>/terminology.cpp.
struct Terminology {
  std::string_view format;  ///< the id of the format whose codes these are
  /// One file in the form that servers take; of the options it knows option::canonical_base. Throws
  /// Error (usage) where that is malformed.
  std::string (*write)(const Options& options);
};

/// Every terminology, sorted by folder. Generated from the folders below formats/.
[[nodiscard]] std::span<const Terminology* const> all_terminologies();

}  // namespace chapbook::formats
