#include "parsers/jats/own_article.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/base/ascii.hpp"
#include "parsers/jats/printed_reference.hpp"

namespace chapbook::jats {

namespace {

using ast::SectionKind;
using citation::Style;

bool is_group(SectionKind kind) {
  return kind == SectionKind::doctors || kind == SectionKind::research ||
         kind == SectionKind::trials || kind == SectionKind::references;
}

class OwnArticle {
 public:
  explicit OwnArticle(Scribe& scribe)
      : scribe_(scribe), tree_(scribe.tree), builder_(scribe.builder) {}

  void write(std::uint32_t article) {
    write_front(article);
    const std::vector<std::uint32_t> sections = elements(tree_.child(article, "body"));
    for (const std::uint32_t section : sections) {
      if (is_unplaced(section)) unplaced_ = elements(section, "list");
    }
    for (const std::uint32_t section : sections) {
      if (!is_unplaced(section)) write_section(section);
    }
    for (const std::uint32_t list : elements(tree_.child(article, "back"))) {
      write_references(list);
    }
    // The parser takes lines for unplaced where they stand in a group, which no section follows.
    while (write_unplaced()) {
    }
  }

 private:
  /// The elements right below `parent`, or those of one name; none below `none`.
  [[nodiscard]] std::vector<std::uint32_t> elements(std::uint32_t parent,
                                                    std::string_view name = {}) const {
    std::vector<std::uint32_t> out;
    if (parent == XmlTree::none) return out;
    for (const std::uint32_t i : tree_.children(parent)) {
      if (!tree_.at(i).is_text() && (name.empty() || is(i, name))) out.push_back(i);
    }
    return out;
  }
  [[nodiscard]] bool is(std::uint32_t element, std::string_view name) const {
    return tree_.at(element).name == name;
  }

  [[nodiscard]] bool is_unplaced(std::uint32_t section) const {
    return tree_.attribute(section, "sec-type") == "unplaced";
  }

  /// The next lines that belong to no section; false where there are none left.
  bool write_unplaced() {
    if (next_unplaced_ == unplaced_.size()) return false;
    const std::uint32_t list = unplaced_[next_unplaced_++];
    builder_.blank_line();
    write_list(list, 1);
    return true;
  }

  // Front.

  void write_front(std::uint32_t article) {
    const std::uint32_t meta = tree_.child(tree_.child(article, "front"), "article-meta");
    const std::uint32_t titles = tree_.child(meta, "title-group");
    const bool has_title = tree_.attribute(article, "specific-use") != "untitled";
    if (const auto title = tree_.child(titles, "article-title");
        has_title && title != XmlTree::none) {
      scribe_.write_line({LineRole::title}, title);
    }
    if (const auto tagline = tree_.child(titles, "subtitle"); tagline != XmlTree::none) {
      scribe_.write_line({LineRole::tagline}, tagline);
    }
    for (const std::uint32_t entry : elements(tree_.child(meta, "custom-meta-group"))) {
      const std::uint32_t value = tree_.child(entry, "meta-value");
      write_field({LineRole::meta}, tree_.child(entry, "meta-name"),
                  tree_.attribute(entry, "specific-use") == "not-stated" ? XmlTree::none : value);
    }
  }

  /// `Key: value`; a key without a value stands alone, which the parser reads as just that.
  void write_field(LineHint hint, std::uint32_t key, std::uint32_t value) {
    if (key == XmlTree::none) return;
    scribe_.write_line(hint, key);
    if (value == XmlTree::none) return;
    builder_.text_for(": ", tree_.at(value).place);
    scribe_.add_words(value);
  }

  // Sections.

  void write_section(std::uint32_t section) {
    const auto kind = kind_of(section);
    if (!kind) return write_prose(section, {LineRole::heading});
    if (!is_group(*kind) || !is_group_section(section)) {
      return write_prose(section, {LineRole::heading, 0, false, 0, *kind});
    }
    write_title(section, {LineRole::group_heading, 0, false, 0, *kind});
    for (const std::uint32_t list : elements(section, "list")) write_doctors(list);
    for (const std::uint32_t card : elements(section, "sec")) write_card(card);
    has_open_card_ = false;
  }

  /// The kind is in the id: "sec-causes", "sec-causes-2".
  [[nodiscard]] std::optional<SectionKind> kind_of(std::uint32_t section) const {
    std::string_view code = tree_.attribute(section, "id");
    if (!code.starts_with("sec-")) return {};
    code.remove_prefix(4);
    const auto kinds = ast::section_kinds();
    const auto has_code = [&](const ast::SectionKindInfo& row) {
      if (!code.starts_with(row.code)) return false;
      const std::string_view count = code.substr(row.code.size());
      return count.empty() || (count.front() == '-' && count.size() > 1 &&
                               std::ranges::all_of(count.substr(1), ascii::is_digit));
    };
    const auto row = std::ranges::find_if(kinds, has_code);
    if (row == kinds.end()) return {};
    return row->kind;
  }

  /// Prose may stand under such a heading as well.
  [[nodiscard]] bool is_group_section(std::uint32_t section) const {
    return tree_.attribute(section, "specific-use") == "group-without-items" ||
           tree_.child(section, "sec") != XmlTree::none ||
           tree_.attribute(tree_.find(section, "named-content"), "content-type") == "person-name";
  }

  void write_title(std::uint32_t section, LineHint hint) {
    const std::uint32_t title = tree_.child(section, "title");
    if (title == XmlTree::none || is_generated(title)) return;
    scribe_.write_line(hint, title);
  }

  [[nodiscard]] bool is_generated(std::uint32_t title) const {
    return tree_.attribute(title, "content-type") == "generated";
  }

  void write_prose(std::uint32_t section, LineHint heading) {
    write_title(section, heading);
    const std::uint32_t box = tree_.child(section, "boxed-text");
    write_blocks(box == XmlTree::none ? section : box, 0);
  }

  /// Paragraphs and lists inside of `parent`, which stands in `depth` lists.
  void write_blocks(std::uint32_t parent, std::size_t depth) {
    const std::vector<std::uint32_t> blocks = elements(parent);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (is(blocks[i], "p")) {
        if (depth == 0) builder_.open(LineRole::paragraph);
        if (depth > 0) builder_.open_item(depth, ordered_);
        scribe_.add_words(blocks[i]);
      } else if (is(blocks[i], "list")) {
        // Lines of two blocks would become one.
        if (i > 0 && is_raw(blocks[i]) && is_raw(blocks[i - 1])) builder_.blank_line();
        write_list(blocks[i], depth + 1 + lists_of_one_kind_behind(blocks, i, depth));
        if (depth == 0) builder_.end_list();
      }
    }
  }

  /// Nested lists of one kind that follow each other in an item would become one. Each stands
  /// deeper than the next, which says that it ended.
  [[nodiscard]] std::size_t lists_of_one_kind_behind(const std::vector<std::uint32_t>& blocks,
                                                     std::size_t at, std::size_t depth) const {
    std::size_t out = 0;
    const auto type = [&](std::size_t i) { return tree_.attribute(blocks[i], "list-type"); };
    while (depth > 0 && at + out + 1 < blocks.size() && type(at + out + 1) == type(at)) ++out;
    return out;
  }

  void write_list(std::uint32_t list, std::size_t depth) {
    if (is_raw(list)) {
      for (const std::uint32_t line : elements(list)) scribe_.write_line({LineRole::raw}, line);
      return;
    }
    const bool ordered = tree_.attribute(list, "list-type") == "order";
    for (const std::uint32_t item : elements(list)) {
      const bool was_ordered = std::exchange(ordered_, ordered);
      write_blocks(item, depth);
      ordered_ = was_ordered;
    }
  }

  /// Lines that were not understood.
  [[nodiscard]] bool is_raw(std::uint32_t block) const {
    return tree_.attribute(block, "list-content") == "not-understood";
  }

  // Groups.

  void write_doctors(std::uint32_t list) {
    for (const std::uint32_t item : elements(list)) {
      for (const std::uint32_t part : elements(tree_.child(item, "p"))) {
        const bool is_name = tree_.attribute(part, "content-type") == "person-name";
        scribe_.write_line({is_name ? LineRole::doctor : LineRole::place}, part);
      }
    }
  }

  /// A research card is headed by its label, that of a trial by its text.
  void write_card(std::uint32_t card) {
    const bool is_trial = tree_.attribute(card, "sec-type") == "clinical-trial-card";
    const std::uint32_t title = tree_.child(card, "title");
    const std::uint32_t label = is_trial ? tree_.child(card, "label") : title;
    const std::uint32_t text = is_trial ? title : tree_.child(card, "p");
    const auto is_there = [&](std::uint32_t part) {
      return part != XmlTree::none && !is_generated(part);
    };
    if (is_there(label)) {
      scribe_.write_line({LineRole::card_label}, label);
    } else if (has_open_card_) {
      // A line that belongs to no section parted the two; without it they would be one.
      write_unplaced();
    }
    has_open_card_ = !is_there(text);
    for (const std::uint32_t item : elements(tree_.child(card, "def-list"))) {
      const std::uint32_t value = tree_.child(tree_.child(item, "def"), "p");
      const bool stated =
          value != XmlTree::none && tree_.attribute(value, "content-type") != "not-stated";
      write_field({LineRole::field}, tree_.child(item, "term"), stated ? value : XmlTree::none);
    }
    if (is_there(text)) scribe_.write_line({LineRole::card_text}, text);
  }

  // References.

  void write_references(std::uint32_t list) {
    write_title(list, {LineRole::group_heading, 0, false, 0, SectionKind::references});
    for (const std::uint32_t ref : elements(list, "ref")) write_reference(ref);
  }

  void write_reference(std::uint32_t ref) {
    const std::uint32_t note = tree_.child(ref, "note");
    const std::uint32_t mixed = tree_.find(ref, "mixed-citation");
    const std::uint32_t fields = tree_.find(ref, "element-citation");
    if (note != XmlTree::none || mixed != XmlTree::none) {
      return scribe_.write_line({LineRole::reference}, note != XmlTree::none ? note : mixed);
    }
    if (fields == XmlTree::none) return;
    builder_.open(LineRole::reference);
    add_printed_number(tree_.child(ref, "label"));
    add_citation(scribe_, fields, FieldSource::own, style_of(fields));
  }

  /// Digits alone are the count of our writer.
  void add_printed_number(std::uint32_t label) {
    const std::string number = tree_.words(label);
    if (std::ranges::all_of(number, ascii::is_digit)) return;
    scribe_.add_words(label);
    builder_.text_for(" ", tree_.at(label).place);
  }

  [[nodiscard]] Style style_of(std::uint32_t citation) const {
    constexpr std::array<std::pair<std::string_view, Style>, 4> styles{
        {{"printed-as-adam", Style::adam},
         {"printed-as-ama10", Style::ama10},
         {"printed-as-ama11", Style::ama11},
         {"printed-as-nlm", Style::nlm}}};
    const auto use = tree_.attribute(citation, "specific-use");
    const auto found = std::ranges::find(styles, use, &std::pair<std::string_view, Style>::first);
    return found == styles.end() ? Style::ama10 : found->second;
  }

  Scribe& scribe_;
  const XmlTree& tree_;
  TranscriptBuilder& builder_;
  std::vector<std::uint32_t> unplaced_;
  std::size_t next_unplaced_ = 0;
  bool has_open_card_ = false;  ///< the last card has no text that would end it
  bool ordered_ = false;        ///< of the innermost list
};

}  // namespace

bool is_own_article(const XmlTree& tree, std::uint32_t article) {
  const std::uint32_t meta = tree.child(tree.child(article, "front"), "article-meta");
  return tree.attribute(article, "article-type") == "other" &&
         tree.child(article, "processing-meta") != XmlTree::none &&
         tree.words(tree.find(tree.child(meta, "article-categories"), "subject")) ==
             "Patient Education Handout";
}

void write_own_article(Scribe& scribe, std::uint32_t article) {
  OwnArticle(scribe).write(article);
}

}  // namespace chapbook::jats
