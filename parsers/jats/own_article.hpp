// FLOOR 1. The articles that chapbook itself writes.
#pragma once

#include <cstdint>

#include "parsers/jats/scribe.hpp"

namespace chapbook::jats {

/// True for an article with the marks of our own writer (docs/jats.md).
[[nodiscard]] bool is_own_article(const XmlTree& tree, std::uint32_t article);

/// Writes down the text that `article`, one of ours, was made from.
void write_own_article(Scribe& scribe, std::uint32_t article);

}  // namespace chapbook::jats
