// FLOOR 1. References as text in Citing Medicine, the style of the National Library of Medicine.
#include "formats/format.hpp"
#include "formats/shared/reference_text.hpp"

namespace chapbook::formats::nlm {

namespace {

std::string write(const ast::Document& document, const WriteContext& context) {
  return reference_lines(document, citation::Style::nlm, context);
}

}  // namespace

extern const Format format;
constinit const Format format{
    "nlm",      "NLM references",  "Citing Medicine, the style of the NLM, one reference a line",
    ".nlm.txt", "text/plain",      {},
    &write,     Scope::references, nullptr,
    true};

}  // namespace chapbook::formats::nlm
