// FLOOR 1. The parts of a DOCX that hold its text (ECMA-376 part 2: the Open Packaging
// Conventions).
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/docx/xml.hpp"

namespace chapbook::docx {

/// The parts that are read. What no relationship leads to is not there.
struct Package {
  XmlPart document;
  std::optional<XmlPart> styles;
  std::optional<XmlPart> numbering;
  std::optional<XmlPart> footnotes;
  std::optional<XmlPart> endnotes;
  std::optional<XmlPart> core;  ///< title and other properties
  /// Where hyperlinks of the document lead, by the id of their relationship. Nothing follows them.
  std::map<std::string, std::string, std::less<>> link_targets;
};

/// True where `bytes` begin as a ZIP archive does, and so every DOCX.
[[nodiscard]] bool is_archive(std::string_view bytes);

/// Unpacks the DOCX in `bytes`; `name` is what messages call the file. Throws Error (input) where
/// it is something else, damaged, encrypted, or beyond the limits (limits.hpp).
[[nodiscard]] Package read_package(std::string_view name, std::string_view bytes);

}  // namespace chapbook::docx
