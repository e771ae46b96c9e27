// FLOOR 1. What only an article has: its front.
#pragma once

#include "formats/jats/options.hpp"
#include "formats/shared/jats/draft.hpp"

namespace chapbook::formats::jats {

/// `processing-meta` has come before; `body` and `back` follow (formats/shared/jats/draft.hpp).
void write_front(XmlElement article, const Draft& draft, const Settings& settings);

}  // namespace chapbook::formats::jats
