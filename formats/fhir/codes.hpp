// FLOOR 1. Every code system and code that the FHIR writer uses, in one place.
//
// The binding of most elements used here is an example or extensible, so a text alone is valid
// where no code was verified. The code systems of Citation are those of R5 5.0.0; later drafts move
// them to http://terminology.hl7.org/CodeSystem/.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "formats/fhir/value.hpp"
#include "parsers/ast/reference.hpp"
#include "parsers/ast/section_kind.hpp"

namespace chapbook::formats::fhir {

namespace systems {
inline constexpr std::string_view uri = "urn:ietf:rfc:3986";
inline constexpr std::string_view language = "urn:ietf:bcp:47";
inline constexpr std::string_view mesh = "https://www.nlm.nih.gov/mesh";
inline constexpr std::string_view doi = "https://doi.org";
inline constexpr std::string_view pubmed = "https://pubmed.ncbi.nlm.nih.gov";
inline constexpr std::string_view pmc = "https://www.ncbi.nlm.nih.gov/pmc/";
inline constexpr std::string_view trials = "https://clinicaltrials.gov";
}  // namespace systems

/// One concept of a code system. `display` is the system's own and may be empty.
struct Code {
  std::string_view system;
  std::string_view code;
  std::string_view display;
};

namespace codes {
extern const Code education_note;
extern const Code education_topic;
extern const Code focus;
extern const Code user;
extern const Code patient;
extern const Code asset_collection;

extern const Code primary_title;
extern const Code plain_language;
extern const Code ama11;
extern const Code author;
extern const Code editor;
extern const Code author_string;
extern const Code book;
extern const Code periodical;
extern const Code artifact_type;
extern const Code keyword;
extern const Code journal_article;
extern const Code doi_based;
extern const Code abstract_page;
extern const Code full_text;
extern const Code webpage;

extern const Code population;
extern const Code exposure;
}  // namespace codes

namespace codes {
/// The type of our documents. It has no system here, because that depends on an option.
extern const Code monograph;
}  // namespace codes

/// chapbook's own code systems, used only where no verified standard code exists.
struct LocalSystems {
  std::string_view section;
  std::string_view document_type;
};

/// The systems of every installation: name-based UUIDs, which need no owned domain.
extern const LocalSystems constant_systems;

/// What the words of a trial's "Status" mean. R4 knows fewer states, R5 those of the registries.
struct TrialStatus {
  std::string_view words;
  std::string_view r4;
  Code r5;
};

/// The row for `words` (ASCII case ignored), or nullptr.
[[nodiscard]] const TrialStatus* find_trial_status(std::string_view words);

/// The URI of a code system as an option names it: a short name such as "mesh" or "umls", or an
/// absolute URI. nullopt for anything else.
[[nodiscard]] std::optional<std::string_view> find_code_system(std::string_view name);

/// What kind of artifact a reference cites, as a CodeableConcept; absent for `other`.
[[nodiscard]] Value artifact_classifier(ast::ReferenceKind kind);

/// A Coding.
[[nodiscard]] Object coding(const Code& code);
/// A CodeableConcept with one coding and perhaps a text.
[[nodiscard]] Object codeable(const Code& code, std::string_view text = {});
/// A CodeableConcept of a text alone.
[[nodiscard]] Object codeable_text(std::string_view text);
/// The code of a section: ours, and MeSH's where one was verified.
[[nodiscard]] Object section_code(ast::SectionKind kind, const LocalSystems& local);
/// The type of the document: the nearest LOINC document code, and ours.
[[nodiscard]] Object document_type(const LocalSystems& local);
/// The value that stands for a required one that nobody knows: {"extension": [data-absent-reason]}.
[[nodiscard]] Object unknown_value();

}  // namespace chapbook::formats::fhir
