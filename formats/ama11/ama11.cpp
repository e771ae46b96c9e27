// FLOOR 1. References as text in the 11th edition of the AMA Manual of Style.
#include "formats/format.hpp"
#include "formats/shared/reference_text.hpp"

namespace chapbook::formats::ama11 {

namespace {

std::string write(const ast::Document& document, const WriteContext& context) {
  return reference_lines(document, citation::Style::ama11, context);
}

}  // namespace

extern const Format format;
constinit const Format format{
    "ama11",      "AMA 11 references", "AMA Manual of Style, 11th edition, one reference a line",
    ".ama11.txt", "text/plain",        {},
    &write,       Scope::references,   nullptr,
    true};

}  // namespace chapbook::formats::ama11
