#include "formats/fhir/codes.hpp"

#include <algorithm>
#include <array>

#include "parsers/base/ascii.hpp"

namespace chapbook::formats::fhir {

namespace {

constexpr std::string_view terminology_topic =
    "http://terminology.hl7.org/CodeSystem/definition-topic";
constexpr std::string_view usage_context =
    "http://terminology.hl7.org/CodeSystem/usage-context-type";
constexpr std::string_view contributor_role = "http://hl7.org/fhir/contributor-role";
constexpr std::string_view published_in = "http://hl7.org/fhir/published-in-type";
constexpr std::string_view classification_type =
    "http://hl7.org/fhir/cited-artifact-classification-type";
constexpr std::string_view artifact_classifiers =
    "http://hl7.org/fhir/citation-artifact-classifier";
constexpr std::string_view url_classifier = "http://hl7.org/fhir/artifact-url-classifier";
constexpr std::string_view variable_role = "http://terminology.hl7.org/CodeSystem/variable-role";
constexpr std::string_view study_status = "http://hl7.org/fhir/research-study-status";

constexpr Code cited_book{artifact_classifiers, "D001877", "Book"};
constexpr Code cited_webpage{artifact_classifiers, "webpage", "Webpage"};

constexpr TrialStatus trial_statuses[] = {
    {"Recruiting", "active", {study_status, "recruiting", "Recruiting"}},
    {"Not yet recruiting", "approved", {study_status, "not-yet-recruiting", "Not yet recruiting"}},
    {"Enrolling by invitation",
     "active",
     {study_status, "enrolling-by-invitation", "Enrolling by invitation"}},
    {"Active, not recruiting",
     "closed-to-accrual",
     {study_status, "active-but-not-recruiting", "Active, not recruiting"}},
    {"Suspended",
     "temporarily-closed-to-accrual",
     {study_status, "temporarily-closed-to-accrual", "Temporarily Closed to Accrual"}},
    {"Completed", "completed", {study_status, "completed", "Completed"}},
    {"Terminated", "administratively-completed", {study_status, "terminated", "Terminated"}},
    {"Withdrawn", "withdrawn", {study_status, "withdrawn", "Withdrawn"}},
};

struct NamedSystem {
  std::string_view name;
  std::string_view uri;
};

constexpr NamedSystem named_systems[] = {
    {"mesh", systems::mesh},
    {"umls", "http://terminology.hl7.org/CodeSystem/umls"},
    {"loinc", "http://loinc.org"},
    {"snomed", "http://snomed.info/sct"},
    {"icd-10", "http://hl7.org/fhir/sid/icd-10"},
    {"icd-10-cm", "http://hl7.org/fhir/sid/icd-10-cm"},
};

}  // namespace

namespace codes {
constinit const Code monograph{"", "condition-monograph", "Patient-education condition monograph"};
constinit const Code education_note{"http://loinc.org", "34895-3", "Education note"};
constinit const Code education_topic{terminology_topic, "education", "Education"};
constinit const Code focus{usage_context, "focus", "Clinical Focus"};
constinit const Code user{usage_context, "user", "User Type"};
constinit const Code patient{"http://terminology.hl7.org/CodeSystem/v3-RoleClass", "PAT",
                             "patient"};
constinit const Code asset_collection{"http://terminology.hl7.org/CodeSystem/library-type",
                                      "asset-collection", "Asset Collection"};

constinit const Code primary_title{"http://hl7.org/fhir/title-type", "primary", "Primary title"};
constinit const Code plain_language{"http://hl7.org/fhir/cited-artifact-abstract-type",
                                    "plain-language", "Plain language"};
constinit const Code ama11{"http://hl7.org/fhir/citation-summary-style", "ama11",
                           "American Medical Association 11th edition"};
constinit const Code author{contributor_role, "author", "Author/Creator"};
constinit const Code editor{contributor_role, "editor", "Editor"};
constinit const Code author_string{"http://hl7.org/fhir/contributor-summary-type", "author-string",
                                   "Author string"};
constinit const Code book{published_in, "D001877", "Book"};
constinit const Code periodical{published_in, "D020492", "Periodical"};
constinit const Code artifact_type{classification_type, "knowledge-artifact-type",
                                   "Knowledge Artifact Type"};
constinit const Code keyword{classification_type, "keyword", "Keyword"};
constinit const Code journal_article{artifact_classifiers, "D016428", "Journal Article"};
constinit const Code doi_based{url_classifier, "doi-based", "DOI Based"};
constinit const Code abstract_page{url_classifier, "abstract", "Abstract"};
constinit const Code full_text{url_classifier, "full-text", "Full-Text"};
constinit const Code webpage{url_classifier, "webpage", "Webpage"};

constinit const Code population{variable_role, "population", "population"};
constinit const Code exposure{variable_role, "exposure", "exposure"};
}  // namespace codes

constinit const LocalSystems constant_systems{"urn:uuid:b86aa48e-ecf4-5adb-b8db-bc49f9cd4342",
                                              "urn:uuid:be29b003-3101-52ec-9fd2-f6b6a07ac93f"};

const TrialStatus* find_trial_status(std::string_view words) {
  const auto* found = std::ranges::find_if(
      trial_statuses, [&](const TrialStatus& row) { return ascii::same_word(row.words, words); });
  return found == std::end(trial_statuses) ? nullptr : found;
}

std::optional<std::string_view> find_code_system(std::string_view name) {
  for (const NamedSystem& row : named_systems) {
    if (ascii::same_word(row.name, name)) return row.uri;
  }
  if (name.starts_with("http://") || name.starts_with("https://") || name.starts_with("urn:")) {
    return name;
  }
  return {};
}

Value artifact_classifier(ast::ReferenceKind kind) {
  switch (kind) {
    case ast::ReferenceKind::chapter:
      return codeable_text("Book Part");
    case ast::ReferenceKind::book:
      return codeable(cited_book);
    case ast::ReferenceKind::journal:
      return codeable(codes::journal_article);
    case ast::ReferenceKind::web:
      return codeable(cited_webpage);
    case ast::ReferenceKind::report:
      return codeable_text("Report");
    case ast::ReferenceKind::thesis:
      return codeable_text("Thesis");
    case ast::ReferenceKind::meeting:
      return codeable_text("Meeting Paper");
    case ast::ReferenceKind::other:
      break;
  }
  return {};
}

Object coding(const Code& code) {
  return Object{}.set("system", code.system).set("code", code.code).set("display", code.display);
}

Object codeable(const Code& code, std::string_view text) {
  return Object{}.set("coding", list_of(coding(code))).set("text", text);
}

Object codeable_text(std::string_view text) {
  return Object{}.set("text", text);
}

Object section_code(ast::SectionKind kind, const LocalSystems& local) {
  const ast::SectionKindInfo& row = ast::info(kind);
  Array codings = list_of(coding({local.section, row.code, row.display}));
  if (!row.mesh_code.empty()) codings.add(coding({systems::mesh, row.mesh_code, row.mesh_display}));
  return Object{}.set("coding", std::move(codings)).set("text", row.display);
}

Object document_type(const LocalSystems& local) {
  return Object{}
      .set("coding",
           list_of(coding(codes::education_note))
               .add(coding({local.document_type, codes::monograph.code, codes::monograph.display})))
      .set("text", codes::monograph.display);
}

Object unknown_value() {
  return Object{}.set(
      "extension",
      list_of(Object{}
                  .set("url", "http://hl7.org/fhir/StructureDefinition/data-absent-reason")
                  .set("valueCode", "unknown")));
}

}  // namespace chapbook::formats::fhir
