#include "formats/shared/article.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "formats/shared/citation_xhtml.hpp"
#include "formats/shared/language.hpp"
#include "formats/shared/reading_time.hpp"
#include "formats/shared/xhtml.hpp"

namespace chapbook::formats {

namespace {

using ast::SectionKind;

/// One section to write: what its element carries and what stands in it. `write` fills the element
/// after the heading.
struct Part {
  SectionKind kind;
  std::string id;
  std::string_view heading;  ///< empty: none
  bool is_ours;              ///< the heading, because the source has none
  std::function<void(XmlElement)> write;
};

/// Hands out ids that differ within one article.
class Ids {
 public:
  std::string unique(const std::string& base) {
    int& number = numbers_[base];
    std::string id;
    do {
      id = ++number == 1 ? base : base + "-" + std::to_string(number);
    } while (!taken_.insert(id).second);
    return id;
  }

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, int> numbers_;  ///< the last one tried for each base
};

void append_key_values(XmlElement parent, std::span<const ast::KeyValue> fields,
                       const ArticleStyle& style) {
  if (fields.empty()) return;
  const XmlElement list = parent.add("dl");
  for (const ast::KeyValue& field : fields) {
    list.add("dt", field.key.text);
    const XmlElement value = list.add("dd", field.value ? field.value->text : label::not_stated);
    if (!field.value) mark_english(value, style.lang, style.dialect);
  }
}

void append_raw(XmlElement parent, const ast::Raw& raw) {
  const ast::Block block{raw};
  append_blocks(parent, {&block, 1});
}

/// What a card's heading is made of and what follows it, see append_card.
struct CardTexts {
  std::string heading;
  std::string_view kicker;  ///< the label, where it is not part of the heading
  std::string_view body;
  bool is_ours = false;  ///< the heading
};

/// Headed by the label, which a card may lack, or what the group is called; numbered where there
/// are several, because the same heading four times tells a screen reader nothing.
CardTexts labelled_texts(const ast::Card& card, SectionKind kind, std::size_t number,
                         std::size_t count) {
  const std::string_view label = card.label.text;
  CardTexts texts{std::string(label.empty() ? ast::info(kind).display : label),
                  {},
                  card.body ? card.body->text : "",
                  label.empty()};
  if (count > 1) texts.heading += " " + std::to_string(number);
  return texts;
}

CardTexts research_texts(const ast::Card& card, std::size_t number, std::size_t count) {
  return labelled_texts(card, SectionKind::research, number, count);
}

/// A trial is headed by the title of the study.
CardTexts trial_texts(const ast::Card& card, std::size_t number, std::size_t count) {
  if (!card.body || card.body->text.empty()) {
    return labelled_texts(card, SectionKind::trials, number, count);
  }
  return {std::string(card.body->text), card.label.text, {}};
}

void append_card(XmlElement parent, const ast::Card& card, const CardTexts& texts,
                 const std::string& id, const ArticleStyle& style) {
  const XmlElement element = parent.add("article", {{"class", "card"}, {"aria-labelledby", id}});
  if (!texts.kicker.empty()) element.add("p", texts.kicker, {{"class", "kicker"}});
  const XmlElement heading = element.add("h3", texts.heading, {{"id", id}});
  if (texts.is_ours) mark_english(heading, style.lang, style.dialect);
  if (!texts.body.empty()) element.add("p", texts.body);
  append_key_values(element, card.fields, style);
}

void append_doctor(XmlElement list, const ast::Doctor& doctor) {
  const XmlElement item = list.add("li");
  item.add("strong", doctor.name.text);
  if (doctor.place) {
    item.add("br");
    item.text(doctor.place->text.text);
  }
}

Span span_of(const ast::Reference& item) {
  return item.span;
}
Span span_of(const ast::Doctor& item) {
  return item.span;
}
Span span_of(const ast::ResearchCard& item) {
  return item.card.span;
}
Span span_of(const ast::TrialCard& item) {
  return item.card.span;
}

/// The items of a group that stand under one of its headings.
template <typename Item>
struct Run {
  std::string_view heading;
  std::span<const Item> items;
  std::size_t first;  ///< index of the first item in the group
};

/// A group that was split in two in the source keeps both headings, each with its own items.
template <typename Item>
std::vector<Run<Item>> split_by_heading(const ast::Group<Item>& group) {
  const std::span<const Item> all = group.items;
  if (group.headings.empty()) return {{{}, all, 0}};
  std::vector<Run<Item>> runs;
  std::size_t first = 0;
  for (std::size_t h = 0; h < group.headings.size(); ++h) {
    std::size_t end = first;
    const bool last = h + 1 == group.headings.size();
    while (end < all.size() &&
           (last || span_of(all[end]).begin < group.headings[h + 1].span.begin)) {
      ++end;
    }
    runs.push_back({group.headings[h].text, all.subspan(first, end - first), first});
    first = end;
  }
  return runs;
}

/// The first paragraph of a section where it can stand for the section, else nullptr: one that only
/// leads to a list says nothing alone, and a long one is not "in short".
const ast::Paragraph* opening_of(const ast::Section& section) {
  constexpr std::size_t max_words = 100;
  if (section.blocks.empty()) return nullptr;
  const auto* paragraph = std::get_if<ast::Paragraph>(&section.blocks.front().value);
  const bool fits =
      paragraph != nullptr && !paragraph->lead_in && word_count(*paragraph) <= max_words;
  return fits ? paragraph : nullptr;
}

/// The box "In short".
void append_summary(XmlElement parent, const ast::Paragraph& paragraph,
                    const TextWriter& write_text, const ArticleStyle& style) {
  const XmlElement box = parent.add("div", {{"class", "summary"}});
  mark_english(box.add("p", label::summary, {{"class", "kicker"}}), style.lang, style.dialect);
  append_inlines(box.add("p"), paragraph.inlines, write_text);
}

bool is_opening_definition(const ast::Document& document, const ast::Section& section) {
  return section.kind == SectionKind::definition && &section == &document.sections.front();
}

/// Collects the parts of one document in reading order.
class Parts {
 public:
  Parts(const ast::Document& document, const ArticleStyle& style)
      : document_(document), style_(style) {
    for (const ast::Section& section : document.sections) add_section(section);
    add_doctors();
    add_cards(document.research, SectionKind::research, "research-card", research_texts);
    add_cards(document.trials, SectionKind::trials, "trial-card", trial_texts);
    add_references();
    for (const ast::Raw& raw : document.unplaced) {
      add(SectionKind::other, {}, false, [&raw](XmlElement element) {
        element.set("class", "unplaced");
        append_raw(element, raw);
      });
    }
  }

  [[nodiscard]] const std::vector<Part>& all() const { return parts_; }

 private:
  void add(SectionKind kind, std::string_view heading, bool is_ours,
           std::function<void(XmlElement)> write) {
    parts_.push_back(
        {kind, ids_.unique(std::string(ast::info(kind).code)), heading, is_ours, std::move(write)});
  }

  /// A group is headed by its own words, else by ours.
  void add_group(SectionKind kind, std::string_view heading,
                 std::function<void(XmlElement)> write) {
    const bool is_ours = heading.empty();
    add(kind, is_ours ? ast::info(kind).display : heading, is_ours, std::move(write));
  }

  void add_section(const ast::Section& section) {
    add(section.kind, section.heading ? section.heading->text : "", false,
        [this, &section](XmlElement element) { append_section(element, section); });
  }

  void append_section(XmlElement element, const ast::Section& section) const {
    const TextWriter write_text = style_.prose_of ? style_.prose_of(section) : TextWriter{};
    std::span<const ast::Block> blocks = section.blocks;
    const ast::Paragraph* const first = opening_of(section);
    if (style_.summary && is_opening_definition(document_, section) && first != nullptr) {
      append_summary(element, *first, write_text, style_);
      blocks = blocks.subspan(1);
    }
    append_blocks(element, blocks, write_text);
  }

  void add_doctors() {
    if (document_.doctors.empty() && document_.doctors.headings.empty()) return;
    for (const auto& run : split_by_heading(document_.doctors)) {
      add_group(SectionKind::doctors, run.heading, [run](XmlElement element) {
        if (run.items.empty()) return;
        const XmlElement list = element.add("ul", {{"class", "plain"}});
        for (const ast::Doctor& doctor : run.items) append_doctor(list, doctor);
      });
    }
  }

  template <typename Item, typename Texts>
  void add_cards(const ast::Group<Item>& group, SectionKind kind, std::string_view id,
                 Texts texts_of) {
    if (group.empty() && group.headings.empty()) return;
    for (const auto& run : split_by_heading(group)) {
      std::vector<std::string> ids;
      for (std::size_t i = 0; i < run.items.size(); ++i) {
        ids.push_back(ids_.unique(std::string(id) + "-" + std::to_string(run.first + i + 1)));
      }
      add_group(kind, run.heading,
                [this, run, texts_of, ids = std::move(ids),
                 count = group.items.size()](XmlElement element) {
                  for (std::size_t i = 0; i < run.items.size(); ++i) {
                    const ast::Card& card = run.items[i].card;
                    append_card(element, card, texts_of(card, run.first + i + 1, count), ids[i],
                                style_);
                  }
                });
    }
  }

  void add_references() {
    const auto& group = document_.references;
    if (group.empty() && group.headings.empty()) return;
    for (const auto& run : split_by_heading(group)) {
      add_group(SectionKind::references, run.heading,
                [this, run](XmlElement element) { append_references(element, run); });
    }
  }

  /// Numbers that the source prints stay in the text, so the list shows none of its own then.
  void append_references(XmlElement element, const Run<ast::Reference>& run) const {
    if (run.items.empty()) return;
    bool numbered = false;
    for (const ast::Reference& reference : run.items) {
      numbered = numbered || (reference.numbering.has_value() && !style_.write_reference);
    }
    const XmlElement list = element.add("ol");
    if (numbered) list.set("class", "plain");
    if (!numbered && run.first > 0) list.set("start", std::to_string(run.first + 1));
    for (std::size_t i = 0; i < run.items.size(); ++i) {
      const XmlElement item = list.add("li", {{"id", "ref" + std::to_string(run.first + i + 1)}});
      if (style_.write_reference) {
        style_.write_reference(item, run.items[i]);
      } else {
        append_citation(item, run.items[i], *document_.source);
      }
    }
  }

  const ast::Document& document_;
  const ArticleStyle& style_;
  Ids ids_;
  std::vector<Part> parts_;
};

/// Marks a section as what it is for reading systems and screen readers. An epub:type that has a
/// DPUB-ARIA twin always carries the role as well.
void mark(XmlElement element, const char* epub_type, std::string_view role, Dialect dialect) {
  if (dialect == Dialect::epub) element.set("epub:type", epub_type);
  element.set("role", role);
}

void append_part(XmlElement chapter, const Part& part, const ArticleStyle& style) {
  const bool headed = !part.heading.empty();
  const XmlElement element = chapter.add(headed ? "section" : "div", {{"id", part.id}});
  if (headed && part.kind == SectionKind::when_to_contact) {
    mark(element, "notice", "doc-notice", style.dialect);
    element.set("class", "callout");
  } else if (headed && part.kind == SectionKind::references) {
    mark(element, "bibliography", "doc-bibliography", style.dialect);
  }
  if (headed) {
    element.set("aria-labelledby", part.id + "-heading");
    const XmlElement heading = element.add("h2", part.heading, {{"id", part.id + "-heading"}});
    if (part.is_ours) mark_english(heading, style.lang, style.dialect);
  }
  part.write(element);
}

void append_header(XmlElement chapter, const ast::Document& document, std::string_view title,
                   const ArticleStyle& style) {
  const XmlElement header = chapter.add("header");
  header.add("h1", title, {{"id", "title"}});
  if (document.tagline && !document.tagline->text.empty()) {
    const XmlElement tagline = header.add("p", document.tagline->text);
    mark(tagline, "subtitle", "doc-subtitle", style.dialect);
    tagline.set("class", "tagline");
  }
  const std::size_t words = style.reading_time ? prose_words(document) : 0;
  if (words == 0) return;
  const XmlElement time = header.add("p", reading_time(words), {{"class", "reading-time"}});
  mark_english(time, style.lang, style.dialect);
}

/// A definition that stands further down is said at the top as well.
void append_summary_of_later_definition(XmlElement chapter, const ast::Document& document,
                                        const ArticleStyle& style) {
  const auto definition =
      std::ranges::find(document.sections, SectionKind::definition, &ast::Section::kind);
  if (definition == document.sections.end() || is_opening_definition(document, *definition)) return;
  if (const ast::Paragraph* first = opening_of(*definition))
    append_summary(chapter, *first, {}, style);
}

}  // namespace

void mark_english(XmlElement element, std::string_view lang, Dialect dialect) {
  if (is_english(lang)) return;
  element.set("lang", "en");
  if (dialect == Dialect::epub) element.set("xml:lang", "en");
}

void append_ours(XmlElement parent, std::string_view words, std::string_view lang) {
  if (is_english(lang)) {
    parent.text(words);
  } else {
    mark_english(parent.add("span", words), lang);
  }
}

Outline append_article(XmlElement body, const ast::Document& document, std::string_view title,
                       const ArticleStyle& style) {
  const Parts parts(document, style);
  const XmlElement chapter = body.add("section");
  mark(chapter, "chapter", "doc-chapter", style.dialect);
  chapter.set("aria-labelledby", "title");
  append_header(chapter, document, title, style);
  const auto& all = parts.all();
  const auto callout = std::ranges::find_if(all, [](const Part& part) {
    return part.kind == SectionKind::when_to_contact && !part.heading.empty();
  });
  if (callout != all.end()) {
    chapter.add("p", {{"class", "jump"}}).add("a", callout->heading, {{"href", "#" + callout->id}});
  }
  if (style.summary) append_summary_of_later_definition(chapter, document, style);
  Outline outline;
  for (const Part& part : all) {
    append_part(chapter, part, style);
    if (part.heading.empty()) continue;
    outline.push_back({part.id, std::string(part.heading), part.kind, part.is_ours});
  }
  if (!document.meta.empty()) {
    append_key_values(chapter.add("footer", {{"class", "about"}}), document.meta, style);
  }
  return outline;
}

}  // namespace chapbook::formats
