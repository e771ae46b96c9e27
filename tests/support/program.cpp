#include "support/program.hpp"

#include <sstream>

#include "converters/cli/program.hpp"

namespace chapbook::tests {

Result run(const std::vector<std::string>& words, const std::string& input,
           void (*confine)(const cli::Access& access)) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  cli::Streams streams{in, out, err, false, false, confine};
  const int code = cli::run_program(words, streams);
  return {code, out.str(), err.str()};
}

}  // namespace chapbook::tests
