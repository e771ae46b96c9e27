// Shared by the tests of the shared development data, which are skipped where it is missing.
#pragma once

#include <cstdlib>
#include <filesystem>

#include "support/places.hpp"

namespace chapbook::test {

/// The folder that CHAPBOOK_SHARED names, else the one beside the repository; it may not exist.
inline std::filesystem::path shared_folder() {
  if (const char* const path = std::getenv("CHAPBOOK_SHARED")) return path;
  return source_folder().parent_path() / "shared";
}

}  // namespace chapbook::test
