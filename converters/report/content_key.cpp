#include "converters/report/content_key.hpp"

#include <algorithm>
#include <cstdint>

#include "converters/report/clean.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::report {

namespace {

/// A line may be as long as the file, and each of its findings would fold it again.
constexpr std::size_t longest_text = 1024;

std::string without_numbers(std::string_view message) {
  std::string out;
  for (const char c : valid_utf8(message)) {
    if (!ascii::is_digit(c)) {
      out += c;
    } else if (!out.ends_with('#')) {
      out += '#';
    }
  }
  return out;
}

}  // namespace

Span place_of(const CheckedFile& file, std::uint32_t offset) {
  const auto after = std::ranges::upper_bound(file.references, offset, {}, &Span::begin);
  if (after != file.references.begin() && offset <= std::prev(after)->end) return *std::prev(after);
  return file.source->line_at(offset);
}

ContentKey content_key(const CheckedFile& file, const Diagnostic& finding) {
  const std::string_view text = file.source->slice(place_of(file, finding.span.begin));
  return {finding.id, fold_case(text.substr(0, longest_text)), without_numbers(finding.message)};
}

std::string fingerprint(const ContentKey& key) {
  std::string bytes(key.rule);
  bytes += '\n' + key.text + '\n' + key.message;
  return sha256_hex(bytes).substr(0, 16);
}

}  // namespace chapbook::report
