// FLOOR 0. The cards that follow the prose: doctors, research, clinical trials.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parsers/base/date.hpp"
#include "parsers/base/span.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::ast {

/// "City, REGION, CC" or "City, CC". The last part is an ISO 3166-1 alpha-2 country: "CA" is
/// Canada.
struct Place {
  Text text;  ///< the whole line
  std::string_view city;
  std::optional<std::string_view> region;
  std::optional<std::string_view> country;  ///< absent where the last part is no two-letter code
};

struct Doctor {
  Text name;
  std::optional<Place> place;
  Span span;  ///< all its lines, a repeated name included
};

/// `Key: value`. A key without a value ("Published —") has none; "Not stated" is for writers to
/// say.
struct KeyValue {
  Text key;
  std::optional<Text> value;
  Span span;
};

/// One card: a repeated label line, `Key: value` bullets in source order, and one unlabelled text.
struct Card {
  Text label;                    ///< "Latest Advance", "Clinical Trial"
  std::vector<KeyValue> fields;  ///< keys may repeat; order is the source's
  std::optional<Text> body;      ///< research: the sentence; trial: the title of the trial
  Span span;

  /// The first value whose key is `key` (ASCII case ignored), or nullptr.
  [[nodiscard]] const Text* find(std::string_view key) const;
};

struct ResearchCard {
  Card card;
};

struct TrialCard {
  Card card;                         ///< body = title of the study
  std::optional<int> participants;   ///< people; absent where the value is no whole number
  std::optional<PartialDate> start;  ///< start date with the precision of the text
  std::optional<std::string_view> registry_id;  ///< "NCT" and 8 digits, only where the card says so
};

/// Cards of one kind under their group heading. More than one heading when the group was split in
/// two.
template <typename Item>
struct Group {
  std::vector<Text> headings;
  std::vector<Item> items;

  [[nodiscard]] bool empty() const { return items.empty(); }
};

}  // namespace chapbook::ast
