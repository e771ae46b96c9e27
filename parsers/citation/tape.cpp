#include "parsers/citation/tape.hpp"

#include <algorithm>

#include "parsers/base/utf8.hpp"
#include "parsers/citation/each_hit.hpp"
#include "parsers/citation/markup.hpp"

namespace chapbook::citation {

namespace {

/// What may have to be evened out: anything but printable ASCII with single blanks and dashes and
/// without signs of markup.
constexpr auto is_odd = [](Window bytes) {
  using namespace bytewise;
  const Bytes markup =
      is(bytes.here, '<') | is(bytes.here, '&') | is(bytes.here, '*') | is(bytes.here, '_');
  const Bytes folded = is(bytes.here, ' ') | is(bytes.here, '-');
  return ~is_between(bytes.here, ' ', '~') | markup | (folded & is_same(bytes.here, bytes.before));
};

/// Length of the run of characters at `raw[at]` that stand for themselves wherever they are.
std::size_t ordinary_run(std::string_view raw, std::size_t at) {
  const bool folded = raw[at] == ' ' || raw[at] == '-';  // with what stands before it
  return folded ? 0 : find_hit(raw.substr(at), is_odd);
}

bool is_dash(char32_t value) {
  return (value >= 0x2010 && value <= 0x2015) || value == 0x2212 || value == 0xFE58 ||
         value == 0xFE63 || value == 0xFF0D;
}

/// Soft hyphen, zero width characters and byte order marks say nothing.
bool is_invisible(char32_t value) {
  return value == 0xAD || (value >= 0x200B && value <= 0x200F) || value == 0x2060 ||
         value == 0xFEFF;
}

/// False for a character that no other one changes (NFC): nearly all text in Latin script, and the
/// dashes and quotation marks.
bool may_compose(char32_t value) {
  const bool sign = value >= 0x2010 && value <= 0x2027;
  return value >= 0x300 && !sign;
}

std::string fold_dashes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (!is_dash(point.value) && point.value != U'-') {
      out.append(text.substr(at, point.length));
    } else if (out.empty() || out.back() != '-') {
      out.push_back('-');
    }
    at += point.length;
  }
  return out;
}

}  // namespace

Tape::Tape(const Source& source, Span span) : source_(source), base_(span.begin) {
  const std::string_view raw = source.slice(span);
  plain_ = find_hit(raw, is_odd) == raw.size();
  if (plain_) {
    text_ = raw;
    return;
  }
  marked_ = may_hold_markup(raw);
  text_.reserve(raw.size());
  places_.reserve(raw.size());
  read(raw);
  plain_ = clean_ && !marked_ && text_ == raw;
}

void Tape::put(std::string_view characters, Span from) {
  const bool blank_again = characters == " " && !text_.empty() && text_.back() == ' ';
  const bool dash_again = characters == "-" && !text_.empty() && text_.back() == '-';
  if (blank_again || dash_again) {
    places_.back().end = from.end;
    return;
  }
  for (const char c : characters) {
    text_.push_back(c);
    places_.push_back(from);
  }
}

void Tape::read(std::string_view raw) {
  for (std::size_t at = 0; at < raw.size();) {
    if (const std::size_t run = ordinary_run(raw, at); run > 0) {
      text_.append(raw.substr(at, run));
      auto place = static_cast<std::uint32_t>(base_ + at);
      at += run;
      places_.resize(text_.size());
      std::for_each(places_.end() - static_cast<std::ptrdiff_t>(run), places_.end(),
                    [&](Span& span) {
                      span = {place, place + 1}, ++place;
                    });
      continue;
    }
    std::size_t length = 0;
    const auto from = [&] {
      const auto begin = static_cast<std::uint32_t>(base_ + at);
      return Span{begin, begin + static_cast<std::uint32_t>(length)};
    };
    const auto put_character = [&](char32_t value, std::string_view bytes) {
      if (utf8::is_space(value)) {
        put(" ", from());
      } else if (is_dash(value)) {
        put("-", from());
      } else if (!is_invisible(value) && !utf8::is_forbidden(value)) {
        put(bytes, from());
      }
    };
    if ((length = tag_length(raw, at)) != 0) {
      if (is_block_tag(raw.substr(at, length))) put(" ", from());
    } else if (const Entity entity = read_entity(raw, at); entity.length != 0) {
      length = entity.length;
      std::string bytes;
      utf8::append(bytes, entity.value);
      put_character(entity.value, bytes);
    } else if ((length = emphasis_length(raw, at)) == 0) {
      const utf8::CodePoint point = utf8::decode(raw, at);
      length = point.length;
      clean_ = clean_ && point.valid && !may_compose(point.value);
      put_character(point.value, raw.substr(at, length));
    }
    at += length;
  }
}

Span Tape::mapped_span(std::string_view view) const {
  const auto begin = static_cast<std::size_t>(view.data() - text_.data());
  if (view.empty()) {
    const std::uint32_t place = begin < places_.size() ? places_[begin].begin
                                : places_.empty()      ? base_
                                                       : places_.back().end;
    return {place, place};
  }
  return {places_[begin].begin, places_[begin + view.size() - 1].end};
}

Text Tape::cleaned(std::string_view view, TextPool& pool) const {
  const Span span = span_of(view);
  const std::string_view printed = source_.slice(span);
  const bool padded = view.starts_with(' ') || view.ends_with(' ');
  if (clean_ && !marked_ && !padded && printed == view) return {printed, span};
  if (marked_ && may_hold_markup(printed)) {
    return {clean_text(pool.keep(strip_markup(printed)), pool), span};
  }
  return {clean_text(printed, pool), span};
}

Text Tape::code_of(std::string_view view, TextPool& pool) const {
  const Text printed = text_of(view, pool);
  if (plain_) return printed;
  std::string folded = fold_dashes(printed.text);
  if (folded == printed.text) return printed;
  return {pool.keep(std::move(folded)), printed.span};
}

void Tape::erase(std::string_view view) {
  const auto begin = static_cast<std::size_t>(view.data() - text_.data());
  std::fill_n(text_.begin() + static_cast<std::ptrdiff_t>(begin), view.size(), blank);
}

}  // namespace chapbook::citation
