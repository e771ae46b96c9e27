// FLOOR 1, basement: the working copy of one reference that the grammars read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/source.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::citation {

/// One reference with everything evened out that is not part of what it says: each run of white
/// space (line ends and NBSP included) is one blank, every dash between words or digits is "-",
/// entities are characters, HTML tags and Markdown emphasis are gone. Each byte knows the bytes of
/// the source that it stands for, so a range of the tape gives the exact span of the printed form.
///
/// Grammars view the tape as `std::string_view`. What a grammar has explained can be blanked, so
/// that the next one does not trip over it; blanked bytes end every word, title and name.
class Tape {
 public:
  /// Stands where something was blanked. Never part of a document: control characters do not get
  /// on the tape.
  static constexpr char blank = '\x1F';

  Tape(const Source& source, Span span);
  Tape(const Tape&) = delete;
  Tape& operator=(const Tape&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  /// The range `view` of this tape, as bytes of the source.
  [[nodiscard]] Span span_of(std::string_view view) const {
    return plain_ ? plain_span(view) : mapped_span(view);
  }
  /// The readable form of what is printed at `view`: clean_text, without markup and with entities
  /// decoded.
  [[nodiscard]] Text text_of(std::string_view view, TextPool& pool) const {
    const bool padded = view.starts_with(' ') || view.ends_with(' ');
    if (!plain_ || padded) return cleaned(view, pool);
    const Span span = plain_span(view);
    return {{source_.bytes().data() + span.begin, view.size()}, span};
  }
  /// As text_of, with every dash as "-": identifiers, addresses and numbers mean the same with it.
  [[nodiscard]] Text code_of(std::string_view view, TextPool& pool) const;
  /// Overwrites `view` of this tape; all ranges keep their places.
  void erase(std::string_view view);

 private:
  [[nodiscard]] Span plain_span(std::string_view view) const {
    const auto begin = base_ + static_cast<std::uint32_t>(view.data() - text_.data());
    return {begin, begin + static_cast<std::uint32_t>(view.size())};
  }
  [[nodiscard]] Span mapped_span(std::string_view view) const;
  [[nodiscard]] Text cleaned(std::string_view view, TextPool& pool) const;
  void read(std::string_view raw);
  void put(std::string_view characters, Span from);

  const Source& source_;
  std::uint32_t base_;
  bool plain_ = false;   ///< tape and source have the same clean bytes: `places_` is not needed
  bool marked_ = false;  ///< there may be markup in the source
  bool clean_ = true;    ///< clean_text has nothing to mend in the characters of the source
  std::string text_;
  std::vector<Span> places_;  ///< for each byte of `text_`, the source bytes it stands for
};

}  // namespace chapbook::citation
