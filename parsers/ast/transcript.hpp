// FLOOR 0. What a reader makes: the text of an input, and what its format says about each line.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "parsers/ast/section_kind.hpp"
#include "parsers/base/diagnostic.hpp"
#include "parsers/base/source.hpp"

namespace chapbook {

/// What a format knows for sure about a line. The one parser of condition text believes it,
/// whatever the words of the line look like, and judges by their form what is left open.
enum class LineRole : std::uint8_t {
  guess,          ///< nothing is known: the line is read as in a plain text
  block,          ///< a block of its own, no heading and no list item: by its form a paragraph,
                  ///< metadata, the tagline, a reference or a part of a card
  title,          ///< the name of the condition; only the first such line counts
  tagline,        ///< only the first such line counts
  meta,           ///< `Key: value` about the document
  heading,        ///< of a section. Without a kind, its words say which kind it is and its content
                  ///< whether it opens a group; with one, a section of prose follows
  group_heading,  ///< of references, doctors, research or trials; has a kind
  paragraph,      ///< running text for sure
  item,           ///< of a list
  raw,            ///< to be kept word for word
  reference,      ///< one reference
  doctor,         ///< the name of a doctor
  place,          ///< the place of the doctor before it
  card_label,     ///< opens a card
  field,          ///< `Key: value` of a card
  card_text,      ///< the sentence or title of a card
};

struct LineHint {
  LineRole role = LineRole::guess;
  std::uint8_t depth = 0;  ///< of an item: 1 is the outermost list
  bool ordered = false;    ///< of an item: its list counts
  std::uint16_t text = 0;  ///< bytes before the text: the indent and sign of an item or field
  std::optional<ast::SectionKind> kind = {};  ///< of a heading
};

/// The text of an input in the form of a condition text. Every reader makes one, and
/// condition::parse turns it into a Document.
struct Transcript {
  std::shared_ptr<const Source> source;  ///< the input itself or derived from it; never null
  std::vector<LineHint> hints;           ///< one for each line of `source`, or none at all
  /// What the reader left out or could not say; spans are of `source`.
  std::vector<Diagnostic> diagnostics;
};

}  // namespace chapbook
