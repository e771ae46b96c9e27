// FLOOR 3. What the program's exit code says (docs/cli.md).
#pragma once

#include "parsers/base/error.hpp"

namespace chapbook::cli {

inline constexpr int exit_fine = 0;
inline constexpr int exit_findings = 1;  ///< at or above --fail-on, or loss under --strict
inline constexpr int exit_usage = 2;
inline constexpr int exit_input = 3;  ///< some inputs failed; the others are done
inline constexpr int exit_bug = 70;
inline constexpr int exit_try_again = 75;

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
