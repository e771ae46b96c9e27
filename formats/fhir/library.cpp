#include "formats/fhir/library.hpp"

#include <string>
#include <utility>

namespace chapbook::formats::fhir {

Entry start_library(Build& build, const LibraryKind& kind, Value narrative) {
  const std::string_view id =
      build.ids.make("Library", std::string(build.work_id) + "|" + std::string(kind.role));
  Object resource = start_resource(build, "Library", id, std::move(narrative));
  resource.set("name", build.pool.keep(std::string(build.name) + std::string(kind.name_suffix)))
      .set("title", build.pool.keep(std::string(kind.title_prefix) + std::string(build.title)))
      .set("status", "active")
      .set("type", codeable(codes::asset_collection))
      .set("date", build.date)
      .set("useContext", list_of(focus_context(build)))
      .set("topic", list_of(codeable(codes::education_topic)).add(condition_concept(build)));
  return {id, std::move(resource)};
}

}  // namespace chapbook::formats::fhir
