#include "converters/cli/program.hpp"

namespace chapbook::cli {

std::string_view version() {
  return CHAPBOOK_VERSION;
}

std::string version_text() {
  return "chapbook " CHAPBOOK_VERSION "\n" CHAPBOOK_LIBRARIES;
}

}  // namespace chapbook::cli
