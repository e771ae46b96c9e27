// FLOOR 1. JATS XML (ANSI/NISO Z39.96): one journal article per document, in the part of the tag
// suite that Archiving 1.3, Archiving 1.4 and, with a journal named, Publishing share.
#pragma once

#include "formats/format.hpp"
#include "formats/shared/xml.hpp"

namespace chapbook::formats::jats {

extern const Format format;

/// The self-check before anything is printed: throws Error (bug) unless the tree below `article`
/// fits jats-subset.rng, the schema of just what is written here, with ids that are unique. What
/// that schema allows, the tag sets allow.
void check_article(XmlElement article);

}  // namespace chapbook::formats::jats
