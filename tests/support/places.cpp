#include "support/places.hpp"

namespace chapbook::test {

std::filesystem::path source_folder() {
  return CHAPBOOK_SOURCE_DIR;
}

std::string program_path() {
  return CHAPBOOK_PROGRAM;
}

}  // namespace chapbook::test
