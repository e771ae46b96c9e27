// FLOOR 1. What the parts of the condition reader share while one document is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "parsers/ast/reference.hpp"
#include "parsers/base/diagnostic.hpp"
#include "parsers/base/source.hpp"
#include "parsers/base/text.hpp"
#include "parsers/condition/line_grammar.hpp"
#include "parsers/condition/piece.hpp"

namespace chapbook::condition {

/// Collects notices, at most `limit` of each kind, so that a hostile input cannot fill the memory
/// with them; the last one of a kind says how many more there are.
class Notices {
 public:
  static constexpr std::size_t limit = 100;

  void report(const Notice& notice, Span span, std::string message);
  /// All notices, sorted by position; leaves none.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  struct Count {
    std::size_t seen = 0;
    std::size_t last = 0;  ///< index of the last one kept
  };
  std::vector<Diagnostic> kept_;
  std::unordered_map<const Notice*, Count> counts_;
};

/// References that were read to see whether lines have their shape, so that none is read twice.
class ReferenceReader {
 public:
  /// True when the text at `span` has the shape of a whole reference.
  [[nodiscard]] bool has_shape(const Source& source, Span span, TextPool& pool);
  /// The reference at `span`, whatever its shape.
  [[nodiscard]] ast::Reference read(const Source& source, Span span, TextPool& pool);

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, ast::Reference> read_;  ///< by begin and end
};

/// Indices of lines, half open.
struct LineRange {
  std::size_t first = 0;
  std::size_t last = 0;

  [[nodiscard]] bool empty() const { return first >= last; }
};

/// One document on the bench. `lines` is the whole input, in order; a line that has found its owner
/// (title, tagline, metadata) is set to blank so that nobody claims it again.
struct Workspace {
  const Source& source;
  TextPool& pool;
  Notices& notices;
  ReferenceReader& references;
  std::vector<Line> lines;
  std::span<const LineHint> hints;  ///< one for each line, or none at all
  std::vector<Piece> pieces;        ///< of the prose that is being read; see cut_pieces

  [[nodiscard]] std::string_view slice(Span span) const { return source.slice(span); }
  [[nodiscard]] Text text(Span span) const { return make_text(source, span, pool); }

  /// The first line at or after `at` that is not blank, or `end`.
  [[nodiscard]] std::size_t next_visible(std::size_t at, std::size_t end) const {
    while (at < end && lines[at].is_blank()) ++at;
    return at;
  }
  /// The end of the run of non-blank lines that starts at `at`.
  [[nodiscard]] std::size_t end_of_run(std::size_t at, std::size_t end) const {
    while (at < end && !lines[at].is_blank()) ++at;
    return at;
  }
  /// True when a text editor has probably broken the line at `at` in the middle of a sentence: it
  /// is at least 60 columns wide and does not end in one of `. ? ! :`.
  [[nodiscard]] bool is_wrapped(std::size_t at) const;
};

/// Reads every line of `source`. `hints` are empty or one for each line; what they say goes before
/// what a line looks like.
[[nodiscard]] std::vector<Line> read_lines(const Source& source, std::span<const LineHint> hints);

}  // namespace chapbook::condition
