// FLOOR 1. Text as the value of a BibTeX field.
#pragma once

#include <string>
#include <string_view>

namespace chapbook::formats::bibtex {

/// `text` with the characters that TeX reads as commands escaped. Letters beyond ASCII stay UTF-8,
/// which biber, bibutils, Zotero and every TeX since 2018 read. Braces become commands, since
/// BibTeX counts even escaped ones.
[[nodiscard]] std::string escape_latex(std::string_view text);

/// As escape_latex, with braces around each word that has a capital letter past the start of the
/// title, for styles that print titles in lower case: "HLA and {Crohn} disease".
[[nodiscard]] std::string protect_title(std::string_view title);

/// The value of a field that is no TeX text (DOI, URL): braces and backslashes, which would end it
/// or be read as commands, are percent-encoded.
[[nodiscard]] std::string verbatim(std::string_view text);

}  // namespace chapbook::formats::bibtex
