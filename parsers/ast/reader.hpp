// FLOOR 0. What a reader is: one kind of input turned into a Document.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "parsers/ast/document.hpp"

namespace chapbook {

/// A reader of documents. Each folder below parsers/ that reads whole documents defines one
/// `extern const Reader`; the build collects them (see docs/architecture.md).
struct Reader {
  std::string_view id;                           ///< "condition"
  std::string_view name;                         ///< "Condition text"
  std::string_view summary;                      ///< one line for `chapbook list readers`
  std::span<const std::string_view> extensions;  ///< lower case, with dot: ".txt"
  /// Total: any bytes give a Document, whose diagnostics say what was wrong. Never throws for what
  /// the bytes hold. The result owns `source`.
  ast::Document (*read)(std::shared_ptr<const Source> source);
};

}  // namespace chapbook
