// FLOOR 1. References as one array of CSL-JSON, which citation managers and pandoc read.
#include "formats/format.hpp"
#include "formats/shared/csl.hpp"
#include "formats/shared/reference_values.hpp"

namespace chapbook::formats::csl_json {

namespace {

std::string write(const ast::Document& document, const WriteContext& context) {
  report_et_al_loss(document, context);
  report_record_losses(document, context);
  JsonWriter json;
  json.begin_array();
  std::size_t number = 0;
  for (const ast::Reference& reference : document.references.items) {
    write_csl(json, reference, "ref" + std::to_string(++number));
  }
  json.end_array();
  return json.take();
}

}  // namespace

extern const Format format;
constinit const Format format{"csl-json",
                              "CSL-JSON references",
                              "one array for citation managers and pandoc",
                              ".csl.json",
                              "application/vnd.citationstyles.csl+json",
                              {},
                              &write,
                              Scope::references};

}  // namespace chapbook::formats::csl_json
