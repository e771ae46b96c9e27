// FLOOR 1. The edition of a book as it is printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lint/text.hpp"

namespace chapbook::lint {

/// "25th ed", "20e", "ed 5", "Eleventh edition", taken apart.
struct PrintedEdition {
  Span span;                 ///< as in the reference, without the stop at the end
  std::optional<int> value;  ///< the number
  std::string_view digits;   ///< "25"; empty where the number is in words
  std::string_view ending;   ///< "th", "d", "e"; empty where there is none
  std::string_view word;     ///< "ed", "Edition"; empty where there is none
  bool spaced = false;       ///< one blank stands before the word
  bool spelled = false;      ///< the number is in words
  bool plain = false;        ///< nothing but number and word
  bool stopped = true;       ///< a stop, or another sign that closes it, follows

  /// `text` with a stop where the printed form has none.
  [[nodiscard]] std::string with_stop(std::string text) const {
    return stopped ? std::move(text) : std::move(text) + ".";
  }
};

/// nullopt where the reference has no edition.
[[nodiscard]] std::optional<PrintedEdition> printed_edition(const ast::Reference& reference,
                                                            const Report& report);

}  // namespace chapbook::lint
