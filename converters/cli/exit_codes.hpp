// FLOOR 3. What the program's exit code says (docs/cli.md).
#pragma once

#include <array>
#include <string_view>

#include "parsers/base/error.hpp"

namespace chapbook::cli {

inline constexpr int exit_fine = 0;
inline constexpr int exit_findings = 1;  ///< at or above --fail-on, or loss under --strict
inline constexpr int exit_usage = 2;
inline constexpr int exit_input = 3;  ///< some inputs failed; the others are done
inline constexpr int exit_bug = 70;
inline constexpr int exit_try_again = 75;

/// What a code says, for help and manual.
struct ExitCodeMeaning {
  int code;
  std::string_view says;
};
inline constexpr std::array<ExitCodeMeaning, 9> exit_code_meanings{{
    {exit_fine, "fine"},
    {exit_findings, "findings at or above --fail-on, or text not understood under --strict"},
    {exit_usage, "the command line, a configuration file or the environment is wrong"},
    {exit_input, "some inputs failed, each named on standard error; the others are done"},
    {exit_bug, "a fault in chapbook, with the line to report"},
    {exit_try_again, "the machine failed (disk full, out of memory); trying again may help"},
    {130, "ended by Ctrl-C"},
    {141, "ended because the reader of its output went away"},
    {143, "ended by a request to terminate"},
}};

[[nodiscard]] constexpr int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return exit_usage;
    case ErrorKind::input:
      return exit_input;
    case ErrorKind::resource:
      return exit_try_again;
    case ErrorKind::bug:
      return exit_bug;
  }
  return exit_bug;
}

/// What a run that met both ends with: our bug outweighs a failing machine, that outweighs bad
/// inputs, those outweigh findings.
[[nodiscard]] constexpr int worse(int a, int b) {
  const auto rank = [](int code) { return code == exit_bug ? 100 : code; };
  return rank(a) < rank(b) ? b : a;
}

}  // namespace chapbook::cli
