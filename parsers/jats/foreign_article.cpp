#include "parsers/jats/foreign_article.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "parsers/base/byte_set.hpp"
#include "parsers/base/utf8.hpp"
#include "parsers/jats/elements.hpp"
#include "parsers/jats/printed_reference.hpp"

namespace chapbook::jats {

namespace {

constexpr ByteSet white_space = " \t\r\n";

bool is_blank(std::string_view text) {
  return skip_any(text, white_space) == text.size();
}

bool has_letter_or_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
  });
}

/// `text` in raised characters; nullopt where Unicode lacks one of them.
std::optional<std::string> raised(std::string_view text) {
  struct Row {
    char32_t plain;
    std::string_view raised;
  };
  constexpr std::array<Row, 17> rows{{{'0', "⁰"},
                                      {'1', "¹"},
                                      {'2', "²"},
                                      {'3', "³"},
                                      {'4', "⁴"},
                                      {'5', "⁵"},
                                      {'6', "⁶"},
                                      {'7', "⁷"},
                                      {'8', "⁸"},
                                      {'9', "⁹"},
                                      {'+', "⁺"},
                                      {'-', "⁻"},
                                      {'(', "⁽"},
                                      {')', "⁾"},
                                      {'n', "ⁿ"},
                                      {'i', "ⁱ"},
                                      {0x2212, "⁻"}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    const auto row = std::ranges::find(rows, point.value, &Row::plain);
    if (row == rows.end()) return {};
    out += row->raised;
    at += point.length;
  }
  return out;
}

class ForeignArticle {
 public:
  ForeignArticle(Scribe& scribe, Losses<Loss>& losses)
      : scribe_(scribe), tree_(scribe.tree), losses_(losses) {}

  void write(std::uint32_t article) {
    const std::uint32_t meta = tree_.child(tree_.child(article, "front"), "article-meta");
    if (meta != XmlTree::none) {
      for (const std::uint32_t i : tree_.children(meta)) {
        if (tree_.at(i).name == "abstract") write_abstract(i);
      }
    }
    for (const std::uint32_t i : tree_.children(article)) {
      if (!tree_.at(i).is_text() && tree_.at(i).name != "front") visit(i);
    }
  }

 private:
  // Lines. The next text opens one with the hint of the moment.

  void break_line() {
    open_ = false;
    gap_.reset();
    after_mark_ = false;
    last_ = ' ';
  }

  void start(LineHint hint) {
    hint_ = hint;
    break_line();
  }

  /// The border of a block, which is no more than a space inside of what is one line anyway.
  void border(Position place) {
    if (joins_ == 0) {
      break_line();
    } else if (open_ && !gap_) {
      gap_ = place;
    }
  }

  /// Writes the space that a border inside of a line has left.
  void close_gap() {
    if (const auto place = std::exchange(gap_, std::nullopt)) {
      scribe_.builder.text_for(" ", *place);
    }
  }

  /// Whatever stands between references and the next heading must not be taken for one.
  [[nodiscard]] LineHint hint_of_line() const {
    const bool is_text = hint_.role == LineRole::paragraph || hint_.role == LineRole::item ||
                         hint_.role == LineRole::block;
    return behind_references_ && is_text ? LineHint{LineRole::raw} : hint_;
  }

  void open_line() {
    const LineHint hint = hint_of_line();
    if (hint.role == LineRole::item) {
      scribe_.builder.open_item(hint.depth, hint.ordered);
    } else {
      scribe_.builder.open(hint);
    }
    open_ = true;
  }

  void write(const XmlNode& text) {
    const std::string_view words = tree_.text_of(text);
    if (!open_ && is_blank(words)) return;
    if (!open_) open_line();
    if (!is_blank(words)) close_gap();
    scribe_.add(text);
    last_ = words.back();
    after_mark_ = after_mark_ && find_any(words, "abcdefghijklmnopqrstuvwxyz") == words.size() &&
                  words.size() <= 3;
  }

  /// Adds a sign of ours to the open line.
  void mark(std::string_view sign, Position place) {
    if (!open_) return;
    if (sign != ")") close_gap();
    scribe_.builder.text_for(sign, place);
    last_ = sign.back();
  }

  // The walk. Recursion is as deep as the file, which has a limit.

  void walk(std::uint32_t parent) {
    for (const std::uint32_t i : tree_.children(parent)) visit(i);
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

  [[nodiscard]] Element element_at(std::uint32_t index) const {
    return element_of(tree_.at(index).name);
  }

  void visit(std::uint32_t index) {
    const XmlNode& node = tree_.at(index);
    if (node.is_text()) return write(node);
    switch (element_at(index)) {
      case Element::inline_:
        return walk(index);
      case Element::block:
        return visit_block(index);
      case Element::paragraph:
        return visit_paragraph(index);
      case Element::section:
        return visit_section(index);
      case Element::title:
        return visit_title(index);
      case Element::label:
        return visit_label(index);
      case Element::list:
        return visit_list(index);
      case Element::item:
        return walk_line(index, item_hint(false));
      case Element::definitions:
        return visit_definitions(index);
      case Element::figure:
        return visit_figure(index);
      case Element::caption:
        return visit_caption(index);
      case Element::table:
        return visit_table(index);
      case Element::row:
      case Element::cell:
        return visit_block(index);
      case Element::image:
        return losses_.add(Loss::image, node.place);
      case Element::footnote:
        return visit_footnote(index);
      case Element::formula:
        return visit_formula(index);
      case Element::tex:
        return visit_tex(index);
      case Element::fraction:
        return visit_pair(index, "/");
      case Element::superscript:
        return visit_superscript(index);
      case Element::xref:
        return visit_xref(index);
      case Element::link:
        return visit_link(index);
      case Element::break_:
        return mark(" ", node.place);
      case Element::reference_list:
        return visit_reference_list(index);
      case Element::reference:
        return visit_reference(index);
      case Element::identifier:
        return visit_identifier(index);
      case Element::other_article:
        return losses_.add(Loss::more_articles, node.place);
      case Element::left_out:
        return leave_out(index);
    }
  }

  void leave_out(std::uint32_t index) {
    if (!tree_.words(index).empty()) losses_.add(Loss::part, tree_.at(index).place);
  }

  void visit_block(std::uint32_t index) {
    border(tree_.at(index).place);
    walk(index);
    border(tree_.at(index).place);
  }

  /// Prose for sure, but for lines of nothing but signs.
  void visit_paragraph(std::uint32_t index) {
    if (joins_ > 0) return visit_block(index);
    const LineHint before = hint_;
    start({has_letter_or_digit(tree_.words(index)) ? LineRole::paragraph : LineRole::block});
    walk(index);
    start(before);
  }

  // Sections and headings.

  /// The headings of parts that have none of their own.
  [[nodiscard]] static std::string_view usual_heading(std::string_view name) {
    if (name == "ack") return "Acknowledgments";
    if (name == "fn-group" || name == "notes") return "Notes";
    if (name == "glossary") return "Glossary";
    if (name == "bio") return "About the authors";
    if (name == "app") return "Appendix";
    if (name == "floats-group") return "Figures and tables";
    return {};
  }

  void visit_section(std::uint32_t index) {
    const XmlNode& node = tree_.at(index);
    if (joins_ > 0) return visit_block(index);
    const std::string_view usual = usual_heading(node.name);
    const bool has_title = tree_.child(index, "title") != XmlTree::none;
    // Notes below a table or in the middle of a section go on with it.
    const bool is_part = node.parent != 0 && tree_.at(node.parent).name != "back" &&
                         tree_.at(node.parent).name != "article";
    break_line();
    if (!has_title && !usual.empty() && !is_part && !tree_.words(index).empty()) {
      write_heading_for(usual, node.place);
    }
    walk(index);
    break_line();
  }

  void write_heading_for(std::string_view words, Position place) {
    behind_references_ = false;
    scribe_.builder.open(LineRole::heading);
    scribe_.builder.text_for(words, place);
  }

  [[nodiscard]] bool is_heading(std::uint32_t title) const {
    const std::uint32_t parent = tree_.at(title).parent;
    return element_at(parent) == Element::section || tree_.at(parent).name == "abstract";
  }

  void visit_title(std::uint32_t index) {
    if (joins_ > 0) return visit_caption(index);
    const bool heading = is_heading(index);
    if (heading && !tree_.words(index).empty()) behind_references_ = false;
    const bool was_in_title = std::exchange(in_title_, heading);
    walk_line(index, {heading ? LineRole::heading : LineRole::paragraph});
    in_title_ = was_in_title;
  }

  /// The number of a section says nothing here; "Appendix A" does.
  void visit_label(std::uint32_t index) {
    const std::uint32_t parent = tree_.at(index).parent;
    const Element element = element_at(parent);
    if (element == Element::item) return;
    if (joins_ == 0 && element == Element::section) {
      if (tree_.at(parent).name != "app") {
        return losses_.add(Loss::heading_number, tree_.at(index).place);
      }
      const bool has_title = tree_.child(parent, "title") != XmlTree::none;
      return walk_line(index, {has_title ? LineRole::paragraph : LineRole::heading});
    }
    if (element == Element::formula) mark(" ", tree_.at(index).place);
    walk(index);
    if (element == Element::formula) return;
    mark(".", tree_.at(index).place, !ends_with_stop(tree_.words(index)));
    mark(" ", tree_.at(index).place);
  }

  static bool ends_with_stop(std::string_view words) {
    return words.empty() || std::string_view(".:?!").find(words.back()) != std::string_view::npos;
  }

  /// A structured abstract keeps its headings inside its paragraphs, as databases print it: else
  /// it would look like an article before the article.
  void write_abstract(std::uint32_t index) {
    if (tree_.words(index).empty()) return;
    if (tree_.child(index, "title") == XmlTree::none) {
      const bool is_plain =
          tree_.attribute(index, "abstract-type").find("plain") != std::string_view::npos;
      write_heading_for(is_plain ? "Plain language summary" : "Abstract", tree_.at(index).place);
    }
    for (const std::uint32_t i : tree_.children(index)) {
      if (element_at(i) == Element::section) {
        write_part_of_abstract(i);
      } else {
        visit(i);
      }
    }
    break_line();
  }

  void write_part_of_abstract(std::uint32_t section) {
    const std::uint32_t title = tree_.child(section, "title");
    start({LineRole::paragraph});
    if (title != XmlTree::none) walk(title);
    for (const std::uint32_t i : tree_.children(section)) {
      if (i == title || tree_.at(i).name == "label") continue;
      if (element_at(i) != Element::paragraph || !open_) {
        visit(i);
        continue;
      }
      mark(ends_with_stop(tree_.words(title)) ? " " : ": ", tree_.at(i).place);
      ++joins_;
      walk(i);
      --joins_;
      break_line();
    }
  }

  // Lists.

  [[nodiscard]] LineHint item_hint(bool ordered) const {
    constexpr int deepest = ast::max_list_depth + 1;
    return {LineRole::item, static_cast<std::uint8_t>(std::clamp(depth_, 1, deepest)), ordered};
  }

  [[nodiscard]] bool is_ordered(std::uint32_t list) const {
    const std::string_view type = tree_.attribute(list, "list-type");
    if (type != "simple" && !type.empty()) return type != "bullet";
    // A list that prints its signs itself counts where the first of them does.
    const std::string label = tree_.words(tree_.child(tree_.child(list, "list-item"), "label"));
    return label.find_first_of("0123456789") != label.npos;
  }

  /// A list is no part of the line that it stands in.
  void visit_list(std::uint32_t index) {
    const LineHint before = hint_;
    const int joins_before = std::exchange(joins_, 0);
    const bool ordered = is_ordered(index);
    break_line();
    ++depth_;
    for (const std::uint32_t i : tree_.children(index)) {
      if (element_at(i) == Element::item) {
        walk_line(i, item_hint(ordered));
      } else if (!tree_.at(i).is_text()) {
        --depth_;
        start(depth_ > 0 ? item_hint(ordered) : LineHint{LineRole::paragraph});
        visit(i);
        ++depth_;
      }
    }
    end_list(before, joins_before);
  }

  void end_list(LineHint before, int joins_before) {
    if (--depth_ == 0) scribe_.builder.end_list();
    joins_ = joins_before;
    start(before);
  }

  /// Each term and what it means is one item: "term: meaning; meaning".
  void visit_definitions(std::uint32_t index) {
    const LineHint before = hint_;
    const int joins_before = std::exchange(joins_, 0);
    break_line();
    ++depth_;
    for (const std::uint32_t i : tree_.children(index)) {
      if (tree_.at(i).name == "def-item") {
        write_definition(i);
      } else if (tree_.at(i).name == "def-list" || tree_.at(i).name == "title") {
        visit(i);
      }
    }
    end_list(before, joins_before);
  }

  void write_definition(std::uint32_t index) {
    start(item_hint(false));
    ++joins_;
    std::string_view separator;
    for (const std::uint32_t i : tree_.children(index)) {
      if (tree_.at(i).is_text()) continue;
      mark(separator, tree_.at(i).place, !separator.empty());
      walk(i);
      separator = tree_.at(i).name == "term" && !ends_with_stop(tree_.words(i)) ? ": " : " ";
      if (tree_.at(i).name == "def") separator = "; ";
    }
    --joins_;
    break_line();
  }

  void mark(std::string_view sign, Position place, bool wanted) {
    if (wanted) mark(sign, place);
  }

  // Figures and tables.

  /// Label and caption are one paragraph; then comes what they name.
  void visit_figure(std::uint32_t index) {
    const XmlNode& node = tree_.at(index);
    if (node.name == "media" || node.name == "supplementary-material") {
      losses_.add(Loss::image, node.place);
    }
    if (joins_ > 0) return visit_block(index);
    const LineHint before = hint_;
    start({LineRole::paragraph});
    ++joins_;
    for (const std::uint32_t i : tree_.children(index)) {
      const Element element = element_at(i);
      if (element == Element::label || element == Element::caption) visit(i);
    }
    --joins_;
    break_line();
    for (const std::uint32_t i : tree_.children(index)) {
      const Element element = element_at(i);
      if (element != Element::label && element != Element::caption) visit(i);
    }
    start(before);
  }

  /// Title and paragraphs of one line; a title without a stop gets one.
  void visit_caption(std::uint32_t index) {
    if (joins_ == 0) return walk_line(index, {LineRole::paragraph});
    border(tree_.at(index).place);
    walk(index);
    const bool ends_title =
        element_at(index) == Element::title && !ends_with_stop(tree_.words(index));
    mark(".", tree_.at(index).place, ends_title);
    border(tree_.at(index).place);
  }

  /// A row is a line, its cells parted by a bar.
  void visit_table(std::uint32_t index) {
    if (joins_ > 0) return visit_block(index);
    const LineHint before = hint_;
    start({LineRole::paragraph});
    for (std::uint32_t i = index + 1; i < tree_.at(index).end;) {
      if (element_at(i) == Element::row) {
        write_row(i);
        i = tree_.at(i).end;
      } else {
        ++i;
      }
    }
    start(before);
  }

  void write_row(std::uint32_t row) {
    ++joins_;
    for (const std::uint32_t cell : tree_.children(row)) {
      if (tree_.at(cell).is_text()) continue;
      mark(" | ", tree_.at(cell).place);
      walk(cell);
    }
    --joins_;
    break_line();
  }

  /// Inside of a sentence a footnote stands in brackets.
  void visit_footnote(std::uint32_t index) {
    if (in_title_) return leave_out(index);
    if (!open_) return walk_line(index, {LineRole::paragraph});
    mark(" (", tree_.at(index).place);
    ++joins_;
    for (const std::uint32_t i : tree_.children(index)) {
      if (element_at(i) == Element::label) continue;
      if (element_at(i) == Element::paragraph && last_ == '(') {
        walk(i);
      } else {
        visit(i);
      }
    }
    --joins_;
    mark(")", tree_.at(index).place);
  }

  // Formulas, raised characters, links.

  void visit_formula(std::uint32_t index) {
    const bool is_display = tree_.at(index).name == "disp-formula";
    if (is_display) border(tree_.at(index).place);
    if (tree_.at(index).name == "mml:math") losses_.add(Loss::formula, tree_.at(index).place);
    if (is_display && joins_ == 0) {
      walk_line(index, {LineRole::paragraph});
    } else {
      walk(index);
    }
    if (is_display) border(tree_.at(index).place);
  }

  /// TeX beside MathML says the same once more.
  void visit_tex(std::uint32_t index) {
    const bool has_twin = tree_.child(tree_.at(index).parent, "mml:math") != XmlTree::none;
    if (!has_twin) losses_.add(Loss::tex, tree_.at(index).place);
  }

  /// The first part, a sign, the second.
  void visit_pair(std::uint32_t index, std::string_view sign) {
    bool is_second = false;
    for (const std::uint32_t i : tree_.children(index)) {
      if (tree_.at(i).is_text()) continue;
      if (is_second) mark(sign, tree_.at(i).place);
      visit(i);
      is_second = true;
    }
  }

  /// A mark of a citation or footnote comes into brackets, a number becomes a raised one, so that
  /// "10" and its power do not run together.
  void visit_superscript(std::uint32_t index) {
    if (tree_.at(index).name == "mml:msup") return visit_pair(index, "^");
    if (tree_.find(index, "xref") != XmlTree::none) return write_citation_mark(index);
    const std::optional<std::string> up = raised(tree_.words(index));
    if (!up) return walk(index);
    if (!open_) open_line();
    if (!up->empty()) mark(*up, tree_.at(index).place);
  }

  void write_citation_mark(std::uint32_t index) {
    if (in_title_) return;
    const std::string words = tree_.words(index);
    if (words.empty()) return;
    if (!open_) open_line();
    const bool has_brackets = words.starts_with('[') || words.starts_with('(');
    const Position place = tree_.at(index).place;
    mark("[", place, !has_brackets);
    for (std::uint32_t i = index + 1; i < tree_.at(index).end; ++i) {
      if (tree_.at(i).is_text()) write(tree_.at(i));
    }
    mark("]", place, !has_brackets);
    after_mark_ = true;
  }

  /// A number that touches the word before it is a mark even where nobody raised it.
  void visit_xref(std::uint32_t index) {
    if (in_title_) return;
    const std::string words = tree_.words(index);
    const bool is_number = !words.empty() && words.front() >= '0' && words.front() <= '9';
    const bool touches = open_ && (after_mark_ || std::string_view(" \t\r\n[(,;-").find(last_) ==
                                                      std::string_view::npos);
    const bool is_raised = tree_.find(index, "sup") != XmlTree::none;
    const bool is_citation = tree_.attribute(index, "ref-type") == "bibr";
    if (is_raised || (is_citation && is_number && touches)) {
      return write_citation_mark(index);
    }
    walk(index);
  }

  void visit_link(std::uint32_t index) {
    const std::string_view target = tree_.attribute(index, "xlink:href");
    const std::string words = tree_.words(index);
    if (words.empty() && target.find("://") != target.npos) {
      if (!open_) open_line();
      return mark(target, tree_.at(index).place);
    }
    const bool is_shown = words.size() > 3 && target.find(words) != target.npos;
    if (!target.empty() && !target.starts_with('#') && !is_shown) {
      losses_.add(Loss::target, tree_.at(index).place);
    }
    walk(index);
  }

  // References.

  void visit_reference_list(std::uint32_t index) {
    const LineHint before = hint_;
    const std::uint32_t title = tree_.child(index, "title");
    if (!tree_.words(title).empty()) {
      walk_line(title, {LineRole::group_heading, 0, false, 0, ast::SectionKind::references});
      behind_references_ = true;
    }
    start({LineRole::paragraph});
    const int count_before = std::exchange(reference_count_, 0);
    for (const std::uint32_t i : tree_.children(index)) {
      if (i != title && !tree_.at(i).is_text()) visit(i);
    }
    reference_count_ = count_before;
    start(before);
  }

  void visit_reference(std::uint32_t index) {
    ++reference_count_;
    behind_references_ = true;
    count_label(tree_.child(index, "label"));
    bool has_citation = false;
    for (const std::uint32_t i : tree_.children(index)) {
      const std::string_view name = tree_.at(i).name;
      if (name == "citation-alternatives") {
        const std::uint32_t mixed = tree_.child(i, "mixed-citation");
        write_citation(mixed == XmlTree::none ? tree_.child(i, "element-citation") : mixed);
        has_citation = true;
      } else if (name.ends_with("citation")) {
        write_citation(i);
        has_citation = true;
      }
    }
    const std::uint32_t note = tree_.child(index, "note");
    if (note == XmlTree::none) return;
    if (has_citation) return losses_.add(Loss::reference_note, tree_.at(note).place);
    walk_line(note, {LineRole::reference});
  }

  /// The count of the list is what a label says, but for one like "[Smith 2010]".
  void count_label(std::uint32_t label) {
    const std::string words = tree_.words(label);
    const std::size_t first = words.find_first_of("0123456789");
    if (words.empty() ||
        (first != words.npos &&
         std::to_string(reference_count_) ==
             words.substr(first, words.find_first_not_of("0123456789", first) - first))) {
      return;
    }
    losses_.add(Loss::reference_label, tree_.at(label).place);
  }

  void write_citation(std::uint32_t citation) {
    if (citation == XmlTree::none) return;
    if (!has_own_text(citation)) {
      start({LineRole::reference});
      scribe_.builder.open(LineRole::reference);
      return add_citation(scribe_, citation, FieldSource::foreign, citation::Style::ama10);
    }
    walk_line(citation, {LineRole::reference});
  }

  /// True where there are words or signs between the fields, so that the line is printed already.
  [[nodiscard]] bool has_own_text(std::uint32_t citation) const {
    for (const std::uint32_t i : tree_.children(citation)) {
      if (tree_.at(i).is_text() && !is_blank(tree_.text_of(tree_.at(i)))) return true;
    }
    return false;
  }

  /// Publishers leave it to their style to say which number an identifier is.
  void visit_identifier(std::uint32_t index) {
    const std::string_view type = tree_.attribute(index, "pub-id-type");
    std::string_view name;
    if (type == "doi") name = "doi:";
    if (type == "pmid") name = "PMID: ";
    if (type == "pmcid" || type == "pmc") name = "PMCID: ";
    const bool is_bare = std::string_view(" .,;)]").find(last_) != std::string_view::npos;
    if (open_ && !name.empty() && is_bare && !is_named_before(index)) {
      mark(" ", tree_.at(index).place);
      mark(name, tree_.at(index).place);
    }
    walk(index);
  }

  /// True where the text right before says what number follows: "PMID: ", "doi: ".
  [[nodiscard]] bool is_named_before(std::uint32_t index) const {
    if (index == 0 || !tree_.at(index - 1).is_text()) return false;
    const std::string_view before = strip(tree_.text_of(tree_.at(index - 1)), white_space);
    return before.ends_with(':') || before.ends_with('/') || before.ends_with("PMID") ||
           before.ends_with("doi") || before.ends_with("DOI");
  }

  Scribe& scribe_;
  const XmlTree& tree_;
  Losses<Loss>& losses_;

  LineHint hint_{LineRole::paragraph};  ///< of the next line
  bool open_ = false;                   ///< the last line may still grow
  std::optional<Position> gap_;         ///< the next text of the line stands behind a space
  char last_ = ' ';                     ///< last byte of the line
  bool after_mark_ = false;             ///< a mark of a citation stands right before
  int joins_ = 0;  ///< above 0: inside of what is one line, whatever blocks it holds
  int depth_ = 0;  ///< of the list
  int reference_count_ = 0;
  bool in_title_ = false;
  bool behind_references_ = false;  ///< no heading since the last reference
};

}  // namespace

void write_foreign_article(Scribe& scribe, std::uint32_t article, Losses<Loss>& losses) {
  write_front_matter(scribe, article, losses);
  ForeignArticle(scribe, losses).write(article);
}

}  // namespace chapbook::jats
