#include "formats/bibtex/latex.hpp"

#include <algorithm>

#include "formats/shared/person_name.hpp"
#include "parsers/base/ascii.hpp"

namespace chapbook::formats::bibtex {

namespace {

bool has_capital(std::string_view text) {
  return std::ranges::any_of(text, ascii::is_upper);
}

}  // namespace

std::string escape_latex(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
      case '%':
      case '$':
      case '#':
      case '_':
        out += '\\';
        out += c;
        break;
      case '{':
        out += "{\\textbraceleft}";
        break;
      case '}':
        out += "{\\textbraceright}";
        break;
      case '\\':
        out += "{\\textbackslash}";
        break;
      case '~':
        out += "{\\textasciitilde}";
        break;
      case '^':
        out += "{\\textasciicircum}";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string protect_title(std::string_view title) {
  std::string out;
  for (const std::string_view word : split_words(title)) {
    const bool first = out.empty();
    if (!first) out += ' ';
    // The first letter of a title stays a capital in every style.
    const bool guarded = has_capital(first ? word.substr(1) : word);
    out += guarded ? "{" + escape_latex(word) + "}" : escape_latex(word);
  }
  return out;
}

std::string verbatim(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '{') {
      out += "%7B";
    } else if (c == '}') {
      out += "%7D";
    } else if (c == '\\') {
      out += "%5C";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace chapbook::formats::bibtex
