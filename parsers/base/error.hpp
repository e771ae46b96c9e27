// FLOOR 0. "The world is wrong": the one family of exceptions that floor 3 catches.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace chapbook {

/// What kind of failure an Error is; floor 3 maps each kind to one exit code (docs/cli.md).
enum class ErrorKind {
  usage,     ///< a flag, an option value or a configuration file is wrong: exit 2
  input,     ///< this input cannot be read or is not acceptable; other inputs may be fine: exit 3
  resource,  ///< disk full, too many open files, input/output error: trying again may help: exit 75
  bug,       ///< we are wrong: exit 70
};

/// One clear line for a person. A wrong *document* is never an Error: it is a Diagnostic.
class Error : public std::runtime_error {
 public:
  Error(ErrorKind kind, const std::string& message) : std::runtime_error(message), kind_(kind) {}
  [[nodiscard]] ErrorKind kind() const { return kind_; }

 private:
  ErrorKind kind_;
};

/// Throws an Error of kind `bug` that names file and line unless `holds`.
/// For promises that we make to ourselves, never for what a document or a user did.
/// (`file` and `line` are the caller's: clang 14 has these built-ins but no std::source_location.)
void ensure(bool holds, std::string_view promise, const char* file = __builtin_FILE(),
            int line = __builtin_LINE());

}  // namespace chapbook
