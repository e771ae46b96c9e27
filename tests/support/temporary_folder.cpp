#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace chapbook::tests {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
  static int count = 0;
  const std::string name =
      "chapbook-test-" + std::to_string(::getpid()) + "-" + std::to_string(count++);
  root_ = (fs::temp_directory_path() / name).string();
  fs::remove_all(root_);
  fs::create_directories(root_);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

std::string TemporaryFolder::path(std::string_view name) const {
  return name.empty() ? root_ : root_ + "/" + std::string(name);
}

std::string TemporaryFolder::write(std::string_view name, std::string_view bytes) const {
  const std::string file = path(name);
  fs::create_directories(fs::path(file).parent_path());
  std::ofstream out(file, std::ios::binary);
  out << bytes;
  EXPECT_TRUE(out.flush()) << file;
  return file;
}

std::string TemporaryFolder::read(std::string_view name) const {
  std::ifstream in(path(name), std::ios::binary);
  EXPECT_TRUE(in.is_open()) << path(name);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool TemporaryFolder::has(std::string_view name) const {
  return fs::exists(path(name));
}

std::vector<std::string> TemporaryFolder::files() const {
  std::vector<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(root_)) {
    if (!entry.is_directory()) out.push_back(fs::relative(entry.path(), root_).string());
  }
  std::ranges::sort(out);
  return out;
}

}  // namespace chapbook::tests
