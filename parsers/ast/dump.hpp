// FLOOR 0. A Document as indented text, for golden tests and for people who debug.
#pragma once

#include <string>
#include <vector>

#include "parsers/ast/document.hpp"

namespace chapbook::ast {

struct DumpOptions {
  bool spans = false;        ///< byte ranges, as [begin,end) behind each node
  bool fields = false;       ///< the parts of each reference, all of them
  bool diagnostics = false;  ///< line:column, severity, id and message of each
};

/// One node a line, two spaces a level, texts in quotes with `"`, `\` and control characters
/// escaped; ends with a line end. The form is stable: golden files depend on it.
[[nodiscard]] std::string dump(const Document& document, const DumpOptions& options = {});

/// One line of a dump, without its line end, and the place of what it speaks of.
struct DumpLine {
  std::string text;
  Span span;
};

/// The lines of dump(), for those who ask where something stands.
[[nodiscard]] std::vector<DumpLine> dump_lines(const Document& document,
                                               const DumpOptions& options = {});

}  // namespace chapbook::ast
