// FLOOR 1. The articles of everybody else.
#pragma once

#include <cstdint>

#include "parsers/ast/losses.hpp"
#include "parsers/jats/losses.hpp"
#include "parsers/jats/scribe.hpp"

namespace chapbook::jats {

/// Writes down `article`: metadata, abstracts, body, back and floating parts. Sections of any depth
/// become headings, tables lines with bars, captions paragraphs.
void write_foreign_article(Scribe& scribe, std::uint32_t article, Losses<Loss>& losses);

/// Its title, and as metadata who wrote it, when and where it was published, under which numbers.
void write_front_matter(Scribe& scribe, std::uint32_t article, Losses<Loss>& losses);

}  // namespace chapbook::jats
