// FLOOR 1, basement. Digests and ids under one roof, for writers that need both.
#pragma once

#include "formats/shared/uuid.hpp"
#include "parsers/base/digest.hpp"

namespace chapbook::formats {

using chapbook::base64;
using chapbook::sha256_hex;

}  // namespace chapbook::formats
