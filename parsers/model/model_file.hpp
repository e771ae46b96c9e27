// FLOOR 1. What the JSON of a document model states; docs/model.md has its shape.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parsers/ast/transcript.hpp"

namespace chapbook::model {

/// "These words stand there."
struct Statement {
  Span span;
  std::string text;
};

/// "What stands there is of this role."
struct Role {
  Span words;  ///< without the sign of an item or field
  LineHint hint;
  std::uint32_t unit = 0;  ///< the items of one list share it: they are believed together or not
};

struct ModelFile {
  std::string text;           ///< the bytes of `source`
  std::uint32_t text_at = 0;  ///< where the value of "text" or "base64" starts in the file
  bool is_literal = false;    ///< it is "text": each of its bytes stands in the file
  bool derived = false;       ///< a file of another format said more of its lines than words do
  std::optional<std::int64_t> bytes;
  std::optional<std::string> sha256;
  std::vector<Statement> statements;
  std::vector<Role> roles;
};

/// Throws Error (input) for what is no document model, or one of a later schema; for JSON that
/// nests more than 64 deep or has more than 8 million values.
[[nodiscard]] ModelFile read_model_file(const Source& json);

}  // namespace chapbook::model
