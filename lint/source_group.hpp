// FLOOR 1. Where a reference names its source, found by its signs alone.
#pragma once

#include <vector>

#include "lint/text.hpp"

namespace chapbook::lint {

/// The spans of "2018;12(3):45-49", "2016:chap 189" and "2020:12-19" in the raw text, from the four
/// digits of the year to the end of the locator, in order. Found whether or not the reference was
/// understood; a reference has one, so two mean that two references stand on one line.
/// `addresses` are those of the reference; nothing in them counts.
[[nodiscard]] std::vector<Span> source_groups(const ast::Reference& reference,
                                              const std::vector<Span>& addresses);

}  // namespace chapbook::lint
