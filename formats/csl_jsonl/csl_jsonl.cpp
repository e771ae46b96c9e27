// FLOOR 1. References as CSL-JSON, one object a line, for programs that read line by line.
#include "formats/format.hpp"
#include "formats/shared/csl.hpp"
#include "formats/shared/reference_values.hpp"

namespace chapbook::formats::csl_jsonl {

namespace {

std::string write(const ast::Document& document, const WriteContext& context) {
  report_et_al_loss(document, context);
  report_record_losses(document, context);
  std::string out;
  std::size_t number = 0;
  for (const ast::Reference& reference : document.references.items) {
    JsonWriter json(JsonWriter::Layout::compact);
    write_csl(json, reference, "ref" + std::to_string(++number));
    out += json.take() + "\n";
  }
  return out;
}

}  // namespace

extern const Format format;
constinit const Format format{"csl-jsonl",  "CSL-JSON lines",    "one CSL-JSON object a line",
                              ".csl.jsonl", "application/jsonl", {},
                              &write,       Scope::references,   nullptr,
                              true};

}  // namespace chapbook::formats::csl_jsonl
