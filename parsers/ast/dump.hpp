// FLOOR 0. A Document as indented text, for golden tests and for people who debug.
#pragma once

#include <string>

#include "parsers/ast/document.hpp"

namespace chapbook::ast {

struct DumpOptions {
  bool spans = false;        ///< byte ranges, as [begin,end) behind each node
  bool fields = false;       ///< the parts of each reference
  bool diagnostics = false;  ///< line:column, severity, id and message of each
};

/// One node a line, two spaces a level, texts in quotes with `"`, `\` and control characters
/// escaped; ends with a line end. The form is stable: golden files depend on it.
[[nodiscard]] std::string dump(const Document& document, const DumpOptions& options = {});

}  // namespace chapbook::ast
