// FLOOR 1. Where the text of a document model stands in its JSON.
#pragma once

#include <cstdint>
#include <vector>

#include "parsers/base/source.hpp"

namespace chapbook::model {

/// The anchors of the text that the JSON string literal at `at` stands for; `at` is the byte behind
/// its opening quotation mark. An escape has the place of its backslash.
[[nodiscard]] std::vector<Anchor> anchors_of_literal(const Source& json, std::uint32_t at);

}  // namespace chapbook::model
