// FLOOR 1, basement: a vector whose first elements need no memory of their own.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <memory>
#include <type_traits>
#include <vector>

namespace chapbook::citation {

/// As std::vector, for plain values of which there are seldom more than `Usual`: these are kept
/// inside. Readings of one reference are made and thrown away all the time.
template <class Value, std::size_t Usual>
class ShortVector {
  static_assert(std::is_trivially_copyable_v<Value> && std::is_trivially_destructible_v<Value>);

 public:
  ShortVector() = default;
  ShortVector(const ShortVector& other) { *this = other; }
  ShortVector& operator=(const ShortVector& other) {
    if (this == &other) return *this;
    size_ = other.size_;
    if (size_ <= Usual) {
      std::memcpy(bytes_.data(), other.bytes_.data(), size_ * sizeof(Value));
    } else {
      more_ = other.more_;
      more_.resize(size_);
    }
    return *this;
  }
  ~ShortVector() = default;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] Value* begin() { return data(); }
  [[nodiscard]] Value* end() { return data() + size_; }
  [[nodiscard]] const Value* begin() const { return data(); }
  [[nodiscard]] const Value* end() const { return data() + size_; }
  [[nodiscard]] Value& front() { return *begin(); }
  [[nodiscard]] const Value& front() const { return *begin(); }
  [[nodiscard]] Value& back() { return end()[-1]; }
  [[nodiscard]] const Value& back() const { return end()[-1]; }
  [[nodiscard]] const Value& operator[](std::size_t at) const { return data()[at]; }

  void clear() { size_ = 0; }
  void push_back(const Value& value) {
    if (size_ < Usual) {
      std::construct_at(inside() + size_, value);
    } else {
      if (size_ == Usual) more_.assign(inside(), inside() + Usual);
      more_.resize(size_);
      more_.push_back(value);
    }
    ++size_;
  }
  void append(const ShortVector& other) {
    for (const Value& value : other) push_back(value);
  }

 private:
  [[nodiscard]] Value* data() { return size_ <= Usual ? inside() : more_.data(); }
  [[nodiscard]] const Value* data() const { return size_ <= Usual ? inside() : more_.data(); }
  [[nodiscard]] Value* inside() { return reinterpret_cast<Value*>(bytes_.data()); }
  [[nodiscard]] const Value* inside() const {
    return reinterpret_cast<const Value*>(bytes_.data());
  }

  std::size_t size_ = 0;
  alignas(Value) std::array<std::byte, Usual * sizeof(Value)> bytes_;  ///< the first elements
  std::vector<Value> more_;  ///< all elements, where they are more than usual
};

}  // namespace chapbook::citation
