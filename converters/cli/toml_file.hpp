// FLOOR 3. What the TOML files that people give to the program share: reading, and saying where.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/shared/toml.hpp"
#include "parsers/base/date.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/source.hpp"

namespace chapbook::cli {

/// A file that concerns the whole run. Throws Error (usage), with `what` in front, where it cannot
/// be read.
[[nodiscard]] std::shared_ptr<const Source> read_settings_file(std::string_view what,
                                                               const std::string& path);

/// The root of a TOML text. Throws Error (usage), `FILE:LINE:COL: what is wrong`, for broken TOML.
[[nodiscard]] formats::TomlValue read_toml_file(const Source& source);

/// "chapbook.toml:3:11"
[[nodiscard]] std::string place_in(std::string_view path, Position position);

/// Throws Error (usage) `FILE:LINE:COL: message`.
[[noreturn]] void refuse_at(const Source& source, Span span, const std::string& message);

/// One entry of a file: a table with known keys. Every member function throws as refuse_at does.
class TomlEntry {
 public:
  /// Refuses other keys than `keys`, and what is no table.
  TomlEntry(const Source& source, const formats::TomlValue& table,
            std::span<const std::string_view> keys);

  /// A string with more than white space in it.
  [[nodiscard]] std::string text(std::string_view key) const;
  [[nodiscard]] std::optional<std::string> optional_text(std::string_view key) const;
  /// A TOML date, or a string of the form YYYY-MM-DD.
  [[nodiscard]] std::optional<PartialDate> optional_day(std::string_view key) const;
  /// A whole number from 1.
  [[nodiscard]] std::optional<std::size_t> optional_count(std::string_view key) const;
  /// Where the entry begins.
  [[nodiscard]] Span span() const { return table_.span; }

 private:
  [[noreturn]] void refuse(const formats::TomlValue& value, std::string_view wanted) const;

  const Source& source_;
  const formats::TomlValue& table_;
};

/// The tables of `[[name]]`; other keys at the top than `name` and `also` are refused.
[[nodiscard]] std::vector<formats::TomlValue> toml_entries(const Source& source,
                                                           formats::TomlValue root,
                                                           std::string_view name,
                                                           std::string_view also = {});

}  // namespace chapbook::cli
