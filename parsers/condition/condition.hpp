// FLOOR 1. The one parser: the text of any input -> Document.
#pragma once

#include "parsers/ast/document.hpp"
#include "parsers/ast/transcript.hpp"

namespace chapbook::condition {

/// Total: any bytes give a Document, whose diagnostics say what was wrong, those of the transcript
/// included. Where `transcript` has hints they decide what a line is; its words decide the rest.
/// The result owns the source.
[[nodiscard]] ast::Document parse(Transcript transcript);

}  // namespace chapbook::condition
