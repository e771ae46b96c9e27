#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "formats/fhir/composition.hpp"
#include "formats/fhir/narrative.hpp"

namespace chapbook::formats::fhir {

namespace {

using ast::SectionKind;

/// The group's headings as one title, each once, else the name of its kind.
template <typename Item>
std::string_view group_title(const Build& build, const ast::Group<Item>& group, SectionKind kind) {
  if (group.headings.empty()) return ast::info(kind).display;
  std::unordered_set<std::string_view> seen;
  std::string title;
  for (const Text& heading : group.headings) {
    if (!seen.insert(heading.text).second) continue;
    if (!title.empty()) title += "; ";
    title += heading.text;
  }
  return build.pool.keep(std::move(title));
}

std::uint32_t begin_of(const ast::Reference& reference) {
  return reference.span.begin;
}
std::uint32_t begin_of(const ast::Doctor& doctor) {
  return doctor.span.begin;
}
std::uint32_t begin_of(const ast::ResearchCard& research) {
  return research.card.span.begin;
}
std::uint32_t begin_of(const ast::TrialCard& trial) {
  return trial.card.span.begin;
}

/// One section for a whole group, with the narrative that `fill(XmlElement)` writes.
template <typename Item, typename Fill>
void add_group(const Build& build, const ast::Group<Item>& group, SectionKind kind,
               std::vector<Entry> entries, Fill fill, std::vector<Part>& parts) {
  if (group.items.empty() && group.headings.empty()) return;
  const std::uint32_t position =
      group.headings.empty() ? begin_of(group.items.front()) : group.headings.front().span.begin;
  Value text = group.items.empty() ? prose_narrative(build, {}) : generated_narrative(build, fill);
  parts.push_back(
      {position, kind, group_title(build, group, kind), std::move(text), std::move(entries)});
}

template <typename Item>
void append_cards(XmlElement div, const ast::Group<Item>& group) {
  for (const Item& item : group.items) append_card(div, item.card);
}

Part prose(const Build& build, const ast::Section& section) {
  return {section.span.begin,
          section.kind,
          section.heading ? section.heading->text : std::string_view{},
          prose_narrative(build, section.blocks),
          {}};
}

std::vector<Part> in_source_order(std::vector<Part> parts) {
  std::vector<Part*> order;
  order.reserve(parts.size());
  for (Part& part : parts) order.push_back(&part);
  std::ranges::stable_sort(order, {}, [](const Part* part) { return part->position; });
  std::vector<Part> out;
  out.reserve(parts.size());
  for (Part* part : order) out.push_back(std::move(*part));
  return out;
}

/// Lines that belong to no section are kept in one of their own.
Part unplaced(const Build& build, const ast::Raw& raw) {
  const ast::Block block{raw};
  return {raw.span.begin,
          SectionKind::other,
          ast::info(SectionKind::other).display,
          prose_narrative(build, {&block, 1}),
          {}};
}

}  // namespace

std::vector<Part> make_parts(Build& build) {
  const ast::Document& document = build.document;
  std::vector<Part> parts;
  for (const ast::Section& section : document.sections) parts.push_back(prose(build, section));
  add_group(
      build, document.references, SectionKind::references, build.release.references(build),
      [&](XmlElement div) { append_references(build, div); }, parts);
  add_group(
      build, document.doctors, SectionKind::doctors, practitioners(build),
      [&](XmlElement div) {
        const XmlElement list = div.add("ul");
        for (const ast::Doctor& doctor : document.doctors.items) {
          list.add("li", one_line(build, doctor));
        }
      },
      parts);
  add_group(
      build, document.research, SectionKind::research, build.release.research(build),
      [&](XmlElement div) { append_cards(div, document.research); }, parts);
  add_group(
      build, document.trials, SectionKind::trials, research_studies(build),
      [&](XmlElement div) { append_cards(div, document.trials); }, parts);
  for (const ast::Raw& raw : document.unplaced) parts.push_back(unplaced(build, raw));
  return in_source_order(std::move(parts));
}

}  // namespace chapbook::formats::fhir
