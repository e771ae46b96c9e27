// FLOOR 1. FHIR document Bundles, one a line, as servers take them for bulk import.
#include "formats/fhir/fhir.hpp"

namespace chapbook::formats::fhir_ndjson {

namespace {

std::string write(const ast::Document& document, const WriteContext& context) {
  return fhir::write_bundle(document, context, JsonWriter::Layout::compact) + "\n";
}

}  // namespace

extern const Format format;
constinit const Format format{"fhir-ndjson",
                              "FHIR documents, one a line",
                              "the same Bundles as NDJSON, for bulk import",
                              ".fhir.ndjson",
                              "application/fhir+ndjson",
                              fhir::bundle_options,
                              &write,
                              Scope::document,
                              nullptr,
                              true};

}  // namespace chapbook::formats::fhir_ndjson
