#include "lint/catalogue/nearest.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "parsers/base/edit_distance.hpp"

namespace chapbook::lint {

namespace {

/// One bit for each pair of neighbours, by a hash to 64 values.
std::uint64_t pairs_of(std::string_view folded) {
  std::uint64_t out = 0;
  for (std::size_t i = 1; i < folded.size(); ++i) {
    const auto left = static_cast<unsigned char>(folded[i - 1]);
    const auto right = static_cast<unsigned char>(folded[i]);
    out |= std::uint64_t{1} << ((left * 37U + right * 11U) % 64U);
  }
  return out;
}

/// A swap, the widest slip, takes three pairs away and brings three others.
constexpr std::size_t pairs_changed_by_a_slip = 6;

}  // namespace

std::size_t allowed_slips(std::size_t length) {
  return std::clamp<std::size_t>(length / 12, 1, 3);
}

void Nearest::add(std::string folded, std::size_t value) {
  const std::uint64_t pairs = pairs_of(folded);
  names_.push_back({pairs, std::move(folded), value});
}

std::optional<Nearest::Match> Nearest::find(std::string_view folded, std::size_t limit) const {
  std::optional<Match> best;
  const std::uint64_t pairs = pairs_of(folded);
  for (const Name& name : names_) {
    const std::size_t longer = std::max(folded.size(), name.folded.size());
    const std::size_t shorter = std::min(folded.size(), name.folded.size());
    if (longer - shorter > limit) continue;
    const auto changed = static_cast<std::size_t>(std::popcount(pairs ^ name.pairs));
    if (changed > pairs_changed_by_a_slip * limit) continue;
    const std::size_t distance = edit_distance(folded, name.folded, limit);
    if (distance == 0 || distance > limit) continue;
    best = Match{name.value, distance};
    limit = distance - 1;
    if (limit == 0) break;
  }
  return best;
}

}  // namespace chapbook::lint
