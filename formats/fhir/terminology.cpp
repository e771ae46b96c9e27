#include "formats/terminology.hpp"

#include <string>
#include <utility>
#include <vector>

#include "formats/fhir/bundle.hpp"
#include "formats/fhir/codes.hpp"
#include "formats/shared/xml.hpp"

namespace chapbook::formats::fhir {

namespace {

struct Concept {
  std::string_view code;
  std::string_view display;
};

/// A code system of ours, in what R4 and R5 have alike.
struct CodeSystem {
  std::string_view id;
  std::string_view url;
  std::string_view name;
  std::string_view title;
  std::string_view description;
  std::vector<Concept> concepts;
};

std::vector<Concept> section_concepts() {
  std::vector<Concept> out;
  for (const ast::SectionKindInfo& row : ast::section_kinds()) {
    out.push_back({row.code, row.display});
  }
  return out;
}

/// Below a canonical base the address of a code system is where a server has the resource of this
/// id, so that it can be opened; elsewhere ids say whose they are.
std::vector<CodeSystem> code_systems(const LocalSystems& local) {
  const bool is_published = local.section != constant_systems.section;
  return {{is_published ? "section" : "chapbook-section", local.section, "ChapbookSection",
           "Sections of a condition text",
           "What a section of a patient-education text about a medical condition is about. Used "
           "where no verified standard code exists.",
           section_concepts()},
          {is_published ? "document-type" : "chapbook-document-type",
           local.document_type,
           "ChapbookDocumentType",
           "Types of chapbook documents",
           "The kinds of documents that chapbook writes. Used beside the nearest LOINC document "
           "code.",
           {{codes::monograph.code, codes::monograph.display}}}};
}

Object narrative(const CodeSystem& system, TextPool& pool) {
  const XmlTree tree(
      "div", {{"xmlns", "http://www.w3.org/1999/xhtml"}, {"lang", "en"}, {"xml:lang", "en"}});
  tree.root().add("p", system.description);
  const XmlElement list = tree.root().add("ul");
  for (const Concept& row : system.concepts) {
    const XmlElement item = list.add("li");
    item.add("code", row.code);
    item.text(" ").text(row.display);
  }
  return Object{}.set("status", "generated").set("div", pool.keep(tree.print_fragment()));
}

Object resource(const CodeSystem& system, TextPool& pool) {
  Array concepts;
  for (const Concept& row : system.concepts) {
    concepts.add(Object{}.set("code", row.code).set("display", row.display));
  }
  return Object{}
      .set("resourceType", "CodeSystem")
      .set("id", system.id)
      .set("language", "en")
      .set("text", narrative(system, pool))
      .set("url", system.url)
      .set("version", "1.0.0")
      .set("name", system.name)
      .set("title", system.title)
      .set("status", "active")
      .set("experimental", false)
      .set("description", system.description)
      .set("caseSensitive", true)
      .set("content", "complete")
      .set("count", static_cast<int>(system.concepts.size()))
      .set("concept", std::move(concepts));
}

/// A transaction, which a server takes at its base address: each code system is made there or
/// brought up to date.
std::string write_terminology(const Options& options) {
  TextPool pool;
  Array entries;
  for (const CodeSystem& system : code_systems(read_local_systems(options, pool))) {
    const std::string_view address = pool.keep("CodeSystem/" + std::string(system.id));
    entries.add(Object{}
                    .set("fullUrl", system.url)
                    .set("resource", resource(system, pool))
                    .set("request", Object{}.set("method", "PUT").set("url", address)));
  }
  JsonWriter json(JsonWriter::Layout::pretty);
  write(json, Object{}
                  .set("resourceType", "Bundle")
                  .set("type", "transaction")
                  .set("entry", std::move(entries)));
  return json.take();
}

}  // namespace

extern const Terminology terminology;
constinit const Terminology terminology{"fhir", &write_terminology};

}  // namespace chapbook::formats::fhir
