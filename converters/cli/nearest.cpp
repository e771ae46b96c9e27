#include "converters/cli/nearest.hpp"

#include <algorithm>
#include <vector>

namespace chapbook::cli {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the usual table: a swap looks two rows back.
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
  }
  return row.back();
}

std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 64;  // what is longer was no slip of the finger
  if (word.size() > longest_word) return {};
  std::optional<std::string_view> best;
  std::size_t least = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
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
  out += "; there is ";
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (i > 0) out += i + 1 == candidates.size() ? " and " : ", ";
    out += candidates[i];
  }
  return out;
}

}  // namespace chapbook::cli
