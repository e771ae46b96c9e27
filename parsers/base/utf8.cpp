#include "parsers/base/utf8.hpp"

#include <cstring>

namespace chapbook::utf8 {

namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080ULL;

/// Length of the run of ASCII bytes at `offset`, counted in whole words of eight.
std::size_t ascii_words(std::string_view text, std::size_t offset) {
  std::size_t at = offset;
  while (at + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & high_bits) != 0) break;
    at += 8;
  }
  return at - offset;
}

}  // namespace

CodePoint decode_any(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto is_tail = [](unsigned value) { return (value & 0xC0U) == 0x80U; };
  const unsigned first = byte(offset);
  if (first < 0x80) return {first, 1, true};
  if (first < 0xC2 || first > 0xF4) return {replacement, 1, false};
  const unsigned second = byte(offset + 1);
  if (first < 0xE0) {
    if (!is_tail(second)) return {replacement, 1, false};
    return {((first & 0x1FU) << 6U) | (second & 0x3FU), 2, true};
  }
  // The bounds of the second byte keep out overlong forms, surrogates and values above U+10FFFF.
  const unsigned low = first == 0xE0 ? 0xA0U : (first == 0xF0 ? 0x90U : 0x80U);
  const unsigned high = first == 0xED ? 0x9FU : (first == 0xF4 ? 0x8FU : 0xBFU);
  if (second < low || second > high) return {replacement, 1, false};
  const unsigned third = byte(offset + 2);
  if (!is_tail(third)) return {replacement, 2, false};
  if (first < 0xF0) {
    return {((first & 0x0FU) << 12U) | ((second & 0x3FU) << 6U) | (third & 0x3FU), 3, true};
  }
  const unsigned fourth = byte(offset + 3);
  if (!is_tail(fourth)) return {replacement, 3, false};
  return {((first & 0x07U) << 18U) | ((second & 0x3FU) << 12U) | ((third & 0x3FU) << 6U) |
              (fourth & 0x3FU),
          4, true};
}

void append(std::string& out, char32_t value) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = replacement;
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | (value >> 6U));
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0U | (value >> 12U));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | (value >> 18U));
    put(0x80U | ((value >> 12U) & 0x3FU));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

std::size_t find_invalid(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    at += ascii_words(text, at);
    if (at >= text.size()) break;
    const CodePoint point = decode(text, at);
    if (!point.valid) return at;
    at += point.length;
  }
  return text.size();
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const std::size_t plain = ascii_words(text, at);
    at += plain;
    count += plain;
    if (at == text.size()) break;
    at += decode(text, at).length;
  }
  return count;
}

std::size_t count_utf16_units(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    count += point.value > 0xFFFF ? 2 : 1;
    at += point.length;
  }
  return count;
}

bool is_forbidden(char32_t value) {
  if (value < 0x20) return value != '\t' && value != '\n' && value != '\r';
  if (value >= 0x7F && value < 0xA0) return value != 0x85;
  if (value == 0xFEFF) return true;
  return (value & 0xFFFEU) == 0xFFFEU || (value >= 0xFDD0 && value <= 0xFDEF);
}

bool is_space(char32_t value) {
  if (value <= 0x20) return value == 0x20 || (value >= 0x09 && value <= 0x0D);
  return value == 0x85 || value == 0xA0 || (value >= 0x2000 && value <= 0x200A) ||
         value == 0x2028 || value == 0x2029 || value == 0x202F || value == 0x205F ||
         value == 0x3000;
}

}  // namespace chapbook::utf8
