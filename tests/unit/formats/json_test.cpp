#include "formats/shared/json.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace chapbook::formats {
namespace {

using Kind = JsonMember::Kind;

TEST(JsonReader, KeepsMembersInOrderWithTheirText) {
  const JsonObject read = read_json_object(
      " { \"id\" : \"a\\n\\u00e9\\ud83d\\ude00\" , \"n\": -1.50e3, \"t\":true,\"z\":null,"
      "\"o\": {\"k\" : [1, {}]} ,\"a\":[ ]}\n");
  ASSERT_EQ(read.error, "");
  ASSERT_EQ(read.members.size(), 6U);
  EXPECT_EQ(read.members[0].key, "id");
  EXPECT_EQ(read.members[0].kind, Kind::string);
  EXPECT_EQ(read.members[0].text, "a\n\xC3\xA9\xF0\x9F\x98\x80");
  EXPECT_EQ(read.members[0].raw, "\"a\\n\\u00e9\\ud83d\\ude00\"");
  EXPECT_EQ(read.members[1].kind, Kind::number);
  EXPECT_EQ(read.members[1].raw, "-1.50e3");
  EXPECT_EQ(read.members[1].text, "-1.50e3");
  EXPECT_EQ(read.members[2].kind, Kind::boolean);
  EXPECT_EQ(read.members[2].raw, "true");
  EXPECT_EQ(read.members[3].kind, Kind::null);
  EXPECT_EQ(read.members[4].kind, Kind::object);
  EXPECT_EQ(read.members[4].raw, "{\"k\" : [1, {}]}");
  EXPECT_EQ(read.members[5].kind, Kind::array);
  EXPECT_EQ(read.members[5].raw, "[ ]");
}

TEST(JsonReader, GivesTheTextOfAMemberInOneLine) {
  const JsonObject object = read_json_object("{\"a\":[1,\r\n 2],\"b\":\"\\r\"}");
  ASSERT_EQ(object.error, "");
  EXPECT_EQ(object.find("a")->raw, "[1,   2]");
  EXPECT_EQ(object.find("b")->raw, "\"\\r\"");
}

TEST(JsonReader, KeepsRepeatedKeysAndFindsTheLast) {
  const JsonObject read = read_json_object("{\"a\":1,\"a\":2}");
  ASSERT_EQ(read.members.size(), 2U);
  ASSERT_NE(read.find("a"), nullptr);
  EXPECT_EQ(read.find("a")->raw, "2");
  EXPECT_EQ(read.find("b"), nullptr);
}

TEST(JsonReader, NumbersStayAsTheyAreWritten) {
  const std::string digits(300, '9');
  const JsonObject read = read_json_object("{\"n\":" + digits + ",\"e\":1.0E-400}");
  ASSERT_EQ(read.error, "");
  EXPECT_EQ(read.members[0].raw, digits);
  EXPECT_EQ(read.members[1].raw, "1.0E-400");
  EXPECT_NE(read_json_object("{\"n\":1e999}").error, "");
}

TEST(JsonReader, SaysWhereTheFirstFaultIs) {
  const struct {
    std::string_view json;
    std::string_view where;
  } cases[] = {
      {"", "byte 0: "},
      {"   ", "byte 3: "},
      {"[1]", "byte 0: "},
      {"\"text\"", "byte 6: "},
      {"{\"a\" 1}", "byte 5: "},
      {"{\"a\":1 \"b\":2}", "byte 7: "},
      {"{\"a\":1,}", "byte 7: "},
      {"{\"a\":1} x", "byte 8: "},
      {"{\"a\":01}", "byte 6: "},
      {"{\"a\":\"x", "byte 7: "},
      {"{\"a\":\"\xFF\"}", "byte 6: "},
      {"{\"a\":\"\xC0\x80\"}", "byte 6: "},
      {"{a:1}", "byte 1: "},
      {std::string_view("{\"a\":1}\0x", 9), "byte 7: "},
      {std::string_view("{\"a\0\":1}", 8), "byte 3: "},
  };
  for (const auto& [json, where] : cases) {
    const JsonObject read = read_json_object(json);
    EXPECT_TRUE(read.error.starts_with(where)) << json << " gave " << read.error;
    EXPECT_TRUE(read.members.empty()) << json;
  }
}

TEST(JsonReader, RefusesEscapesThatAreNoCharacter) {
  EXPECT_NE(read_json_object("{\"a\":\"\\udc00\"}").error, "");
  EXPECT_NE(read_json_object("{\"\\udc00\":1}").error, "");
  EXPECT_NE(read_json_object("{\"a\":\"\\ud800x\"}").error, "");
  EXPECT_EQ(read_json_object("{\"a\":\"\\u0000\"}").members.at(0).text, std::string(1, '\0'));
}

TEST(JsonReader, CapsTheDepthWhateverTheLength) {
  const auto nested = [](int depth) {
    return "{\"a\":" + std::string(static_cast<std::size_t>(depth - 1), '[') +
           std::string(static_cast<std::size_t>(depth - 1), ']') + "}";
  };
  EXPECT_EQ(read_json_object(nested(64)).error, "");
  EXPECT_TRUE(read_json_object(nested(65)).error.ends_with("Nested too deeply."));
  EXPECT_TRUE(read_json_object("{\"a\":" + std::string(1000000, '['))
                  .error.ends_with("Nested too deeply."));
}

TEST(JsonReader, ReadsWhatTheWriterWrote) {
  for (const auto layout : {JsonWriter::Layout::pretty, JsonWriter::Layout::compact}) {
    JsonWriter json(layout);
    const std::string hostile = "\x01\x1F \"\\/<\xE2\x80\xA8\xF0\x9F\x98\x80";
    json.begin_object().member("text", hostile).key("list").begin_array();
    json.number(std::int64_t{-5}).number(0.25).end_array().end_object();
    const JsonObject read = read_json_object(json.take());
    ASSERT_EQ(read.error, "");
    EXPECT_EQ(read.members.at(0).text, hostile);
    EXPECT_EQ(read.members.at(1).kind, Kind::array);
  }
}

}  // namespace
}  // namespace chapbook::formats
