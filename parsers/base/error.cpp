#include "parsers/base/error.hpp"

namespace chapbook {

void ensure(bool holds, std::string_view promise, std::source_location where) {
  if (holds) return;
  throw Error(ErrorKind::bug, std::string(where.file_name()) + ":" + std::to_string(where.line()) +
                                  ": broken promise: " + std::string(promise));
}

}  // namespace chapbook
