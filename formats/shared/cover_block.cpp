#include "formats/shared/cover_block.hpp"

#include <algorithm>
#include <cstddef>

#include "parsers/base/utf8.hpp"

namespace chapbook::formats::cover {

namespace {

/// No less of a word is set off by a hyphen, and no less stands alone in the last line.
constexpr std::size_t shortest_part = 3;

bool is_space(const Glyph& glyph) {
  return utf8::is_space(glyph.character);
}

bool is_dash(const Glyph& glyph) {
  return glyph.character == U'-' || glyph.character == U'\u2013' || glyph.character == U'\u2014';
}

/// A text cut where a line may break.
class Breaker {
 public:
  explicit Breaker(Line text) : text_(text) {
    places_.reserve(text.size() + 1);
    places_.push_back(0);
    for (const Glyph& glyph : text) places_.push_back(places_.back() + glyph.advance);
    cut();
  }

  /// Font units of the widest part that cannot be broken.
  [[nodiscard]] int widest() const {
    int widest = 0;
    for (const Part& part : parts_) widest = std::max(widest, width(part.begin, part.end));
    return widest;
  }

  /// Lines of at most `limit` font units, each as full as can be; only a part that is wider alone
  /// is broken.
  [[nodiscard]] std::vector<Line> lines(int limit) const {
    std::vector<Line> out;
    Part line{0, 0};
    for (const Part& part : parts_) {
      if (line.end > line.begin && width(line.begin, part.end) <= limit) {
        line.end = part.end;
        continue;
      }
      if (line.end > line.begin) out.push_back(slice(line));
      line = part;
      while (width(line.begin, line.end) > limit) {
        const std::size_t end = fitting_end(line.begin, limit);
        if (end == line.end) break;
        out.push_back(slice({line.begin, end}));
        line.begin = end;
      }
    }
    if (line.end > line.begin) out.push_back(slice(line));
    return out;
  }

 private:
  /// Glyphs that stay together, without the spaces behind them.
  struct Part {
    std::size_t begin;
    std::size_t end;
  };

  void cut() {
    std::size_t at = 0;
    while (at < text_.size() && is_space(text_[at])) ++at;
    while (at < text_.size()) {
      Part part{at, at + 1};
      for (at = part.end; at < text_.size() && !may_break(part.begin, at); ++at) {
        if (!is_space(text_[at])) part.end = at + 1;
      }
      parts_.push_back(part);
    }
  }

  /// True where a line that goes on from `begin` may end before the glyph `at`.
  [[nodiscard]] bool may_break(std::size_t begin, std::size_t at) const {
    if (is_space(text_[at])) return false;  // behind it is the place
    if (is_space(text_[at - 1])) {
      return !is_dash(text_[at]) && text_.size() - at >= shortest_part;
    }
    const bool is_joint = text_[at - 1].character == U'-' || text_[at - 1].character == U'/';
    return is_joint && at - begin > shortest_part && goes_on_from(at);
  }

  /// True where the word has enough glyphs from `at` on to be set off.
  [[nodiscard]] bool goes_on_from(std::size_t at) const {
    const Line rest = text_.subspan(at);
    return rest.size() >= shortest_part &&
           std::ranges::none_of(rest.first(shortest_part), is_space);
  }

  /// The end of the glyphs from `begin` on that fit into a line; one always does.
  [[nodiscard]] std::size_t fitting_end(std::size_t begin, int limit) const {
    const auto end = std::upper_bound(places_.begin() + static_cast<std::ptrdiff_t>(begin),
                                      places_.end(), places_[begin] + limit);
    return std::max(begin + 1, static_cast<std::size_t>(end - places_.begin()) - 1);
  }

  [[nodiscard]] int width(std::size_t begin, std::size_t end) const {
    return places_[end] - places_[begin];
  }
  [[nodiscard]] Line slice(Part part) const {
    return text_.subspan(part.begin, part.end - part.begin);
  }

  Line text_;
  std::vector<int> places_;  ///< where each glyph begins, and the end, in font units
  std::vector<Part> parts_;
};

/// Lines of even length: the narrowest limit that needs no more lines than `limit` does and breaks
/// no more words.
std::vector<Line> balanced_lines(const Breaker& text, int limit) {
  const std::size_t count = text.lines(limit).size();
  int low = std::min(limit, std::max(limit / 2, text.widest())) - 1;
  int high = limit;
  while (low + 1 < high) {
    const int middle = (low + high) / 2;
    (text.lines(middle).size() <= count ? high : low) = middle;
  }
  return text.lines(high);
}

}  // namespace

Block fit(const Font& font, Line text, const Fit& box) {
  constexpr int step = 4;
  const Breaker breaker(text);
  const int widest = breaker.widest();
  for (int size = box.largest;; size -= step) {
    const int limit = box.width * font.units_per_em() / size;
    const int leading = size * 118 / 100;
    const auto room = static_cast<std::size_t>(std::max(1, box.max_height / leading));
    const bool is_last = size - step < box.smallest;
    const bool fits = widest <= limit && breaker.lines(limit).size() <= room;
    if (!fits && !is_last) continue;
    Block block{balanced_lines(breaker, limit), size, leading};
    if (block.lines.size() > room) block.lines.resize(room);
    return block;
  }
}

}  // namespace chapbook::formats::cover
