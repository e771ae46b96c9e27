// Test support: what of a reference has to come back when its printed form is read.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/citation/citation.hpp"

namespace chapbook::tests {

/// How each style is called in messages.
inline constexpr std::array<std::pair<std::string_view, citation::Style>, 4> styles{
    {{"adam", citation::Style::adam},
     {"ama10", citation::Style::ama10},
     {"ama11", citation::Style::ama11},
     {"nlm", citation::Style::nlm}}};

/// Prints `reference` in `style`, reads that, and says which fields differ, one "-name=before" or
/// "+name=after" each; empty where the law holds. What no style prints is not compared: the number
/// in the list, the address of the PubMed page beside the PMID, the wording of the editors' label;
/// nor is the place in AMA 11.
[[nodiscard]] std::vector<std::string> lost_in_print(const ast::Reference& reference,
                                                     citation::Style style);

}  // namespace chapbook::tests
