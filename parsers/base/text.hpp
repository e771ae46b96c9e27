// FLOOR 0. Text as people read it: cleaned once on the way in, then only viewed.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>

#include "parsers/base/source.hpp"
#include "parsers/base/span.hpp"

namespace chapbook {

/// Owns the few strings that had to be changed while reading. Views stay valid as long as the pool
/// lives.
class TextPool {
 public:
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }

  /// How many texts there are.
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  /// Gives up all texts but the first `size` ones.
  void shrink(std::size_t size) {
    while (texts_.size() > size) texts_.pop_back();
  }

 private:
  std::deque<std::string> texts_;
};

/// A piece of text and where it stands. `text` is clean (see clean_text) and views the source
/// itself or the document's TextPool; `span` is the raw range it came from, so Source::slice(span)
/// gives the raw form.
struct Text {
  std::string_view text;
  Span span;
};

/// The clean form of `raw`: valid UTF-8 in Unicode Normalization Form C; runs of white space (NBSP,
/// tabs and line ends included) folded to one space; none at either end; characters that XML
/// forbids left out; ill-formed bytes shown as U+FFFD. Returns a view of `raw` itself where that is
/// already clean.
[[nodiscard]] std::string_view clean_text(std::string_view raw, TextPool& pool);

/// The clean form of `raw` with case differences removed (Unicode default case folding), for
/// comparing names and headings; never shown to anyone.
[[nodiscard]] std::string fold_case(std::string_view raw);

/// As fold_case, into a string that takes part in many comparisons and keeps its memory.
void fold_case(std::string_view raw, std::string& out);

/// True for text with a letter or digit of any script, and not just signs.
[[nodiscard]] bool has_letter_or_digit(std::string_view text);

/// `span` without the white space at its ends (same definition of white space as clean_text).
[[nodiscard]] Span trim(const Source& source, Span span);

/// The clean text of `trim(span)`.
[[nodiscard]] Text make_text(const Source& source, Span span, TextPool& pool);

}  // namespace chapbook
