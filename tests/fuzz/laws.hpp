// The laws that the harnesses hold the program to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "formats/format.hpp"
#include "parsers/ast/document.hpp"
#include "parsers/base/diagnostic.hpp"

namespace chapbook::fuzz {

/// A law that does not hold.
struct Broken : std::logic_error {
  using std::logic_error::logic_error;
};

/// Throws Broken, with `law` and what it was about, unless `holds`.
void require(bool holds, std::string_view law, std::string_view about = {});

[[nodiscard]] inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// A number that depends on all bytes, for choosing options without spending input on it (FNV-1a).
[[nodiscard]] std::uint64_t choice_from(std::string_view bytes);

/// Valid UTF-8 without characters that XML forbids.
void require_printable(std::string_view text, std::string_view about);

/// What libxml2 reads without an error.
void require_well_formed_xml(std::string_view xml, std::string_view about);

/// Every non-blank line of the source stands in one owned span, and owned spans do not overlap.
void require_owned_lines(const ast::Document& document);

/// Every place in the text that a reader made of a file has a place in that file.
void require_sound_places(const Source& source);

/// Findings lie inside the text, in order, say something printable, and their edits are sorted and
/// apart.
void require_sound_findings(std::span<const Diagnostic> findings, std::string_view text);

/// The bytes that `format` wrote are what its media type promises.
void require_sound_output(const formats::Format& format, std::string_view bytes);

}  // namespace chapbook::fuzz
