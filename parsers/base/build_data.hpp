// FLOOR 0. Bytes that a program of the build writes for this one: numbers and texts.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

#include "parsers/base/error.hpp"

namespace chapbook {

// Numbers are in the byte order of the machine, which is the one for which both programs are built.

class BuildDataWriter {
 public:
  /// A number, or numbers without gaps between them.
  template <class Number>
  void put(const Number& value) {
    static_assert(std::is_trivially_copyable_v<Number>);
    put_bytes({reinterpret_cast<const char*>(&value), sizeof value});
  }
  /// The length of a list or a text: at most 65,535.
  void put_size(std::size_t size) {
    ensure(size <= 0xFFFF, "a list in data of the build is short");
    put(static_cast<std::uint16_t>(size));
  }
  void put_text(std::string_view text) {
    put_size(text.size());
    put_bytes(text);
  }
  void put_bytes(std::string_view bytes) { bytes_ += bytes; }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Takes from the front what was written, in the same order. Throws Error (bug) at the end of the
/// bytes, which outlive all texts that are taken.
class BuildDataReader {
 public:
  explicit BuildDataReader(std::string_view bytes) : left_(bytes) {}

  template <class Number>
  [[nodiscard]] Number take() {
    Number value;
    std::memcpy(&value, take_bytes(sizeof value).data(), sizeof value);
    return value;
  }
  [[nodiscard]] std::size_t take_size() { return take<std::uint16_t>(); }
  [[nodiscard]] std::string_view take_text() { return take_bytes(take_size()); }
  [[nodiscard]] std::string_view take_bytes(std::size_t size) {
    if (size > left_.size()) ensure(false, "data of the build is whole");
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }

 private:
  std::string_view left_;
};

}  // namespace chapbook
