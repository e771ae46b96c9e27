#include "parsers/html/transcriber.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "parsers/ast/losses.hpp"
#include "parsers/html/content.hpp"
#include "parsers/html/losses.hpp"
#include "parsers/html/own_page.hpp"
#include "parsers/html/pen.hpp"

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
        content_(find_content(page)),
        is_flat_(!has_heading(page, content_)),
        has_empty_lines_(is_flat_ && has_empty_paragraph(page, content_)),
        pen_(page, std::move(original), is_flat_ ? Indents::keep : Indents::drop) {}

  Transcript run() {
    if (!is_flat_ && !has_heading(page_, content_, Tag::h1)) write_title_of_head();
    sections_ = nodes_[content_].tag == Tag::body || content_ == 0 ? 0 : 1;
    for (const Position place : places_around(page_, content_)) losses_.add(Loss::frame, place);
    pen_.start(plain_hint());
    walk(content_);
    // What is reported stands in no line.
    pen_.builder().open(LineRole::block);
    losses_.report_to(pen_.builder());
    return pen_.builder().finish();
  }

 private:
  [[nodiscard]] LineHint plain_hint() const {
    return {is_flat_ ? LineRole::guess : LineRole::block};
  }

  void write_title_of_head() {
    const auto title = std::ranges::find_if(
        nodes_, [](const Node& node) { return !node.is_text && node.tag == Tag::title; });
    if (title == nodes_.end()) return;
    pen_.start({LineRole::title});
    const auto index = static_cast<std::uint32_t>(title - nodes_.begin());
    for (std::uint32_t i = index + 1; i < title->end; ++i) {
      if (nodes_[i].is_text) pen_.write(nodes_[i]);
    }
  }

  // The walk. Recursion is as deep as the page, which has a limit.

  void walk(std::uint32_t parent) {
    for (std::uint32_t i = parent + 1; i < nodes_[parent].end; i = nodes_[i].end) visit(i);
  }

  /// What stands inside is one line with this hint; afterwards things are as before.
  void walk_line(std::uint32_t index, LineHint hint) {
    pen_.with_hint(hint, [&] { pen_.as_one_line([&] { walk(index); }); });
  }

  void visit(std::uint32_t index) {
    const Node& node = nodes_[index];
    if (node.is_text) return in_pre_ ? pen_.write_lines(node) : pen_.write(node);
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

  void walk_block(std::uint32_t index) {
    pen_.border(nodes_[index].place);
    walk(index);
    pen_.border(nodes_[index].place);
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
    walk_block(index);
    bibliographies_ -= lists_references ? 1 : 0;
    sections_ -= is_section ? 1 : 0;
    section_ = outer_section;
  }

  [[nodiscard]] bool is_bibliography(const Node& node) const {
    return page_.has_word(node, AttributeName::role, "doc-bibliography") ||
           page_.has_word(node, AttributeName::epub_type, "bibliography");
  }

  void visit_heading(std::uint32_t index) {
    if (pen_.is_joining()) return walk(index);
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
    if (pen_.is_joining()) return walk_block(index);
    if (is_table_of_contents(page_, index)) return losses_.add(Loss::contents, node.place);
    if (page_.has_word(node, AttributeName::class_, "section-ref")) {
      return walk_line(index, {LineRole::reference});
    }
    if (own_.is_tagline(index)) return walk_line(index, {LineRole::tagline});
    const bool is_line = is_flat_ && has_empty_lines_;
    if (is_line ? !has_text(page_, index) : is_flat_) pen_.builder().blank_line();
    pen_.start(is_own_prose(index) ? LineHint{LineRole::paragraph} : plain_hint());
    walk(index);
    pen_.start(plain_hint());
  }

  /// Inside of a section of ours nothing is left to guess, but for signs that were kept as they
  /// are.
  [[nodiscard]] bool is_own_prose(std::uint32_t index) const {
    if (!section_ || section_->heading.role != LineRole::heading || !section_->heading.kind) {
      return false;
    }
    for (std::uint32_t i = index + 1; i < nodes_[index].end; ++i) {
      if (nodes_[i].is_text && has_letter_or_digit(page_.text_of(nodes_[i]))) return true;
    }
    return false;
  }

  void visit_list(std::uint32_t index) {
    const bool is_contents = depth_ == 0 && is_table_of_contents(page_, index);
    pen_.with_hint(pen_.hint(), [&] {
      if (is_contents) return losses_.add(Loss::contents, nodes_[index].place);
      pen_.as_blocks([&] { write_items(index); });
    });
  }

  void write_items(std::uint32_t list) {
    const bool ordered = nodes_[list].tag == Tag::ol;
    ++depth_;
    for (std::uint32_t i = list + 1; i < nodes_[list].end; i = nodes_[i].end) {
      const bool is_item = !nodes_[i].is_text && nodes_[i].tag == Tag::li;
      if (is_item && !is_left_out(page_, i)) {
        visit_item(i, ordered);
      } else {
        pen_.start(item_hint(ordered));
        visit(i);
      }
    }
    --depth_;
    if (depth_ == 0) pen_.builder().end_list();
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
    const int depth_before = std::exchange(depth_, 0);
    pen_.with_hint(plain_hint(), [&] { walk(index); });
    depth_ = depth_before;
  }

  void visit_definitions(std::uint32_t index) {
    const bool is_about = own_.is_about(index);
    const LineHint hint = is_about ? LineHint{LineRole::meta} : LineHint{LineRole::item, 1};
    pen_.with_hint(hint, [&] { write_definitions(index, hint); });
    if (!is_about && depth_ == 0) pen_.builder().end_list();
  }

  /// Each term and what it means is one line: "term: meaning; meaning".
  void write_definitions(std::uint32_t index, LineHint hint) {
    std::string_view separator = ": ";
    pen_.start(hint);
    pen_.as_one_line([&] {
      for (std::uint32_t i = index + 1; i < nodes_[index].end;) {
        i = write_definition(i, hint, separator);
      }
    });
  }

  /// Writes the term or meaning at `index` and returns what comes behind it; `separator` parts a
  /// meaning from what is in front of it.
  std::uint32_t write_definition(std::uint32_t index, LineHint hint, std::string_view& separator) {
    const Node& node = nodes_[index];
    const bool is_term = !node.is_text && node.tag == Tag::dt;
    const bool is_meaning = !node.is_text && node.tag == Tag::dd;
    if (is_left_out(page_, index) || !(is_term || is_meaning)) {
      if (node.is_text) pen_.write(node);
      // What stands around terms is a div at most.
      return node.is_text || is_left_out(page_, index) ? node.end : index + 1;
    }
    if (is_term) {
      pen_.start(hint);
      walk(index);
      separator = ends_with_colon(page_, index) ? " " : ": ";
    } else {
      pen_.write_mark(separator, node.place);
      if (!own_.is_not_stated(index)) walk(index);
      separator = "; ";
    }
    return node.end;
  }

  /// Another meaning of a term that libxml2 takes for a part of the one before it.
  void visit_meaning(std::uint32_t index) {
    if (!pen_.is_joining()) return visit_block(index);
    pen_.write_mark("; ", nodes_[index].place);
    walk(index);
  }

  /// A row is a line, its cells parted by a bar. A table that holds headings, lists or tables is
  /// there for the layout.
  void visit_table(std::uint32_t index) {
    if (pen_.is_joining() || holds(page_, index, is_structure)) return walk_block(index);
    pen_.with_hint({LineRole::block}, [&] { pen_.as_one_line([&] { write_rows(index); }); });
  }

  void write_rows(std::uint32_t table) {
    for (std::uint32_t i = table + 1; i < nodes_[table].end;) {
      const Node& node = nodes_[i];
      if (node.is_text || is_left_out(page_, i)) {
        if (node.is_text) pen_.write(node);
        i = node.end;
      } else if (node.tag == Tag::cell) {
        pen_.write_mark(" | ", node.place);
        walk(i);
        i = node.end;
      } else {
        pen_.break_line();
        ++i;
      }
    }
  }

  void visit_preformatted(std::uint32_t index) {
    if (pen_.is_joining()) return walk(index);
    const bool was_in_pre = std::exchange(in_pre_, true);
    pen_.with_hint({LineRole::guess}, [&] { walk(index); });
    in_pre_ = was_in_pre;
  }

  void visit_break(const Node& node) {
    if (pen_.hint().role == LineRole::doctor) return pen_.start({LineRole::place});
    pen_.border(node.place);
  }

  void visit_link(std::uint32_t index) {
    const Node& node = nodes_[index];
    const std::string_view target = page_.attribute(node, AttributeName::href).value_or("");
    const bool is_local = target.empty() || target.starts_with('#');
    if (!is_local && !shows_address(page_, index, target)) losses_.add(Loss::target, node.place);
    walk(index);
  }

  void visit_quote(std::uint32_t index) {
    const Position place = nodes_[index].place;
    if (has_text(page_, index)) pen_.open_line();
    pen_.write_mark("\xE2\x80\x9C", place);
    walk(index);
    pen_.write_mark("\xE2\x80\x9D", place);
  }

  // What chapbook itself writes.

  void write_unplaced(std::uint32_t index) {
    pen_.builder().blank_line();
    pen_.with_hint({LineRole::raw}, [&] {
      for (std::uint32_t i = index + 1; i < nodes_[index].end; ++i) {
        pen_.break_line();
        if (nodes_[i].is_text) pen_.write(nodes_[i]);
      }
    });
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
    pen_.start({LineRole::card_label});
    pen_.write(text);
    pen_.break_line();
  }

  const Page& page_;
  const std::vector<Node>& nodes_;
  OwnPage own_;
  std::uint32_t content_;  ///< the article
  bool is_flat_;           ///< no heading anywhere
  bool has_empty_lines_;   ///< flat, and empty paragraphs part its lines
  Pen pen_;
  Losses<Loss> losses_{loss_messages};

  int depth_ = 0;     ///< of the list
  int sections_ = 0;  ///< of the section; above 0, header and footer are those of an article
  int bibliographies_ = 0;
  std::optional<OwnSection> section_;
  bool in_pre_ = false;
  bool has_title_ = false;
};

}  // namespace

Transcript transcribe(const Page& page, std::shared_ptr<const Source> original) {
  return Transcriber(page, std::move(original)).run();
}

}  // namespace chapbook::html
