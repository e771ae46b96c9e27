#include "converters/report/diff.hpp"

#include <algorithm>
#include <vector>

namespace chapbook::report {

namespace {

using Lines = std::vector<std::string_view>;

constexpr int context = 3;
/// More changed lines than this are shown as one replaced block.
constexpr int most_changes = 500;

/// Lines with their line ends.
Lines split_lines(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return out;
}

enum class Kind : char { kept = ' ', removed = '-', added = '+' };

struct Change {
  Kind kind;
  std::string_view line;
};

/// The shortest edit script by Myers' greedy algorithm ("An O(ND) difference algorithm", 1986).
/// `reach[k]` is how far down `a` the best path on diagonal k gets; one copy a step is kept to walk
/// back on.
class Script {
 public:
  Script(const Lines& a, const Lines& b)
      : a_(a), b_(b), n_(static_cast<int>(a.size())), m_(static_cast<int>(b.size())) {}

  std::vector<Change> find() {
    for (int steps = 0; steps <= std::min(n_ + m_, most_changes); ++steps) {
      if (advance(steps)) return walk_back(steps);
    }
    return replace_all();
  }

 private:
  /// True when a path of this many steps reaches the end of both.
  bool advance(int steps) {
    const std::vector<int> last = history_.empty() ? std::vector<int>{0, 0, 0} : history_.back();
    std::vector<int> reach(2 * static_cast<std::size_t>(steps) + 3, 0);
    bool done = false;
    for (int k = -steps; k <= steps; k += 2) {
      int x = steps == 0 ? 0 : start(last, steps, k);
      while (x < n_ && x - k < m_ && a_[at(x)] == b_[at(x - k)]) ++x;
      reach[at(k + steps + 1)] = x;
      done = done || (x >= n_ && x - k >= m_);
    }
    history_.push_back(std::move(reach));
    return done;
  }

  [[nodiscard]] static bool comes_from_above(const std::vector<int>& last, int steps, int k) {
    const auto value = [&](int diagonal) { return last[at(diagonal + steps)]; };
    return k == -steps || (k != steps && value(k - 1) < value(k + 1));
  }
  /// Where diagonal k starts, given the reach of the step before (whose diagonals are offset by
  /// `steps`).
  [[nodiscard]] static int start(const std::vector<int>& last, int steps, int k) {
    return comes_from_above(last, steps, k) ? last[at(k + 1 + steps)] : last[at(k - 1 + steps)] + 1;
  }

  std::vector<Change> walk_back(int steps) {
    std::vector<Change> out;
    int x = n_;
    int k = n_ - m_;
    for (; steps > 0; --steps) {
      const std::vector<int>& last = history_[at(steps - 1)];
      const bool added = comes_from_above(last, steps, k);
      const int from = start(last, steps, k);
      while (x > from) out.push_back({Kind::kept, a_[at(--x)]});
      if (added) {
        out.push_back({Kind::added, b_[at(x - k - 1)]});
        ++k;
      } else {
        out.push_back({Kind::removed, a_[at(--x)]});
        --k;
      }
    }
    while (x > 0) out.push_back({Kind::kept, a_[at(--x)]});
    std::ranges::reverse(out);
    return out;
  }

  std::vector<Change> replace_all() {
    std::vector<Change> out;
    for (const std::string_view line : a_) out.push_back({Kind::removed, line});
    for (const std::string_view line : b_) out.push_back({Kind::added, line});
    return out;
  }

  [[nodiscard]] static std::size_t at(int index) { return static_cast<std::size_t>(index); }

  const Lines& a_;
  const Lines& b_;
  int n_;
  int m_;
  std::vector<std::vector<int>> history_;
};

std::string range(std::size_t first, std::size_t count) {
  // An empty range names the line before it.
  const std::size_t shown = count == 0 ? first : first + 1;
  return std::to_string(shown) + (count == 1 ? "" : "," + std::to_string(count));
}

/// One stretch of changes with its context: changes_[begin, end).
std::string hunk(const std::vector<Change>& changes, std::size_t begin, std::size_t end,
                 std::size_t line_before, std::size_t line_after) {
  std::string body;
  std::size_t before = 0;
  std::size_t after = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const Change& change = changes[i];
    before += change.kind != Kind::added ? 1 : 0;
    after += change.kind != Kind::removed ? 1 : 0;
    body += static_cast<char>(change.kind);
    body += change.line;
    if (!change.line.ends_with('\n')) body += "\n\\ No newline at end of file\n";
  }
  return "@@ -" + range(line_before, before) + " +" + range(line_after, after) + " @@\n" + body;
}

std::string hunks(const std::vector<Change>& changes) {
  std::string out;
  std::size_t line_before = 0;
  std::size_t line_after = 0;
  for (std::size_t i = 0; i < changes.size();) {
    if (changes[i].kind == Kind::kept) {
      ++i, ++line_before, ++line_after;
      continue;
    }
    const std::size_t lead = std::min({i, std::size_t{context}, line_before, line_after});
    std::size_t end = i;
    std::size_t kept = 0;
    for (std::size_t j = i; j < changes.size() && kept <= 2 * context; ++j) {
      kept = changes[j].kind == Kind::kept ? kept + 1 : 0;
      if (kept == 0) end = j + 1;
    }
    const std::size_t tail = std::min(end + context, changes.size());
    out += hunk(changes, i - lead, tail, line_before - lead, line_after - lead);
    for (; i < tail; ++i) {
      line_before += changes[i].kind != Kind::added ? 1 : 0;
      line_after += changes[i].kind != Kind::removed ? 1 : 0;
    }
  }
  return out;
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines a = split_lines(before);
  const Lines b = split_lines(after);
  const std::string path(name.substr(std::min(name.find_first_not_of('/'), name.size())));
  return "--- a/" + path + "\n+++ b/" + path + "\n" + hunks(Script(a, b).find());
}

}  // namespace chapbook::report
