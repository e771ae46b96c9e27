#include <algorithm>
#include <span>
#include <string>
#include <variant>

#include "formats/shared/jats/draft.hpp"

namespace chapbook::formats::jats {

namespace {

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

/// Authors are names from the command line. Whether one is a person or a body, and which part is a
/// surname, is not ours to guess.
void write_contributors(XmlElement meta, const Metadata& metadata) {
  if (metadata.authors.empty()) return;
  const XmlElement group = meta.add("contrib-group");
  for (const std::string& author : metadata.authors) {
    group.add("contrib", {{"contrib-type", "author"}}).add("string-name", author);
  }
}

void write_date(XmlElement meta, const std::optional<PartialDate>& date) {
  if (!date) {
    meta.add("pub-date-not-available");
    return;
  }
  const std::string iso = to_iso(*date);
  const XmlElement element = meta.add("pub-date", {{"date-type", "pub"}, {"iso-8601-date", iso}});
  if (date->day) element.add("day", two_digits(*date->day));
  if (date->month) element.add("month", two_digits(*date->month));
  element.add("year", std::string_view(iso).substr(0, 4));
}

void write_abstract(XmlElement meta, const Draft& draft) {
  const auto& sections = draft.document.sections;
  const auto definition = std::ranges::find_if(sections, [](const ast::Section& section) {
    return section.kind == ast::SectionKind::definition && !is_blank(section.blocks);
  });
  if (definition == sections.end()) {
    draft.diagnostics.push_back(make_diagnostic(notice::not_expressible, {},
                                                "there is no definition to take an abstract from"));
    return;
  }
  const XmlElement abstract = meta.add("abstract", {{"abstract-type", "plain-language-summary"}});
  for (const ast::Block& block : definition->blocks) {
    const std::span<const ast::Block> one(&block, 1);
    if (is_blank(one)) continue;
    // The Publishing tag set allows nothing but paragraphs here, so a list stands inside of one.
    const bool paragraph = std::holds_alternative<ast::Paragraph>(block.value);
    write_blocks(paragraph ? abstract : abstract.add("p"), one);
  }
}

void write_alternative_names(XmlElement meta, const ast::Document& document) {
  const auto& names = document.alternative_names;
  if (std::ranges::any_of(names, [](const Text& name) { return !name.text.empty(); })) {
    const XmlElement group = meta.add("kwd-group", {{"kwd-group-type", "alternative-names"}});
    group.add("title", ast::info(ast::SectionKind::alternative_names).display);
    for (const Text& name : names) {
      if (!name.text.empty()) group.add("kwd", name.text);
    }
  }
}

void write_subject(XmlElement parent) {
  parent.add("subj-group", {{"subj-group-type", "heading"}})
      .add("subject", "Patient Education Handout");
}

void write_custom_meta(XmlElement meta, const ast::Document& document) {
  if (document.meta.empty()) return;
  const XmlElement group = meta.add("custom-meta-group");
  for (const ast::KeyValue& entry : document.meta) {
    const XmlElement custom = group.add("custom-meta");
    custom.add("meta-name", stated(entry.key));
    custom.add("meta-value", stated(entry.value));
    if (is_absent(entry.value)) custom.set("specific-use", not_stated);
  }
}

}  // namespace chapbook::formats::jats
