// FLOOR 1. The ids of resources: made from what they hold, so that they outlive revisions.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "parsers/base/text.hpp"

namespace chapbook::formats::fhir {

/// `text` in lower case with every run of ASCII characters that are neither letters nor digits as
/// one space, none at the ends. Characters outside ASCII stay as they are.
[[nodiscard]] std::string fold_key(std::string_view text);

/// Hands out the ids of one Bundle.
class Ids {
 public:
  /// `release` is "R4" or "R5"; `pool` keeps the ids.
  Ids(std::string_view release, TextPool& pool) : release_(release), pool_(pool) {}

  /// The UUID of a resource from its type and content key. The same resource twice in one Bundle
  /// gets "|2", "|3", ... after its key, so moving resources around changes no id.
  [[nodiscard]] std::string_view make(std::string_view type, std::string_view key);

 private:
  std::string_view release_;
  TextPool& pool_;
  std::unordered_map<std::string, int> copies_;  ///< how often each name was asked for
  std::unordered_set<std::string> names_;        ///< the names that ids were made from
};

/// "urn:uuid:" and the id: how resources of a Bundle name each other.
[[nodiscard]] std::string_view urn(std::string_view id, TextPool& pool);

}  // namespace chapbook::formats::fhir
