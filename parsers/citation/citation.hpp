// FLOOR 1, basement: the reader of one bibliographic reference.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "parsers/ast/reference.hpp"
#include "parsers/base/source.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::citation {

/// References longer than this many bytes are kept as raw text and not read.
inline constexpr std::size_t max_reference_bytes = 16 * 1024;

/// Reads the reference that stands at `span` of `source` (it may cross line ends; white space at
/// the ends is not counted). Total: what cannot be read leaves `understood == false` and keeps
/// `raw`. Work is linear in the length of the reference. Text that had to be changed goes to
/// `pool`.
[[nodiscard]] ast::Reference read_reference(const Source& source, Span span, TextPool& pool);

/// Reads the references that stand at `spans`, as read_reference does, in less time: a few at once
/// take each step together, so that its code need not be fetched for each of them.
[[nodiscard]] std::vector<ast::Reference> read_references(const Source& source,
                                                          std::span<const Span> spans,
                                                          TextPool& pool);

/// True when the text that `reference` was read from has the shape of a whole reference: names or a
/// group, a title, and a year tied to a publisher, a volume, a locator or a web address. A name
/// alone ("Arjun A. Sahgal") or a sentence with a year in it is not one. Used to find an unlabelled
/// reference block.
[[nodiscard]] bool looks_like_reference(const ast::Reference& reference);

/// The styles that a reference can be printed in. What each prints is in docs/cli.md.
enum class Style { adam, ama10, ama11, nlm };

/// Prints the fields of `reference` in `style`, on one line, with what the reference holds and
/// nothing else. A reference that was not understood is printed as its clean raw text.
[[nodiscard]] std::string render(const ast::Reference& reference, Style style);

}  // namespace chapbook::citation
