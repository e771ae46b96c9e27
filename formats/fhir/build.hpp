// FLOOR 1. What every part of the FHIR writer is given: the document and the run it belongs to.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/fhir/codes.hpp"
#include "formats/fhir/ids.hpp"
#include "formats/fhir/value.hpp"
#include "formats/shared/common_options.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats::fhir {

struct Build;

/// One resource of the Bundle.
struct Entry {
  std::string_view id;
  Value resource;
};

/// What R4 and R5 do differently, as data.
struct Release {
  std::string_view id;  ///< "R4", as in the names that ids are made from
  bool r5;              ///< Composition repeats identifier and subject and has name and version
  std::optional<Entry> (*condition)(Build& build);  ///< the condition's own resource
  std::vector<Entry> (*references)(Build& build);   ///< in source order
  std::vector<Entry> (*research)(Build& build);     ///< in source order
  void (*describe_trial)(Build& build, const ast::TrialCard& trial, Object& study);
};

extern const Release release_r4;
extern const Release release_r5;

/// One run of the writer. Everything in it outlives the Bundle that is built.
struct Build {
  const ast::Document& document;
  const Metadata& metadata;
  const Release& release;
  TextPool& pool;
  std::vector<Diagnostic>& diagnostics;
  Ids ids;
  LocalSystems local;
  std::string_view title;    ///< of the condition, never empty
  std::string_view name;     ///< the title as an identifier, "SpinalTumor"
  std::string_view work_id;  ///< UUID of the work, the same for all its revisions
  std::string_view status;   ///< of the Composition
  std::string_view date;     ///< ISO 8601; empty where unknown
};

/// The members that every resource begins with; `id` and `narrative` as made for it.
[[nodiscard]] Object start_resource(const Build& build, std::string_view type, std::string_view id,
                                    Value narrative);

/// A Reference to another entry of the Bundle.
[[nodiscard]] Object reference_to(const Build& build, std::string_view id);

/// Clean `text` as CommonMark that shows exactly these characters.
[[nodiscard]] std::string_view markdown(const Build& build, std::string_view text);

/// The condition as a CodeableConcept: its name, and the codes that the options give.
[[nodiscard]] Object condition_concept(const Build& build);

/// A UsageContext that says what the resource is about.
[[nodiscard]] Object focus_context(const Build& build);

/// The value as a FHIR dateTime; absent where such a day does not exist.
[[nodiscard]] Value date_time(const Build& build, const PartialDate& date);

/// The one whole number that `text` is, with or without thousands separators ("1,204").
[[nodiscard]] std::optional<int> whole_number(std::string_view text);

/// Reports something that FHIR has no place for.
void report(Build& build, Span span, std::string message);

// The parts of the Bundle, one file each.
[[nodiscard]] std::optional<Entry> condition_definition(Build& build);
[[nodiscard]] std::vector<Entry> reference_library(Build& build);
[[nodiscard]] std::vector<Entry> reference_citations(Build& build);
[[nodiscard]] std::vector<Entry> research_library(Build& build);
[[nodiscard]] std::vector<Entry> research_citations(Build& build);
[[nodiscard]] std::vector<Entry> practitioners(Build& build);
[[nodiscard]] std::vector<Entry> research_studies(Build& build);
void describe_trial_r4(Build& build, const ast::TrialCard& trial, Object& study);
void describe_trial_r5(Build& build, const ast::TrialCard& trial, Object& study);

}  // namespace chapbook::formats::fhir
