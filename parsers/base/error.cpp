#include "parsers/base/error.hpp"

namespace chapbook {

void ensure(bool holds, std::string_view promise, const char* file, int line) {
  if (holds) return;
  throw Error(ErrorKind::bug, std::string(file) + ":" + std::to_string(line) +
                                  ": broken promise: " + std::string(promise));
}

}  // namespace chapbook
