#include "parsers/html/transcriber.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "parsers/ast/losses.hpp"
#include "parsers/ast/transcript_builder.hpp"
#include "parsers/base/byte_set.hpp"
#include "parsers/html/content.hpp"
#include "parsers/html/losses.hpp"
#include "parsers/html/own_page.hpp"

namespace chapbook::html {

namespace {

bool is_item_list(Tag tag) {
  return tag == Tag::ul || tag == Tag::ol;
}

/// What makes a table a means of layout, and an item or definition more than one paragraph.
bool is_structure(Tag tag) {
  return is_heading(tag) || is_item_list(tag) || tag == Tag::table || tag == Tag::dl;
}

class Transcriber {
 public:
  Transcriber(const Page& page, std::shared_ptr<const Source> original)
      : page_(page),
        nodes_(page.nodes()),
        own_(page),
        builder_(std::move(original), TranscriptBuilder::Spaces::fold) {}

  Transcript run() {
    const std::uint32_t content = find_content(page_);
    is_flat_ = !has_heading(content);
    if (is_flat_) has_empty_lines_ = has_empty_paragraph(content);
    if (!is_flat_ && !has_heading(content, Tag::h1)) write_title_of_head();
    sections_ = nodes_[content].tag == Tag::body || content == 0 ? 0 : 1;
    note_frame(content);
    hint_ = plain_hint();
    walk(content);
    // What is reported stands in no line.
    builder_.open(LineRole::block);
    losses_.report_to(builder_);
    return builder_.finish();
  }

 private:
  [[nodiscard]] LineHint plain_hint() const {
    return {is_flat_ ? LineRole::guess : LineRole::block};
  }

  // What the page is like.

  [[nodiscard]] bool has_heading(std::uint32_t content, std::optional<Tag> which = {}) const {
    for (std::uint32_t i = content; i < nodes_[content].end; ++i) {
      if (i != content && is_left_out(page_, i)) {
        i = nodes_[i].end - 1;
      } else if (!nodes_[i].is_text &&
                 (which ? nodes_[i].tag == *which : is_heading(nodes_[i].tag)) &&
                 has_text(page_, i)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool has_empty_paragraph(std::uint32_t content) const {
    for (std::uint32_t i = content; i < nodes_[content].end; ++i) {
      if (!nodes_[i].is_text && nodes_[i].tag == Tag::p && !has_text(page_, i)) return true;
    }
    return false;
  }

  void write_title_of_head() {
    const auto title = std::ranges::find_if(
        nodes_, [](const Node& node) { return !node.is_text && node.tag == Tag::title; });
    if (title == nodes_.end()) return;
    builder_.open(LineRole::title);
    const auto index = static_cast<std::uint32_t>(title - nodes_.begin());
    for (std::uint32_t i = index + 1; i < title->end; ++i) {
      if (nodes_[i].is_text) add(nodes_[i]);
    }
  }

  /// What stands on the page around the article.
  void note_frame(std::uint32_t content) {
    if (content == 0) return;
    for (std::uint32_t i = 1; i < nodes_.size(); ++i) {
      const bool around = i < content && content < nodes_[i].end;
      if (i == content) i = nodes_[content].end;
      if (i >= nodes_.size() || around || nodes_[i].tag == Tag::head) {
        if (i < nodes_.size() && nodes_[i].tag == Tag::head) i = nodes_[i].end - 1;
        continue;
      }
      if (nodes_[i].is_text ? !is_blank(page_.text_of(nodes_[i])) : has_text(page_, i)) {
        losses_.add(Loss::frame, nodes_[i].place);
      }
      i = nodes_[i].end - 1;
    }
  }

  // Lines.

  void break_line() { open_ = false; }

  /// The next text starts a line with this hint.
  void start(LineHint hint) {
    hint_ = hint;
    break_line();
  }

  /// The border of a block, which is no more than a space inside of what is one line anyway.
  void border(Position place) {
    if (joins_ == 0) {
      break_line();
    } else if (open_) {
      builder_.text_for(" ", place);
    }
  }

  void add(const Node& node) {
    if (node.verbatim) {
      builder_.text(page_.text_of(node), node.place);
    } else {
      builder_.text_for(page_.text_of(node), node.place);
    }
  }

  void write(const Node& node) {
    if (!open_) {
      // An indent of NBSP tells how deep a bullet stands, but only where lines are all there is.
      if (is_blank(page_.text_of(node)) && !(is_flat_ && !node.verbatim)) return;
      open_line();
    }
    add(node);
  }

  void open_line() {
    if (hint_.role == LineRole::item) {
      builder_.open_item(hint_.depth, hint_.ordered);
    } else {
      builder_.open(hint_);
    }
    open_ = true;
  }

  /// Adds a mark of ours to the open line.
  void write_mark(std::string_view mark, Position place) {
    if (open_) builder_.text_for(mark, place);
  }

  // The walk. Recursion is as deep as the page, which has a limit.

  void walk(std::uint32_t parent) {
    for (std::uint32_t i = parent + 1; i < nodes_[parent].end; i = nodes_[i].end) visit(i);
  }

  /// What stands inside is one line with this hint; afterwards things are as before.
  void walk_line(std::uint32_t index, LineHint hint) {
    const LineHint before = hint_;
    start(hint);
    ++joins_;
    walk(index);
    --joins_;
    start(before);
  }

  void visit(std::uint32_t index) {
    const Node& node = nodes_[index];
    if (node.is_text) return in_pre_ ? write_lines(node) : write(node);
    if (is_left_out(page_, index) || is_frame(index)) return leave_out(index);
    switch (node.tag) {
      case Tag::h1:
      case Tag::h2:
      case Tag::h3:
      case Tag::h4:
      case Tag::h5:
      case Tag::h6:
        return visit_heading(index);
      case Tag::p:
        return visit_paragraph(index);
      case Tag::ul:
      case Tag::ol:
        return visit_list(index);
      case Tag::li:
        return visit_item(index, false);
      case Tag::dl:
        return visit_definitions(index);
      case Tag::table:
        return visit_table(index);
      case Tag::pre:
        return visit_preformatted(index);
      case Tag::dd:
        return visit_meaning(index);
      case Tag::br:
        return visit_break(node);
      case Tag::img:
        return losses_.add(Loss::image, node.place);
      case Tag::a:
        return visit_link(index);
      case Tag::q:
        return visit_quote(index);
      case Tag::inline_:
        return walk(index);
      default:
        return visit_block(index);
    }
  }

  [[nodiscard]] bool is_frame(std::uint32_t index) const {
    const Tag tag = nodes_[index].tag;
    if (sections_ > 0 || (tag != Tag::header && tag != Tag::footer)) return false;
    return !holds(page_, index, [](Tag each) { return each == Tag::h1; });
  }

  void leave_out(std::uint32_t index) {
    const bool never_shown = nodes_[index].tag == Tag::head;
    if (!never_shown && has_text(page_, index)) losses_.add(Loss::part, nodes_[index].place);
  }

  void visit_block(std::uint32_t index) {
    const Node& node = nodes_[index];
    if (own_.is_card(index)) return write_card(index);
    if (own_.is_unplaced(index)) return write_unplaced(index);
    const bool is_section =
        node.tag == Tag::section || node.tag == Tag::article || node.tag == Tag::main;
    const bool lists_references = is_bibliography(node);
    const auto own_section = own_.section_at(index);
    const auto outer_section = section_;
    if (own_section) section_ = own_section;
    sections_ += is_section ? 1 : 0;
    bibliographies_ += lists_references ? 1 : 0;
    border(node.place);
    walk(index);
    border(node.place);
    bibliographies_ -= lists_references ? 1 : 0;
    sections_ -= is_section ? 1 : 0;
    section_ = outer_section;
  }

  [[nodiscard]] bool is_bibliography(const Node& node) const {
    return page_.has_word(node, AttributeName::role, "doc-bibliography") ||
           page_.has_word(node, AttributeName::epub_type, "bibliography");
  }

  void visit_heading(std::uint32_t index) {
    if (joins_ > 0) return walk(index);
    LineHint hint{LineRole::heading};
    if (nodes_[index].tag == Tag::h1 && !has_title_ && has_text(page_, index)) {
      has_title_ = true;
      hint.role = LineRole::title;
    } else if (section_) {
      hint = section_->heading;
    }
    walk_line(index, hint);
  }

  void visit_paragraph(std::uint32_t index) {
    const Node& node = nodes_[index];
    if (joins_ > 0) {
      border(node.place);
      walk(index);
      return border(node.place);
    }
    if (is_table_of_contents(page_, index)) return losses_.add(Loss::contents, node.place);
    if (page_.has_word(node, AttributeName::class_, "section-ref")) {
      return walk_line(index, {LineRole::reference});
    }
    if (own_.is_tagline(index)) return walk_line(index, {LineRole::tagline});
    const bool is_line = is_flat_ && has_empty_lines_;
    if (is_line ? !has_text(page_, index) : is_flat_) builder_.blank_line();
    start(is_own_prose(index) ? LineHint{LineRole::paragraph} : plain_hint());
    walk(index);
    start(plain_hint());
  }

  /// Inside of a section of ours nothing is left to guess, but for signs that were kept as they
  /// are.
  [[nodiscard]] bool is_own_prose(std::uint32_t index) const {
    if (!section_ || section_->heading.role != LineRole::heading || !section_->heading.kind) {
      return false;
    }
    for (std::uint32_t i = index + 1; i < nodes_[index].end; ++i) {
      if (nodes_[i].is_text && has_word(page_.text_of(nodes_[i]))) return true;
    }
    return false;
  }

  void visit_list(std::uint32_t index) {
    const LineHint before = hint_;
    const int joins_before = std::exchange(joins_, 0);
    if (depth_ == 0 && is_table_of_contents(page_, index)) {
      losses_.add(Loss::contents, nodes_[index].place);
    } else {
      ++depth_;
      for (std::uint32_t i = index + 1; i < nodes_[index].end; i = nodes_[i].end) {
        const bool is_item = !nodes_[i].is_text && nodes_[i].tag == Tag::li;
        if (is_item && !is_left_out(page_, i)) {
          visit_item(i, nodes_[index].tag == Tag::ol);
        } else {
          start(item_hint(nodes_[index].tag == Tag::ol));
          visit(i);
        }
      }
      --depth_;
      if (depth_ == 0) builder_.end_list();
    }
    joins_ = joins_before;
    start(before);
  }

  [[nodiscard]] LineHint item_hint(bool ordered) const {
    if (bibliographies_ > 0) return {LineRole::reference};
    constexpr int deepest = ast::max_list_depth + 1;
    return {LineRole::item, static_cast<std::uint8_t>(std::clamp(depth_, 1, deepest)), ordered};
  }

  void visit_item(std::uint32_t index, bool ordered) {
    if (section_ && section_->kind == ast::SectionKind::doctors) {
      return walk_line(index, {LineRole::doctor});
    }
    const bool is_container =
        holds(page_, index, [](Tag tag) { return is_heading(tag) || tag == Tag::table; });
    if (!is_container) return walk_line(index, item_hint(ordered));
    const LineHint before = hint_;
    const int depth_before = std::exchange(depth_, 0);
    start(plain_hint());
    walk(index);
    depth_ = depth_before;
    start(before);
  }

  void visit_definitions(std::uint32_t index) {
    const LineHint before = hint_;
    const bool is_about = own_.is_about(index);
    write_definitions(index, is_about ? LineHint{LineRole::meta} : LineHint{LineRole::item, 1});
    if (!is_about && depth_ == 0) builder_.end_list();
    start(before);
  }

  /// Each term and what it means is one line: "term: meaning; meaning".
  void write_definitions(std::uint32_t index, LineHint hint) {
    start(hint);
    ++joins_;
    std::string_view separator = ": ";
    for (std::uint32_t i = index + 1; i < nodes_[index].end;) {
      const Node& node = nodes_[i];
      const bool is_term = !node.is_text && node.tag == Tag::dt;
      const bool is_meaning = !node.is_text && node.tag == Tag::dd;
      if (is_left_out(page_, i) || !(is_term || is_meaning)) {
        // What stands around terms is a div at most.
        i = node.is_text || is_left_out(page_, i) ? node.end : i + 1;
        if (node.is_text) write(node);
        continue;
      }
      if (is_term) {
        start(hint);
        walk(i);
        separator = ends_with_colon(i) ? " " : ": ";
      } else {
        write_mark(separator, node.place);
        if (!own_.is_not_stated(i)) walk(i);
        separator = "; ";
      }
      i = node.end;
    }
    --joins_;
  }

  /// Another meaning of a term that libxml2 takes for a part of the one before it.
  void visit_meaning(std::uint32_t index) {
    if (joins_ == 0) return visit_block(index);
    write_mark("; ", nodes_[index].place);
    walk(index);
  }

  [[nodiscard]] bool ends_with_colon(std::uint32_t index) const {
    for (std::uint32_t i = nodes_[index].end; i-- > index + 1;) {
      if (nodes_[i].is_text && !is_blank(page_.text_of(nodes_[i]))) {
        return strip(page_.text_of(nodes_[i]), " \t\r\n").ends_with(':');
      }
    }
    return false;
  }

  /// A row is a line, its cells parted by a bar. A table that holds headings, lists or tables is
  /// there for the layout.
  void visit_table(std::uint32_t index) {
    if (joins_ > 0 || holds(page_, index, is_structure)) {
      border(nodes_[index].place);
      walk(index);
      return border(nodes_[index].place);
    }
    const LineHint before = hint_;
    start({LineRole::block});
    ++joins_;
    for (std::uint32_t i = index + 1; i < nodes_[index].end;) {
      const Node& node = nodes_[i];
      if (node.is_text || is_left_out(page_, i)) {
        if (node.is_text) write(node);
        i = node.end;
      } else if (node.tag == Tag::cell) {
        write_mark(" | ", node.place);
        walk(i);
        i = node.end;
      } else {
        break_line();
        ++i;
      }
    }
    --joins_;
    start(before);
  }

  void visit_preformatted(std::uint32_t index) {
    if (joins_ > 0) return walk(index);
    const LineHint before = hint_;
    start({LineRole::guess});
    const bool was_in_pre = std::exchange(in_pre_, true);
    walk(index);
    in_pre_ = was_in_pre;
    start(before);
  }

  /// Text in which line ends are line ends.
  void write_lines(const Node& node) {
    Node line = node;
    std::string_view rest = page_.text_of(node);
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
  void write_line(Node line) {
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

  void visit_break(const Node& node) {
    if (hint_.role == LineRole::doctor) return start({LineRole::place});
    border(node.place);
  }

  void visit_link(std::uint32_t index) {
    const Node& node = nodes_[index];
    const std::string_view target = page_.attribute(node, AttributeName::href).value_or("");
    const bool is_local = target.empty() || target.starts_with('#');
    if (!is_local && !shows(index, target)) losses_.add(Loss::target, node.place);
    walk(index);
  }

  /// True when the words of the link are its address, so that the parser finds it again.
  [[nodiscard]] bool shows(std::uint32_t index, std::string_view target) const {
    for (std::uint32_t i = index + 1; i < nodes_[index].end; ++i) {
      if (!nodes_[i].is_text) continue;
      const std::string_view words = strip(page_.text_of(nodes_[i]), " \t\r\n/");
      if (words.size() > 3 && target.find(words) != target.npos) return true;
    }
    return false;
  }

  void visit_quote(std::uint32_t index) {
    const Position end{nodes_[index].place};
    if (!open_ && has_text(page_, index)) open_line();
    write_mark("\xE2\x80\x9C", end);
    walk(index);
    write_mark("\xE2\x80\x9D", end);
  }

  // What chapbook itself writes.

  void write_unplaced(std::uint32_t index) {
    const LineHint before = hint_;
    builder_.blank_line();
    for (std::uint32_t i = index + 1; i < nodes_[index].end; ++i) {
      start({LineRole::raw});
      if (nodes_[i].is_text) write(nodes_[i]);
    }
    start(before);
  }

  /// The page names the trial first and then says what it is; the text does it the other way round.
  void write_card(std::uint32_t index) {
    std::optional<std::uint32_t> kicker;
    std::optional<std::uint32_t> heading;
    std::optional<std::uint32_t> body;
    std::optional<std::uint32_t> fields;
    for (std::uint32_t i = index + 1; i < nodes_[index].end; i = nodes_[i].end) {
      if (nodes_[i].is_text) continue;
      if (is_heading(nodes_[i].tag)) heading = i;
      if (nodes_[i].tag == Tag::dl) fields = i;
      if (nodes_[i].tag != Tag::p) continue;
      (own_.is_kicker(i) ? kicker : body) = i;
    }
    if (kicker) {
      walk_line(*kicker, {LineRole::card_label});
    } else if (heading) {
      write_counted_label(*heading);
    }
    if (fields) write_definitions(*fields, {LineRole::field});
    if (kicker && heading) walk_line(*heading, {LineRole::card_text});
    if (body) walk_line(*body, {LineRole::card_text});
  }

  void write_counted_label(std::uint32_t heading) {
    const std::string_view number = own_.number_in(heading);
    if (number.empty()) return walk_line(heading, {LineRole::card_label});
    Node text = nodes_[heading + 1];
    text.size -= static_cast<std::uint32_t>(number.size());
    start({LineRole::card_label});
    write(text);
    break_line();
  }

  const Page& page_;
  const std::vector<Node>& nodes_;
  OwnPage own_;
  TranscriptBuilder builder_;
  Losses<Loss> losses_{loss_messages};

  LineHint hint_;      ///< of the next line
  bool open_ = false;  ///< the last line may still grow
  int joins_ = 0;      ///< above 0: inside of what is one line, whatever blocks it holds
  int depth_ = 0;      ///< of the list
  int sections_ = 0;   ///< of the section; above 0, header and footer are those of an article
  int bibliographies_ = 0;
  std::optional<OwnSection> section_;
  bool in_pre_ = false;
  bool has_title_ = false;
  bool is_flat_ = false;          ///< no heading anywhere
  bool has_empty_lines_ = false;  ///< flat, and empty paragraphs part its lines
};

}  // namespace

Transcript transcribe(const Page& page, std::shared_ptr<const Source> original) {
  return Transcriber(page, std::move(original)).run();
}

}  // namespace chapbook::html
