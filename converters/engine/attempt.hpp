// FLOOR 2. One document of many: what it throws concerns this one, and the others go on.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/base/error.hpp"

namespace chapbook::engine {

/// Why one document could not be done.
struct Failure {
  ErrorKind kind;
  std::string message;  ///< one line that names the document or the place
};

/// Runs `work` on the document that messages call `name`. What it throws is the failure of this
/// document, save for an Error of kind usage: that concerns every document and is thrown on.
[[nodiscard]] std::optional<Failure> attempt(std::string_view name,
                                             const std::function<void()>& work);

}  // namespace chapbook::engine
