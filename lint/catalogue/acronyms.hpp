// FLOOR 1. Groups that go by their letters, as acronyms.tsv lists them.
#pragma once

#include <optional>
#include <string_view>

namespace chapbook::lint {

/// The full name for "WHO" and the like, in capitals as here; nullopt for letters that are not
/// known.
[[nodiscard]] std::optional<std::string_view> full_name_of(std::string_view acronym);

}  // namespace chapbook::lint
