#include "parsers/base/source.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdio>
#include <utility>

#include "parsers/base/bytewise.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view next_line = "\xC2\x85";

std::uint32_t to_offset(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

/// Cuts `bytes[begin, end)`, which holds no LF, at lone CRs and NELs. Rare, so it may be slow.
void split_rare_terminators(std::string_view bytes, std::size_t begin, std::size_t end,
                            std::vector<Span>& lines) {
  std::size_t start = begin;
  for (std::size_t at = begin; at < end;) {
    const bool is_cr = bytes[at] == '\r';
    const bool is_nel = bytes.substr(at, 2) == next_line && at + 2 <= end;
    if (is_cr || is_nel) {
      lines.push_back({to_offset(start), to_offset(at)});
      at += is_cr ? 1 : 2;
      start = at;
    } else {
      ++at;
    }
  }
  lines.push_back({to_offset(start), to_offset(end)});
}

/// One bit for each of the 64 bytes from `at` on that may end a line: LF, CR and the start of NEL.
std::uint64_t line_end_bits(const char* at) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < 64; i += bytes_at_once) {
    const Bytes bytes = load(at + i);
    bits |= std::uint64_t{bits_of(bytewise::is(bytes, '\n') | bytewise::is(bytes, '\r') |
                                  bytewise::is(bytes, next_line.front()))}
            << i;
  }
  return bits;
}

/// Cuts `bytes` from `start` on at each LF; gives false where a line ends in another way. Many
/// bytes at a time: lines are so short that a search for each end would take twice as long.
bool cut_at_line_feeds(std::string_view bytes, std::size_t start, std::vector<Span>& lines) {
  const auto look_at = [&](std::size_t at) {
    if (bytes[at] == '\n') {
      lines.push_back({to_offset(start), to_offset(at)});
      start = at + 1;
      return true;
    }
    return bytes[at] != '\r' && !bytes.substr(at).starts_with(next_line);
  };
  std::size_t at = start;
  for (; at + 64 <= bytes.size(); at += 64) {
    for (std::uint64_t ends = line_end_bits(bytes.data() + at); ends != 0; ends &= ends - 1) {
      if (!look_at(at + static_cast<std::size_t>(std::countr_zero(ends)))) return false;
    }
  }
  for (; at < bytes.size(); ++at) {
    if (!look_at(at)) return false;
  }
  if (start < bytes.size()) lines.push_back({to_offset(start), to_offset(bytes.size())});
  return true;
}

/// Cuts `bytes` from `start` on at every kind of terminator.
void cut_at_all_terminators(std::string_view bytes, std::size_t start, std::vector<Span>& lines) {
  while (start < bytes.size()) {
    const std::size_t found = bytes.find('\n', start);
    const std::size_t end = std::min(found, bytes.size());
    const bool crlf = found != bytes.npos && end > start && bytes[end - 1] == '\r';
    split_rare_terminators(bytes, start, crlf ? end - 1 : end, lines);
    // A CR or NEL that ends the file ends its line: no empty line follows.
    if (found == bytes.npos && lines.back().empty()) lines.pop_back();
    start = end + 1;
  }
}

std::vector<Span> find_lines(std::string_view bytes) {
  constexpr std::size_t usual_line = 32;
  std::vector<Span> lines;
  const std::size_t first = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  if (first < bytes.size()) lines.reserve(bytes.size() / usual_line + 1);
  if (!cut_at_line_feeds(bytes, first, lines)) {
    lines.clear();
    cut_at_all_terminators(bytes, first, lines);
  }
  return lines;
}

bool is_plain(char c) {
  return (c >= ' ' && c <= '~') || c == '\n';
}

/// Offset of the first byte at or after `at` that is neither printable ASCII nor a line feed.
std::size_t skip_plain(std::string_view text, std::size_t at) {
  for (; at + bytes_at_once <= text.size(); at += bytes_at_once) {
    const Bytes bytes = load(text.data() + at);
    const Bytes plain = bytewise::is_between(bytes, ' ', '~') | bytewise::is(bytes, '\n');
    if (const unsigned others = bits_of(~plain); others != 0) {
      return at + static_cast<std::size_t>(std::countr_zero(others));
    }
  }
  while (at < text.size() && is_plain(text[at])) ++at;
  return at;
}

/// The length of the character at `at` if it is one of those that nearly all text beyond ASCII is
/// made of: a letter of U+00C0 to U+00FF, or one of U+2000 to U+2FFF such as dashes, quotation
/// marks and bullets. Else 0: it has to be looked at closely.
std::size_t usual_character(std::string_view text, std::size_t at) {
  const auto is_tail = [&](std::size_t i) {
    return i < text.size() && utf8::is_continuation(text[i]);
  };
  if (text[at] == '\xE2' && is_tail(at + 1) && is_tail(at + 2)) return 3;
  return text[at] == '\xC3' && is_tail(at + 1) ? 2 : 0;
}

std::string hex(unsigned value, int digits) {
  std::array<char, 16> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%0*X", digits, value);
  return {buffer.data(), static_cast<std::size_t>(length)};
}

/// Collects reports of one kind up to a limit and counts the rest.
class Limited {
 public:
  Limited(const Notice& notice, std::size_t limit) : notice_(notice), limit_(limit) {}

  void add(std::vector<Diagnostic>& out, Span span, std::string message) {
    if (count_++ < limit_) {
      out.push_back(make_diagnostic(notice_, span, std::move(message)));
      last_ = out.size() - 1;
    }
  }
  void finish(std::vector<Diagnostic>& out) const {
    if (count_ <= limit_ || limit_ == 0) return;
    out[last_].message += " (and " + std::to_string(count_ - limit_) + " more like this)";
  }

 private:
  const Notice& notice_;
  std::size_t limit_;
  std::size_t count_ = 0;
  std::size_t last_ = 0;
};

void check_size(const std::string& name, std::string_view bytes, std::string_view what) {
  if (bytes.size() <= Source::max_bytes) return;
  throw Error(ErrorKind::input, name + ": " + std::string(what) + " has " +
                                    std::to_string(bytes.size() >> 20U) +
                                    " MiB; the largest input is 64 MiB");
}

}  // namespace

std::shared_ptr<const Source> Source::make(std::string name, std::string bytes) {
  check_size(name, bytes, "the file");
  return std::shared_ptr<const Source>(new Source(std::move(name), std::move(bytes)));
}

std::shared_ptr<const Source> Source::derive(std::shared_ptr<const Source> original,
                                             std::string bytes, std::vector<Anchor> anchors,
                                             PlaceUnit unit) {
  std::string name(original->name());
  check_size(name, bytes, "the text of the file");
  std::shared_ptr<Source> source(new Source(std::move(name), std::move(bytes)));
  source->original_ = std::move(original);
  source->anchors_ = std::move(anchors);
  source->unit_ = unit;
  return source;
}

Source::Source(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)), lines_(find_lines(bytes_)) {
  std::uint32_t longest = 0;
  for (const Span line : lines_) longest = std::max(longest, line.size());
  if (longest > ColumnMarks::spacing) marks_ = ColumnMarks(bytes_);
}

Span Source::span_of(std::string_view view) const {
  const auto begin = static_cast<std::size_t>(view.data() - bytes_.data());
  ensure(begin + view.size() <= bytes_.size(), "a view belongs to its source");
  return {to_offset(begin), to_offset(begin + view.size())};
}

Span Source::line_at(std::uint32_t offset) const {
  const auto after = std::upper_bound(lines_.begin(), lines_.end(), offset,
                                      [](std::uint32_t at, Span line) { return at < line.begin; });
  return after == lines_.begin() ? Span{offset, offset} : *std::prev(after);
}

Position Source::anchored_position(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(anchors_, offset, {}, &Anchor::offset);
  if (after == anchors_.begin()) return {1, 1};
  const Anchor& anchor = *std::prev(after);
  Position place = anchor.place;
  if (anchor.verbatim) {
    const auto end = std::min(offset, to_offset(bytes_.size()));
    place.column += marks_.code_points(bytes_, std::min(anchor.offset, end), end);
  }
  return place;
}

Position Source::end_position(Span span) const {
  if (!is_derived() || span.empty()) return position(span.end);
  std::uint32_t last = span.end - 1;
  while (last > span.begin && utf8::is_continuation(bytes_[last])) --last;
  Position place = anchored_position(last);
  ++place.column;
  return place;
}

Position Source::position(std::uint32_t offset) const {
  if (is_derived()) return anchored_position(offset);
  const auto after = std::upper_bound(lines_.begin(), lines_.end(), offset,
                                      [](std::uint32_t at, Span line) { return at < line.begin; });
  if (after == lines_.begin()) return {1, 1};
  const Span line = *std::prev(after);
  const Span before{line.begin, std::min(offset, line.end)};
  return {static_cast<std::uint32_t>(after - lines_.begin()),
          marks_.code_points(bytes_, before.begin, before.end) + 1};
}

std::uint32_t Source::utf16_column(std::uint32_t offset) const {
  const Span line = line_at(offset);
  return marks_.utf16_units(bytes_, line.begin, std::min(offset, line.end)) + 1;
}

std::vector<Diagnostic> Source::encoding_problems(std::size_t limit) const {
  std::vector<Diagnostic> out;
  Limited invalid(notice::invalid_utf8, limit);
  Limited controls(notice::control_character, limit);
  const std::string_view bytes = bytes_;
  for (std::size_t at = bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
       at < bytes.size();) {
    at = skip_plain(bytes, at);
    if (at == bytes.size()) break;
    if (const std::size_t length = usual_character(bytes, at); length > 0) {
      at += length;
      continue;
    }
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const utf8::CodePoint point = utf8::decode(bytes, at);
    const Span span{to_offset(at), to_offset(at + point.length)};
    if (!point.valid) {
      invalid.add(
          out, span,
          "byte 0x" + hex(byte, 2) + " is not UTF-8 (byte offset " + std::to_string(at) + ")");
    } else if (utf8::is_forbidden(point.value)) {
      controls.add(out, span, "control character U+" + hex(point.value, 4) + " is left out");
    }
    at += point.length;
  }
  invalid.finish(out);
  controls.finish(out);
  return out;
}

}  // namespace chapbook
