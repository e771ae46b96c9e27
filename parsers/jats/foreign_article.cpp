#include "parsers/jats/foreign_article.hpp"

#include <utility>

#include "parsers/base/text.hpp"
#include "parsers/jats/foreign_walk.hpp"

namespace chapbook::jats {

namespace {

/// The headings of parts that have none of their own.
std::string_view usual_heading(std::string_view name) {
  if (name == "ack") return "Acknowledgments";
  if (name == "fn-group" || name == "notes") return "Notes";
  if (name == "glossary") return "Glossary";
  if (name == "bio") return "About the authors";
  if (name == "app") return "Appendix";
  if (name == "floats-group") return "Figures and tables";
  return {};
}

}  // namespace

void ForeignWalk::write(std::uint32_t article) {
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

void ForeignWalk::walk(std::uint32_t parent) {
  for (const std::uint32_t i : tree_.children(parent)) visit(i);
}

/// What stands inside is one line with this hint; afterwards things are as before.
void ForeignWalk::walk_line(std::uint32_t index, LineHint hint) {
  const LineHint before = lines_.hint();
  lines_.start(hint);
  lines_.join();
  walk(index);
  lines_.part();
  lines_.start(before);
}

void ForeignWalk::visit(std::uint32_t index) {
  const XmlNode& node = tree_.at(index);
  if (node.is_text()) return lines_.write(node);
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
      return lines_.mark(" ", node.place);
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

void ForeignWalk::leave_out(std::uint32_t index) {
  if (!tree_.words(index).empty()) losses_.add(Loss::part, tree_.at(index).place);
}

void ForeignWalk::visit_block(std::uint32_t index) {
  lines_.border(tree_.at(index).place);
  walk(index);
  lines_.border(tree_.at(index).place);
}

/// Prose for sure, but for lines of nothing but signs.
void ForeignWalk::visit_paragraph(std::uint32_t index) {
  if (lines_.is_joined()) return visit_block(index);
  const LineHint before = lines_.hint();
  lines_.start({has_letter_or_digit(tree_.words(index)) ? LineRole::paragraph : LineRole::block});
  walk(index);
  lines_.start(before);
}

void ForeignWalk::visit_section(std::uint32_t index) {
  const XmlNode& node = tree_.at(index);
  if (lines_.is_joined()) return visit_block(index);
  const std::string_view usual = usual_heading(node.name);
  const bool has_title = tree_.child(index, "title") != XmlTree::none;
  // Notes below a table or in the middle of a section go on with it.
  const bool is_part = node.parent != 0 && tree_.at(node.parent).name != "back" &&
                       tree_.at(node.parent).name != "article";
  lines_.break_line();
  if (!has_title && !usual.empty() && !is_part && !tree_.words(index).empty()) {
    lines_.write_heading(usual, node.place);
  }
  walk(index);
  lines_.break_line();
}

bool ForeignWalk::is_heading(std::uint32_t title) const {
  const std::uint32_t parent = tree_.at(title).parent;
  return element_at(parent) == Element::section || tree_.at(parent).name == "abstract";
}

void ForeignWalk::visit_title(std::uint32_t index) {
  if (lines_.is_joined()) return visit_caption(index);
  const bool heading = is_heading(index);
  if (heading && !tree_.words(index).empty()) lines_.set_behind_references(false);
  const bool was_in_title = std::exchange(in_title_, heading);
  walk_line(index, {heading ? LineRole::heading : LineRole::paragraph});
  in_title_ = was_in_title;
}

/// The number of a section says nothing here; "Appendix A" does.
void ForeignWalk::visit_label(std::uint32_t index) {
  const std::uint32_t parent = tree_.at(index).parent;
  const Element element = element_at(parent);
  if (element == Element::item) return;
  if (!lines_.is_joined() && element == Element::section) {
    if (tree_.at(parent).name != "app") {
      return losses_.add(Loss::heading_number, tree_.at(index).place);
    }
    const bool has_title = tree_.child(parent, "title") != XmlTree::none;
    return walk_line(index, {has_title ? LineRole::paragraph : LineRole::heading});
  }
  if (element == Element::formula) lines_.mark(" ", tree_.at(index).place);
  walk(index);
  if (element == Element::formula) return;
  if (!ends_with_stop(tree_.words(index))) lines_.mark(".", tree_.at(index).place);
  lines_.mark(" ", tree_.at(index).place);
}

/// A structured abstract keeps its headings inside its paragraphs, as databases print it: else
/// it would look like an article before the article.
void ForeignWalk::write_abstract(std::uint32_t index) {
  if (tree_.words(index).empty()) return;
  if (tree_.child(index, "title") == XmlTree::none) {
    const bool is_plain =
        tree_.attribute(index, "abstract-type").find("plain") != std::string_view::npos;
    lines_.write_heading(is_plain ? "Plain language summary" : "Abstract", tree_.at(index).place);
  }
  for (const std::uint32_t i : tree_.children(index)) {
    if (element_at(i) == Element::section) {
      write_part_of_abstract(i);
    } else {
      visit(i);
    }
  }
  lines_.break_line();
}

void ForeignWalk::write_part_of_abstract(std::uint32_t section) {
  const std::uint32_t title = tree_.child(section, "title");
  lines_.start({LineRole::paragraph});
  if (title != XmlTree::none) walk(title);
  for (const std::uint32_t i : tree_.children(section)) {
    if (i == title || tree_.at(i).name == "label") continue;
    if (element_at(i) != Element::paragraph || !lines_.is_open()) {
      visit(i);
      continue;
    }
    lines_.mark(ends_with_stop(tree_.words(title)) ? " " : ": ", tree_.at(i).place);
    lines_.join();
    walk(i);
    lines_.part();
    lines_.break_line();
  }
}

void write_foreign_article(Scribe& scribe, std::uint32_t article, Losses<Loss>& losses) {
  write_front_matter(scribe, article, losses);
  ForeignWalk(scribe, losses).write(article);
}

}  // namespace chapbook::jats
