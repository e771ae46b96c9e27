// DOCX files for tests, put together in memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/shared/zip.hpp"

namespace chapbook::test {

/// What stands inside of the outermost element of each part. Empty: there is no such part.
struct DocxParts {
  std::string body;  ///< of w:body
  std::string styles = {};
  std::string numbering = {};
  std::string footnotes = {};
  std::string endnotes = {};
  std::string core = {};
  std::string relationships = {};  ///< more of them, from the document
};

/// The entries of a DOCX, as Word names them.
[[nodiscard]] std::vector<formats::ZipEntry> docx_entries(const DocxParts& parts);

[[nodiscard]] std::string make_docx(const DocxParts& parts);
/// A document with nothing but a body.
[[nodiscard]] std::string make_docx(std::string body);

/// A paragraph of one run; `properties` is what stands in w:pPr.
[[nodiscard]] std::string paragraph(std::string_view text, std::string_view properties = {});
/// A paragraph in the style with this id.
[[nodiscard]] std::string styled(std::string_view style, std::string_view text);
/// An item of list `list` at `level`.
[[nodiscard]] std::string listed(int list, int level, std::string_view text);
/// A run of plain text, for which nothing is escaped.
[[nodiscard]] std::string run(std::string_view text, std::string_view properties = {});

}  // namespace chapbook::test
