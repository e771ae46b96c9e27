// FLOOR 1, basement. Ids made of names.
#pragma once

#include <string>
#include <string_view>

namespace chapbook::formats {

/// Name-based UUID, version 5 (RFC 4122 section 4.3), lower case without braces, of `name` in
/// chapbook's own namespace, 6e9bafbe-5f21-5700-af11-e2ea117c9d78. Names are "|"-joined and
/// begin with what they name: "work|<slug>|<lang>", "bundle|<version>|<sha256>|<date>",
/// "fhir|<version>|<type>|<key>".
[[nodiscard]] std::string uuid_v5(std::string_view name);

}  // namespace chapbook::formats
