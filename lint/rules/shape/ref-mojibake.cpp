#include <array>
#include <string>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::lint::rules {

namespace {

/// Bytes 0x80 to 0x9F of windows-1252; 0 where it has no character.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that windows-1252 or Latin-1 shows as `value`, or -1.
int byte_of(char32_t value) {
  if (value >= 0x80 && value <= 0xFF) return static_cast<int>(value);
  for (std::size_t i = 0; i < windows_1252.size(); ++i) {
    if (windows_1252[i] != 0 && windows_1252[i] == value) return static_cast<int>(0x80 + i);
  }
  return -1;
}

bool is_invisible(char32_t value) {
  return (value >= 0x200B && value <= 0x200F) || value == 0x2060 || value == 0xFEFF ||
         value == 0xAD;
}

struct Misread {
  std::size_t length = 0;  // bytes of the garbled text
  std::string meant;       // the character that it should be
};

/// Characters that are UTF-8 bytes read as windows-1252, such as "A-tilde, 1/4" for u-umlaut.
Misread misread_at(std::string_view text) {
  std::string bytes;
  std::size_t at = 0;
  std::size_t wanted = 1;
  while (bytes.size() < wanted && at < text.size()) {
    const utf8::CodePoint point = utf8::decode(text, at);
    const int byte = point.valid ? byte_of(point.value) : -1;
    if (byte < 0) return {};
    if (bytes.empty()) {
      if (byte >= 0xC2 && byte <= 0xDF) wanted = 2;
      if (byte >= 0xE1 && byte <= 0xEF) wanted = 3;
      if (wanted == 1) return {};
    }
    bytes.push_back(static_cast<char>(byte));
    at += point.length;
  }
  if (bytes.size() != wanted || utf8::find_invalid(bytes) != bytes.size()) return {};
  return {at, std::move(bytes)};
}

void check(const ast::Reference& reference, Report& report) {
  const Signs& signs = report.facts().signs();
  if (!signs.has(Kind::foreign) && !signs.has(Kind::control)) return;
  const std::string_view raw = reference.raw;
  for (std::size_t at = 0; at < raw.size();) {
    if (static_cast<unsigned char>(raw[at]) < 0x80 && static_cast<unsigned char>(raw[at]) >= 0x20 &&
        raw[at] != 0x7F) {
      ++at;
      continue;
    }
    const utf8::CodePoint point = utf8::decode(raw, at);
    const Span span = within(reference, at, point.length);
    if (!point.valid || point.value == utf8::replacement) {
      report.add(span, "a character was lost here; look it up in the source and write it again");
    } else if (utf8::is_forbidden(point.value) || is_invisible(point.value)) {
      report.add(span, "an invisible character stands here; take it out",
                 {remove(span, "take the character out", Applicability::unsafe)});
    } else if (const Misread misread = misread_at(raw.substr(at)); misread.length > 0) {
      const Span whole = within(reference, at, misread.length);
      report.add(
          whole,
          quoted(report.raw(whole)) + " is " + quoted(misread.meant) +
              " read in the wrong encoding; write " + quoted(misread.meant),
          {replace(whole, misread.meant, "write " + quoted(misread.meant), Applicability::unsafe)});
      at += misread.length;
      continue;
    }
    at += point.length;
  }
}

}  // namespace

extern const Rule ref_mojibake;
constinit const Rule ref_mojibake{
    .id = "ref-mojibake",
    .group = "Shape of one reference",
    .severity = Severity::error,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "lost, invisible or garbled characters",
    .why =
        "A name with a garbled letter is another name: it is not found in a catalogue, and the "
        "author will not be pleased. Invisible characters break searches and links.",
    .basis = "The Unicode Standard, chapter 3; the text is expected in UTF-8.",
    .bad = {.text = "R\u00C3\u00B6ntgen WC. On a new kind of rays. Nature. 1896;53(1369):274-276."},
    .good = {.text = "R\u00F6ntgen WC. On a new kind of rays. Nature. 1896;53(1369):274-276."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
