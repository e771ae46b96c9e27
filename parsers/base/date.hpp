// FLOOR 0. A calendar date of which only the year may be known.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chapbook {

/// Gregorian date with the precision that the text gave. A day is only there with a month.
struct PartialDate {
  int year = 0;
  std::optional<int> month;  ///< 1 to 12
  std::optional<int> day;    ///< 1 to 31
  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

/// ISO 8601 with the known precision: "2018", "2018-09", "2018-09-21".
[[nodiscard]] std::string to_iso(const PartialDate& date);

/// The name of a month, 1 to 12, in English: "September".
[[nodiscard]] std::string_view english_month(int month);

/// As Americans write it, with the known precision: "2018", "September 2018", "September 21, 2018".
[[nodiscard]] std::string to_english(const PartialDate& date);

/// True when month and day exist in that year (proleptic Gregorian calendar).
[[nodiscard]] bool is_valid(const PartialDate& date);

/// Reads exactly `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nullopt for anything else or an impossible day.
[[nodiscard]] std::optional<PartialDate> from_iso(std::string_view text);

/// Compares as far as both are known: less than, equal within the common precision, or greater
/// (-1,0,1).
[[nodiscard]] int compare(const PartialDate& a, const PartialDate& b);

}  // namespace chapbook
