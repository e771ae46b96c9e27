// FLOOR 1, basement. The parts of an article in JATS and of a chapter in BITS, which are the same:
// body, back and pieces of the metadata.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/shared/common_options.hpp"
#include "formats/shared/condition_links.hpp"
#include "formats/shared/jats/options.hpp"
#include "formats/shared/xml.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats::jats {

/// The ids of one draft: unique in it, and XML names whatever the text holds. Those of a chapter
/// begin with a prefix of its own, so that they are unique in the book.
class Ids {
 public:
  explicit Ids(std::string prefix = {}) : prefix_(std::move(prefix)) {}

  [[nodiscard]] std::string of(std::string_view name) const { return prefix_ + std::string(name); }
  /// A name for a section, without prefix: "causes", then "causes-2".
  [[nodiscard]] std::string next_section(ast::SectionKind kind);

 private:
  std::string prefix_;
  std::vector<int> used_;
};

/// One article or chapter while it is being written.
struct Draft {
  const ast::Document& document;
  const Metadata& metadata;
  CitationForm citation;
  std::vector<Diagnostic>& diagnostics;
  Ids ids;
  ProseWriter prose_of = {};  ///< empty: text as it stands
};

/// Each writes its part of `article` (or `book-part`) and nothing else; a part without content is
/// left out.
void write_body(XmlElement article, Draft& draft);
void write_back(XmlElement article, const Draft& draft);

/// One `ref`, with `citation` as its form; `number` is its label where the text prints none.
XmlElement write_reference(XmlElement list, const ast::Reference& reference, const Source& source,
                           CitationForm form, std::string_view id, std::size_t number);

/// The sections of doctors, research and trials at the end of a body.
void write_cards(XmlElement body, Draft& draft);

/// The parts of `article-meta`, `book-meta` and `book-part-meta`, each with what is known.
void write_contributors(XmlElement meta, const Metadata& metadata);
void write_date(XmlElement meta, const std::optional<PartialDate>& date);
/// JATS4R wants permissions always, and a statement only together with its year and its holder.
void write_permissions(XmlElement meta, const Metadata& metadata,
                       std::vector<Diagnostic>& diagnostics);
/// The definition once more, where an index or a search result is to show it.
void write_abstract(XmlElement meta, const Draft& draft);
/// Other names of the condition. Not alt-title, which is another form of the title of the article.
void write_alternative_names(XmlElement meta, const ast::Document& document);
/// What this is: a handout for patients, as a `subj-group`.
void write_subject(XmlElement parent);
/// `Key: value` lines of the text that no other element stands for.
void write_custom_meta(XmlElement meta, const ast::Document& document);

/// Starts a new line. Only for element content, where white space means nothing: it gives people,
/// line-based tools and our own messages something to hold on to.
void break_line(XmlElement parent);

/// `sec` on a line of its own; it still needs its title.
[[nodiscard]] XmlElement add_section(XmlElement parent, std::string_view id,
                                     std::string_view sec_type);

/// `title` of a section or a list. Both must have one, so where the text gives none it is the label
/// of `kind`, marked as ours (content-type "generated") for whoever reads the article back.
void add_title(XmlElement parent, std::string_view title, ast::SectionKind kind);

/// The marker, as an attribute's value, of words that stand for a value that the source leaves out
/// after its key ("Published —").
inline constexpr std::string_view not_stated = "not-stated";

/// The text, or "Not stated" where the source leaves it out.
[[nodiscard]] std::string_view stated(const std::optional<Text>& text);

/// True where the source leaves the value out.
[[nodiscard]] bool is_absent(const std::optional<Text>& text);

/// Paragraphs, lists and lines that were not understood, for a `sec`, a `boxed-text`, a
/// `list-item` or a `p`. Blocks without a word are left out.
void write_blocks(XmlElement parent, std::span<const ast::Block> blocks,
                  const TextWriter& write_text = {});

/// The self-check before anything is printed: throws Error (bug) unless the tree below `root`, an
/// `article` or a `book`, fits jats-subset.rng, the schema of just what is written here, with ids
/// that are unique. What that schema allows, the tag sets allow.
void check_tree(XmlElement root);

/// True where none of `blocks` has a word.
[[nodiscard]] bool is_blank(std::span<const ast::Block> blocks);

/// Length of "https://", "ftp://" and so on at the start of an address; 0 where there is none.
[[nodiscard]] std::size_t scheme_length(std::string_view address);

/// Appends a link whose text is `address` as printed. JATS4R refuses a bare web address as the text
/// of a link, so the scheme is written in front of the link, not in it; the words stay the same.
void add_link(XmlElement parent, std::string_view address, std::string_view target);

/// The items below one heading of a group. A group that was split in two has two headings.
template <typename Item>
struct GroupPart {
  std::string_view heading;  ///< empty: the group has none
  std::span<const Item> items;
};

[[nodiscard]] inline Span span_of(const ast::Reference& item) {
  return item.span;
}
[[nodiscard]] inline Span span_of(const ast::Doctor& item) {
  return item.span;
}
[[nodiscard]] inline Span span_of(const ast::ResearchCard& item) {
  return item.card.span;
}
[[nodiscard]] inline Span span_of(const ast::TrialCard& item) {
  return item.card.span;
}

/// `group` cut at its headings, in source order. A heading without items keeps a part of its own.
template <typename Item>
[[nodiscard]] std::vector<GroupPart<Item>> parts_of(const ast::Group<Item>& group) {
  std::vector<GroupPart<Item>> parts;
  const Item* const end = group.items.data() + group.items.size();
  const Item* from = group.items.data();
  const auto take_until = [&](std::uint32_t offset, std::string_view heading) {
    const Item* to = from;
    while (to != end && span_of(*to).begin < offset) ++to;
    parts.push_back({heading, {from, to}});
    from = to;
  };
  constexpr std::uint32_t everything = std::numeric_limits<std::uint32_t>::max();
  take_until(group.headings.empty() ? everything : group.headings.front().span.begin, {});
  if (parts.front().items.empty()) parts.clear();
  for (std::size_t at = 0; at < group.headings.size(); ++at) {
    const bool last = at + 1 == group.headings.size();
    take_until(last ? everything : group.headings[at + 1].span.begin, group.headings[at].text);
  }
  return parts;
}

}  // namespace chapbook::formats::jats
