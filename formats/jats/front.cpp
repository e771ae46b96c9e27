#include <algorithm>
#include <span>
#include <string>
#include <variant>

#include "formats/jats/article.hpp"

namespace chapbook::formats::jats {

namespace {

/// The publisher has its place in journal-meta only, so a known one makes a journal-meta of its
/// own.
void write_journal_meta(XmlElement front, const Settings& settings) {
  if (!settings.journal_id && !settings.issn && !settings.metadata.publisher) return;
  break_line(front);
  const XmlElement meta = front.add("journal-meta");
  if (settings.journal_id) {
    meta.add("journal-id", *settings.journal_id, {{"journal-id-type", "publisher-id"}});
  }
  if (settings.issn) meta.add("issn", *settings.issn);
  if (settings.metadata.publisher) {
    meta.add("publisher").add("publisher-name", *settings.metadata.publisher);
  }
}

void write_titles(XmlElement meta, const Draft& draft) {
  const XmlElement group = meta.add("title-group");
  group.add("article-title", draft.settings.metadata.title);
  const auto& tagline = draft.document.tagline;
  if (tagline && !tagline->text.empty()) group.add("subtitle", tagline->text);
}

/// Authors are names from the command line. Whether one is a person or a body, and which part is a
/// surname, is not ours to guess.
void write_contributors(XmlElement meta, const Metadata& metadata) {
  if (metadata.authors.empty()) return;
  const XmlElement group = meta.add("contrib-group");
  for (const std::string& author : metadata.authors) {
    group.add("contrib", {{"contrib-type", "author"}}).add("string-name", author);
  }
}

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
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

/// The definition once more, where an index or a search result is to show it.
void write_abstract(XmlElement meta, const Draft& draft) {
  if (!draft.settings.abstract) return;
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

/// Other names of the condition. Not alt-title, which is another form of the title of the article.
void write_keywords(XmlElement meta, const Draft& draft) {
  const auto& names = draft.document.alternative_names;
  if (std::ranges::any_of(names, [](const Text& name) { return !name.text.empty(); })) {
    const XmlElement group = meta.add("kwd-group", {{"kwd-group-type", "alternative-names"}});
    group.add("title", ast::info(ast::SectionKind::alternative_names).display);
    for (const Text& name : names) {
      if (!name.text.empty()) group.add("kwd", name.text);
    }
  }
  const Metadata& metadata = draft.settings.metadata;
  if (!metadata.codes.empty()) {
    const XmlElement group = meta.add("kwd-group", {{"kwd-group-type", "condition-code"}});
    for (const Metadata::Code& code : metadata.codes) {
      group.add("kwd", metadata.title,
                {{"vocab-identifier", code.system}, {"vocab-term-identifier", code.code}});
    }
  }
}

/// `Key: value` lines of the text that no other element stands for.
void write_custom_meta(XmlElement meta, const Draft& draft) {
  if (draft.document.meta.empty()) return;
  const XmlElement group = meta.add("custom-meta-group");
  for (const ast::KeyValue& entry : draft.document.meta) {
    const XmlElement custom = group.add("custom-meta");
    custom.add("meta-name", stated(entry.key));
    custom.add("meta-value", stated(entry.value));
    if (is_absent(entry.value)) custom.set("specific-use", not_stated);
  }
}

}  // namespace

void write_front(XmlElement article, const Draft& draft) {
  const Settings& settings = draft.settings;
  break_line(article);
  const XmlElement front = article.add("front");
  write_journal_meta(front, settings);
  break_line(front);
  const XmlElement meta = front.add("article-meta");
  // The DTD fixes the order of what follows.
  meta.add("article-id", settings.metadata.slug, {{"pub-id-type", "publisher-id"}});
  meta.add("article-categories")
      .add("subj-group", {{"subj-group-type", "heading"}})
      .add("subject", "Patient Education Handout");
  write_titles(meta, draft);
  write_contributors(meta, settings.metadata);
  write_date(meta, settings.metadata.date);
  write_permissions(meta, draft);
  write_abstract(meta, draft);
  write_keywords(meta, draft);
  meta.add("counts").add("ref-count",
                         {{"count", std::to_string(draft.document.references.items.size())}});
  write_custom_meta(meta, draft);
  break_line(front);
}

}  // namespace chapbook::formats::jats
