#include "parsers/jats/foreign_walk.hpp"

#include <algorithm>
#include <string>

namespace chapbook::jats {

namespace {

bool is_ordered(const XmlTree& tree, std::uint32_t list) {
  const std::string_view type = tree.attribute(list, "list-type");
  if (type != "simple" && !type.empty()) return type != "bullet";
  // A list that prints its signs itself counts where the first of them does.
  const std::string label = tree.words(tree.child(tree.child(list, "list-item"), "label"));
  return label.find_first_of("0123456789") != label.npos;
}

}  // namespace

LineHint ForeignWalk::item_hint(bool ordered) const {
  constexpr int deepest = ast::max_list_depth + 1;
  return {LineRole::item, static_cast<std::uint8_t>(std::clamp(depth_, 1, deepest)), ordered};
}

/// A list is no part of the line that it stands in.
void ForeignWalk::visit_list(std::uint32_t index) {
  const LineHint before = lines_.hint();
  const int joins_before = lines_.exchange_joins(0);
  const bool ordered = is_ordered(tree_, index);
  lines_.break_line();
  ++depth_;
  for (const std::uint32_t i : tree_.children(index)) {
    if (element_at(i) == Element::item) {
      walk_line(i, item_hint(ordered));
    } else if (!tree_.at(i).is_text()) {
      --depth_;
      lines_.start(depth_ > 0 ? item_hint(ordered) : LineHint{LineRole::paragraph});
      visit(i);
      ++depth_;
    }
  }
  end_list(before, joins_before);
}

void ForeignWalk::end_list(LineHint before, int joins_before) {
  if (--depth_ == 0) scribe_.builder.end_list();
  lines_.exchange_joins(joins_before);
  lines_.start(before);
}

/// Each term and what it means is one item: "term: meaning; meaning".
void ForeignWalk::visit_definitions(std::uint32_t index) {
  const LineHint before = lines_.hint();
  const int joins_before = lines_.exchange_joins(0);
  lines_.break_line();
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

void ForeignWalk::write_definition(std::uint32_t index) {
  lines_.start(item_hint(false));
  lines_.join();
  std::string_view separator;
  for (const std::uint32_t i : tree_.children(index)) {
    if (tree_.at(i).is_text()) continue;
    if (!separator.empty()) lines_.mark(separator, tree_.at(i).place);
    walk(i);
    separator = tree_.at(i).name == "term" && !ends_with_stop(tree_.words(i)) ? ": " : " ";
    if (tree_.at(i).name == "def") separator = "; ";
  }
  lines_.part();
  lines_.break_line();
}

/// Label and caption are one paragraph; then comes what they name.
void ForeignWalk::visit_figure(std::uint32_t index) {
  const XmlNode& node = tree_.at(index);
  if (node.name == "media" || node.name == "supplementary-material") {
    losses_.add(Loss::image, node.place);
  }
  if (lines_.is_joined()) return visit_block(index);
  const LineHint before = lines_.hint();
  lines_.start({LineRole::paragraph});
  lines_.join();
  for (const std::uint32_t i : tree_.children(index)) {
    const Element element = element_at(i);
    if (element == Element::label || element == Element::caption) visit(i);
  }
  lines_.part();
  lines_.break_line();
  for (const std::uint32_t i : tree_.children(index)) {
    const Element element = element_at(i);
    if (element != Element::label && element != Element::caption) visit(i);
  }
  lines_.start(before);
}

/// Title and paragraphs of one line; a title without a stop gets one.
void ForeignWalk::visit_caption(std::uint32_t index) {
  if (!lines_.is_joined()) return walk_line(index, {LineRole::paragraph});
  lines_.border(tree_.at(index).place);
  walk(index);
  const bool ends_title =
      element_at(index) == Element::title && !ends_with_stop(tree_.words(index));
  if (ends_title) lines_.mark(".", tree_.at(index).place);
  lines_.border(tree_.at(index).place);
}

/// A row is a line, its cells parted by a bar.
void ForeignWalk::visit_table(std::uint32_t index) {
  if (lines_.is_joined()) return visit_block(index);
  const LineHint before = lines_.hint();
  lines_.start({LineRole::paragraph});
  for (std::uint32_t i = index + 1; i < tree_.at(index).end;) {
    if (element_at(i) == Element::row) {
      write_row(i);
      i = tree_.at(i).end;
    } else {
      ++i;
    }
  }
  lines_.start(before);
}

void ForeignWalk::write_row(std::uint32_t row) {
  lines_.join();
  for (const std::uint32_t cell : tree_.children(row)) {
    if (tree_.at(cell).is_text()) continue;
    lines_.mark(" | ", tree_.at(cell).place);
    walk(cell);
  }
  lines_.part();
  lines_.break_line();
}

/// Inside of a sentence a footnote stands in brackets.
void ForeignWalk::visit_footnote(std::uint32_t index) {
  if (in_title_) return leave_out(index);
  if (!lines_.is_open()) return walk_line(index, {LineRole::paragraph});
  lines_.mark(" (", tree_.at(index).place);
  lines_.join();
  for (const std::uint32_t i : tree_.children(index)) {
    if (element_at(i) == Element::label) continue;
    if (element_at(i) == Element::paragraph && lines_.last() == '(') {
      walk(i);
    } else {
      visit(i);
    }
  }
  lines_.part();
  lines_.mark(")", tree_.at(index).place);
}

}  // namespace chapbook::jats
