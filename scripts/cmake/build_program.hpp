// What the programs of the build have in common: they make bytes and write them into a file.
#pragma once

#include <exception>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>

namespace chapbook {

inline std::string read_build_file(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(std::string("cannot read ") + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// `words` are the name of the program, then `least` paths or more, to the last of which goes what
/// `make` gives for them. Gives the exit code.
inline int run_build_program(std::span<char*> words, std::size_t least,
                             const std::function<std::string(std::span<char*>)>& make) {
  if (words.size() < least + 1) {
    std::cerr << "usage: " << words[0] << (least > 1 ? " INPUT" : "") << " OUTPUT\n";
    return 2;
  }
  try {
    const std::string bytes = make(words.subspan(1));
    std::ofstream file(words.back(), std::ios::binary);
    file << bytes;
    if (file.flush()) return 0;
    throw std::runtime_error(std::string("cannot write ") + words.back());
  } catch (const std::exception& error) {
    std::cerr << words[0] << ": " << error.what() << '\n';
    return 1;
  }
}

}  // namespace chapbook
