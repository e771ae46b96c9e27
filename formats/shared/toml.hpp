// FLOOR 1, basement. TOML in (v1.0.0), and its strings out; the TOML library is behind it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/span.hpp"

namespace chapbook::formats {

/// A value of a TOML text, and where it stands there.
struct TomlValue {
  enum class Kind { string, integer, real, boolean, date, time, array, table };
  Kind kind = Kind::table;
  /// Strings: decoded; integers: decimal; booleans: "true" or "false"; dates: ISO 8601; else empty.
  std::string text;
  Span span;                     ///< empty for a table that only the names of others imply
  std::string key;               ///< what a table calls it; empty for the elements of an array
  Span key_span;                 ///< of the last part of a dotted key
  std::vector<TomlValue> items;  ///< of an array or a table, in the order of the text

  /// The member of a table, or nullptr.
  [[nodiscard]] const TomlValue* find(std::string_view name) const;
};

/// "a string", "a whole number": how messages call a kind.
[[nodiscard]] std::string_view to_string(TomlValue::Kind kind);

struct TomlText {
  TomlValue root;     ///< a table
  std::string error;  ///< what was wrong, without final period; empty: all is well
  Span error_at;
};

/// Reads a TOML text of less than 4 GiB. What nests deeper than 32 values, or has a line with more
/// than 16 dots outside strings and comments, is refused, so that the result can be walked by
/// recursion.
[[nodiscard]] TomlText read_toml(std::string_view text);

/// `text`, which must be valid UTF-8, as a TOML string on one line, quotes included.
[[nodiscard]] std::string toml_string(std::string_view text);

}  // namespace chapbook::formats
