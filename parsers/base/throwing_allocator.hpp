// FLOOR 0. Memory for RapidJSON, which takes a null pointer from its own allocator for memory.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

namespace chapbook {

/// An allocator as RapidJSON's concept asks for it (allocators.h) that throws std::bad_alloc where
/// memory runs out, as every other part of the program does.
class ThrowingAllocator {
 public:
  static constexpr bool kNeedFree = true;

  void* Malloc(std::size_t size) {
    return size == 0 ? nullptr : checked(std::malloc(size));  // NOLINT(*-no-malloc)
  }
  void* Realloc(void* old, std::size_t /*old_size*/, std::size_t size) {
    if (size != 0) return checked(std::realloc(old, size));  // NOLINT(*-no-malloc)
    Free(old);
    return nullptr;
  }
  static void Free(void* memory) noexcept { std::free(memory); }  // NOLINT(*-no-malloc)

 private:
  static void* checked(void* memory) {
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
  }
};

}  // namespace chapbook
