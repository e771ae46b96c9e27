// R4 has no resource for a bibliographic reference. A Library lists them: readable for any receiver
// as relatedArtifact, with every parsed field as CSL-JSON in its content.
#include "formats/fhir/build.hpp"
#include "formats/fhir/library.hpp"
#include "formats/fhir/narrative.hpp"
#include "formats/shared/csl.hpp"
#include "formats/shared/links.hpp"
#include "parsers/base/digest.hpp"

namespace chapbook::formats::fhir {

namespace {

/// The address that the reference itself names, best first; none is made up.
std::string address(const ast::Reference& reference) {
  if (reference.doi) return doi_url(reference.doi->text);
  if (reference.pmid) return pubmed_url(reference.pmid->text);
  if (reference.pmcid) return pmc_url(reference.pmcid->text);
  if (reference.url) return web_url(reference.url->text);
  return {};
}

Object related_artifact(const Build& build, const ast::Reference& reference, std::size_t number) {
  Object out =
      Object{}.set("type", "citation").set("label", build.pool.keep(std::to_string(number)));
  if (reference.understood) out.set("display", reference.title);
  out.set("citation", markdown(build, printed(build, reference)));
  if (reference.understood) out.set("url", build.pool.keep(address(reference)));
  return out;
}

std::string csl_array(const std::vector<ast::Reference>& references) {
  JsonWriter json(JsonWriter::Layout::compact);
  json.begin_array();
  std::size_t number = 0;
  for (const ast::Reference& reference : references) {
    write_csl(json, reference, "ref-" + std::to_string(++number));
  }
  json.end_array();
  return json.take();
}

}  // namespace

std::vector<Entry> reference_library(Build& build) {
  const auto& references = build.document.references.items;
  if (references.empty()) return {};
  Entry entry = start_library(
      build, {"references", "References", "References: "},
      generated_narrative(build, [&](XmlElement div) { append_references(build, div); }));
  Array artifacts;
  for (const ast::Reference& reference : references) {
    artifacts.add(related_artifact(build, reference, artifacts.items.size() + 1));
  }
  std::get<Object>(entry.resource.data)
      .set("relatedArtifact", std::move(artifacts))
      .set("content", list_of(Object{}
                                  .set("contentType", "application/vnd.citationstyles.csl+json")
                                  .set("data", build.pool.keep(base64(csl_array(references))))
                                  .set("title", "References as CSL-JSON")));
  return {std::move(entry)};
}

}  // namespace chapbook::formats::fhir
