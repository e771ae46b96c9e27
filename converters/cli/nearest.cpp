#include "converters/cli/nearest.hpp"

#include <algorithm>

#include "converters/cli/lists.hpp"
#include "parsers/base/edit_distance.hpp"

namespace chapbook::cli {

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 64;  // what is longer was no slip of the finger
  if (word.size() > longest_word) return {};
  std::optional<std::string_view> best;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate, least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::string unknown(std::string_view kind, std::string_view word,
                    std::span<const std::string_view> candidates) {
  constexpr std::size_t few = 12;
  std::string out = "unknown " + std::string(kind) + " \"" + std::string(word) + "\"";
  if (const auto meant = nearest(word, candidates)) {
    return out + "; did you mean \"" + std::string(*meant) + "\"?";
  }
  if (candidates.empty() || candidates.size() > few) return out;
  return out + "; there is " + in_words(candidates, "and");
}

}  // namespace chapbook::cli
