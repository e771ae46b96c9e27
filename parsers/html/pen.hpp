// FLOOR 1. Writes the texts of a page as lines: where one begins, and what goes on with it.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "parsers/ast/transcript_builder.hpp"
#include "parsers/html/page.hpp"

namespace chapbook::html {

/// Whether white space before the first word of a line is kept as an indent. It tells how deep a
/// bullet stands, but only where lines are all that a page has.
enum class Indents : std::uint8_t { drop, keep };

/// Lines are opened by the first text that is written, with the hint of the moment.
class Pen {
 public:
  Pen(const Page& page, std::shared_ptr<const Source> original, Indents indents);

  /// For gaps, the ends of lists and reports. Lines are opened by this class alone.
  [[nodiscard]] TranscriptBuilder& builder() { return builder_; }

  /// The hint of the next line.
  [[nodiscard]] LineHint hint() const { return hint_; }
  /// The next text starts a line with this hint.
  void start(LineHint hint);
  /// The next text starts a line with the same hint.
  void break_line() { open_ = false; }

  /// The lines of `use` have this hint; afterwards things are as before.
  template <class Use>
  void with_hint(LineHint hint, Use use) {
    const LineHint before = hint_;
    start(hint);
    use();
    start(before);
  }
  /// What `use` writes goes on one line, whatever blocks it stands in, unless it starts another.
  template <class Use>
  void as_one_line(Use use) {
    ++joins_;
    use();
    --joins_;
  }
  /// What `use` writes is lines of their own even inside of one line.
  template <class Use>
  void as_blocks(Use use) {
    const int before = std::exchange(joins_, 0);
    use();
    joins_ = before;
  }
  /// True inside of what is one line.
  [[nodiscard]] bool is_joining() const { return joins_ > 0; }

  /// The border of a block, which is no more than a space inside of what is one line anyway.
  void border(Position place);
  /// Opens a line where none is open, as the first text does.
  void open_line();
  void write(const Node& text);
  /// Writes a text in which line ends are line ends.
  void write_lines(const Node& text);
  /// Adds a mark of ours to the open line, if there is one.
  void write_mark(std::string_view mark, Position place);

 private:
  void add(const Node& text);
  void write_line(Node line);

  const Page& page_;
  TranscriptBuilder builder_;
  Indents indents_;
  LineHint hint_;
  bool open_ = false;  ///< the last line may still grow
  int joins_ = 0;      ///< how many calls of as_one_line are at work
};

}  // namespace chapbook::html
