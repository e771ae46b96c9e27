#include "parsers/condition/pieces.hpp"

#include <algorithm>
#include <string>

#include "parsers/ast/document.hpp"

namespace chapbook::condition {

namespace {

/// A bullet belongs to a deeper list when it stands at least this many columns further right.
constexpr std::uint32_t nesting_step = 2;

class Cutter {
 public:
  Cutter(Workspace& work, LineRange lines) : work_(work), at_(lines.first), end_(lines.last) {}

  void cut() {
    for (at_ = work_.next_visible(at_, end_); at_ < end_; at_ = work_.next_visible(at_, end_)) {
      if (here().kind == LineKind::ornament) {
        cut_ornaments();
      } else if (is_item_start()) {
        cut_list(1);
      } else {
        cut_paragraph();
      }
    }
  }

 private:
  const Line& here() const { return work_.lines[at_]; }

  /// A number at the start of a wrapped line ("... at the age of / 12. The disease") is no list.
  bool is_item_start() const {
    const Line& line = here();
    if (line.kind == LineKind::bullet) return true;
    if (line.kind != LineKind::numbered) return false;
    if (line.role == LineRole::item) return true;
    return line.number == 1 || at_ == 0 || work_.lines[at_ - 1].kind != LineKind::text ||
           !work_.is_wrapped(at_ - 1);
  }

  /// A piece that opens with the current line.
  Piece open(Piece::Kind kind) const {
    Piece piece;
    piece.kind = kind;
    piece.span = here().content;
    piece.text = piece.span.begin;
    piece.first_line = static_cast<std::uint32_t>(at_);
    return piece;
  }

  /// Steps over the current line, which belongs to `piece`.
  void take_line(Piece& piece) { piece.span.end = work_.lines[at_++].content.end; }

  void close(Piece piece) {
    piece.last_line = static_cast<std::uint32_t>(at_);
    work_.pieces.push_back(piece);
  }

  void cut_ornaments() {
    Piece piece = open(Piece::Kind::ornaments);
    while (at_ < end_ && here().kind == LineKind::ornament) take_line(piece);
    close(piece);
  }

  void cut_paragraph() {
    Piece piece = open(Piece::Kind::paragraph);
    take_line(piece);
    while (at_ < end_ && continues_paragraph()) take_line(piece);
    close(piece);
  }

  bool continues_paragraph() const {
    const Line& line = here();
    if (line.is_blank() || line.role != LineRole::guess ||
        work_.lines[at_ - 1].role != LineRole::guess)
      return false;
    if (line.kind == LineKind::text || (line.kind == LineKind::numbered && !is_item_start())) {
      return work_.is_wrapped(at_ - 1);
    }
    return false;
  }

  /// The list that starts at the current line. `depth` counts from 1.
  void cut_list(int depth) {
    const bool ordered = here().kind == LineKind::numbered;
    std::uint32_t indent = here().indent;
    bool starts_list = true;
    while (goes_on_with_list()) {
      const Line& line = here();
      if (depth > 1 && line.indent + nesting_step <= indent) break;
      if (!starts_list && line.indent >= indent + nesting_step) {
        if (depth < ast::max_list_depth) {
          cut_list(depth + 1);
          continue;
        }
        work_.notices.report(notice::nesting_too_deep, line.content,
                             "this bullet is nested more than " +
                                 std::to_string(ast::max_list_depth) + " levels deep");
      } else {
        if (!starts_list && (line.kind == LineKind::numbered) != ordered) break;
        // A list may start too far to the right; its later bullets say where it belongs.
        indent = std::min(indent, line.indent);
      }
      Piece item = open(Piece::Kind::item);
      item.depth = static_cast<std::uint8_t>(depth);
      item.ordered = ordered;
      item.starts_list = starts_list;
      cut_item(item);
      starts_list = false;
    }
  }

  /// Steps over one blank line if another item stands behind it.
  bool goes_on_with_list() {
    std::size_t next = at_;
    if (next < end_ && work_.lines[next].is_blank()) ++next;
    if (next >= end_ || !work_.lines[next].is_item()) return false;
    at_ = next;
    return true;
  }

  void cut_item(Piece& item) {
    const Line& first = here();
    item.text = first.text;
    take_line(item);
    while (at_ < end_ && continues_item(first)) take_line(item);
    close(item);
  }

  /// The rest of a wrapped item is indented below its bullet, or follows a line that was full.
  bool continues_item(const Line& first) const {
    return here().kind == LineKind::text && here().role == LineRole::guess &&
           (here().indent > first.indent || work_.is_wrapped(at_ - 1));
  }

  Workspace& work_;
  std::size_t at_;
  std::size_t end_;
};

}  // namespace

void cut_pieces(Workspace& work, LineRange lines) {
  work.pieces.clear();
  Cutter(work, lines).cut();
}

}  // namespace chapbook::condition
