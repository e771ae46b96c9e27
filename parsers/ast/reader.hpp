// FLOOR 0. What a reader is: one kind of input turned into the text that it holds.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "parsers/ast/transcript.hpp"

namespace chapbook {

/// A reader of documents. Each folder below parsers/ that reads whole documents defines one
/// `extern const Reader`; the build collects them (see docs/architecture.md).
struct Reader {
  std::string_view id;                           ///< "condition"
  std::string_view name;                         ///< "Condition text"
  std::string_view summary;                      ///< one line for `chapbook list readers`
  std::span<const std::string_view> extensions;  ///< lower case, with dot: ".txt"
  /// Total for what is of this kind at all: any bytes give a Transcript, whose diagnostics say what
  /// was left out. Throws Error (input) where the bytes are of another kind (a .docx that is no
  /// ZIP) or hold more than Source::max_bytes of text. The result owns `source`.
  Transcript (*read)(std::shared_ptr<const Source> source);
  /// Tells readers of one extension apart by looking at the start of `bytes`; null where the
  /// extension says enough.
  bool (*recognises)(std::string_view bytes) = nullptr;
};

}  // namespace chapbook
