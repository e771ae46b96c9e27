// Writes the compressed backdrop of covers into a file: `make_backdrop FILE`, for the build.
#include <exception>
#include <fstream>
#include <iostream>

#include "formats/shared/cover_ground.hpp"

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "usage: make_backdrop FILE\n";
    return 2;
  }
  try {
    std::ofstream file(words[1], std::ios::binary);
    file << chapbook::formats::cover::make_backdrop();
    return file.flush() ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "make_backdrop: " << error.what() << '\n';
    return 1;
  }
}
