// FLOOR 1. Which fields a reference must have, as catalogue/requirements.tsv lists them.
#pragma once

#include <string_view>

#include "lint/rule.hpp"

namespace chapbook::lint {

/// True when `reference` was understood and has a field of this name: title, publisher, place, year
/// (date of publication), locator (chapter, pages or article number), volume, url, doi, pmid,
/// elocator, published, updated or accessed. False for other names.
[[nodiscard]] bool has_field(const ast::Reference& reference, std::string_view field);

/// True when the table asks for `field` in such a work under `profile`, and neither the field nor
/// one that excuses its absence is there. A reference that was not understood, that has parts which
/// no field holds, or that is in an author-year style lacks nothing.
[[nodiscard]] bool lacks(const ast::Reference& reference, std::string_view field, Profile profile);

}  // namespace chapbook::lint
