#include "formats/fhir/bundle.hpp"

#include <string>
#include <utility>

#include "formats/fhir/build.hpp"
#include "formats/fhir/composition.hpp"
#include "formats/fhir/fhir.hpp"
#include "formats/fhir/narrative.hpp"
#include "formats/fhir/self_check.hpp"
#include "formats/shared/json.hpp"
#include "formats/shared/uuid.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats::fhir {

namespace {

constexpr std::string_view versions[] = {"r4", "r5"};
constinit const OptionSpec fhir_version{"fhir-version", "VERSION", "release of FHIR", versions,
                                        "r4"};

/// The instant that stands for an unknown date: a document Bundle must have one.
constexpr std::string_view unknown_instant = "1970-01-01T00:00:00Z";

void check_code_systems(const Metadata& metadata) {
  for (const Metadata::Code& code : metadata.codes) {
    if (!find_code_system(code.system)) {
      throw Error(ErrorKind::usage,
                  "--code \"" + code.system + "=" + code.code +
                      "\": FHIR names a code system by an absolute URI, or here by mesh, umls, "
                      "loinc, snomed, icd-10 or icd-10-cm");
    }
  }
}

/// "spinal-tumor" as FHIR names things for programs: "SpinalTumor", a capital first and at least
/// two characters.
std::string computable_name(std::string_view slug) {
  std::string out;
  bool begins_word = true;
  for (const char c : slug) {
    if (c == '-') {
      begins_word = true;
      continue;
    }
    out += begins_word ? ascii::to_upper(c) : c;
    begins_word = false;
  }
  const bool has_capital = !out.empty() && ascii::is_upper(out.front());
  return has_capital && out.size() > 1 ? out : "Condition" + out;
}

Build start_build(const ast::Document& document, const Metadata& metadata,
                  const WriteContext& context, TextPool& pool) {
  const Release& release = context.options.get(fhir_version) == "r5" ? release_r5 : release_r4;
  Build build{.document = document,
              .metadata = metadata,
              .release = release,
              .pool = pool,
              .diagnostics = context.diagnostics,
              .ids = Ids(release.id, pool),
              .local = read_local_systems(context.options, pool),
              .title = metadata.title,
              .name = pool.keep(computable_name(metadata.slug)),
              .work_id = pool.keep(uuid_v5("work|" + metadata.slug + "|" + metadata.lang)),
              .status = context.options.get(option::status).value_or("final"),
              .date = {}};
  if (metadata.date) build.date = date_time(build, *metadata.date).text();
  return build;
}

/// The last resort: the program gives the time of the input where the text has no date.
void report_missing_date(Build& build) {
  if (!build.date.empty()) return;
  const Span title = build.document.title ? build.document.title->span : Span{};
  report(build, title,
         "the document has no date; FHIR requires one, so it is marked as unknown and the time of "
         "the Bundle is " +
             std::string(unknown_instant));
}

/// R4 has no resource for the condition itself; only the Libraries name its codes.
void report_lost_codes(Build& build) {
  const bool has_library = !build.document.references.empty() || !build.document.research.empty();
  if (build.release.r5 || build.metadata.codes.empty() || has_library) return;
  report(build, {}, "R4 has no place for the codes of the condition where nothing is cited");
}

/// The Organizations that the options name, each once.
class Organizations {
 public:
  explicit Organizations(Build& build) : build_(build) {}

  std::string_view id_of(std::string_view name) {
    for (const auto& [known, id] : known_) {
      if (known == name) return id;
    }
    const std::string_view id = build_.ids.make("Organization", name);
    Object resource =
        start_resource(build_, "Organization", id,
                       generated_narrative(build_, [&](XmlElement div) { div.add("p", name); }));
    resource.set("name", name);
    entries_.push_back({id, std::move(resource)});
    known_.emplace_back(name, id);
    return id;
  }

  std::vector<Entry> take() { return std::move(entries_); }

 private:
  Build& build_;
  std::vector<Entry> entries_;
  std::vector<std::pair<std::string_view, std::string_view>> known_;
};

void append_entry(const Build& build, Entry entry, Array& entries) {
  entries.add(Object{}
                  .set("fullUrl", urn(entry.id, build.pool))
                  .set("resource", std::move(entry.resource)));
}

/// The first moment of the known date.
std::string_view timestamp(const Build& build) {
  if (build.date.empty()) return unknown_instant;
  std::string day(build.date);
  while (day.size() < std::string_view("2025-01-01").size()) day += "-01";
  return build.pool.keep(day + "T00:00:00Z");
}

std::string write_pretty(const ast::Document& document, const WriteContext& context) {
  return write_bundle(document, context, JsonWriter::Layout::pretty);
}

}  // namespace

constinit const OptionSpec* const bundle_options[bundle_option_count] = {
    &fhir_version,   &option::canonical_base, &option::lang,   &option::date,
    &option::author, &option::publisher,      &option::rights, &option::license_url,
    &option::code,   &option::status};

std::string write_bundle(const ast::Document& document, const WriteContext& context,
                         JsonWriter::Layout layout) {
  const Metadata metadata = read_metadata(document, context.options);
  TextPool pool;
  const Value bundle = make_bundle(document, metadata, context, pool);
  check_bundle(bundle);
  JsonWriter json(layout);
  write(json, bundle);
  return json.take();
}

LocalSystems read_local_systems(const Options& options, TextPool& pool) {
  const auto base = options.get(option::canonical_base);
  if (!base) return constant_systems;
  std::string_view url = clean_text(*base, pool);
  while (url.ends_with('/')) url.remove_suffix(1);
  const bool is_http = url.starts_with("https://") || url.starts_with("http://");
  if (!is_http || url.ends_with(':') || url.find(' ') != std::string_view::npos) {
    throw Error(ErrorKind::usage, "--canonical-base \"" + std::string(*base) +
                                      "\": not an address that begins with https:// or http://");
  }
  return {pool.keep(std::string(url) + "/CodeSystem/section"),
          pool.keep(std::string(url) + "/CodeSystem/document-type")};
}

Value make_bundle(const ast::Document& document, const Metadata& metadata,
                  const WriteContext& context, TextPool& pool) {
  check_code_systems(metadata);
  Build build = start_build(document, metadata, context, pool);
  report_missing_date(build);
  report_lost_codes(build);

  std::vector<Part> parts = make_parts(build);
  std::optional<Entry> condition;
  if (build.release.condition != nullptr) condition = build.release.condition(build);
  Organizations organizations(build);
  Parties parties;
  for (const std::string& author : metadata.authors) {
    parties.authors.push_back(organizations.id_of(author));
  }
  if (metadata.publisher) parties.custodian = organizations.id_of(*metadata.publisher);
  if (condition) parties.condition = condition->id;

  Array entries;
  append_entry(build, make_composition(build, parties, parts), entries);
  if (condition) append_entry(build, *std::move(condition), entries);
  for (Entry& entry : organizations.take()) append_entry(build, std::move(entry), entries);
  for (Part& part : parts) {
    for (Entry& entry : part.entries) append_entry(build, std::move(entry), entries);
  }

  std::string name = "bundle|";
  name.append(build.release.id).append("|").append(sha256_hex(document.source->original().bytes()));
  name.append("|").append(build.date);
  const std::string_view id = pool.keep(uuid_v5(name));
  return Object{}
      .set("resourceType", "Bundle")
      .set("id", id)
      .set("language", std::string_view(metadata.lang))
      .set("identifier", Object{}.set("system", systems::uri).set("value", urn(id, pool)))
      .set("type", "document")
      .set("timestamp", timestamp(build))
      .set("entry", std::move(entries));
}

constinit const Format format{
    "fhir",       "FHIR document",         "HL7 FHIR R4 or R5 document Bundle, as JSON",
    ".fhir.json", "application/fhir+json", bundle_options,
    write_pretty};

}  // namespace chapbook::formats::fhir
