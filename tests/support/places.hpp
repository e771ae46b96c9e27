// Where tests find what they run and read.
#pragma once

#include <filesystem>
#include <string>

namespace chapbook::test {

/// The root of the source tree.
[[nodiscard]] std::filesystem::path source_folder();

/// The program that was built.
[[nodiscard]] std::string program_path();

}  // namespace chapbook::test
