// FLOOR 1. The lines of a foreign article while they are being written.
#pragma once

#include <optional>
#include <string_view>

#include "parsers/jats/scribe.hpp"

namespace chapbook::jats {

/// Where blocks, signs of ours and text become lines. The next text opens one with the hint of the
/// moment.
class ForeignLines {
 public:
  explicit ForeignLines(Scribe& scribe) : scribe_(scribe) {}

  /// The line that is open takes no more.
  void break_line();
  /// Ends the line, and gives the next ones this hint.
  void start(LineHint hint);
  [[nodiscard]] LineHint hint() const { return hint_; }

  /// The border of a block, which is no more than a space inside of what is one line anyway.
  void border(Position place);
  /// Between these two, whatever blocks come are one line. Pairs may stand inside of each other.
  void join() { ++joins_; }
  void part() { --joins_; }
  [[nodiscard]] bool is_joined() const { return joins_ > 0; }
  /// For a part that is none of the line it stands in: sets how many pairs are open. Returns how
  /// many were, to be set again behind the part.
  int exchange_joins(int joins);

  /// Adds a text of the file; white space opens no line.
  void write(const XmlNode& text);
  /// Adds a sign of ours to the open line, if there is one.
  void mark(std::string_view sign, Position place);
  /// A heading that the file leaves out.
  void write_heading(std::string_view words, Position place);

  void ensure_open();
  /// The last line may still grow.
  [[nodiscard]] bool is_open() const { return open_; }
  /// The last byte of the open line; a space where there is none.
  [[nodiscard]] char last() const { return last_; }

  /// A mark of a citation stands right before.
  void set_after_mark() { after_mark_ = true; }
  [[nodiscard]] bool is_after_mark() const { return after_mark_; }

  /// From the first reference to the next heading, text must not be taken for references.
  void set_behind_references(bool is_behind) { behind_references_ = is_behind; }

 private:
  void close_gap();
  [[nodiscard]] LineHint hint_of_line() const;
  void open_line();

  Scribe& scribe_;
  LineHint hint_{LineRole::paragraph};  ///< of the next line
  std::optional<Position> gap_;         ///< the next text of the line stands behind a space
  char last_ = ' ';
  int joins_ = 0;
  bool open_ = false;
  bool after_mark_ = false;
  bool behind_references_ = false;
};

}  // namespace chapbook::jats
