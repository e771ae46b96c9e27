// FLOOR 1. Applies fixes to text.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/diagnostic.hpp"

namespace chapbook::lint {

struct Fixed {
  std::string text;
  std::size_t applied = 0;  ///< fixes applied
};

/// Applies the first fix of each diagnostic that `allowed` admits (safe, or unsafe as well) to
/// `text`, in order of position. Of two fixes that touch the same bytes the earlier diagnostic wins
/// and the other waits for the next round; a fix is applied whole or not at all.
[[nodiscard]] Fixed apply_fixes(std::string_view text, std::span<const Diagnostic> diagnostics,
                                Applicability allowed);

/// Lints and fixes in rounds until nothing changes, at most `max_rounds` times beside up to a
/// hundred rounds that make the text shorter. `lint` gives the findings of a text.
[[nodiscard]] Fixed fix_until_stable(
    std::string text, Applicability allowed,
    const std::function<std::vector<Diagnostic>(std::string_view)>& lint, int max_rounds = 10);

}  // namespace chapbook::lint
