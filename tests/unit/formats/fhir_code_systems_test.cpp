// The code systems in docs/fhir are what receivers load to understand our codes, so they must hold
// exactly the codes that the writer uses.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <string>

#include "formats/fhir/codes.hpp"
#include "formats/terminology.hpp"
#include "parsers/ast/section_kind.hpp"
#include "parsers/base/error.hpp"
#include "support/places.hpp"
#include "support/texts.hpp"

namespace chapbook::formats::fhir {
namespace {

rapidjson::Document read(const std::string& name) {
  rapidjson::Document json;
  json.Parse(test::read_file(test::source_folder() / "docs" / "fhir" / name).c_str());
  EXPECT_FALSE(json.HasParseError()) << name;
  return json;
}

TEST(FhirCodeSystems, SectionsAreTheRowsOfTheTable) {
  const rapidjson::Document json = read("CodeSystem-chapbook-section.json");
  EXPECT_EQ(json["url"].GetString(), constant_systems.section);
  EXPECT_EQ(json["count"].GetUint(), ast::section_kinds().size());
  ASSERT_EQ(json["concept"].Size(), ast::section_kinds().size());
  rapidjson::SizeType index = 0;
  for (const ast::SectionKindInfo& row : ast::section_kinds()) {
    const rapidjson::Value& code = json["concept"][index++];
    EXPECT_EQ(code["code"].GetString(), row.code);
    EXPECT_EQ(code["display"].GetString(), row.display);
  }
}

TEST(FhirCodeSystems, DocumentTypesAreThoseOfTheComposition) {
  const rapidjson::Document json = read("CodeSystem-chapbook-document-type.json");
  EXPECT_EQ(json["url"].GetString(), constant_systems.document_type);
  const Object type = document_type(constant_systems);
  const auto& codings = std::get<Array>(type.find("coding")->data);
  const auto& ours = std::get<Object>(codings.items.at(1).data);
  ASSERT_EQ(json["concept"].Size(), 1U);
  EXPECT_EQ(json["concept"][0]["code"].GetString(), ours.find("code")->text());
  EXPECT_EQ(json["concept"][0]["display"].GetString(), ours.find("display")->text());
}

rapidjson::Document transaction(const Options& options) {
  EXPECT_EQ(all_terminologies().size(), 1U);
  rapidjson::Document json;
  json.Parse(all_terminologies().front()->write(options).c_str());
  EXPECT_FALSE(json.HasParseError());
  return json;
}

TEST(FhirCodeSystems, TheTransactionHoldsWhatTheManualShows) {
  const rapidjson::Document json = transaction({});
  EXPECT_STREQ(json["type"].GetString(), "transaction");
  ASSERT_EQ(json["entry"].Size(), 2U);
  EXPECT_EQ(json["entry"][0]["resource"], read("CodeSystem-chapbook-section.json"));
  EXPECT_EQ(json["entry"][1]["resource"], read("CodeSystem-chapbook-document-type.json"));
  EXPECT_STREQ(json["entry"][0]["request"]["method"].GetString(), "PUT");
  EXPECT_STREQ(json["entry"][0]["request"]["url"].GetString(), "CodeSystem/chapbook-section");
}

TEST(FhirCodeSystems, BelowACanonicalBaseAddressesLeadToTheResources) {
  Options options;
  options.set("canonical-base", "https://fhir.chapbook.test/fhir/");
  const rapidjson::Document json = transaction(options);
  for (const auto& entry : json["entry"].GetArray()) {
    EXPECT_EQ(
        entry["resource"]["url"].GetString(),
        "https://fhir.chapbook.test/fhir/" + std::string(entry["request"]["url"].GetString()));
  }
  options.set("canonical-base", "fhir.chapbook.test");
  EXPECT_THROW((void)transaction(options), Error);
}

}  // namespace
}  // namespace chapbook::formats::fhir
