// FLOOR 1. Groups of rules: the folders below rules/, which people select and leave out as a whole.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "lint/rule.hpp"

namespace chapbook::lint {

/// The folder of each rule, in the order of all_rules(). Generated from the files below lint/rules.
[[nodiscard]] std::span<const std::string_view> rule_folders();

/// The group that `rule` is in: the name of its folder, "identifiers". `rule` is one of
/// all_rules().
[[nodiscard]] std::string_view group_of(const Rule& rule);

struct RuleGroup {
  std::string_view id;             ///< "names"
  std::string_view title;          ///< "Author names"
  std::vector<const Rule*> rules;  ///< sorted by id, never empty
};

/// Every group, sorted by id.
[[nodiscard]] std::vector<RuleGroup> all_groups();

}  // namespace chapbook::lint
