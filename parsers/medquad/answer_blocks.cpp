#include "parsers/medquad/answer_blocks.hpp"

#include <algorithm>
#include <array>

#include "parsers/base/ascii.hpp"
#include "parsers/base/byte_set.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::medquad {

namespace {

constexpr ByteSet white_space = " \t\r\n";
constexpr ByteSet digits = "0123456789";

/// A line of so many columns is one that may have been wrapped, ...
constexpr std::size_t narrowest_wrap = 60;
/// ... and up to this many, it was, whatever the next line begins with.
constexpr std::size_t widest_wrap = 100;

constexpr std::size_t blanks_before_block = 3;
constexpr std::size_t blanks_before_item = 2;

/// White space between two words.
struct Gap {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t line_ends = 0;
};

/// The sign of an item with the blanks behind it; empty where there is none.
struct Sign {
  std::size_t size = 0;
  std::size_t number = 0;  ///< 0 for a bullet
};

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<AnswerBlock> cut() {
    Gap gap = gap_at(0);
    gap.line_ends = 1;
    while (gap.end < text_.size()) {
      const std::size_t words = start_behind(gap);
      gap = gap_at(find_any(text_, white_space, words));
    }
    close(gap);
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] Gap gap_at(std::size_t begin) const {
    Gap gap{begin, skip_any(text_, white_space, begin)};
    const std::string_view blanks = text_.substr(begin, gap.end - begin);
    gap.line_ends = static_cast<std::size_t>(std::ranges::count(blanks, '\n'));
    return gap;
  }

  /// Starts a block behind `gap` where one starts there. Returns where the next words begin.
  std::size_t start_behind(const Gap& gap) {
    if (gap.line_ends > 0) is_list_of_line_ = false;
    const Sign sign = sign_behind(gap);
    if (sign.size > 0) {
      start(sign.number > 0 ? BlockForm::number : BlockForm::bullet, gap, sign.size);
    } else if (blocks_.empty() || parts_blocks(gap)) {
      start(BlockForm::paragraph, gap, 0);
    }
    if (sign.size > 0 || blocks_.back().begin == gap.end) last_number_ = sign.number;
    if (gap.line_ends > 0) line_begin_ = gap.end;
    return gap.end + sign.size;
  }

  void start(BlockForm form, const Gap& gap, std::size_t sign) {
    close(gap);
    blocks_.push_back({form, gap.end + sign, gap.end + sign});
  }

  void close(const Gap& gap) {
    if (!blocks_.empty()) blocks_.back().end = gap.begin;
  }

  [[nodiscard]] char before(const Gap& gap) const {
    return gap.begin == 0 ? '\0' : text_[gap.begin - 1];
  }

  [[nodiscard]] bool ends_sentence(const Gap& gap) const {
    return gap.begin == 0 || std::string_view(".?!:").find(before(gap)) != std::string_view::npos;
  }

  [[nodiscard]] bool is_middle_of_sentence(const Gap& gap) const {
    const char next = text_[gap.end];
    const bool goes_on = ascii::is_lower(next) || next == ',' || next == ';' || next == ')';
    return goes_on && !ends_sentence(gap);
  }

  [[nodiscard]] bool parts_blocks(const Gap& gap) const {
    if (gap.line_ends > 1) return true;
    if (gap.line_ends == 1) return !is_wrapped(gap);
    return gap.end - gap.begin >= blanks_before_block && !is_middle_of_sentence(gap);
  }

  [[nodiscard]] bool is_wrapped(const Gap& gap) const {
    if (ends_sentence(gap)) return false;
    const std::size_t width =
        utf8::count_code_points(text_.substr(line_begin_, gap.begin - line_begin_));
    return width >= narrowest_wrap && (width <= widest_wrap || is_middle_of_sentence(gap));
  }

  /// The sign of an item behind `gap`, if one stands there and its place makes it one; else empty.
  Sign sign_behind(const Gap& gap) {
    const bool starts_line = gap.line_ends > 0;
    const std::size_t blanks = gap.end - gap.begin;
    if (const std::size_t size = bullet_at(gap.end); size > 0) {
      const bool stands_out = starts_line || blanks >= blanks_before_item;
      return stands_out || goes_on_with_list(gap) ? Sign{size} : Sign{};
    }
    if (!starts_line && blanks < blanks_before_block) return {};
    const Sign sign = number_at(gap.end);
    return sign.number == last_number_ + 1 ? sign : Sign{};
  }

  /// "signs: - one - two": the colon opens a list of the line.
  bool goes_on_with_list(const Gap& gap) {
    if (text_[gap.end] != '-') return false;
    is_list_of_line_ = is_list_of_line_ || before(gap) == ':';
    return is_list_of_line_;
  }

  /// The bytes of a bullet with the blanks behind it; 0 where there is none, or nothing behind it.
  [[nodiscard]] std::size_t bullet_at(std::size_t at) const {
    constexpr std::array<std::string_view, 3> bullets{"-", "\xE2\x80\xA2", "*"};
    const std::string_view rest = text_.substr(at);
    for (const std::string_view bullet : bullets) {
      if (rest.starts_with(bullet)) return with_blanks(at, bullet.size());
    }
    return 0;
  }

  /// "1." or "1)" and the blanks behind it.
  [[nodiscard]] Sign number_at(std::size_t at) const {
    constexpr std::size_t most_digits = 2;
    const std::size_t end = skip_any(text_, digits, at);
    if (end == at || end - at > most_digits || end == text_.size()) return {};
    if (text_[end] != '.' && text_[end] != ')') return {};
    const std::size_t size = with_blanks(at, end + 1 - at);
    if (size == 0) return {};
    std::size_t number = 0;
    for (const char digit : text_.substr(at, end - at)) {
      number = 10 * number + static_cast<std::size_t>(digit - '0');
    }
    return Sign{size, number};
  }

  /// `size` with the blanks behind it, if there are any and more text of the line behind these.
  [[nodiscard]] std::size_t with_blanks(std::size_t at, std::size_t size) const {
    const std::size_t end = std::min(text_.find_first_not_of(" \t", at + size), text_.size());
    const bool has_text = end > at + size && end < text_.size() && !white_space.has(text_[end]);
    return has_text ? end - at : 0;
  }

  std::string_view text_;
  std::vector<AnswerBlock> blocks_;
  std::size_t line_begin_ = 0;
  std::size_t last_number_ = 0;   ///< of the numbered item that the last block is, else 0
  bool is_list_of_line_ = false;  ///< ": - " has opened a list in this line
};

}  // namespace

std::vector<AnswerBlock> cut_answer(std::string_view text) {
  return Cutter(text).cut();
}

}  // namespace chapbook::medquad
