#include "parsers/jats/foreign_walk.hpp"

#include <string>
#include <utility>

#include "parsers/base/byte_set.hpp"
#include "parsers/jats/printed_reference.hpp"

namespace chapbook::jats {

namespace {

/// True where there are words or signs between the fields, so that the line is printed already.
bool has_own_text(const XmlTree& tree, std::uint32_t citation) {
  for (const std::uint32_t i : tree.children(citation)) {
    if (tree.at(i).is_text() && !strip(tree.text_of(tree.at(i)), " \t\r\n").empty()) return true;
  }
  return false;
}

}  // namespace

void ForeignWalk::visit_reference_list(std::uint32_t index) {
  const LineHint before = lines_.hint();
  const std::uint32_t title = tree_.child(index, "title");
  if (!tree_.words(title).empty()) {
    walk_line(title, {LineRole::group_heading, 0, false, 0, ast::SectionKind::references});
    lines_.set_behind_references(true);
  }
  lines_.start({LineRole::paragraph});
  const int count_before = std::exchange(reference_count_, 0);
  for (const std::uint32_t i : tree_.children(index)) {
    if (i != title && !tree_.at(i).is_text()) visit(i);
  }
  reference_count_ = count_before;
  lines_.start(before);
}

void ForeignWalk::visit_reference(std::uint32_t index) {
  ++reference_count_;
  lines_.set_behind_references(true);
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
void ForeignWalk::count_label(std::uint32_t label) {
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

void ForeignWalk::write_citation(std::uint32_t citation) {
  if (citation == XmlTree::none) return;
  if (!has_own_text(tree_, citation)) {
    lines_.start({LineRole::reference});
    scribe_.builder.open(LineRole::reference);
    return add_citation(scribe_, citation, FieldSource::foreign, citation::Style::ama10);
  }
  walk_line(citation, {LineRole::reference});
}

}  // namespace chapbook::jats
