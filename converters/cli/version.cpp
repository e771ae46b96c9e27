#include "converters/cli/program.hpp"
#include "converters/cli/sandbox.hpp"

namespace chapbook::cli {

std::string_view version() {
  return CHAPBOOK_VERSION;
}

std::string version_text() {
  return "chapbook " CHAPBOOK_VERSION "\n" CHAPBOOK_LIBRARIES "  sandbox: " + sandbox_text() + "\n";
}

}  // namespace chapbook::cli
