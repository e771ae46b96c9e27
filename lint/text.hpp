// FLOOR 1. What rules share when they look at raw text: characters, words, gaps, addresses, edits.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/rule.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/base/byte_set.hpp"

namespace chapbook::lint {

// --- characters ----------------------------------------------------------------------------------

using ascii::is_digit;
using ascii::is_lower;
using ascii::is_upper;

/// Every byte of a character outside ASCII counts as a letter.
[[nodiscard]] constexpr bool is_letter(char c) {
  return ascii::is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// --- words ---------------------------------------------------------------------------------------

using ascii::begins_like;
using ascii::lower;
using ascii::same_word;

/// `text` without blanks at its ends.
[[nodiscard]] std::string_view stripped(std::string_view text);

/// `text` in straight double quotes, for messages: one line of valid UTF-8, long text cut between
/// characters, ill-formed bytes shown as U+FFFD.
[[nodiscard]] std::string quoted(std::string_view text);

/// All of `digits` as a number that fits an int; nullopt for anything else.
[[nodiscard]] std::optional<int> number(std::string_view digits);

/// "22nd" for 22.
[[nodiscard]] std::string ordinal(int value);

/// True where two stops or more follow `printed`: whatever an ellipsis stands for, none of its
/// stops belongs to the word before it.
[[nodiscard]] bool meets_ellipsis(Span printed, const ast::Reference& reference,
                                  const Report& report);

/// Offsets of `word` in `text` where no letter or digit touches it; ASCII case is ignored.
[[nodiscard]] std::vector<std::size_t> find_word(std::string_view text, std::string_view word);

// --- where things stand in a reference -----------------------------------------------------------

/// The span of `length` bytes at `offset` of the reference's raw text.
[[nodiscard]] Span within(const ast::Reference& reference, std::size_t offset, std::size_t length);

/// What lies between two spans; empty at the end of `left` where they touch or overlap.
[[nodiscard]] Span between(Span left, Span right);

/// The spans of web addresses and DOIs in a reference, in order, found in the raw text (so also in
/// a reference that was not understood). Rules on spacing and punctuation stay out of them.
[[nodiscard]] std::vector<Span> address_spans(const ast::Reference& reference);

/// True when one of `spans` holds the byte at `offset`.
[[nodiscard]] bool covers(const std::vector<Span>& spans, std::size_t offset);

/// The span of the journal's numbers, "2018;12(3):45-49", from the year, where that stands just
/// before them, to the last locator. nullopt where the reference is no journal article or has no
/// volume and no pages.
[[nodiscard]] std::optional<Span> numeric_group(const ast::Reference& reference);

// --- fixes ---------------------------------------------------------------------------------------

[[nodiscard]] Fix replace(Span span, std::string replacement, std::string message,
                          Applicability applicability = Applicability::safe);
[[nodiscard]] Fix remove(Span span, std::string message,
                         Applicability applicability = Applicability::safe);
[[nodiscard]] Fix insert(std::uint32_t at, std::string text, std::string message,
                         Applicability applicability = Applicability::safe);

}  // namespace chapbook::lint
