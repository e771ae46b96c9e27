// FLOOR 0. Writes a Transcript line by line, in the form that people write condition texts in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/ast/document.hpp"
#include "parsers/ast/transcript.hpp"

namespace chapbook {

/// Usage: `open(...)` starts a line, `text(...)` adds to it, as often as the input changes its
/// place or style; the next `open` or `finish` ends it. A line without any text is not written.
/// Blank lines, bullets, numbers and indents come from the roles.
class TranscriptBuilder {
 public:
  /// What becomes of white space: kept as it is (line ends become a space each), or folded as HTML
  /// and XML do it: one space for each run, none at the ends of a line.
  enum class Spaces : std::uint8_t { keep, fold };

  TranscriptBuilder(std::shared_ptr<const Source> original, Spaces spaces,
                    PlaceUnit unit = PlaceUnit::line);

  /// Starts a line. `hint.text` is set here; the depth of an item may be any number above 0.
  void open(LineHint hint);
  void open(LineRole role) { open(LineHint{role}); }
  void open_item(std::size_t depth, bool ordered);

  /// Adds `run`, UTF-8 that stands at `at` in the original, character by character. A line end
  /// inside it is one of the original, too.
  void text(std::string_view run, Position at) { add(run, at, true); }
  /// Adds `run`, which stands for something else at `at`: an entity, a mark, a word of ours.
  void text_for(std::string_view run, Position at) { add(run, at, false); }

  /// Goes on with the open item on a line of its own, as a wrapped item does: in a list of people,
  /// the second line is the place. Without an open item that has text, nothing happens.
  void wrap_item(Position at);
  /// The next item belongs to another list than the item before it.
  void end_list() { list_ended_ = true; }
  /// Adds a blank line before the next line, for text whose gaps mean something.
  void blank_line() { ++extra_blanks_; }
  /// True when text has been added to the line that is open.
  [[nodiscard]] bool has_text() const { return written_; }

  /// Reports something about the place `at` of the original: at the end of what was added to the
  /// line that is open, or between the lines where none is.
  void report(const Notice& notice, std::string message, Position at);

  /// Ends the work; the builder is empty afterwards.
  [[nodiscard]] Transcript finish();

 private:
  struct PendingReport {
    Diagnostic diagnostic;
    Position at;
  };

  void add(std::string_view run, Position at, bool verbatim);
  void add_space(Position at);
  void write(std::string_view bytes);
  [[nodiscard]] bool is_left_out(std::string_view character) const;
  void start_line(Position at);
  void end_line();
  void write_gap();
  void write_sign(Position at);
  [[nodiscard]] std::size_t blank_lines() const;
  [[nodiscard]] std::uint32_t here() const { return static_cast<std::uint32_t>(bytes_.size()); }

  std::shared_ptr<const Source> original_;
  Spaces spaces_;
  PlaceUnit unit_;
  std::string bytes_;
  std::vector<Anchor> anchors_;
  std::vector<LineHint> hints_;
  std::vector<Diagnostic> diagnostics_;
  std::vector<PendingReport> pending_;
  std::array<std::uint32_t, ast::max_list_depth + 1> numbers_{};  ///< of the last item, by depth
  std::size_t extra_blanks_ = 0;
  LineHint hint_;                           ///< of the open line
  LineRole opened_ = LineRole::guess;       ///< the role that it was opened with
  LineRole role_before_ = LineRole::guess;  ///< of the last line that was written
  Position next_place_{0, 0};  ///< where the next character stands if the last anchor still holds
  bool open_ = false;
  bool written_ = false;  ///< the open line has text
  bool space_ = false;    ///< white space waits for the text behind it
  bool list_ended_ = false;
};

}  // namespace chapbook
