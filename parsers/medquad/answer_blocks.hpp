// FLOOR 1. The paragraphs and lists of an answer whose markup was taken away.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chapbook::medquad {

enum class BlockForm : std::uint8_t { paragraph, bullet, number };

/// A part of an answer: from the first to the last byte that can be seen, without the sign of an
/// item.
struct AnswerBlock {
  BlockForm form = BlockForm::paragraph;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Cuts the text of an answer where the page that it was taken from had blocks:
/// - at each blank line;
/// - at a line end, unless the line was wrapped in the middle of a sentence;
/// - at three or more blanks inside of a line, unless a sentence goes on behind them;
/// - before "- ", "• " or "* " at the start of a line or behind two or more blanks, and once a
/// colon
///   has opened a list (": - one - two"), before each " - " of that line;
/// - before "1." and the numbers that follow it, one item each.
/// Every byte that can be seen, but the signs of items, is in one block, in order.
[[nodiscard]] std::vector<AnswerBlock> cut_answer(std::string_view text);

}  // namespace chapbook::medquad
