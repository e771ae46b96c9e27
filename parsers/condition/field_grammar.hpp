// FLOOR 1. What `Key: value` looks like, on cards and as metadata.
#pragma once

#include <optional>
#include <string_view>

namespace chapbook::condition {

/// The parts of one field as views into the text it was read from, not yet cleaned.
struct Field {
  std::string_view key;                   ///< never empty
  std::optional<std::string_view> value;  ///< absent after "Key:" and for "N/A" or a lone dash
};

/// Splits at the first colon that white space or the end follows ("Journal: J Clin : official");
/// without one, at a dash that ends the text ("Published —"). nullopt where neither is there.
[[nodiscard]] std::optional<Field> read_field(std::string_view text);

/// Splits a metadata date without a colon: "Review Date 5/20/2020".
[[nodiscard]] std::optional<Field> read_dated_field(std::string_view text);

/// True for the keys of lines about the document itself: "Review Date", "Updated by", ...
/// (ASCII case ignored).
[[nodiscard]] bool is_metadata_key(std::string_view key);

/// True for those of them that say when the text was last reviewed.
[[nodiscard]] bool is_review_date_key(std::string_view key);

/// True for the keys that research and trial cards are known to use, so that a card is understood
/// even where its bullets were lost.
[[nodiscard]] bool is_card_key(std::string_view key);

/// True for a line that is known to open a card: "Latest Advance", "Clinical Trial".
[[nodiscard]] bool is_card_label(std::string_view line);

/// The number of people in "900" or "1,200"; nullopt for anything else.
[[nodiscard]] std::optional<int> read_count(std::string_view text);

/// "NCT" and exactly eight digits, as a word of its own somewhere in `text`.
[[nodiscard]] std::optional<std::string_view> find_registry_id(std::string_view text);

}  // namespace chapbook::condition
