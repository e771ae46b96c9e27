#include "formats/model/model.hpp"

#include <string>

#include "formats/model/model_json.hpp"
#include "formats/shared/json.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats::model {

namespace {

std::string write(const ast::Document& document, const WriteContext&) {
  std::string json = ModelWriter(document).write();
  ensure(read_json_object(json).error.empty(), "the document model is well-formed JSON");
  return json;
}

}  // namespace

constinit const Format format{"model",
                              "Document model",
                              "everything that was read, as JSON with byte offsets and lines",
                              ".chapbook.json",
                              "application/json",
                              {},
                              &write};

}  // namespace chapbook::formats::model
