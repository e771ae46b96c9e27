#include "parsers/condition/references.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "parsers/base/ascii.hpp"
#include "parsers/citation/citation.hpp"
#include "parsers/condition/reference_grammar.hpp"
#include "parsers/condition/unplaced.hpp"

namespace chapbook::condition {

namespace {

/// A run of non-blank lines and how many blank lines stand before it.
struct Run {
  LineRange lines;
  std::size_t gap = 0;
};

/// The text of a run; a bullet sign, or a number that the format of the input put before it, is no
/// part of it.
Span text_of(const Workspace& work, LineRange run) {
  const Line& first = work.lines[run.first];
  const bool has_sign = first.kind == LineKind::bullet || first.role == LineRole::item;
  const std::uint32_t begin = has_sign ? first.text : first.content.begin;
  return {begin, work.lines[run.last - 1].content.end};
}

/// True when four digits that can be a year stand somewhere in `text`. No reference does without,
/// and asking this first spares nearly all prose the full look.
bool mentions_year(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ascii::is_digit(text[at])) continue;
    const std::size_t first = at;
    while (at < text.size() && ascii::is_digit(text[at])) ++at;
    if (at - first == 4 && (text[first] == '1' || text[first] == '2')) return true;
  }
  return false;
}

bool looks_like_reference(const Workspace& work, LineRange run) {
  const Span span = text_of(work, run);
  return span.size() <= citation::max_reference_bytes && mentions_year(work.slice(span)) &&
         work.references.has_shape(work.source, span, work.pool);
}

/// True when the run, or the line it opens with, has the shape of a reference.
bool opens_with_reference(const Workspace& work, LineRange run) {
  const LineRole role = work.lines[run.first].role;
  if (role == LineRole::reference) return true;
  if (role != LineRole::guess && role != LineRole::block && role != LineRole::item) return false;
  return looks_like_reference(work, run) ||
         (run.last - run.first > 1 && looks_like_reference(work, {run.first, run.first + 1}));
}

std::optional<LineRange> first_run(const Workspace& work, LineRange lines) {
  const std::size_t first = work.next_visible(lines.first, lines.last);
  if (first == lines.last) return {};
  return LineRange{first, work.end_of_run(first, lines.last)};
}

std::optional<Run> last_run(const Workspace& work, LineRange lines) {
  std::size_t last = lines.last;
  while (last > lines.first && work.lines[last - 1].is_blank()) --last;
  std::size_t first = last;
  while (first > lines.first && !work.lines[first - 1].is_blank()) --first;
  if (first == last) return {};
  Run run{{first, last}, 0};
  while (first > lines.first && work.lines[first - 1].is_blank()) --first, ++run.gap;
  return run;
}

/// Prose of this length may happen to hold a year, names and a title.
bool is_short(const Workspace& work, LineRange run) {
  constexpr std::uint32_t longest = 1500;
  return text_of(work, run).size() <= longest;
}

/// Cuts one run of lines into references.
class RunCutter {
 public:
  RunCutter(const Workspace& work, LineRange run)
      : work_(work), run_(run), numbered_(is_numbered(run.first)) {}

  std::vector<LineRange> cut() {
    std::vector<LineRange> pieces;
    std::size_t start = run_.first;
    for (std::size_t at = start + 1; at < run_.last; ++at) {
      if (starts_reference(start, at)) {
        pieces.push_back({start, at});
        start = at;
        first_line_fits_ = !numbered_ && work_.lines[at].kind != LineKind::bullet;
      }
    }
    pieces.push_back({start, run_.last});
    return pieces;
  }

 private:
  /// More lines than a single reference is ever wrapped into.
  static constexpr std::size_t most_lines = 12;

  bool is_numbered(std::size_t at) const {
    return opens_with_reference_number(work_.slice(work_.lines[at].content));
  }

  bool starts_reference(std::size_t start, std::size_t at) const {
    const Line& line = work_.lines[at];
    if (line.kind == LineKind::bullet || line.role != LineRole::guess) return true;
    if (numbered_) return is_numbered(at);
    if (line.indent > work_.lines[start].indent) return false;
    if (!looks_like_reference(work_, {at, at + 1})) return false;
    // The end of a wrapped reference may itself have the shape of one, so what stands before it
    // must be complete.
    if (at - start == 1 && first_line_fits_) return true;
    return at - start > most_lines || looks_like_reference(work_, {start, at});
  }

  const Workspace& work_;
  LineRange run_;
  bool numbered_;
  bool first_line_fits_ = false;  ///< the first line of the piece is known to have the shape
};

void add_reference(Workspace& work, LineRange lines, ast::Document& document) {
  const Span span = text_of(work, lines);
  ast::Reference reference = work.references.read(work.source, span, work.pool);
  if (span.size() > citation::max_reference_bytes) {
    work.notices.report(notice::reference_too_long, reference.span,
                        "this reference has " + std::to_string(span.size()) + " bytes");
  } else if (!reference.understood) {
    work.notices.report(notice::reference_not_understood, reference.span,
                        "this reference fits no known form");
  }
  document.references.items.push_back(std::move(reference));
}

void add_run(Workspace& work, LineRange run, ast::Document& document) {
  for (const LineRange piece : RunCutter(work, run).cut()) add_reference(work, piece, document);
}

}  // namespace

std::optional<ReferenceStart> find_references_after_gap(const Workspace& work, LineRange lines) {
  std::size_t at = lines.first;
  while (at < lines.last) {
    const std::size_t first = work.next_visible(at, lines.last);
    const std::size_t last = work.end_of_run(first, lines.last);
    const bool after_gap =
        first - at >= 2 || (first < last && work.lines[first].role == LineRole::reference);
    if (after_gap && first < last && opens_with_reference(work, {first, last})) {
      return ReferenceStart{first, true};
    }
    at = std::max(last, at + 1);
  }
  return {};
}

std::optional<ReferenceStart> find_references_at_end(const Workspace& work, LineRange lines) {
  // Walks back over the blocks that have the shape of a reference. One block without that shape is
  // passed over when the one before it has it: a damaged reference between sound ones.
  std::optional<ReferenceStart> start;
  bool passed_over = false;
  for (std::optional<Run> run = last_run(work, lines); run; run = last_run(work, lines)) {
    if (is_short(work, run->lines) && opens_with_reference(work, run->lines)) {
      start = {run->lines.first, run->gap >= 2};
      passed_over = false;
    } else if (!start || passed_over) {
      break;
    } else {
      passed_over = true;
    }
    lines.last = run->lines.first;
  }
  return start;
}

bool holds_references(const Workspace& work, LineRange lines) {
  const auto first = first_run(work, lines);
  if (!first) return false;
  const auto last = last_run(work, lines);
  return opens_with_reference(work, *first) || opens_with_reference(work, last->lines);
}

void read_references(Workspace& work, LineRange lines, ast::Document& document) {
  std::size_t at = work.next_visible(lines.first, lines.last);
  while (at < lines.last) {
    std::size_t end = at;
    const bool ornament = work.lines[at].kind == LineKind::ornament;
    while (end < lines.last && !work.lines[end].is_blank() &&
           (work.lines[end].kind == LineKind::ornament) == ornament) {
      ++end;
    }
    if (ornament) {
      add_unplaced(work, {at, end}, document);
    } else {
      add_run(work, {at, end}, document);
    }
    at = work.next_visible(end, lines.last);
  }
}

}  // namespace chapbook::condition
