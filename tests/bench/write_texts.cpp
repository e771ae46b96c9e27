// Writes condition texts for measuring whole processes: `write_texts COUNT FOLDER` makes files,
// `write_texts COUNT` writes one JSON object a line, as `chapbook batch` reads them.
#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "formats/shared/json.hpp"
#include "tests/bench/condition_texts.hpp"

namespace {

using namespace chapbook;

/// No more than this many differ; after that they come again under other names.
constexpr std::size_t most_different = 4096;

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

std::string to_line(std::string_view id, std::string_view text) {
  formats::JsonWriter json(formats::JsonWriter::Layout::compact);
  json.begin_object().member("id", id).member("text", text).end_object();
  return json.take();
}

void write_texts(std::size_t count, const char* folder) {
  const auto texts =
      bench::condition_texts(std::min(count, most_different), bench::References::written);
  for (std::size_t serial = 0; serial < count; ++serial) {
    const std::string id = "text-" + std::to_string(serial);
    const std::string_view bytes = texts[serial % texts.size()]->bytes();
    if (folder != nullptr) {
      write_file(std::filesystem::path(folder) / (id + ".txt"), bytes);
    } else if (!(std::cout << to_line(id, bytes) << '\n')) {
      throw std::runtime_error("cannot write to standard output");
    }
  }
}

}  // namespace

int main(int count, char** words) {
  const std::span<char*> arguments(words, static_cast<std::size_t>(count));
  std::size_t documents = 0;
  if (arguments.size() == 2 || arguments.size() == 3) {
    const std::string_view number = arguments[1];
    std::from_chars(number.data(), number.data() + number.size(), documents);
  }
  if (documents == 0) {
    std::cerr << "usage: write_texts COUNT [FOLDER]\n";
    return 2;
  }
  try {
    write_texts(documents, arguments.size() == 3 ? arguments[2] : nullptr);
  } catch (const std::exception& error) {
    std::cerr << "write_texts: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
