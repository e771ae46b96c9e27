#include "parsers/docx/transcriber.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "parsers/ast/transcript_builder.hpp"
#include "parsers/docx/cards.hpp"

namespace chapbook::docx {

namespace {

/// Which paragraph is the title, and whether headings tell what the others are.
struct Outline {
  const Paragraph* title = nullptr;
  bool has_headings = false;  ///< besides the title
};

bool is_heading(const Paragraph& paragraph) {
  return paragraph.style.kind == StyleKind::heading && has_text(paragraph);
}

/// The first paragraph in the style Title; else the only heading of the topmost level, if deeper
/// ones follow or the document begins with it.
Outline find_outline(const std::vector<Paragraph>& paragraphs) {
  Outline out;
  const Paragraph* first = nullptr;
  const Paragraph* top = nullptr;
  std::size_t headings = 0;
  std::size_t tops = 0;
  for (const Paragraph& each : paragraphs) {
    if (!has_text(each)) continue;
    if (first == nullptr) first = &each;
    if (each.style.kind == StyleKind::title && out.title == nullptr) out.title = &each;
    if (!is_heading(each)) continue;
    if (top == nullptr || each.style.level < top->style.level) {
      // A title stands before what it is the title of.
      top = headings == 0 ? &each : nullptr;
      tops = 0;
      if (top == nullptr) break;
    }
    ++headings;
    if (each.style.level == top->style.level) ++tops;
  }
  const bool top_is_title = top != nullptr && tops == 1 && (headings > 1 || top == first);
  if (out.title == nullptr && top_is_title) out.title = top;
  out.has_headings = std::ranges::any_of(
      paragraphs, [&](const Paragraph& each) { return &each != out.title && is_heading(each); });
  return out;
}

std::string text_of(const Paragraph& paragraph) {
  std::string out;
  for (const Piece& piece : paragraph.pieces) out += piece.text;
  return out;
}

/// True for "- text" and "• text": a list that was typed, which headings do not speak against.
bool is_typed_item(const Paragraph& paragraph) {
  constexpr std::array<std::string_view, 8> signs{
      "\xE2\x80\xA2", "\xC2\xB7", "\xE2\x96\xAA", "\xE2\x97\xA6", "\xE2\x80\x93", "-", "*",
      "\xEF\x82\xB7"};
  const std::string text = text_of(paragraph);
  std::string_view rest = text;
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
  return std::ranges::any_of(signs, [&](std::string_view sign) {
    return rest.starts_with(sign) && rest.size() > sign.size() &&
           (rest[sign.size()] == ' ' || rest[sign.size()] == '\t');
  });
}

class Transcriber {
 public:
  Transcriber(Story story, std::shared_ptr<const Source> original)
      : story_(std::move(story)),
        outline_(find_outline(story_.paragraphs)),
        builder_(std::move(original), TranscriptBuilder::Spaces::keep, PlaceUnit::paragraph) {}

  Transcript run(std::string_view title) {
    is_flat_ = !outline_.has_headings;
    has_empty_lines_ = std::ranges::any_of(
        story_.paragraphs, [](const Paragraph& each) { return !has_text(each) && each.row == 0; });
    const bool starts_with_section = find_first_text();
    if (outline_.title == nullptr && starts_with_section && !title.empty()) {
      builder_.open(LineRole::title);
      builder_.text_for(title, {1, 1});
    }
    write_story();
    write_notes();
    // What is reported stands in no line.
    builder_.open(LineRole::block);
    story_.losses.report_to(builder_);
    return builder_.finish();
  }

 private:
  /// True when the document begins with a heading that is not its title.
  bool find_first_text() {
    const auto first = std::ranges::find_if(story_.paragraphs, &has_text);
    if (first == story_.paragraphs.end()) return false;
    first_text_ = &*first;
    return &*first != outline_.title && is_heading(*first);
  }

  void write_story() {
    const std::vector<CardGroup> groups = find_card_groups(story_.paragraphs);
    const Paragraph* next = story_.paragraphs.data();
    const Paragraph* const end = next + story_.paragraphs.size();
    for (const CardGroup& group : groups) {
      for (; next != group.heading; ++next) write(*next);
      write_cards(group);
      next = group.end;
    }
    for (; next != end; ++next) write(*next);
  }

  void write(const Paragraph& paragraph) {
    if (paragraph.row != 0) return write_cell(paragraph);
    row_ = 0;
    if (!has_text(paragraph)) return write_empty();
    if (is_contents(paragraph)) return leave_out_contents(paragraph);
    in_contents_ = false;
    const StyleKind kind = paragraph.style.kind;
    const bool goes_on = (kind == StyleKind::item_rest && !paragraph.item && after_item_) ||
                         (kind == StyleKind::meaning && !meaning_separator_.empty());
    if (goes_on) {
      builder_.text_for(kind == StyleKind::meaning ? meaning_separator_ : " ", paragraph.place);
    } else {
      start(paragraph);
    }
    write_pieces(paragraph);
    if (kind == StyleKind::term) meaning_separator_ = ends_with_colon(paragraph) ? " " : ": ";
    if (kind == StyleKind::meaning) meaning_separator_ = "; ";
    if (kind != StyleKind::term && kind != StyleKind::meaning) meaning_separator_ = {};
    after_item_ = hint_.role == LineRole::item;
  }

  /// Opens the line of a paragraph.
  void start(const Paragraph& paragraph) {
    hint_ = hint_of(paragraph);
    if (hint_.role == LineRole::guess) write_gap(paragraph);
    after_gap_ = false;
    if (hint_.role != LineRole::item) return builder_.open(hint_);
    // Numbers that start again are another list; the ids of bullets change for lesser reasons.
    const bool restarts =
        after_item_ && hint_.depth == 1 && hint_.ordered && paragraph.item->list != list_;
    if (restarts) builder_.end_list();
    if (hint_.depth == 1) list_ = paragraph.item->list;
    builder_.open_item(static_cast<std::size_t>(paragraph.item->depth), hint_.ordered);
  }

  [[nodiscard]] LineHint hint_of(const Paragraph& paragraph) const {
    if (&paragraph == outline_.title) return {LineRole::title};
    const StyleKind kind = paragraph.style.kind;
    if (kind == StyleKind::heading) return {LineRole::heading};
    if (kind == StyleKind::subtitle) return {LineRole::tagline};
    if (kind == StyleKind::bibliography || paragraph.is_reference) return {LineRole::reference};
    if (paragraph.item) {
      constexpr int deepest = ast::max_list_depth + 1;
      const int depth = std::clamp(paragraph.item->depth, 1, deepest);
      return {LineRole::item, static_cast<std::uint8_t>(depth), paragraph.item->ordered};
    }
    if (is_flat_ || is_typed_item(paragraph)) return {LineRole::guess};
    // Before the first heading, a line may be the title without having its style.
    const bool may_be_title = outline_.title == nullptr && &paragraph == first_text_;
    return {may_be_title ? LineRole::guess : LineRole::block};
  }

  /// What parts paragraphs is their spacing where no empty ones do; words in bold that stand alone
  /// look like a heading, and get the room of one.
  void write_gap(const Paragraph& paragraph) {
    if (!is_flat_) return;
    const bool needs_gap = !has_empty_lines_ || paragraph.is_bold || after_bold_;
    if (needs_gap && !after_gap_) builder_.blank_line();
    after_bold_ = paragraph.is_bold;
  }

  void write_empty() {
    after_item_ = false;
    meaning_separator_ = {};
    if (!is_flat_ || !has_empty_lines_) return;
    builder_.blank_line();
    after_gap_ = true;
  }

  void write_pieces(const Paragraph& paragraph) {
    for (const Piece& piece : paragraph.pieces) {
      if (piece.breaks) {
        write_break(piece);
      } else if (piece.verbatim) {
        builder_.text(piece.text, piece.place);
      } else {
        builder_.text_for(piece.text, piece.place);
      }
    }
  }

  /// A line end inside of a paragraph parts lines where lines are paragraphs, and is a space where
  /// the paragraph is one line whatever it holds.
  void write_break(const Piece& piece) {
    const bool parts = hint_.role == LineRole::guess || hint_.role == LineRole::block;
    if (hint_.role == LineRole::item) {
      builder_.wrap_item(piece.place);
    } else if (!parts) {
      builder_.text_for(" ", piece.place);
    } else if (builder_.has_text()) {
      builder_.open(hint_);
    }
  }

  static bool ends_with_colon(const Paragraph& paragraph) {
    const std::string text = text_of(paragraph);
    const std::size_t last = text.find_last_not_of(' ');
    return last != text.npos && text[last] == ':';
  }

  // Tables of contents.

  static bool is_contents(const Paragraph& paragraph) {
    return paragraph.style.kind == StyleKind::contents || paragraph.is_local_link;
  }

  void leave_out_contents(const Paragraph& paragraph) {
    if (!std::exchange(in_contents_, true)) story_.losses.add(Loss::contents, paragraph.place);
  }

  // Rows of tables: a line each, the cells parted by a bar.

  void write_cell(const Paragraph& paragraph) {
    if (!has_text(paragraph)) return;
    const bool starts_row = std::exchange(row_, paragraph.row) != paragraph.row;
    const bool starts_cell = std::exchange(cell_, paragraph.cell) != paragraph.cell;
    if (starts_row) {
      hint_ = {LineRole::block};
      builder_.open(hint_);
    } else {
      builder_.text_for(starts_cell ? " | " : " ", paragraph.place);
    }
    for (const Piece& piece : paragraph.pieces) {
      if (piece.breaks || !piece.verbatim) {
        builder_.text_for(piece.breaks ? " " : std::string_view(piece.text), piece.place);
      } else {
        builder_.text(piece.text, piece.place);
      }
    }
    after_item_ = after_gap_ = after_bold_ = false;
    meaning_separator_ = {};
  }

  // Cards of research and trials.

  void write_cards(const CardGroup& group) {
    write_line({LineRole::group_heading, 0, false, 0, group.kind}, *group.heading);
    for (const CardParagraphs& card : group.cards) {
      Paragraph label = *card.label;
      if (card.count_size > 0) {
        std::string& last = label.pieces.back().text;
        last.resize(last.size() - card.count_size);
      }
      write_line({LineRole::card_label}, label);
      write_fields(card.fields);
      if (card.text != nullptr) write_line({LineRole::card_text}, *card.text);
    }
    after_item_ = after_gap_ = after_bold_ = in_contents_ = false;
    meaning_separator_ = {};
    row_ = 0;
  }

  void write_line(LineHint hint, const Paragraph& paragraph) {
    hint_ = hint;
    builder_.open(hint);
    write_pieces(paragraph);
  }

  void write_fields(std::span<const Paragraph> fields) {
    std::string_view separator = ": ";
    for (const Paragraph& each : fields) {
      if (!has_text(each)) continue;
      if (each.style.kind == StyleKind::term) {
        write_line({LineRole::field}, each);
        separator = ends_with_colon(each) ? " " : ": ";
      } else if (!is_not_stated(each)) {
        builder_.text_for(std::exchange(separator, "; "), each.place);
        write_pieces(each);
      }
    }
  }

  // Notes are mostly references; behind a gap, the parser looks whether they are.

  void write_notes() {
    if (std::ranges::none_of(story_.notes, &has_text)) return;
    builder_.end_list();
    builder_.blank_line();
    hint_ = {LineRole::item, 1, true};
    for (const Paragraph& note : story_.notes) {
      builder_.open_item(1, true);
      write_pieces(note);
    }
  }

  Story story_;
  Outline outline_;
  TranscriptBuilder builder_;
  const Paragraph* first_text_ = nullptr;
  bool is_flat_ = false;          ///< no headings but perhaps a title
  bool has_empty_lines_ = false;  ///< empty paragraphs part those with text

  LineHint hint_;  ///< of the last line
  int list_ = 0;   ///< of the last item of an outermost list
  bool after_item_ = false;
  bool after_gap_ = true;  ///< a blank line is there already, or nothing is
  bool after_bold_ = false;
  bool in_contents_ = false;
  std::string_view meaning_separator_;  ///< before the next meaning; empty: no term stands before
  std::uint32_t row_ = 0;
  std::uint32_t cell_ = 0;
};

}  // namespace

Transcript transcribe(Story story, std::string_view title, std::shared_ptr<const Source> original) {
  return Transcriber(std::move(story), std::move(original)).run(title);
}

}  // namespace chapbook::docx
