#include "formats/fhir/fhir.hpp"

#include <gtest/gtest.h>
#include <rapidjson/document.h>
#include <rapidjson/pointer.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "formats/fhir/ids.hpp"
#include "formats/shared/csl.hpp"
#include "formats/shared/uuid.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/error.hpp"
#include "parsers/citation/citation.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats::fhir {
namespace {

using Json = rapidjson::Value;
using Settings = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view work_of_sample = "work|gout|en";

/// What was written, read again.
struct Written {
  std::string bytes;
  std::vector<Diagnostic> diagnostics;
  rapidjson::Document json;

  /// The value at a JSON pointer, or null.
  [[nodiscard]] const Json* at(const std::string& path) const {
    return rapidjson::Pointer(path.c_str()).Get(json);
  }
  [[nodiscard]] std::string text(const std::string& path) const {
    const Json* found = at(path);
    return found != nullptr && found->IsString() ? found->GetString() : "(none)";
  }
  /// The resources of one type, in order.
  [[nodiscard]] std::vector<const Json*> resources(std::string_view type) const {
    std::vector<const Json*> out;
    for (const Json& entry : json["entry"].GetArray()) {
      if (entry["resource"]["resourceType"].GetString() == type) out.push_back(&entry["resource"]);
    }
    return out;
  }
};

Written write(const ast::Document& document, const Settings& settings) {
  Options options;
  for (const auto& [name, value] : settings) options.set(name, value);
  Written out;
  out.bytes = format.write(document, {options, out.diagnostics});
  out.json.Parse(out.bytes.c_str());
  EXPECT_FALSE(out.json.HasParseError());
  return out;
}

std::string text(const Json& value, const char* path) {
  const Json* found = rapidjson::Pointer(path).Get(value);
  return found != nullptr && found->IsString() ? found->GetString() : "(none)";
}

const Settings r4_settings{{"date", "2025-01-15"}};
const Settings r5_settings{{"date", "2025-01-15"}, {"fhir-version", "r5"}};

std::set<std::string> ids_of(const Written& written) {
  std::set<std::string> out;
  for (const Json& entry : written.json["entry"].GetArray())
    out.insert(entry["fullUrl"].GetString());
  return out;
}

TEST(FhirBundle, IsADocumentInBothReleases) {
  for (const Settings& settings : {r4_settings, r5_settings}) {
    const Written written = write(tests::sample_document(), settings);
    EXPECT_EQ(written.text("/resourceType"), "Bundle");
    EXPECT_EQ(written.text("/type"), "document");
    EXPECT_EQ(written.text("/language"), "en");
    EXPECT_EQ(written.text("/timestamp"), "2025-01-15T00:00:00Z");
    EXPECT_EQ(written.text("/identifier/system"), "urn:ietf:rfc:3986");
    EXPECT_EQ(written.text("/identifier/value"), "urn:uuid:" + written.text("/id"));
    EXPECT_EQ(written.text("/entry/0/resource/resourceType"), "Composition");
    for (const Json& entry : written.json["entry"].GetArray()) {
      EXPECT_EQ(text(entry, "/fullUrl"), "urn:uuid:" + text(entry, "/resource/id"));
    }
    EXPECT_TRUE(written.diagnostics.empty());
  }
}

TEST(FhirBundle, IdsAreMadeFromTheNamesOfTheModel) {
  const ast::Document document = tests::sample_document();
  const std::string work = uuid_v5(work_of_sample);
  const Written r4 = write(document, r4_settings);
  const std::string digest = sha256_hex(document.source->bytes());
  EXPECT_EQ(r4.text("/id"), uuid_v5("bundle|R4|" + digest + "|2025-01-15"));
  EXPECT_EQ(r4.text("/entry/0/resource/id"), uuid_v5("fhir|R4|Composition|" + work));
  EXPECT_EQ(r4.text("/entry/0/resource/identifier/value"), "urn:uuid:" + work);
  EXPECT_EQ(text(*r4.resources("Library").at(0), "/id"),
            uuid_v5("fhir|R4|Library|" + work + "|references"));
  EXPECT_EQ(text(*r4.resources("Practitioner").at(0), "/id"),
            uuid_v5("fhir|R4|Practitioner|Ana María López|Sevilla, ES"));
  const Written r5 = write(document, r5_settings);
  EXPECT_EQ(text(*r5.resources("Citation").at(2), "/id"),
            uuid_v5("fhir|R5|Citation|old notes vienna no year"));
  EXPECT_EQ(text(*r5.resources("ResearchStudy").at(0), "/id"),
            uuid_v5("fhir|R5|ResearchStudy|Cherry Juice and Uric Acid|March 2021"));
}

TEST(FhirBundle, ReorderingChangesNoIdOfAResource) {
  ast::Document document = tests::sample_document();
  const Written before = write(document, r5_settings);
  std::ranges::reverse(document.references.items);
  std::ranges::reverse(document.doctors.items);
  std::ranges::reverse(document.research.items);
  const Written after = write(document, r5_settings);
  EXPECT_NE(before.bytes, after.bytes);
  EXPECT_EQ(ids_of(before), ids_of(after));
}

TEST(FhirBundle, TheSameThingTwiceGetsTwoIds) {
  ast::Document document = tests::sample_document();
  document.references.items.push_back(document.references.items.front());
  document.doctors.items.push_back(document.doctors.items.front());
  const Written written = write(document, r5_settings);
  EXPECT_EQ(ids_of(written).size(), written.json["entry"].Size());
}

TEST(FhirBundle, ManyOfTheSameAreNoMoreWorkThanManyOthers) {
  TextPool pool;
  Ids ids("R4", pool);
  std::set<std::string_view> made;
  for (int i = 0; i < 20000; ++i) made.insert(ids.make("Practitioner", "A"));
  made.insert(ids.make("Practitioner", "A|2"));
  EXPECT_EQ(made.size(), 20001U);
}

TEST(FhirComposition, AGroupInTwoPartsKeepsBothHeadings) {
  ast::Document document = tests::sample_document();
  document.trials.headings.push_back(document.trials.headings.front());
  document.trials.headings.push_back({"Clinical Trials (2)", {}});
  const Written written = write(document, r4_settings);
  EXPECT_EQ(written.text("/entry/0/resource/section/9/title"),
            "Clinical Trials; Clinical Trials (2)");
}

TEST(FhirBundle, SameInputSameBytes) {
  for (const Settings& settings : {r4_settings, r5_settings}) {
    EXPECT_EQ(write(tests::sample_document(), settings).bytes,
              write(tests::sample_document(), settings).bytes);
  }
}

TEST(FhirComposition, HasOneSectionAHeadingInSourceOrder) {
  const Written written = write(tests::sample_document(), r4_settings);
  const std::vector<std::pair<std::string, std::string>> expected{
      {"(none)", "introduction"},
      {"What is the definition of Gout?", "definition"},
      {"What are the alternative names for Gout?", "alternative-names"},
      {"What causes Gout?", "causes"},
      {"What are the causes for Gout?", "causes"},
      {"When should I contact a medical professional for Gout?", "when-to-contact"},
      {"References", "references"},
      {"Top Global Doctors", "doctors"},
      {"Latest Research", "research"},
      {"Clinical Trials", "trials"},
      {"Other", "other"}};
  const auto sections = written.at("/entry/0/resource/section")->GetArray();
  ASSERT_EQ(sections.Size(), expected.size());
  for (rapidjson::SizeType i = 0; i < sections.Size(); ++i) {
    EXPECT_EQ(text(sections[i], "/title"), expected[i].first);
    EXPECT_EQ(text(sections[i], "/code/coding/0/code"), expected[i].second);
    EXPECT_EQ(text(sections[i], "/code/coding/0/system"),
              "urn:uuid:b86aa48e-ecf4-5adb-b8db-bc49f9cd4342");
    const bool generated = sections[i].HasMember("entry");
    EXPECT_EQ(text(sections[i], "/text/status"), generated ? "generated" : "additional");
  }
  EXPECT_EQ(text(sections[3], "/code/coding/1/code"), "Q000209");
  EXPECT_EQ(
      text(sections[3], "/text/div"),
      "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\"><p>Gout occurs "
      "when uric acid builds up &amp; forms crystals, from:</p><ul><li>Food<ol><li>Red meat"
      "</li><li>Shellfish &lt; or &gt; mussels</li></ol></li><li>Medicines</li></ul><p>~~ a line "
      "of its own ~~<br/>~~ and another ~~</p></div>");
}

TEST(FhirComposition, DiffersBetweenTheReleasesWhereTheyDiffer) {
  const Written r4 = write(tests::sample_document(), r4_settings);
  const Json& old = r4.json["entry"][0]["resource"];
  EXPECT_TRUE(old["identifier"].IsObject());
  EXPECT_EQ(text(old, "/subject/display"), "Gout");
  for (const char* absent : {"version", "name", "useContext", "relatesTo", "custodian"}) {
    EXPECT_FALSE(old.HasMember(absent)) << absent;
  }
  const Written r5 = write(tests::sample_document(), r5_settings);
  const Json& now = r5.json["entry"][0]["resource"];
  EXPECT_TRUE(now["identifier"].IsArray());
  EXPECT_EQ(text(now, "/subject/0/type"), "ConditionDefinition");
  EXPECT_EQ(text(now, "/subject/0/reference"),
            "urn:uuid:" + text(*r5.resources("ConditionDefinition").at(0), "/id"));
  EXPECT_EQ(text(now, "/name"), "Gout");
  EXPECT_EQ(text(now, "/relatesTo/0/document/title"), "gout.txt");
  EXPECT_EQ(text(now, "/useContext/1/valueCodeableConcept/coding/0/code"), "PAT");
}

TEST(FhirComposition, NamesNobodyWhomTheOptionsDoNotName) {
  const Written anonymous = write(tests::sample_document(), r4_settings);
  EXPECT_EQ(anonymous.text("/entry/0/resource/author/0/extension/0/valueCode"), "unknown");
  EXPECT_TRUE(anonymous.resources("Organization").empty());

  Settings settings = r4_settings;
  settings.insert(settings.end(), {{"author", "Health Press"},
                                   {"author", "Joint Society"},
                                   {"publisher", "Health Press"},
                                   {"rights", "Copyright 2025 Health Press"},
                                   {"license-url", "https://creativecommons.org/licenses/by/4.0/"},
                                   {"status", "preliminary"}});
  const Written named = write(tests::sample_document(), settings);
  const auto organizations = named.resources("Organization");
  ASSERT_EQ(organizations.size(), 2U);
  EXPECT_EQ(text(*organizations[1], "/name"), "Joint Society");
  EXPECT_EQ(named.text("/entry/0/resource/author/1/reference"),
            "urn:uuid:" + text(*organizations[1], "/id"));
  EXPECT_EQ(named.text("/entry/0/resource/custodian/reference"),
            named.text("/entry/0/resource/author/0/reference"));
  EXPECT_EQ(named.text("/entry/0/resource/status"), "preliminary");
  const std::string title_page = named.text("/entry/0/resource/text/div");
  EXPECT_NE(title_page.find("Copyright 2025 Health Press"), std::string::npos);
  EXPECT_NE(title_page.find("<b>Review Date:</b> 4/30/2021"), std::string::npos);
}

TEST(FhirComposition, SaysWhenTheDateIsUnknownOrPartial) {
  const struct {
    std::string date;
    std::string timestamp;
  } cases[] = {{"2021", "2021-01-01T00:00:00Z"}, {"2021-04", "2021-04-01T00:00:00Z"}};
  for (const auto& [date, timestamp] : cases) {
    const Written written = write(tests::sample_document(), {{"date", date}});
    EXPECT_EQ(written.text("/entry/0/resource/date"), date);
    EXPECT_EQ(written.text("/timestamp"), timestamp);
  }
  EXPECT_EQ(write(tests::sample_document(), {}).text("/entry/0/resource/date"), "2021-04-30");
  const Written unknown = write(tests::empty_document(), {});
  EXPECT_EQ(unknown.text("/entry/0/resource/_date/extension/0/valueCode"), "unknown");
  EXPECT_EQ(unknown.at("/entry/0/resource/date"), nullptr);
  EXPECT_EQ(unknown.text("/timestamp"), "1970-01-01T00:00:00Z");
  ASSERT_EQ(unknown.diagnostics.size(), 1U);
  EXPECT_EQ(unknown.diagnostics[0].id, "not-expressible");
}

TEST(FhirComposition, AHeadingWithoutTextIsMarkedAsEmpty) {
  ast::Document document = tests::sample_document();
  document.sections[4].blocks.clear();
  const Written written = write(document, r4_settings);
  EXPECT_EQ(written.text("/entry/0/resource/section/4/text/status"), "empty");
}

TEST(FhirReferences, R4ListsThemInALibrary) {
  const ast::Document document = tests::sample_document();
  const Written written = write(document, r4_settings);
  const Json& library = *written.resources("Library").at(0);
  EXPECT_EQ(text(library, "/name"), "GoutReferences");
  EXPECT_EQ(text(library, "/topic/1/text"), "Gout");
  EXPECT_EQ(text(library, "/relatedArtifact/0/label"), "1");
  EXPECT_EQ(text(library, "/relatedArtifact/0/display"), "Clinical features and treatment of gout");
  EXPECT_EQ(text(library, "/relatedArtifact/0/url"), "(none)");
  EXPECT_EQ(text(library, "/relatedArtifact/1/url"), "https://doi.org/10.1002/acr.24180");
  EXPECT_EQ(text(library, "/relatedArtifact/2/display"), "(none)");
  EXPECT_EQ(text(library, "/relatedArtifact/2/citation"), "Old notes, Vienna (no year)");
  JsonWriter csl(JsonWriter::Layout::compact);
  csl.begin_array();
  int number = 0;
  for (const ast::Reference& reference : document.references.items) {
    write_csl(csl, reference, "ref-" + std::to_string(++number));
  }
  csl.end_array();
  EXPECT_EQ(text(library, "/content/0/data"), base64(csl.take()));
  EXPECT_EQ(text(library, "/content/0/contentType"), "application/vnd.citationstyles.csl+json");
}

TEST(FhirReferences, R5MakesACitationOfEach) {
  const Written written = write(tests::sample_document(), r5_settings);
  const auto citations = written.resources("Citation");
  ASSERT_EQ(citations.size(), 5U);
  const Json& chapter = *citations[0];
  EXPECT_EQ(text(chapter, "/citedArtifact/version/value"), "10th ed");
  EXPECT_EQ(text(chapter, "/citedArtifact/part/value"), "95");
  EXPECT_EQ(text(chapter, "/citedArtifact/publicationForm/0/publishedIn/publisher/display"),
            "Elsevier");
  EXPECT_EQ(text(chapter, "/citedArtifact/publicationForm/0/articleDate"), "2017");
  EXPECT_EQ(text(chapter, "/citedArtifact/classification/0/classifier/0/text"), "Book Part");
  EXPECT_EQ(text(chapter, "/contained/0/name/0/given/1"), "M");
  EXPECT_EQ(text(chapter, "/citedArtifact/contributorship/entry/2/contributor/reference"),
            "#editor1");
  EXPECT_EQ(text(chapter, "/citedArtifact/contributorship/entry/2/role/text"), "Book editor");
  EXPECT_FALSE(chapter["citedArtifact"]["contributorship"]["complete"].GetBool());
  EXPECT_EQ(text(chapter, "/summary/0/style/text"), "AMA, as printed in the source");

  const Json& article = *citations[1];
  EXPECT_EQ(text(article, "/citedArtifact/identifier/0/value"), "10.1002/acr.24180");
  EXPECT_EQ(text(article, "/citedArtifact/identifier/1/system"), "https://pubmed.ncbi.nlm.nih.gov");
  EXPECT_EQ(article["citedArtifact"]["webLocation"].Size(), 2U) << "the printed link is PubMed's";
  EXPECT_EQ(text(article, "/citedArtifact/publicationForm/0/lastPage"), "760");
  EXPECT_EQ(text(article, "/citedArtifact/contributorship/summary/0/value"),
            "FitzGerald JD, Dalbeth N, Mikuls T, et al");

  const Json& unknown = *citations[2];
  EXPECT_FALSE(unknown.HasMember("citedArtifact"));
  EXPECT_EQ(text(unknown, "/summary/0/text"), "Old notes, Vienna (no year)");
  EXPECT_EQ(text(unknown, "/summary/0/style/text"), "as in source");
}

/// A document with one reference, read from its text.
ast::Document with_reference(const std::string& line) {
  ast::Document document = tests::titled_document(line);
  document.references.items.push_back(citation::read_reference(
      *document.source, {0, static_cast<std::uint32_t>(line.size())}, *document.pool));
  return document;
}

TEST(FhirReferences, R5KnowsWebPagesAndGroups) {
  const Written written = write(
      with_reference("Centers for Disease Control and Prevention. Measles (rubeola). "
                     "www.cdc.gov/measles/index.html. Updated November 5, 2020. Accessed May 12, "
                     "2021."),
      r5_settings);
  const Json& page = *written.resources("Citation").at(0);
  ASSERT_TRUE(page.HasMember("citedArtifact"));
  EXPECT_EQ(text(page, "/citedArtifact/dateAccessed"), "2021-05-12");
  EXPECT_EQ(text(page, "/citedArtifact/publicationForm/0/lastRevisionDate"), "2020-11-05");
  EXPECT_EQ(text(page, "/citedArtifact/webLocation/0/url"),
            "https://www.cdc.gov/measles/index.html");
  EXPECT_EQ(text(page, "/citedArtifact/classification/0/classifier/0/coding/0/code"), "webpage");
}

TEST(FhirReferences, ShowNumbersOnceWhereTheTextNumbersThem) {
  ast::Document document = tests::sample_document();
  document.references.items[0].numbering = Text{"7.", {}};
  const Written written = write(document, r4_settings);
  const std::string div = written.text("/entry/0/resource/section/6/text/div");
  EXPECT_EQ(div.find("<ol>"), std::string::npos);
  EXPECT_NE(div.find("<p>Burns CM"), std::string::npos);
}

TEST(FhirCards, DoctorsBecomePractitioners) {
  ast::Document document = tests::sample_document();
  document.doctors.items[1].name.text = "Wei Zhang, MD, PhD";
  const Written written = write(document, r4_settings);
  const auto doctors = written.resources("Practitioner");
  ASSERT_EQ(doctors.size(), 2U);
  EXPECT_EQ(text(*doctors[0], "/name/0/family"), "López");
  EXPECT_EQ(text(*doctors[0], "/name/0/given/1"), "María");
  EXPECT_EQ(text(*doctors[0], "/address/0/city"), "Sevilla");
  EXPECT_EQ(text(*doctors[0], "/address/0/country"), "ES");
  EXPECT_EQ(text(*doctors[0], "/address/0/state"), "(none)");
  EXPECT_EQ(text(*doctors[1], "/name/0/family"), "Zhang");
  EXPECT_EQ(text(*doctors[1], "/name/0/suffix/1"), "PhD");
  EXPECT_FALSE(doctors[1]->HasMember("address"));
}

ast::KeyValue field(std::string_view key, std::string_view value) {
  return {{key, {}}, Text{value, {}}, {}};
}

TEST(FhirCards, ResearchInR4IsALine) {
  ast::Document document = tests::sample_document();
  document.research.items[0].card.fields.push_back(field("Number of Patients", "1,204"));
  const Written written = write(document, r4_settings);
  const Json& library = *written.resources("Library").at(1);
  EXPECT_EQ(text(library, "/relatedArtifact/0/label"), "Latest Advance 1");
  EXPECT_EQ(text(library, "/relatedArtifact/0/display"), "A trial of two medicines.");
  EXPECT_EQ(text(library, "/relatedArtifact/0/citation"),
            "The Lancet. Condition: Gout. Publication date not stated. Number of patients: 1,204.");
}

TEST(FhirCards, ResearchInR5IsACitationAndPerhapsEvidence) {
  ast::Document document = tests::sample_document();
  auto& fields = document.research.items[0].card.fields;
  fields.push_back(field("Treatment Used", "Allopurinol"));
  fields.push_back(field("Number of Patients", "1,204"));
  fields.push_back(field("Phase", "3"));
  const Written written = write(document, r5_settings);
  ASSERT_EQ(written.resources("Evidence").size(), 1U);
  const Json& evidence = *written.resources("Evidence")[0];
  const Json& citation = *written.resources("Citation").at(3);
  EXPECT_EQ(text(evidence, "/citeAsReference/reference"), "urn:uuid:" + text(citation, "/id"));
  EXPECT_EQ(evidence["statistic"][0]["sampleSize"]["numberOfParticipants"].GetInt(), 1204);
  EXPECT_EQ(text(evidence, "/variableDefinition/1/variableRole/coding/0/code"), "exposure");
  EXPECT_EQ(text(citation, "/citedArtifact/classification/1/classifier/1/text"), "Allopurinol");
  EXPECT_EQ(text(citation, "/citedArtifact/note/0/text"), "Phase: 3");
  EXPECT_FALSE(citation["citedArtifact"]["publicationForm"][0].HasMember("articleDate"));
}

TEST(FhirCards, TrialStatusesFollowTheTable) {
  const struct {
    std::string words;
    std::string r4;
    std::string r5;
  } cases[] = {{"Recruiting", "active", "recruiting"},
               {"not yet recruiting", "approved", "not-yet-recruiting"},
               {"Enrolling by invitation", "active", "enrolling-by-invitation"},
               {"Active, not recruiting", "closed-to-accrual", "active-but-not-recruiting"},
               {"Suspended", "temporarily-closed-to-accrual", "temporarily-closed-to-accrual"},
               {"Completed", "completed", "completed"},
               {"Terminated", "administratively-completed", "terminated"},
               {"Withdrawn", "withdrawn", "withdrawn"},
               {"Sleeping", "(none)", "(none)"}};
  for (const auto& [words, r4, r5] : cases) {
    ast::Document document = tests::sample_document();
    document.trials.items[0].card.fields[0] = field("Status", words);
    const Written old = write(document, r4_settings);
    EXPECT_EQ(text(*old.resources("ResearchStudy")[0], "/status"), r4) << words;
    const Written now = write(document, r5_settings);
    const Json& study = *now.resources("ResearchStudy")[0];
    EXPECT_EQ(text(study, "/status"), "active");
    EXPECT_EQ(text(study, "/progressStatus/0/state/coding/0/code"), r5) << words;
    EXPECT_EQ(text(study, "/progressStatus/0/state/text"), words);
  }
}

TEST(FhirCards, ATrialWithoutStatusSaysSo) {
  ast::Document document = tests::sample_document();
  auto& card = document.trials.items[0].card;
  card.fields.erase(card.fields.begin());
  const Written old = write(document, r4_settings);
  EXPECT_EQ(text(*old.resources("ResearchStudy")[0], "/_status/extension/0/valueCode"), "unknown");
  EXPECT_TRUE(old.diagnostics.empty());
  const Written now = write(document, r5_settings);
  EXPECT_FALSE(now.resources("ResearchStudy")[0]->HasMember("progressStatus"));
}

TEST(FhirCards, TrialsKeepEveryField) {
  ast::Document document = tests::sample_document();
  ast::TrialCard& trial = document.trials.items[0];
  trial.card.fields.push_back(field("Study Type", "Procedure"));
  trial.card.fields.push_back(field("Sponsor", "[A] University"));
  trial.registry_id = "NCT04075903";
  const Written old = write(document, r4_settings);
  const Json& r4 = *old.resources("ResearchStudy")[0];
  EXPECT_EQ(text(r4, "/identifier/0/value"), "NCT04075903");
  EXPECT_EQ(r4["contained"][0]["quantity"].GetInt(), 120);
  EXPECT_EQ(text(r4, "/enrollment/0/reference"), "#enrollment");
  EXPECT_EQ(text(r4, "/category/0/text"), "Procedure");
  EXPECT_EQ(text(r4, "/period/start"), "2021-03");
  EXPECT_EQ(text(r4, "/note/0/text"), "Sponsor: \\[A\\] University");
  EXPECT_EQ(r4["note"].Size(), 1U);
  const Written now = write(document, r5_settings);
  const Json& r5 = *now.resources("ResearchStudy")[0];
  EXPECT_EQ(r5["recruitment"]["targetNumber"].GetInt(), 120);
  EXPECT_EQ(text(r5, "/studyDesign/0/text"), "Procedure");
  trial.participants.reset();
  trial.start.reset();
  const Written vague = write(document, r5_settings);
  EXPECT_EQ((*vague.resources("ResearchStudy")[0])["note"].Size(), 3U);
}

TEST(FhirOptions, CanonicalBaseReplacesTheLocalSystems) {
  Settings settings = r4_settings;
  settings.emplace_back("canonical-base", "https://fhir.chapbook.test/r4/");
  const Written written = write(tests::sample_document(), settings);
  EXPECT_EQ(written.text("/entry/0/resource/section/0/code/coding/0/system"),
            "https://fhir.chapbook.test/r4/CodeSystem/section");
  EXPECT_EQ(written.text("/entry/0/resource/type/coding/1/system"),
            "https://fhir.chapbook.test/r4/CodeSystem/document-type");
  for (const char* bad : {"", "chapbook.test", "https://", "https://a b"}) {
    EXPECT_THROW((void)write(tests::sample_document(), {{"canonical-base", bad}}), Error) << bad;
  }
}

TEST(FhirOptions, CodesOfTheConditionComeFromTheUserOnly) {
  Settings settings = r5_settings;
  settings.emplace_back("code", "umls=C0018099");
  settings.emplace_back("code", "http://snomed.info/sct=90560007");
  const Written r5 = write(tests::sample_document(), settings);
  const Json& condition = *r5.resources("ConditionDefinition")[0];
  EXPECT_EQ(text(condition, "/code/coding/0/system"), "http://terminology.hl7.org/CodeSystem/umls");
  EXPECT_EQ(text(condition, "/code/coding/1/code"), "90560007");
  EXPECT_EQ(text(condition, "/code/text"), "Gout");
  EXPECT_EQ(text(condition, "/subtitle"), "Gouty arthritis; Podagra");
  EXPECT_FALSE(
      (*write(tests::sample_document(), r5_settings).resources("ConditionDefinition")[0])["code"]
          .HasMember("coding"));
  EXPECT_THROW((void)write(tests::sample_document(), {{"code", "house=1"}}), Error);
  // R4 names them in its Libraries, so without one they are lost, which is said.
  const Settings lost{{"date", "2025"}, {"code", "umls=C0018099"}};
  EXPECT_EQ(write(tests::titled_document("Gout"), lost).diagnostics.size(), 1U);
  EXPECT_EQ(text(*write(tests::sample_document(), lost).resources("Library")[0],
                 "/useContext/0/valueCodeableConcept/coding/0/code"),
            "C0018099");
}

TEST(FhirText, SurvivesAnyTitleAndLanguage) {
  const std::string titles[] = {"<script>alert(\"1\")</script> & *bold* `x` [y](z) #1",
                                "9-1-1",
                                "\xE7\x97\x9B\xE9\xA2\xA8",
                                "a\x01\x1F\xC2\xA0\xFF z",
                                std::string(5000, 'x'),
                                "]]> --> {{}} \\u0000 \xF0\x9F\x98\x80"};
  for (const std::string& title : titles) {
    for (Settings settings : {r4_settings, r5_settings}) {
      settings.emplace_back("lang", "ar");
      const Written written = write(tests::titled_document(title), settings);
      const std::string div = written.text("/entry/0/resource/text/div");
      EXPECT_TRUE(div.starts_with(
          "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"ar\" xml:lang=\"ar\">"));
      EXPECT_EQ(div.find("<script"), std::string::npos);
    }
  }
  const Written digits = write(tests::titled_document("9-1-1"), r5_settings);
  EXPECT_EQ(digits.text("/entry/0/resource/name"), "Condition911");
}

TEST(FhirText, EscapesMarkdownWhereTheElementIsMarkdown) {
  ast::Document document = tests::sample_document();
  document.references.items[2].raw = "A_b [c] <d> #1 `e` \\ *f*";
  const Written written = write(document, r5_settings);
  EXPECT_EQ(text(*written.resources("Citation")[2], "/summary/0/text"),
            "A\\_b \\[c\\] \\<d\\> \\#1 \\`e\\` \\\\ \\*f\\*");
}

TEST(FhirIds, FoldReferencesToTheirWords) {
  EXPECT_EQ(fold_key("  Smith JA, et al.\tÜber  x. 2020;3(1):4-5. "),
            "smith ja et al Über x 2020 3 1 4 5");
  EXPECT_EQ(fold_key("..."), "");
}

TEST(FhirNdjson, IsTheSameBundleOnOneLine) {
  const ast::Document document = tests::sample_document();
  for (const char* version : {"r4", "r5"}) {
    Options options;
    options.set("fhir-version", version);
    std::vector<Diagnostic> diagnostics;
    const WriteContext context{options, diagnostics};
    const std::string line = find_format("fhir-ndjson")->write(document, context);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    rapidjson::Document compact;
    rapidjson::Document pretty;
    compact.Parse(line.c_str());
    pretty.Parse(find_format("fhir")->write(document, context).c_str());
    EXPECT_TRUE(compact == pretty) << version;
  }
}

}  // namespace
}  // namespace chapbook::formats::fhir
