#include "lint/groups.hpp"

#include <algorithm>
#include <map>

#include "parsers/base/error.hpp"

namespace chapbook::lint {

std::string_view group_of(const Rule& rule) {
  const auto rules = all_rules();
  const auto found = std::ranges::lower_bound(rules, rule.id, {}, &Rule::id);
  ensure(found != rules.end() && *found == &rule, "the rule is in the table");
  return rule_folders()[static_cast<std::size_t>(found - rules.begin())];
}

std::vector<RuleGroup> all_groups() {
  std::map<std::string_view, RuleGroup> groups;
  for (const Rule* rule : all_rules()) {
    const std::string_view id = group_of(*rule);
    const auto [at, is_new] = groups.try_emplace(id, RuleGroup{id, rule->group, {}});
    at->second.rules.push_back(rule);
  }
  std::vector<RuleGroup> out;
  for (auto& [id, group] : groups) out.push_back(std::move(group));
  return out;
}

}  // namespace chapbook::lint
