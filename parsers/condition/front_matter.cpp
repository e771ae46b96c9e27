#include "parsers/condition/front_matter.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "parsers/base/ascii.hpp"
#include "parsers/condition/date_grammar.hpp"
#include "parsers/condition/field_grammar.hpp"
#include "parsers/condition/heading_grammar.hpp"

namespace chapbook::condition {

namespace {

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_tagline = 80;
constexpr std::size_t longest_key = 40;
constexpr std::size_t longest_any_value = 200;

std::string_view trim_blanks(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
  return text;
}

/// A key that no table knows, but that looks like one: up to four words, the first capitalised.
bool is_plausible(const Field& field) {
  return ascii::is_upper(field.key.front()) && std::ranges::count(field.key, ' ') < 4 &&
         field.value && field.value->size() <= longest_any_value && !field.value->ends_with('.');
}

class MetadataTaker {
 public:
  MetadataTaker(Workspace& work, LineRange lines, bool any_key, ast::Document& document)
      : work_(work), document_(document), lines_(lines), any_key_(any_key) {}

  void take() {
    std::size_t at = lines_.first;
    while (at < lines_.last) {
      const std::size_t after = take_entry(at);
      // Blank lines are skipped one by one, a block without metadata as a whole.
      at = after > at ? after : work_.end_of_run(at, lines_.last) + 1;
    }
  }

  /// Takes the line at `at`, which is known to be metadata.
  void take_sure(std::size_t at) {
    const Span line = work_.lines[at].content;
    const std::optional<Field> field = read_field(work_.slice(line));
    std::optional<Span> value;
    if (field && field->value) value = work_.source.span_of(*field->value);
    add(field ? work_.source.span_of(field->key) : line, value, {at, at + 1}, line);
  }

 private:
  /// The first line behind the entry at `at`, or `at` if there is none.
  std::size_t take_entry(std::size_t at) {
    if (work_.lines[at].kind != LineKind::text || !may_be_metadata(work_.lines[at])) return at;
    if (const std::size_t after = take_date_below(at); after > at) return after;
    const auto field = read_entry(work_.slice(work_.lines[at].content));
    if (!field) return at;
    std::size_t last = at;
    while (field->value && last + 1 < lines_.last && goes_on(last + 1) && work_.is_wrapped(last)) {
      ++last;
    }
    const Span span{work_.lines[at].content.begin, work_.lines[last].content.end};
    std::optional<Span> value;
    if (field->value) value = Span{work_.source.span_of(*field->value).begin, span.end};
    add(work_.source.span_of(field->key), value, {at, last + 1}, span);
    return last + 1;
  }

  static bool may_be_metadata(const Line& line) {
    return line.role == LineRole::guess || line.role == LineRole::block;
  }

  bool goes_on(std::size_t at) const {
    return work_.lines[at].kind == LineKind::text && work_.lines[at].role == LineRole::guess;
  }

  std::optional<Field> read_entry(std::string_view line) const {
    const std::size_t colon = line.substr(0, longest_key).find(':');
    if (colon == line.npos)
      return line.size() <= 2 * longest_key ? read_dated_field(line) : std::nullopt;
    const bool known = is_metadata_key(trim_blanks(line.substr(0, colon)));
    if (!known && !any_key_) return {};
    std::optional<Field> field = read_field(line);
    if (field && !known && !is_plausible(*field)) return {};
    return field;
  }

  /// "Review Date" on a line of its own, the date on the next.
  std::size_t take_date_below(std::size_t at) {
    const Span key = work_.lines[at].content;
    if (key.size() > longest_key || !is_review_date_key(work_.slice(key))) return at;
    const std::size_t below = work_.next_visible(at + 1, lines_.last);
    if (below == lines_.last || !may_be_metadata(work_.lines[below])) return at;
    const Span value = work_.lines[below].content;
    if (!read_date(work_.slice(value))) return at;
    add(key, value, {at, below + 1}, {key.begin, value.end});
    return below + 1;
  }

  void add(Span key, std::optional<Span> value, LineRange lines, Span span) {
    ast::KeyValue entry{work_.text(key), std::nullopt, span};
    if (value) entry.value = work_.text(*value);
    read_review_date(entry);
    document_.meta.push_back(std::move(entry));
    for (std::size_t at = lines.first; at < lines.last; ++at) {
      work_.lines[at].kind = LineKind::blank;
    }
  }

  void read_review_date(const ast::KeyValue& entry) {
    if (!entry.value || !is_review_date_key(entry.key.text)) return;
    const auto date = read_date(entry.value->text);
    if (!date) {
      work_.notices.report(
          notice::unreadable_date, entry.value->span,
          "\"" + std::string(entry.value->text) + "\" is no date that can be read");
    } else if (!document_.review_date) {
      document_.review_date = date;
    }
  }

  Workspace& work_;
  ast::Document& document_;
  LineRange lines_;
  bool any_key_;
};

}  // namespace

void take_hinted_front(Workspace& work, ast::Document& document) {
  MetadataTaker metadata(work, {0, work.hints.size()}, true, document);
  for (std::size_t at = 0; at < work.hints.size(); ++at) {
    Line& line = work.lines[at];
    if (line.role == LineRole::meta) {
      metadata.take_sure(at);
    } else if (line.role == LineRole::title && !document.title) {
      document.title = work.text(line.content);
      line.kind = LineKind::blank;
    } else if (line.role == LineRole::tagline && !document.tagline) {
      document.tagline = work.text(line.content);
      line.kind = LineKind::blank;
    }
  }
}

std::optional<std::size_t> find_title(const Workspace& work) {
  std::size_t at = 0;
  while (at < work.lines.size() &&
         (work.lines[at].is_blank() || work.lines[at].kind == LineKind::ornament)) {
    ++at;
  }
  if (at == work.lines.size() || work.lines[at].kind != LineKind::text) return {};
  if (work.lines[at].role != LineRole::guess) return {};
  const std::string_view line = work.slice(work.lines[at].content);
  if (line.size() > longest_title || line.back() == '?' || read_label(line)) return {};
  if (read_dated_field(line)) return {};
  const auto field = read_field(line);
  if (field && is_metadata_key(field->key)) return {};
  return at;
}

void take_metadata(Workspace& work, LineRange lines, bool any_key, ast::Document& document) {
  MetadataTaker(work, lines, any_key, document).take();
}

void take_tagline(Workspace& work, LineRange lines, ast::Document& document) {
  const std::size_t at = work.next_visible(lines.first, lines.last);
  if (at == lines.last || work.lines[at].kind != LineKind::text) return;
  if (work.lines[at].role != LineRole::guess && work.lines[at].role != LineRole::block) return;
  if (at + 1 < lines.last && !work.lines[at + 1].is_blank()) return;
  const Line& line = work.lines[at];
  const char last = work.slice(line.content).back();
  if (line.content.size() > longest_tagline ||
      std::string_view(".?!:;,").find(last) != std::string_view::npos) {
    return;
  }
  document.tagline = work.text(line.content);
  work.lines[at].kind = LineKind::blank;
}

}  // namespace chapbook::condition
