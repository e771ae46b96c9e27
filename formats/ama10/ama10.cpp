// FLOOR 1. References as text in the 10th edition of the AMA Manual of Style.
#include "formats/format.hpp"
#include "formats/shared/reference_text.hpp"

namespace chapbook::formats::ama10 {

namespace {

std::string write(const ast::Document& document, const WriteContext& context) {
  return reference_lines(document, citation::Style::ama10, context);
}

}  // namespace

extern const Format format;
constinit const Format format{
    "ama10",      "AMA 10 references", "AMA Manual of Style, 10th edition, one reference a line",
    ".ama10.txt", "text/plain",        {},
    &write,       Scope::references,   nullptr,
    true};

}  // namespace chapbook::formats::ama10
