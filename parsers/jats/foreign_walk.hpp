// FLOOR 1. The walk through a foreign article. Its methods stand in foreign_article.cpp (sections
// and paragraphs), foreign_blocks.cpp, foreign_inlines.cpp and foreign_references.cpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "parsers/ast/losses.hpp"
#include "parsers/jats/elements.hpp"
#include "parsers/jats/foreign_lines.hpp"
#include "parsers/jats/losses.hpp"
#include "parsers/jats/scribe.hpp"

namespace chapbook::jats {

/// Visits each element and does with it what its Element says. Recursion is as deep as the file,
/// which has a limit.
class ForeignWalk {
 public:
  ForeignWalk(Scribe& scribe, Losses<Loss>& losses)
      : scribe_(scribe), tree_(scribe.tree), losses_(losses), lines_(scribe) {}

  void write(std::uint32_t article);

 private:
  void walk(std::uint32_t parent);
  void walk_line(std::uint32_t index, LineHint hint);
  void visit(std::uint32_t index);
  void leave_out(std::uint32_t index);
  [[nodiscard]] Element element_at(std::uint32_t index) const {
    return element_of(tree_.at(index).name);
  }

  // Sections and paragraphs.
  void visit_block(std::uint32_t index);
  void visit_paragraph(std::uint32_t index);
  void visit_section(std::uint32_t index);
  [[nodiscard]] bool is_heading(std::uint32_t title) const;
  void visit_title(std::uint32_t index);
  void visit_label(std::uint32_t index);
  void write_abstract(std::uint32_t index);
  void write_part_of_abstract(std::uint32_t section);

  // Lists, figures, tables, footnotes.
  [[nodiscard]] LineHint item_hint(bool ordered) const;
  void visit_list(std::uint32_t index);
  void end_list(LineHint before, int joins_before);
  void visit_definitions(std::uint32_t index);
  void write_definition(std::uint32_t index);
  void visit_figure(std::uint32_t index);
  void visit_caption(std::uint32_t index);
  void visit_table(std::uint32_t index);
  void write_row(std::uint32_t row);
  void visit_footnote(std::uint32_t index);

  // Formulas, raised characters, links, numbers of works.
  void visit_formula(std::uint32_t index);
  void visit_tex(std::uint32_t index);
  void visit_pair(std::uint32_t index, std::string_view sign);
  void visit_superscript(std::uint32_t index);
  void write_citation_mark(std::uint32_t index);
  void visit_xref(std::uint32_t index);
  void visit_link(std::uint32_t index);
  void visit_identifier(std::uint32_t index);

  // References.
  void visit_reference_list(std::uint32_t index);
  void visit_reference(std::uint32_t index);
  void count_label(std::uint32_t label);
  void write_citation(std::uint32_t citation);

  Scribe& scribe_;
  const XmlTree& tree_;
  Losses<Loss>& losses_;
  ForeignLines lines_;
  int depth_ = 0;  ///< of the list
  int reference_count_ = 0;
  bool in_title_ = false;
};

/// True where `words` end with a sign that parts them from what follows, or are none.
[[nodiscard]] inline bool ends_with_stop(std::string_view words) {
  return words.empty() || std::string_view(".:?!").find(words.back()) != std::string_view::npos;
}

}  // namespace chapbook::jats
