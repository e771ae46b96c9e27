// FLOOR 1. References as text in the house form of A.D.A.M. articles.
#include "formats/format.hpp"
#include "formats/shared/reference_text.hpp"

namespace chapbook::formats::adam {

namespace {

std::string write(const ast::Document& document, const WriteContext& context) {
  return reference_lines(document, citation::Style::adam, context);
}

}  // namespace

extern const Format format;
constinit const Format format{"adam",
                              "A.D.A.M. references",
                              "AMA 10 with place, chapters as \":chap N\", one reference a line",
                              ".adam.txt",
                              "text/plain",
                              {},
                              &write,
                              Scope::references,
                              nullptr,
                              true};

}  // namespace chapbook::formats::adam
