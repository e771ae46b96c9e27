#include "support/cases.hpp"
#include "support/places.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string_view>

namespace chapbook::test {

namespace {

bool starts(const std::string& line, std::string_view mark) {
  return line.compare(0, mark.size(), mark) == 0;
}

int hex_value(char c) {
  return c >= '0' && c <= '9' ? c - '0' : (c >= 'A' && c <= 'F' ? c - 'A' + 10 : c - 'a' + 10);
}

std::vector<std::filesystem::path> case_files(const std::string& folder) {
  std::vector<std::filesystem::path> paths;
  const std::filesystem::path root = source_folder() / "tests" / "golden" / folder;
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

CaseFile read_cases(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  CaseFile file;
  std::string* part = &file.comment;
  for (std::string line; std::getline(in, line);) {
    if (starts(line, "=== ")) {
      file.cases.push_back({line.substr(4), "", ""});
      part = nullptr;
    } else if (line == "--- input" && !file.cases.empty()) {
      part = &file.cases.back().input;
    } else if (line == "--- expect" && !file.cases.empty()) {
      part = &file.cases.back().expect;
    } else if (part != nullptr) {
      *part += line + '\n';
    }
  }
  return file;
}

void write_cases(const std::filesystem::path& path, const CaseFile& file) {
  std::ofstream out(path, std::ios::binary);
  out << file.comment;
  for (const Case& one : file.cases) {
    out << "=== " << one.name << "\n--- input\n" << one.input << "--- expect\n" << one.expect;
  }
}

std::string unescape(const std::string& input) {
  std::string out;
  for (std::size_t i = 0; i < input.size(); ++i) {
    if (input[i] != '\\' || i + 1 == input.size()) {
      out += input[i];
      continue;
    }
    switch (input[++i]) {
      case 't':
        out += '\t';
        break;
      case 'r':
        out += '\r';
        break;
      case '\n':
        break;
      case 'x':
        out += static_cast<char>(hex_value(input.at(i + 1)) * 16 + hex_value(input.at(i + 2)));
        i += 2;
        break;
      default:
        out += input[i];
    }
  }
  return out;
}

void check_golden(const std::string& folder,
                  const std::function<std::string(const std::string& input)>& run) {
  const char* const update = std::getenv("CHAPBOOK_UPDATE_GOLDEN");
  const bool rewrite = update != nullptr && std::string_view(update) == "1";
  const std::vector<std::filesystem::path> paths = case_files(folder);
  EXPECT_FALSE(paths.empty()) << "no golden cases in " << folder;
  for (const std::filesystem::path& path : paths) {
    CaseFile file = read_cases(path);
    EXPECT_FALSE(file.cases.empty()) << path;
    for (Case& one : file.cases) {
      SCOPED_TRACE(path.filename().string() + ": " + one.name);
      std::string actual = run(unescape(one.input));
      if (rewrite) {
        one.expect = std::move(actual);
      } else {
        EXPECT_EQ(one.expect, actual);
      }
    }
    if (rewrite) write_cases(path, file);
  }
}

}  // namespace chapbook::test
