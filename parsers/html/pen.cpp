#include "parsers/html/pen.hpp"

#include <algorithm>
#include <cstddef>

#include "parsers/html/content.hpp"

namespace chapbook::html {

Pen::Pen(const Page& page, std::shared_ptr<const Source> original, Indents indents)
    : page_(page),
      builder_(std::move(original), TranscriptBuilder::Spaces::fold),
      indents_(indents) {}

void Pen::start(LineHint hint) {
  hint_ = hint;
  break_line();
}

void Pen::border(Position place) {
  if (joins_ == 0) {
    break_line();
  } else if (open_) {
    builder_.text_for(" ", place);
  }
}

void Pen::open_line() {
  if (open_) return;
  if (hint_.role == LineRole::item) {
    builder_.open_item(hint_.depth, hint_.ordered);
  } else {
    builder_.open(hint_);
  }
  open_ = true;
}

void Pen::add(const Node& text) {
  if (text.verbatim) {
    builder_.text(page_.text_of(text), text.place);
  } else {
    builder_.text_for(page_.text_of(text), text.place);
  }
}

void Pen::write(const Node& text) {
  // An indent is written as NBSP, which is an entity in most pages.
  const bool may_be_indent = indents_ == Indents::keep && !text.verbatim;
  if (!open_ && is_blank(page_.text_of(text)) && !may_be_indent) return;
  open_line();
  add(text);
}

void Pen::write_mark(std::string_view mark, Position place) {
  if (open_) builder_.text_for(mark, place);
}

void Pen::write_lines(const Node& text) {
  Node line = text;
  std::string_view rest = page_.text_of(text);
  while (true) {
    line.size = static_cast<std::uint32_t>(std::min(rest.find('\n'), rest.size()));
    write_line(line);
    if (line.size == rest.size()) return;
    rest.remove_prefix(line.size + 1);
    line.begin += line.size + 1;
    if (line.verbatim) line.place = {line.place.line + 1, 1};
    if (!open_) builder_.blank_line();
    break_line();
  }
}

/// A part of a line, or all of it. The indent says how deep a bullet stands, so it is kept as
/// NBSP, which does not fold.
void Pen::write_line(Node line) {
  const std::string_view text = page_.text_of(line);
  if (!open_ && is_blank(text)) return;
  if (!open_) {
    open_line();
    const std::size_t indent = std::min(text.find_first_not_of(' '), text.size());
    for (std::size_t i = 0; i < indent; ++i) builder_.text_for("\xC2\xA0", line.place);
    line.begin += static_cast<std::uint32_t>(indent);
    line.size -= static_cast<std::uint32_t>(indent);
    if (line.verbatim) line.place.column += static_cast<std::uint32_t>(indent);
  }
  add(line);
}

}  // namespace chapbook::html
