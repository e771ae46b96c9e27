#include "formats/shared/reference_text.hpp"

namespace chapbook::formats {

std::string reference_lines(const ast::Document& document, citation::Style style) {
  std::string out;
  for (const ast::Reference& reference : document.references.items) {
    out += citation::render(reference, style) + "\n";
  }
  return out;
}

}  // namespace chapbook::formats
