// FLOOR 1. What is wrong with the year of a reference, told from its text alone.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "lint/text.hpp"

namespace chapbook::lint {

/// "In press" and the like, in the reference that is checked, say why there is no year.
[[nodiscard]] bool is_unpublished(const Report& report);

/// True when a year stands by itself in the text, "(2016)" or ". 2016.", though the reader did not
/// see a date of publication in it.
[[nodiscard]] bool prints_year(const ast::Reference& reference, const Report& report);

/// The offset in the source where a year was taken out, as in "Elsevier;:chap 28"; nullopt where
/// there is no such place, or a date of publication all the same.
[[nodiscard]] std::optional<std::uint32_t> gap_of_year(const ast::Reference& reference);

/// A year before 1800, or later than next year where `today` is known.
struct OddYear {
  Span span;
  int year = 0;
  bool in_future = false;
};

/// The date of publication, or, where the reader saw none, the years of all source groups, as far
/// as they cannot be right.
[[nodiscard]] std::vector<OddYear> odd_years(const ast::Reference& reference, const Report& report);

}  // namespace chapbook::lint
