// FLOOR 2. What a finding is about, whatever line it stands on.
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include "converters/report/report.hpp"

namespace chapbook::report {

/// Equal for findings that say the same about the same words. Lines above may come and go, a
/// reference may get another number, another file may hold it: the key stays.
struct ContentKey {
  std::string_view rule;
  std::string text;     ///< folded text of the reference, or of the line where there is none
  std::string message;  ///< with every run of digits as "#": lines, years and counts move
  friend auto operator<=>(const ContentKey&, const ContentKey&) = default;
};

/// The key of a finding of `file`. Of a long text only the beginning counts.
[[nodiscard]] ContentKey content_key(const CheckedFile& file, const Diagnostic& finding);

/// The span of the reference that holds `offset`, without its numbering; else that of the line.
[[nodiscard]] Span place_of(const CheckedFile& file, std::uint32_t offset);

/// 16 hexadecimal digits that stand for the key; the same on every machine.
[[nodiscard]] std::string fingerprint(const ContentKey& key);

}  // namespace chapbook::report
