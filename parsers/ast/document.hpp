// FLOOR 0. One condition text as a value: what every reader makes and every writer and rule takes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "parsers/ast/cards.hpp"
#include "parsers/ast/reference.hpp"
#include "parsers/ast/section_kind.hpp"
#include "parsers/base/date.hpp"
#include "parsers/base/diagnostic.hpp"
#include "parsers/base/source.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::ast {

/// Lists nest at most this deep (the outermost is 1). The readers see to it, so recursion over
/// blocks is safe.
inline constexpr int max_list_depth = 8;

/// A web address inside prose. `url` is what the text shows; `target` is the address to link to,
/// with a scheme.
struct Link {
  Text url;
  std::string_view target;
};

using Inline = std::variant<Text, Link>;

struct Paragraph {
  std::vector<Inline> inlines;  ///< never empty; neighbouring texts keep the space between them
  bool lead_in = false;         ///< ends in ":" right before a list
  Span span;
};

struct Block;

struct ListItem {
  std::vector<Block> blocks;  ///< a Paragraph first, then perhaps nested lists
  Span span;                  ///< the whole item, bullet sign and nested lists included
};

struct List {
  bool ordered = false;
  std::vector<ListItem> items;  ///< never empty
  Span span;
};

/// Lines that fit nowhere, word for word; one Text a line.
struct Raw {
  std::vector<Text> lines;
  Span span;
};

struct Block {
  std::variant<Paragraph, List, Raw> value;
};

struct Section {
  SectionKind kind = SectionKind::other;
  std::optional<Text> heading;  ///< verbatim; absent for prose before the first heading
  std::vector<Block> blocks;
  Span span;
};

/// The document as a whole, in source order within each member. Moving it is cheap; copies share
/// the source and the pool. All views stay valid as long as any copy lives.
struct Document {
  std::shared_ptr<const Source> source;  ///< never null
  std::shared_ptr<TextPool> pool;        ///< never null

  std::optional<Text> title;    ///< the condition's name
  std::optional<Text> tagline;  ///< "Condition 101"
  std::vector<KeyValue> meta;   ///< `Key: value` lines outside cards: Review Date, Updated by, ...
  std::vector<Section> sections;
  Group<Reference> references;
  Group<Doctor> doctors;
  Group<ResearchCard> research;
  Group<TrialCard> trials;
  std::vector<Raw> unplaced;  ///< lines that belong to no section, such as loose text between cards

  std::vector<Text> alternative_names;     ///< read from the alternative-names sections, which stay
  std::optional<PartialDate> review_date;  ///< from `meta`
  std::vector<Diagnostic> diagnostics;     ///< of the reader, sorted by position
};

/// The condition's name, or the stem of the input's file name where the text gives none.
[[nodiscard]] std::string_view display_title(const Document& document);

/// The text of a paragraph, its links included.
[[nodiscard]] std::string plain_text(const Paragraph& paragraph);

/// What a span of source lines was read as; see owned_spans.
enum class Owner {
  title,
  tagline,
  meta,
  heading,
  paragraph,
  item,
  raw,
  reference,
  group_heading,
  doctor,
  card
};

struct OwnedSpan {
  Owner owner;
  Span span;
};

/// The spans of all nodes that own source lines, sorted by position. Law (tested): they do not
/// overlap, and together they hold every non-blank line of the source.
[[nodiscard]] std::vector<OwnedSpan> owned_spans(const Document& document);

}  // namespace chapbook::ast
