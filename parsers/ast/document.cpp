#include "parsers/ast/document.hpp"

#include <algorithm>
#include <utility>

#include "parsers/ast/visit.hpp"

namespace chapbook::ast {

namespace {

class Owners {
 public:
  void add(Owner owner, Span span) { spans_.push_back({owner, span}); }
  void add(Owner owner, const std::vector<Text>& texts) {
    for (const Text& text : texts) add(owner, text.span);
  }

  void add(const std::vector<Block>& blocks, Owner paragraph_owner) {
    for (const Block& block : blocks) {
      std::visit(
          Overloaded{[&](const Paragraph& paragraph) { add(paragraph_owner, paragraph.span); },
                     [&](const List& list) {
                       for (const ListItem& item : list.items) add(item.blocks, Owner::item);
                     },
                     [&](const Raw& raw) { add(Owner::raw, raw.span); }},
          block.value);
    }
  }

  std::vector<OwnedSpan> take() {
    std::ranges::sort(spans_, {}, [](const OwnedSpan& owned) { return owned.span.begin; });
    return std::move(spans_);
  }

 private:
  std::vector<OwnedSpan> spans_;
};

}  // namespace

std::string_view display_title(const Document& document) {
  if (document.title) return document.title->text;
  std::string_view name = document.source->name();
  if (const auto slash = name.find_last_of("/\\"); slash != name.npos)
    name.remove_prefix(slash + 1);
  if (const auto dot = name.rfind('.'); dot != name.npos && dot > 0) name = name.substr(0, dot);
  return name;
}

std::string plain_text(const Paragraph& paragraph) {
  std::string out;
  for (const Inline& piece : paragraph.inlines) {
    std::visit(Overloaded{[&](const Text& text) { out += text.text; },
                          [&](const Link& link) { out += link.url.text; }},
               piece);
  }
  return out;
}

std::vector<OwnedSpan> owned_spans(const Document& document) {
  Owners owners;
  if (document.title) owners.add(Owner::title, document.title->span);
  if (document.tagline) owners.add(Owner::tagline, document.tagline->span);
  for (const KeyValue& entry : document.meta) owners.add(Owner::meta, entry.span);
  for (const Section& section : document.sections) {
    if (section.heading) owners.add(Owner::heading, section.heading->span);
    owners.add(section.blocks, Owner::paragraph);
  }
  owners.add(Owner::group_heading, document.references.headings);
  owners.add(Owner::group_heading, document.doctors.headings);
  owners.add(Owner::group_heading, document.research.headings);
  owners.add(Owner::group_heading, document.trials.headings);
  for (const Reference& reference : document.references.items) {
    owners.add(Owner::reference, reference.span);
  }
  for (const Doctor& doctor : document.doctors.items) owners.add(Owner::doctor, doctor.span);
  for (const ResearchCard& item : document.research.items) owners.add(Owner::card, item.card.span);
  for (const TrialCard& item : document.trials.items) owners.add(Owner::card, item.card.span);
  for (const Raw& raw : document.unplaced) owners.add(Owner::raw, raw.span);
  return owners.take();
}

}  // namespace chapbook::ast
