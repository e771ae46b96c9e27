#include "parsers/base/edit_distance.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace chapbook {

namespace {

/// What both begin and end with changes nothing.
void take_out_common_ends(std::string_view& a, std::string_view& b) {
  const auto from_left = std::ranges::mismatch(a, b).in1 - a.begin();
  a.remove_prefix(static_cast<std::size_t>(from_left));
  b.remove_prefix(static_cast<std::size_t>(from_left));
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  if (a.size() > b.size()) std::swap(a, b);
  const std::size_t too_far = limit + 1;
  if (b.size() - a.size() > limit) return too_far;
  take_out_common_ends(a, b);
  if (a.empty()) return b.size();

  // Three rows of the usual table, since a swap looks two rows back; of each row only the cells
  // within `limit` of the diagonal can count.
  std::vector<std::size_t> before_last(b.size() + 1, too_far);
  std::vector<std::size_t> last(b.size() + 1, too_far);
  std::vector<std::size_t> row(b.size() + 1, too_far);
  for (std::size_t j = 0; j <= std::min(b.size(), limit); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    const std::size_t begin = i > limit ? i - limit : 1;
    const std::size_t end = std::min(b.size(), i + limit);
    row[begin - 1] = begin == 1 ? i : too_far;
    std::size_t least = row[begin - 1];
    for (std::size_t j = begin; j <= end; ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    if (end < b.size()) row[end + 1] = too_far;
    if (least > limit) return too_far;
  }
  return std::min(row[b.size()], too_far);
}

}  // namespace chapbook
