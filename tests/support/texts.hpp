// Files that tests read: single ones, and the condition texts of a folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace chapbook::test {

/// All bytes of the file; the test that asks fails where it cannot be opened.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// The `.txt` files right in `folder`, sorted, so that a test works in one order on every machine.
[[nodiscard]] std::vector<std::filesystem::path> texts_in(const std::filesystem::path& folder);

}  // namespace chapbook::test
