#include "parsers/condition/blocks.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace chapbook::condition {

namespace {

/// A bullet belongs to a deeper list when it stands at least this many columns further right.
constexpr std::uint32_t nesting_step = 2;

class BlockReader {
 public:
  BlockReader(Workspace& work, LineRange lines) : work_(work), at_(lines.first), end_(lines.last) {}

  std::vector<ast::Block> read() {
    constexpr std::size_t usual_blocks = 4;
    std::vector<ast::Block> blocks;
    blocks.reserve(usual_blocks);
    for (at_ = work_.next_visible(at_, end_); at_ < end_; at_ = work_.next_visible(at_, end_)) {
      if (here().kind == LineKind::ornament) {
        blocks.push_back({read_raw()});
      } else if (is_item_start()) {
        mark_lead_in(blocks);
        blocks.push_back({read_list(1)});
      } else {
        blocks.push_back({read_paragraph()});
      }
    }
    return blocks;
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

  static void mark_lead_in(std::vector<ast::Block>& blocks) {
    if (blocks.empty()) return;
    auto* const paragraph = std::get_if<ast::Paragraph>(&blocks.back().value);
    if (paragraph == nullptr) return;
    const auto* const text = std::get_if<Text>(&paragraph->inlines.back());
    paragraph->lead_in = text != nullptr && text->text.ends_with(':');
  }

  ast::Raw read_raw() {
    ast::Raw raw;
    raw.span = here().content;
    for (; at_ < end_ && here().kind == LineKind::ornament; ++at_) {
      raw.lines.push_back(work_.text(here().content));
      raw.span.end = here().content.end;
    }
    work_.notices.report(notice::not_understood, raw.span, "these signs are kept as they stand");
    return raw;
  }

  ast::Paragraph read_paragraph() {
    Span span = here().content;
    for (++at_; at_ < end_ && continues_paragraph(); ++at_) span.end = here().content.end;
    return make_paragraph(work_, span);
  }

  bool continues_paragraph() const {
    if (here().role != LineRole::guess || work_.lines[at_ - 1].role != LineRole::guess)
      return false;
    if (here().kind == LineKind::text || (here().kind == LineKind::numbered && !is_item_start())) {
      return work_.is_wrapped(at_ - 1);
    }
    return false;
  }

  /// The list that starts at the current line. `depth` counts from 1.
  ast::List read_list(int depth) {
    ast::List list;
    list.ordered = here().kind == LineKind::numbered;
    std::uint32_t indent = here().indent;
    list.span = here().content;
    while (goes_on_with_list()) {
      const Line& line = here();
      if (depth > 1 && line.indent + nesting_step <= indent) break;
      if (!list.items.empty() && line.indent >= indent + nesting_step) {
        if (depth < ast::max_list_depth) {
          read_nested(list, depth);
          continue;
        }
        work_.notices.report(notice::nesting_too_deep, line.content,
                             "this bullet is nested more than " +
                                 std::to_string(ast::max_list_depth) + " levels deep");
      } else {
        if (!list.items.empty() && (line.kind == LineKind::numbered) != list.ordered) break;
        // A list may start too far to the right; its later bullets say where it belongs.
        indent = std::min(indent, line.indent);
      }
      list.items.push_back(read_item());
      list.span.end = list.items.back().span.end;
    }
    return list;
  }

  void read_nested(ast::List& list, int depth) {
    ast::ListItem& parent = list.items.back();
    mark_lead_in(parent.blocks);
    parent.blocks.push_back({read_list(depth + 1)});
    parent.span.end = std::get<ast::List>(parent.blocks.back().value).span.end;
    list.span.end = parent.span.end;
  }

  /// Steps over one blank line if another item stands behind it.
  bool goes_on_with_list() {
    std::size_t next = at_;
    if (next < end_ && work_.lines[next].is_blank()) ++next;
    if (next >= end_ || !work_.lines[next].is_item()) return false;
    at_ = next;
    return true;
  }

  ast::ListItem read_item() {
    const Line& first = here();
    ast::ListItem item;
    item.span = first.content;
    for (++at_; at_ < end_ && continues_item(first); ++at_) item.span.end = here().content.end;
    item.blocks.push_back({make_paragraph(work_, {first.text, item.span.end})});
    return item;
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
  return BlockReader(work, lines).read();
}

std::vector<Text> read_names(Workspace& work, const std::vector<ast::Block>& blocks) {
  std::vector<Text> names;
  collect_names(work, blocks, names);
  return names;
}

}  // namespace chapbook::condition
