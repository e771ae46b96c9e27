#include <gtest/gtest.h>

#include "formats/shared/common_options.hpp"
#include "formats/shared/json.hpp"
#include "formats/shared/uuid.hpp"
#include "formats/shared/xml.hpp"

namespace chapbook::formats {
namespace {

TEST(Uuid, MakesTheFixedCodeSystemIds) {
  EXPECT_EQ(uuid_v5("CodeSystem/section"), "b86aa48e-ecf4-5adb-b8db-bc49f9cd4342");
  EXPECT_EQ(uuid_v5("CodeSystem/document-type"), "be29b003-3101-52ec-9fd2-f6b6a07ac93f");
}

TEST(Xml, EscapesMarkupAndAddsNoWhiteSpace) {
  XmlTree tree("p", {{"title", "a \"b\" <c>"}});
  tree.root().add("b", "x & y");
  tree.root().text(" z").add("br");
  EXPECT_EQ(tree.print_fragment(),
            "<p title=\"a &quot;b&quot; &lt;c>\"><b>x &amp; y</b> z<br/></p>");
  EXPECT_EQ(tree.print("p").substr(0, 53),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE p>\n<");
}

TEST(Json, WritesInOrderAndEscapes) {
  JsonWriter json(JsonWriter::Layout::compact);
  json.begin_object().member("b", "x\"\n").key("a").begin_array().number(std::int64_t{1}).null();
  json.boolean(true).end_array().key("r").raw("{\"k\":1}").end_object();
  EXPECT_EQ(json.take(), "{\"b\":\"x\\\"\\n\",\"a\":[1,null,true],\"r\":{\"k\":1}}");
}

TEST(Slug, KeepsLettersWithoutTheirMarks) {
  EXPECT_EQ(slugify("Spinal Tumor"), "spinal-tumor");
  EXPECT_EQ(slugify("Ménière's disease (inner ear)"), "menieres-disease-inner-ear");
  EXPECT_EQ(slugify("\xE2\x80\x94"), "untitled");
  EXPECT_LE(slugify(std::string(300, 'a')).size(), 80U);
}

}  // namespace
}  // namespace chapbook::formats
