// FLOOR 1. Names for references: what a paper cites them by.
#pragma once

#include <string>
#include <vector>

#include "parsers/ast/reference.hpp"

namespace chapbook::formats::bibtex {

/// One key for each reference, in order: family name of the first author (or editor, or the group),
/// year, and the first word of the title that is no article, in lower case ASCII letters and
/// digits: "parkinson1817essay". A key that was given before gets "-2", "-3" and so on, so all of
/// them differ, and a reference that is added at the end changes none. "reference" where nothing
/// can be named.
[[nodiscard]] std::vector<std::string> cite_keys(const std::vector<ast::Reference>& references);

}  // namespace chapbook::formats::bibtex
