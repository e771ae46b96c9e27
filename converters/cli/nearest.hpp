// FLOOR 3. Guesses what a mistyped word was meant to be.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chapbook::cli {

/// The candidate with the smallest distance, the first of equals; nullopt where none is close
/// enough to be meant (more than a third of the word differs).
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> candidates);

/// `unknown KIND "WORD"` and the nearest candidate, or all of them where none is near and they are
/// few.
[[nodiscard]] std::string unknown(std::string_view kind, std::string_view word,
                                  std::span<const std::string_view> candidates);

}  // namespace chapbook::cli
