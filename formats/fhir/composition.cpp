#include "formats/fhir/composition.hpp"

#include <string>
#include <utility>

#include "formats/fhir/narrative.hpp"

namespace chapbook::formats::fhir {

namespace {

/// What stands above the first heading, and what the options say about the text as a whole.
void fill_title_page(const Build& build, XmlElement div) {
  const ast::Document& document = build.document;
  div.add("p", build.title);
  if (document.tagline) div.add("p", document.tagline->text);
  for (const ast::KeyValue& pair : document.meta) {
    const XmlElement line = div.add("p");
    line.add("b", std::string(pair.key.text) + ':');
    if (pair.value) line.text(" ").text(pair.value->text);
  }
  if (build.metadata.rights) div.add("p", *build.metadata.rights);
  if (build.metadata.license_url) {
    div.add("p").add("a", *build.metadata.license_url, {{"href", *build.metadata.license_url}});
  }
}

Object section(const Build& build, const Part& part) {
  Array entries;
  for (const Entry& entry : part.entries) entries.add(reference_to(build, entry.id));
  return Object{}
      .set("title", part.title)
      .set("code", section_code(part.kind, build.local))
      .set("text", part.text)
      .set("entry", std::move(entries));
}

Array authors(const Build& build, const Parties& parties) {
  Array out;
  for (std::size_t i = 0; i < parties.authors.size(); ++i) {
    out.add(reference_to(build, parties.authors[i])
                .set("display", std::string_view(build.metadata.authors[i])));
  }
  if (out.items.empty()) {
    out.add(unknown_value().set("display", "Author not stated in the source document"));
  }
  return out;
}

Value work_identifier(const Build& build) {
  return Object{}.set("system", systems::uri).set("value", urn(build.work_id, build.pool));
}

Value subject(const Build& build, const Parties& parties) {
  if (parties.condition.empty()) return Object{}.set("display", build.title);
  return reference_to(build, parties.condition)
      .set("type", "ConditionDefinition")
      .set("display", build.title);
}

/// Where R5 lets an element repeat and R4 does not.
Value one_or_list(const Build& build, Value value) {
  if (build.release.r5) return list_of(std::move(value));
  return value;
}

Array use_contexts(const Build& build) {
  return list_of(focus_context(build))
      .add(Object{}
               .set("code", coding(codes::user))
               .set("valueCodeableConcept", codeable(codes::patient)));
}

/// The text that the document was made from.
Value transformed(const Build& build) {
  std::string_view name = build.document.source->name();
  if (const auto slash = name.find_last_of("/\\"); slash != std::string_view::npos) {
    name.remove_prefix(slash + 1);
  }
  return list_of(Object{}
                     .set("type", "transforms")
                     .set("document", Object{}
                                          .set("contentType", "text/plain; charset=utf-8")
                                          .set("title", clean_text(name, build.pool))));
}

void set_date(const Build& build, Object& composition) {
  if (build.date.empty()) {
    composition.set("_date", unknown_value());
  } else {
    composition.set("date", build.date);
  }
}

}  // namespace

Entry make_composition(Build& build, const Parties& parties, std::span<const Part> parts) {
  const std::string_view id = build.ids.make("Composition", build.work_id);
  Array sections;
  for (const Part& part : parts) sections.add(section(build, part));
  const bool r5 = build.release.r5;

  Object out = start_resource(
      build, "Composition", id,
      generated_narrative(build, [&](XmlElement div) { fill_title_page(build, div); }));
  out.set("identifier", one_or_list(build, work_identifier(build)));
  if (r5) out.set("version", "1");
  out.set("status", build.status)
      .set("type", document_type(build.local))
      .set("category", list_of(codeable(codes::education_topic)))
      .set("subject", one_or_list(build, subject(build, parties)));
  set_date(build, out);
  if (r5) out.set("useContext", use_contexts(build));
  out.set("author", authors(build, parties));
  if (r5) out.set("name", build.name);
  out.set("title", build.title);
  if (!parties.custodian.empty()) {
    out.set("custodian", reference_to(build, parties.custodian)
                             .set("display", std::string_view(*build.metadata.publisher)));
  }
  if (r5) out.set("relatesTo", transformed(build));
  return {id, std::move(out.set("section", std::move(sections)))};
}

}  // namespace chapbook::formats::fhir
