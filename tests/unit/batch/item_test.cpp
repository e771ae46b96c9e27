#include "converters/batch/item.hpp"

#include <gtest/gtest.h>

#include "parsers/base/source.hpp"

namespace chapbook::batch {
namespace {

TEST(Item, ReadsTextOrPath) {
  const ReadItem text = read_item(R"({"id":"gout","text":"Gout\n"})");
  EXPECT_EQ(text.error, "");
  EXPECT_EQ(text.item.id, "gout");
  EXPECT_EQ(text.item.text, "Gout\n");
  EXPECT_FALSE(text.item.path);
  const ReadItem path = read_item(R"({"path":"a/gout.txt","id":"gout","text":null})");
  EXPECT_EQ(path.error, "");
  EXPECT_EQ(path.item.path, "a/gout.txt");
}

TEST(Item, KeepsWhatItDoesNotKnow) {
  const ReadItem read =
      read_item(R"({"id":"a","text":"","batch":{"n":[1,null]},"status":"mine","z":"\u00e9"})");
  EXPECT_EQ(read.item.others, R"("batch":{"n":[1,null]},"z":"\u00e9")");
}

TEST(Item, SaysWhatIsWrong) {
  EXPECT_NE(read_item("").error, "");
  EXPECT_NE(read_item("[]").error, "");
  EXPECT_NE(read_item("{").error, "");
  EXPECT_EQ(read_item(R"({"text":"a"})").error, "\"id\" is missing");
  EXPECT_EQ(read_item(R"({"id":1,"text":"a"})").error, "\"id\" is no string");
  EXPECT_EQ(read_item(R"({"id":"a"})").error, "\"text\" or \"path\" is missing");
  EXPECT_EQ(read_item(R"({"id":"a","text":"","path":"b"})").error,
            "both \"text\" and \"path\" are given");
  EXPECT_EQ(read_item(R"({"id":"a","text":{}})").item.id, "a");
}

TEST(Answer, IsOneLine) {
  Answer answer;
  answer.id = "g\nout";
  answer.others = R"("n":1)";
  answer.outputs.push_back({"html", std::nullopt, "<p>\n</p>", true, 8, "aa"});
  answer.outputs.push_back({"epub", std::nullopt, "PK", false, 2, "bb"});
  answer.outputs.push_back({"jats", "out/g.xml", {}, true, 5, "cc"});
  answer.source = Source::make("g", "Gout\n  x");
  answer.diagnostics.push_back({"some-rule", Severity::info, {7, 8}, "an x", {}, {}});
  EXPECT_EQ(
      to_json(answer),
      R"({"id":"g\nout","status":"ok","outputs":[{"format":"html","data":"<p>\n</p>","bytes":8,"sha256":"aa"},)"
      R"({"format":"epub","encoding":"base64","data":"UEs=","bytes":2,"sha256":"bb"},)"
      R"({"format":"jats","path":"out/g.xml","bytes":5,"sha256":"cc"}],)"
      R"("diagnostics":[{"rule":"some-rule","severity":"info","line":2,"column":3,"start":7,"end":8,"message":"an x"}],"n":1})");
}

TEST(Answer, SaysThatALineGaveNoId) {
  Answer answer;
  answer.status = Status::failed;
  answer.error = "no JSON";
  EXPECT_EQ(to_json(answer),
            R"({"id":null,"status":"failed","error":"no JSON","outputs":[],"diagnostics":[]})");
}

}  // namespace
}  // namespace chapbook::batch
