// FLOOR 3. The whole program but for the process around it.
#pragma once

#include <span>
#include <string>

#include "converters/cli/command.hpp"

namespace chapbook::cli {

/// Runs the command that `words` (the command line without the program's name) ask for and returns
/// the exit code. Catches every failure and says it in one line on `err`.
[[nodiscard]] int run_program(std::span<const std::string> words, Streams& streams);

/// "chapbook 0.1.0", the libraries inside, one a line, and what this kernel offers for a sandbox.
[[nodiscard]] std::string version_text();

/// "0.1.0"
[[nodiscard]] std::string_view version();

}  // namespace chapbook::cli
