// FLOOR 1, basement: HTML and Markdown that was left behind in plain text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace chapbook::citation {

/// Length of the HTML tag that starts at `text[at]`, or 0. Tags have a known name and at most 60
/// bytes, so "p < 0.05" is none.
[[nodiscard]] std::size_t tag_length(std::string_view text, std::size_t at);

/// True for tags that end a word where they stand: `<br>`, `<p>`, `<li>` and so on.
[[nodiscard]] bool is_block_tag(std::string_view tag);

/// A decoded character reference.
struct Entity {
  std::size_t length = 0;  ///< bytes of the source; 0: no entity stands here
  char32_t value = 0;
};

/// The character reference (`&amp;`, `&#8217;`, `&#x2019;`) that starts at `text[at]`.
[[nodiscard]] Entity read_entity(std::string_view text, std::size_t at);

/// Length of the run of `*` or `_` at `text[at]` that marks emphasis: one that touches a word on
/// one side only. 0 for a star inside a word ("HLA-B*27").
[[nodiscard]] std::size_t emphasis_length(std::string_view text, std::size_t at);

/// `text` without tags and emphasis, with entities decoded.
[[nodiscard]] std::string strip_markup(std::string_view text);

/// True where strip_markup could change something.
[[nodiscard]] bool may_hold_markup(std::string_view text);

}  // namespace chapbook::citation
