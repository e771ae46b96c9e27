#include "parsers/docx/story.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <utility>

#include "parsers/base/utf8.hpp"
#include "parsers/docx/fields.hpp"
#include "parsers/docx/symbols.hpp"

namespace chapbook::docx {

namespace {

/// `text` with a space for each character that would end a line of the transcript.
std::string without_line_ends(std::string_view text) {
  constexpr std::string_view next_line = "\xC2\x85";
  std::string out(text);
  for (std::size_t at = out.find(next_line); at != out.npos; at = out.find(next_line, at)) {
    out.replace(at, next_line.size(), " ");
  }
  std::ranges::replace_if(
      out, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return out;
}

/// What Word shows of the characters of an element: white space at the ends only where it is asked
/// to (`xml:space`).
std::string characters_of(const pugi::xml_node& node) {
  const std::string text = without_line_ends(node.child_value());
  if (attribute(node, "space") == "preserve") return text;
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool is_deleted(const pugi::xml_node& properties) {
  return !child(properties, "del").empty() || !child(properties, "moveFrom").empty();
}

class StoryReader {
 public:
  explicit StoryReader(const Package& package)
      : package_(package), styles_(package.styles, package.numbering) {}

  Story read() {
    walk(package_.document.root());
    if (carried_) story_.paragraphs.push_back(std::move(*carried_));
    read_notes();
    return std::move(story_);
  }

 private:
  using Visit = void (StoryReader::*)(const pugi::xml_node&);
  struct Handler {
    std::string_view name;
    Visit visit;
  };

  // The walk. Recursion is as deep as the XML, which has a limit. What is in no table only holds
  // other elements: insertions, smart tags, content controls.

  void walk(const pugi::xml_node& parent) {
    for (const pugi::xml_node& each : parent) visit(each);
  }

  void visit(const pugi::xml_node& node) {
    static constexpr std::array handlers{
        Handler{"r", &StoryReader::visit_run},
        Handler{"t", &StoryReader::visit_text},
        Handler{"p", &StoryReader::visit_paragraph},
        Handler{"tab", &StoryReader::visit_tab},
        Handler{"ptab", &StoryReader::visit_tab},
        Handler{"br", &StoryReader::visit_break},
        Handler{"cr", &StoryReader::visit_break},
        Handler{"noBreakHyphen", &StoryReader::visit_hard_hyphen},
        Handler{"softHyphen", &StoryReader::visit_soft_hyphen},
        Handler{"sym", &StoryReader::visit_symbol},
        Handler{"fldChar", &StoryReader::visit_field_mark},
        Handler{"instrText", &StoryReader::visit_instruction},
        Handler{"hyperlink", &StoryReader::visit_link},
        Handler{"del", &StoryReader::visit_deletion},
        Handler{"moveFrom", &StoryReader::skip},
        Handler{"pPr", &StoryReader::skip},
        Handler{"rPr", &StoryReader::skip},
        Handler{"sdtPr", &StoryReader::skip},
        Handler{"rt", &StoryReader::skip},
        Handler{"sdt", &StoryReader::visit_control},
        Handler{"AlternateContent", &StoryReader::visit_alternatives},
        Handler{"tbl", &StoryReader::visit_table},
        Handler{"tr", &StoryReader::visit_row},
        Handler{"tc", &StoryReader::visit_cell},
        Handler{"drawing", &StoryReader::visit_picture},
        Handler{"pict", &StoryReader::visit_picture},
        Handler{"object", &StoryReader::visit_picture},
        Handler{"footnoteReference", &StoryReader::visit_footnote_mark},
        Handler{"endnoteReference", &StoryReader::visit_endnote_mark},
        Handler{"commentReference", &StoryReader::visit_comment_mark},
        Handler{"oMath", &StoryReader::visit_formula},
        Handler{"sectPr", &StoryReader::visit_section},
        Handler{"altChunk", &StoryReader::visit_embedded},
        Handler{"subDoc", &StoryReader::visit_embedded},
    };
    const auto handler = std::ranges::find(handlers, local_name(node), &Handler::name);
    handler == handlers.end() ? walk(node) : (this->*handler->visit)(node);
  }

  /// Nothing inside is read, but its paragraphs count.
  void skip(const pugi::xml_node& node) {
    for (const pugi::xml_node& each : node) {
      if (local_name(each) == "p" && !note_place_) ++number_;
      skip(each);
    }
  }

  [[nodiscard]] Position here() const { return note_place_.value_or(Position{number_, column_}); }
  void lose(Loss loss) { story_.losses.add(loss, here()); }

  // Paragraphs.

  void visit_paragraph(const pugi::xml_node& node) {
    if (current_) {  // of a note, or where none belongs
      if (!current_->pieces.empty()) add_mark(" ");
      return walk(node);
    }
    ++number_;
    column_ = 1;
    bold_words_ = plain_words_ = linked_words_ = other_words_ = false;
    const pugi::xml_node properties = child(node, "pPr");
    current_ = describe(properties);
    if (const pugi::xml_node section = child(properties, "sectPr")) visit_section(section);
    const bool starts_in_bibliography = fields_.is_bibliography();
    walk(node);
    fields_.end_paragraph();
    finish(starts_in_bibliography || fields_.is_bibliography());
    // The text goes on in the next paragraph once the change is accepted.
    if (is_deleted(child(properties, "rPr"))) {
      carried_ = std::exchange(current_, {});
    } else {
      story_.paragraphs.push_back(*std::exchange(current_, {}));
    }
  }

  void finish(bool is_reference) {
    Paragraph& paragraph = *current_;
    paragraph.is_bold = bold_words_ && !plain_words_;
    paragraph.is_local_link = linked_words_ && !other_words_;
    paragraph.is_reference = is_reference;
    if (!carried_) return;
    std::ranges::move(paragraph.pieces, std::back_inserter(carried_->pieces));
    paragraph.pieces = std::move(carried_->pieces);
    carried_.reset();
  }

  Paragraph describe(const pugi::xml_node& properties) {
    Paragraph out = styles_.describe(properties);
    out.place = here();
    if (reads_rows_) {
      out.row = row_;
      out.cell = cell_;
    }
    return out;
  }

  // Runs.

  void visit_run(const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "rPr");
    const bool was_hidden = std::exchange(is_hidden_, is_on(properties, "vanish"));
    const bool was_bold = std::exchange(is_bold_, is_on(properties, "b"));
    walk(node);
    is_hidden_ = was_hidden;
    is_bold_ = was_bold;
  }

  void visit_text(const pugi::xml_node& node) { add(characters_of(node), true); }
  void visit_tab(const pugi::xml_node&) { add("\t", true); }
  void visit_hard_hyphen(const pugi::xml_node&) { add("\xE2\x80\x91", true); }
  void visit_soft_hyphen(const pugi::xml_node&) { add("\xC2\xAD", true); }

  void visit_symbol(const pugi::xml_node& node) {
    const std::string sign =
        symbol(attribute(node, "font").value_or(""), attribute(node, "char").value_or(""));
    if (sign.empty()) lose(Loss::symbol);
    add(sign, true);
  }

  void visit_break(const pugi::xml_node&) {
    if (!current_ || !is_shown()) return;
    current_->pieces.push_back({{}, here(), false, true});
    ++column_;
  }

  /// True where text is read.
  bool is_shown() {
    if (fields_.is_instruction() || fields_.is_contents()) return false;
    if (is_hidden_) lose(Loss::hidden);
    return !is_hidden_;
  }

  void add(std::string text, bool verbatim) {
    if (!current_ || text.empty() || !is_shown()) return;
    if (!is_blank(text)) {
      (is_bold_ ? bold_words_ : plain_words_) = true;
      (in_local_link_ ? linked_words_ : other_words_) = true;
    }
    const auto length = static_cast<std::uint32_t>(utf8::count_code_points(text));
    current_->pieces.push_back({std::move(text), here(), verbatim && !note_place_, false});
    if (verbatim) column_ += length;
  }

  /// Adds a character that does not stand in the file.
  void add_mark(std::string_view mark) { add(std::string(mark), false); }

  void visit_field_mark(const pugi::xml_node& node) {
    const bool was_contents = fields_.is_contents();
    fields_.mark(attribute(node, "fldCharType").value_or(""));
    if (!was_contents && fields_.is_contents()) lose(Loss::contents);
  }

  void visit_instruction(const pugi::xml_node& node) { fields_.instruct(node.child_value()); }

  void visit_deletion(const pugi::xml_node& node) {
    const auto has_words = [](const pugi::xml_node& each) {
      return local_name(each) == "delText" || local_name(each) == "t";
    };
    if (node.find_node(has_words)) lose(Loss::deleted);
    skip(node);
  }

  void visit_link(const pugi::xml_node& node) {
    const auto target = package_.link_targets.find(attribute(node, "id").value_or(""));
    const bool is_local = target == package_.link_targets.end();
    const bool was_local = std::exchange(in_local_link_, is_local);
    const std::size_t first = current_ ? current_->pieces.size() : 0;
    const Position place = here();
    walk(node);
    in_local_link_ = was_local;
    if (!current_ || is_local || current_->pieces.size() <= first) return;
    std::string words;
    for (std::size_t i = first; i < current_->pieces.size(); ++i) words += current_->pieces[i].text;
    // Words that are a part of the address are found again by the parser.
    const bool shows_target = words.size() > 3 && target->second.find(words) != words.npos;
    if (!shows_target) story_.losses.add(Loss::target, place);
  }

  // Containers.

  void visit_control(const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "sdtPr");
    const pugi::xml_node part = child(properties, "docPartObj");
    const bool is_contents = value_of(part, "docPartGallery") == "Table of Contents";
    const bool is_placeholder = is_on(properties, "showingPlcHdr");
    if (!is_contents && !is_placeholder) return walk(node);
    lose(is_contents ? Loss::contents : Loss::hidden);
    skip(node);
  }

  void visit_alternatives(const pugi::xml_node& node) {
    const pugi::xml_node choice = child(node, "Choice");
    walk(choice ? choice : child(node, "Fallback"));
  }

  /// A table of one column, or with headings, lists or tables inside, is there for the layout.
  void visit_table(const pugi::xml_node& node) {
    const bool was_reading = std::exchange(reads_rows_, !is_layout(node));
    walk(node);
    reads_rows_ = was_reading;
  }

  bool is_layout(const pugi::xml_node& table) {
    std::size_t most_cells = 0;
    for (const pugi::xml_node& row : table) {
      std::size_t cells = 0;
      for (const pugi::xml_node& each : row) cells += local_name(each) == "tc" ? 1U : 0U;
      most_cells = std::max(most_cells, cells);
    }
    const auto is_structure = [this](const pugi::xml_node& each) {
      const std::string_view name = local_name(each);
      if (name == "tbl") return true;
      if (name != "pPr") return false;
      const Paragraph paragraph = styles_.describe(each);
      return paragraph.item.has_value() || paragraph.style.kind == StyleKind::heading;
    };
    return most_cells < 2 || !table.find_node(is_structure).empty();
  }

  void visit_row(const pugi::xml_node& node) {
    if (is_deleted(child(node, "trPr"))) {
      lose(Loss::deleted);
      return skip(node);
    }
    row_ = ++rows_;
    walk(node);
  }

  void visit_cell(const pugi::xml_node& node) {
    cell_ = ++cells_;
    walk(node);
  }

  void visit_picture(const pugi::xml_node& node) {
    const auto is_box = [](const pugi::xml_node& each) {
      return local_name(each) == "txbxContent";
    };
    lose(node.find_node(is_box) ? Loss::text_box : Loss::image);
  }

  void visit_comment_mark(const pugi::xml_node&) { lose(Loss::comment); }
  void visit_embedded(const pugi::xml_node&) { lose(Loss::embedded); }

  void visit_formula(const pugi::xml_node& node) {
    lose(Loss::formula);
    walk(node);
  }

  void visit_section(const pugi::xml_node& node) {
    if (child(node, "headerReference") || child(node, "footerReference")) lose(Loss::header);
  }

  // Notes.

  struct NoteMark {
    bool is_endnote;
    std::string id;
    Position place;
  };

  void visit_footnote_mark(const pugi::xml_node& node) { note(node, false); }
  void visit_endnote_mark(const pugi::xml_node& node) { note(node, true); }

  void note(const pugi::xml_node& mark, bool is_endnote) {
    if (note_place_ || !is_shown()) return;
    NoteMark out{is_endnote, std::string(attribute(mark, "id").value_or("")), here()};
    if (!known_notes_.emplace(is_endnote, out.id).second) return;
    lose(Loss::note_mark);
    note_marks_.push_back(std::move(out));
  }

  void read_notes() {
    std::map<std::pair<bool, std::string>, pugi::xml_node> notes;
    for (const bool is_endnote : {false, true}) {
      const auto& part = is_endnote ? package_.endnotes : package_.footnotes;
      if (!part) continue;
      for (const pugi::xml_node& each : part->root()) {
        notes.try_emplace({is_endnote, std::string(attribute(each, "id").value_or(""))}, each);
      }
    }
    for (const NoteMark& mark : note_marks_) {
      const auto found = notes.find({mark.is_endnote, mark.id});
      if (found == notes.end()) continue;
      note_place_ = mark.place;
      current_ = Paragraph{};
      current_->place = mark.place;
      walk(found->second);
      story_.notes.push_back(*std::exchange(current_, {}));
    }
  }

  const Package& package_;
  ParagraphStyles styles_;
  Story story_;

  std::optional<Paragraph> current_;
  std::optional<Paragraph> carried_;  ///< its text belongs to the next paragraph
  std::uint32_t number_ = 0;          ///< of the paragraph
  std::uint32_t column_ = 1;
  Fields fields_;
  bool is_hidden_ = false;
  bool is_bold_ = false;
  bool in_local_link_ = false;
  bool bold_words_ = false;  ///< the paragraph has such words
  bool plain_words_ = false;
  bool linked_words_ = false;
  bool other_words_ = false;

  bool reads_rows_ = false;  ///< inside of a table whose rows are lines
  std::uint32_t rows_ = 0;
  std::uint32_t cells_ = 0;
  std::uint32_t row_ = 0;
  std::uint32_t cell_ = 0;

  std::vector<NoteMark> note_marks_;
  std::set<std::pair<bool, std::string>> known_notes_;
  std::optional<Position> note_place_;  ///< while notes are read
};

}  // namespace

Story read_story(const Package& package) {
  return StoryReader(package).read();
}

}  // namespace chapbook::docx
