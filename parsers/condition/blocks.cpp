#include "parsers/condition/blocks.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "parsers/condition/pieces.hpp"

namespace chapbook::condition {

namespace {

/// Puts the pieces of `work.pieces` together.
class BlockBuilder {
 public:
  explicit BlockBuilder(Workspace& work) : work_(work), pieces_(work.pieces) {}

  std::vector<ast::Block> build() {
    std::vector<ast::Block> blocks;
    blocks.reserve(count_blocks());
    while (at_ < pieces_.size()) {
      switch (pieces_[at_].kind) {
        case Piece::Kind::ornaments:
          blocks.push_back({build_raw(pieces_[at_++])});
          break;
        case Piece::Kind::item:
          mark_lead_in(blocks);
          blocks.push_back({build_list()});
          break;
        case Piece::Kind::paragraph:
          blocks.push_back({make_paragraph(work_, pieces_[at_++].span)});
          break;
      }
    }
    return blocks;
  }

 private:
  [[nodiscard]] std::size_t count_blocks() const {
    return static_cast<std::size_t>(std::ranges::count_if(pieces_, [](const Piece& piece) {
      return piece.depth == 0 || (piece.depth == 1 && piece.starts_list);
    }));
  }

  /// The number of items in the list that starts at the current piece.
  [[nodiscard]] std::size_t count_items() const {
    const int depth = pieces_[at_].depth;
    std::size_t count = 1;
    for (std::size_t at = at_ + 1; at < pieces_.size() && pieces_[at].depth >= depth; ++at) {
      if (pieces_[at].depth > depth) continue;
      if (pieces_[at].starts_list) break;
      ++count;
    }
    return count;
  }

  static void mark_lead_in(std::vector<ast::Block>& blocks) {
    if (blocks.empty()) return;
    auto* const paragraph = std::get_if<ast::Paragraph>(&blocks.back().value);
    if (paragraph == nullptr) return;
    const auto* const text = std::get_if<Text>(&paragraph->inlines.back());
    paragraph->lead_in = text != nullptr && text->text.ends_with(':');
  }

  ast::Raw build_raw(const Piece& piece) {
    ast::Raw raw;
    raw.span = piece.span;
    for (std::size_t at = piece.first_line; at < piece.last_line; ++at) {
      raw.lines.push_back(work_.text(work_.lines[at].content));
    }
    work_.notices.report(notice::not_understood, raw.span, "these signs are kept as they stand");
    return raw;
  }

  /// The list that starts at the current piece, with the lists inside it.
  ast::List build_list() {
    const Piece& first = pieces_[at_];
    ast::List list;
    list.ordered = first.ordered;
    list.span = first.span;
    list.items.reserve(count_items());
    do {
      const Piece& piece = pieces_[at_++];
      ast::ListItem& item = list.items.emplace_back();
      item.span = piece.span;
      item.blocks.push_back({make_paragraph(work_, piece.text_span())});
      while (at_ < pieces_.size() && pieces_[at_].depth > first.depth) add_nested(item);
      list.span.end = item.span.end;
    } while (at_ < pieces_.size() && pieces_[at_].depth == first.depth &&
             !pieces_[at_].starts_list);
    return list;
  }

  void add_nested(ast::ListItem& item) {
    mark_lead_in(item.blocks);
    ast::List nested = build_list();
    item.span.end = nested.span.end;
    item.blocks.push_back({std::move(nested)});
  }

  Workspace& work_;
  std::span<const Piece> pieces_;
  std::size_t at_ = 0;
};

void add_name(Workspace& work, Span span, std::vector<Text>& names) {
  const Text name = work.text(span);
  if (!name.text.empty()) names.push_back(name);
}

void add_names_by_semicolon(Workspace& work, Span span, std::vector<Text>& names) {
  for (std::uint32_t start = span.begin; start < span.end;) {
    const std::size_t size = work.slice({start, span.end}).find(';');
    const std::uint32_t end =
        size == std::string_view::npos ? span.end : start + static_cast<std::uint32_t>(size);
    add_name(work, {start, end}, names);
    start = end + 1;
  }
}

void add_names_by_line(Workspace& work, Span span, std::vector<Text>& names) {
  while (!span.empty()) {
    const std::uint32_t end = std::min(work.source.line_at(span.begin).end, span.end);
    add_name(work, {span.begin, end}, names);
    span = trim(work.source, {end, span.end});
  }
}

/// Adds the names in one paragraph. Where a ";" parts them, a line end inside is only where the
/// line was wrapped.
void add_names(Workspace& work, Span span, std::vector<Text>& names) {
  if (work.slice(span).find(';') != std::string_view::npos) {
    add_names_by_semicolon(work, span, names);
  } else {
    add_names_by_line(work, span, names);
  }
}

void collect_names(Workspace& work, const std::vector<ast::Block>& blocks,
                   std::vector<Text>& names) {
  for (const ast::Block& block : blocks) {
    if (const auto* paragraph = std::get_if<ast::Paragraph>(&block.value)) {
      if (!paragraph->lead_in) add_names(work, paragraph->span, names);
    } else if (const auto* list = std::get_if<ast::List>(&block.value)) {
      for (const ast::ListItem& item : list->items) collect_names(work, item.blocks, names);
    }
  }
}

}  // namespace

std::vector<ast::Block> read_blocks(Workspace& work, LineRange lines) {
  cut_pieces(work, lines);
  return BlockBuilder(work).build();
}

std::vector<Text> read_names(Workspace& work, const std::vector<ast::Block>& blocks) {
  std::vector<Text> names;
  collect_names(work, blocks, names);
  return names;
}

}  // namespace chapbook::condition
