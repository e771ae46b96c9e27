// FLOOR 1, basement: the bytes of a web page or an XML file -> UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/ast/transcript.hpp"

namespace chapbook::markup {

/// A file as UTF-8, one character for each of the original, so that columns stay what they are.
struct Decoded {
  std::string text;           ///< valid UTF-8 without NUL and byte order mark
  std::string charset;        ///< what it was read as, lower case: "utf-8", "windows-1252"
  std::size_t malformed = 0;  ///< characters that became U+FFFD
  bool known = true;          ///< false: the file names an encoding that nobody here knows
};

/// Goes by the byte order mark, else by what the file says about itself (`<meta charset>`, the XML
/// declaration), else takes valid UTF-8 for UTF-8 and the rest for windows-1252, as browsers do.
[[nodiscard]] Decoded decode(std::string_view bytes);

/// Adds what was wrong with the encoding to the reports of `out`, at its start.
void report_encoding(const Decoded& decoded, Transcript& out);

}  // namespace chapbook::markup
