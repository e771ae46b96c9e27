// The code systems in docs/fhir are what receivers load to understand our codes, so they must hold
// exactly the codes that the writer uses.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <fstream>
#include <sstream>
#include <string>

#include "formats/fhir/codes.hpp"
#include "parsers/ast/section_kind.hpp"

namespace chapbook::formats::fhir {
namespace {

rapidjson::Document read(const std::string& name) {
  std::ifstream file(std::string(CHAPBOOK_SOURCE_DIR) + "/docs/fhir/" + name);
  std::stringstream content;
  content << file.rdbuf();
  rapidjson::Document json;
  json.Parse(content.str().c_str());
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

}  // namespace
}  // namespace chapbook::formats::fhir
