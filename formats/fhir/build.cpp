#include "formats/fhir/build.hpp"

#include <charconv>
#include <utility>

namespace chapbook::formats::fhir {

constinit const Release release_r4{
    "R4", false, nullptr, reference_library, research_library, describe_trial_r4};
constinit const Release release_r5{
    "R5", true, condition_definition, reference_citations, research_citations, describe_trial_r5};

Object start_resource(const Build& build, std::string_view type, std::string_view id,
                      Value narrative) {
  return Object{}
      .set("resourceType", type)
      .set("id", id)
      .set("language", std::string_view(build.metadata.lang))
      .set("text", std::move(narrative));
}

Object reference_to(const Build& build, std::string_view id) {
  return Object{}.set("reference", urn(id, build.pool));
}

std::string_view markdown(const Build& build, std::string_view text) {
  constexpr std::string_view special = "\\`*_[]<>#";
  if (text.find_first_of(special) == std::string_view::npos) return text;
  std::string out;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return build.pool.keep(std::move(out));
}

Object condition_concept(const Build& build) {
  Array codings;
  for (const Metadata::Code& code : build.metadata.codes) {
    // Checked when the run began.
    codings.add(coding({find_code_system(code.system).value_or(""), code.code, {}}));
  }
  return Object{}.set("coding", std::move(codings)).set("text", build.title);
}

Object focus_context(const Build& build) {
  return Object{}
      .set("code", coding(codes::focus))
      .set("valueCodeableConcept", condition_concept(build));
}

Value date_time(const Build& build, const PartialDate& date) {
  // FHIR has no year 0.
  if (date.year < 1 || !is_valid(date)) return {};
  return build.pool.keep(to_iso(date));
}

std::optional<int> whole_number(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c != ',') digits += c;
  }
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || value < 0) return {};
  return value;
}

void report(Build& build, Span span, std::string message) {
  build.diagnostics.push_back(make_diagnostic(notice::not_expressible, span, std::move(message)));
}

}  // namespace chapbook::formats::fhir
