// FLOOR 0. Libraries that are loaded when one of their functions is first called.
#pragma once

namespace chapbook {

/// Loads a library by the name that the loader of the system knows it by; it stays loaded. Throws
/// Error (resource) where it cannot be loaded.
[[nodiscard]] void* load_library(const char* name);

/// The function of a library that was loaded. Throws Error (resource) where it has none of the
/// name.
[[nodiscard]] void* find_function(void* library, const char* name);

}  // namespace chapbook

// NOLINTBEGIN(bugprone-macro-parentheses): a type and two lists cannot stand in brackets.
/// Defines a function of a library by its own name: the first call loads it. Callers include the
/// library's header and know nothing of this, and the library is not linked. `library` is a call
/// that gives what load_library gave.
#define LOADED_ON_USE(library, result, name, parameters, arguments)                      \
  extern "C" result name parameters {                                                    \
    static auto* const function =                                                        \
        reinterpret_cast<result(*) parameters>(chapbook::find_function(library, #name)); \
    return function arguments;                                                           \
  }
// NOLINTEND(bugprone-macro-parentheses)
