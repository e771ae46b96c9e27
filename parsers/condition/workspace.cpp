#include "parsers/condition/workspace.hpp"

#include <algorithm>
#include <utility>

#include "parsers/base/utf8.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::condition {

void Notices::report(const Notice& notice, Span span, std::string message) {
  Count& count = counts_[&notice];
  if (count.seen++ < limit) {
    count.last = kept_.size();
    kept_.push_back(make_diagnostic(notice, span, std::move(message)));
  }
}

std::vector<Diagnostic> Notices::take() {
  for (const auto& [notice, count] : counts_) {
    if (count.seen > limit) {
      kept_[count.last].message +=
          " (and " + std::to_string(count.seen - limit) + " more like this)";
    }
  }
  counts_.clear();
  std::ranges::stable_sort(kept_, {}, [](const Diagnostic& one) { return one.span.begin; });
  return std::exchange(kept_, {});
}

bool ReferenceReader::has_shape(const Source& source, Span span, TextPool& pool) {
  if (read_.contains({span.begin, span.end})) return true;
  const std::size_t texts = pool.size();
  ast::Reference reference = citation::read_reference(source, span, pool);
  const bool has = citation::looks_like_reference(reference);
  if (has) {
    read_.emplace(std::pair(span.begin, span.end), std::move(reference));
  } else {
    pool.shrink(texts);
  }
  return has;
}

ast::Reference ReferenceReader::read(const Source& source, Span span, TextPool& pool) {
  auto known = read_.extract({span.begin, span.end});
  return known ? std::move(known.mapped()) : citation::read_reference(source, span, pool);
}

bool Workspace::is_wrapped(std::size_t at) const {
  constexpr std::size_t wrap_column = 60;
  const Line& line = lines[at];
  const std::string_view text = slice(line.content);
  if (text.empty() || std::string_view(".?!:").find(text.back()) != std::string_view::npos) {
    return false;
  }
  if (line.indent + text.size() < wrap_column) return false;
  // Only a line near the limit needs its characters counted: none has more than four bytes.
  if (text.size() >= 4 * wrap_column) return true;
  return line.indent + utf8::count_code_points(text) >= wrap_column;
}

namespace {

/// Makes a line that can be seen into what its hint says.
void apply(const LineHint& hint, Span whole, Line& line) {
  if (line.is_blank() || hint.role == LineRole::guess) return;
  line.role = hint.role;
  // A block of nothing but signs has the form that Raw is kept for.
  if (hint.role == LineRole::block && line.kind == LineKind::ornament) return;
  line.kind = LineKind::text;
  line.text = line.content.begin;
  if (hint.role == LineRole::raw) line.kind = LineKind::ornament;
  if (hint.role != LineRole::item && hint.role != LineRole::field) return;
  line.kind = hint.ordered ? LineKind::numbered : LineKind::bullet;
  const std::uint32_t text = whole.begin + hint.text;
  if (line.content.begin < text && text < line.content.end) line.text = text;
  // One level is as wide as two columns, the least that the lists tell apart.
  line.indent = 2U * hint.depth;
}

}  // namespace

std::vector<Line> read_lines(const Source& source, std::span<const LineHint> hints) {
  std::vector<Line> lines(source.lines().size());
  for (std::size_t at = 0; at < lines.size(); ++at)
    read_line(source, source.lines()[at], lines[at]);
  for (std::size_t at = 0; at < hints.size(); ++at) {
    apply(hints[at], source.lines()[at], lines[at]);
  }
  return lines;
}

}  // namespace chapbook::condition
