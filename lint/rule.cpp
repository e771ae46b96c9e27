#include "lint/rule.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace chapbook::lint {

namespace {
constexpr std::array<std::string_view, 4> profile_names{"adam", "ama10", "ama11", "nlm"};
}  // namespace

std::string_view to_string(Profile profile) {
  return profile_names[static_cast<std::size_t>(profile)];
}

std::optional<Profile> profile_from(std::string_view name) {
  const auto found = std::ranges::find(profile_names, name);
  if (found == profile_names.end()) return {};
  return static_cast<Profile>(found - profile_names.begin());
}

void Report::add(Span span, std::string message, std::vector<Fix> fixes,
                 std::vector<Related> related) {
  out_.push_back({id_, severity_, span, std::move(message), std::move(related), std::move(fixes)});
}

const Rule* find_rule(std::string_view id) {
  const auto found = std::ranges::lower_bound(all_rules(), id, {}, &Rule::id);
  return found != all_rules().end() && (*found)->id == id ? *found : nullptr;
}

}  // namespace chapbook::lint
