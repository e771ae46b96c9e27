#include "parsers/jats/foreign_lines.hpp"

#include <utility>

#include "parsers/base/byte_set.hpp"

namespace chapbook::jats {

namespace {

bool is_blank(std::string_view text) {
  return skip_any(text, " \t\r\n") == text.size();
}

}  // namespace

void ForeignLines::break_line() {
  open_ = false;
  gap_.reset();
  after_mark_ = false;
  last_ = ' ';
}

void ForeignLines::start(LineHint hint) {
  hint_ = hint;
  break_line();
}

void ForeignLines::border(Position place) {
  if (joins_ == 0) {
    break_line();
  } else if (open_ && !gap_) {
    gap_ = place;
  }
}

int ForeignLines::exchange_joins(int joins) {
  return std::exchange(joins_, joins);
}

/// Writes the space that a border inside of a line has left.
void ForeignLines::close_gap() {
  if (const auto place = std::exchange(gap_, std::nullopt)) {
    scribe_.builder.text_for(" ", *place);
  }
}

LineHint ForeignLines::hint_of_line() const {
  const bool is_text = hint_.role == LineRole::paragraph || hint_.role == LineRole::item ||
                       hint_.role == LineRole::block;
  return behind_references_ && is_text ? LineHint{LineRole::raw} : hint_;
}

void ForeignLines::open_line() {
  const LineHint hint = hint_of_line();
  if (hint.role == LineRole::item) {
    scribe_.builder.open_item(hint.depth, hint.ordered);
  } else {
    scribe_.builder.open(hint);
  }
  open_ = true;
}

void ForeignLines::ensure_open() {
  if (!open_) open_line();
}

void ForeignLines::write(const XmlNode& text) {
  const std::string_view words = scribe_.tree.text_of(text);
  if (!open_ && is_blank(words)) return;
  ensure_open();
  if (!is_blank(words)) close_gap();
  scribe_.add(text);
  last_ = words.back();
  after_mark_ = after_mark_ && find_any(words, "abcdefghijklmnopqrstuvwxyz") == words.size() &&
                words.size() <= 3;
}

void ForeignLines::mark(std::string_view sign, Position place) {
  if (!open_) return;
  if (sign != ")") close_gap();
  scribe_.builder.text_for(sign, place);
  last_ = sign.back();
}

void ForeignLines::write_heading(std::string_view words, Position place) {
  behind_references_ = false;
  scribe_.builder.open(LineRole::heading);
  scribe_.builder.text_for(words, place);
}

}  // namespace chapbook::jats
