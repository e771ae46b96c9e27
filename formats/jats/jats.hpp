// FLOOR 1. JATS XML (ANSI/NISO Z39.96): one journal article per document, in the part of the tag
// suite that Archiving 1.3, Archiving 1.4 and, with a journal named, Publishing share.
#pragma once

#include "formats/format.hpp"

namespace chapbook::formats::jats {

extern const Format format;

}  // namespace chapbook::formats::jats
