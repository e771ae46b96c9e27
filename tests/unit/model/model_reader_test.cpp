// The reader of document models: what it believes, what it checks, what it refuses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "parsers/ast/dump.hpp"
#include "parsers/ast/same_content.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/error.hpp"
#include "support/condition.hpp"

namespace chapbook {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;

std::string model_of(const ast::Document& document) {
  return engine::convert(document, *formats::find_format("model"), {}).bytes;
}

ast::Document read(std::string json) {
  return engine::read(Source::make("gout.chapbook.json", std::move(json)));
}

std::string replaced(std::string text, std::string_view what, std::string_view into) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, text.npos) << what;
  return text.replace(at, what.size(), into);
}

/// "place: message" of each disagreement; the place is the text there.
std::vector<std::string> disagreements(const ast::Document& document) {
  std::vector<std::string> out;
  for (const Diagnostic& each : document.diagnostics) {
    if (each.id != notice::model_disagrees.id) continue;
    out.push_back(std::string(document.source->slice(each.span)) + ": " + each.message);
  }
  return out;
}

std::string refusal(std::string json) {
  try {
    (void)read(std::move(json));
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input);
    return error.what();
  }
  return "read";
}

constexpr const char* gout =
    "Gout\n\nWhat causes Gout?\n\nUric \"acid\", from:\n\n  • Caf\xC3\xA9\n\n\n"
    "Edwards NL. Crystal deposition diseases. In: Goldman L, Schafer AI, eds. Goldman-Cecil "
    "Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 257.\n";

TEST(ModelReader, GivesTheDocumentBack) {
  const ast::Document before = test::read_condition(gout);
  const ast::Document after = read(model_of(before));
  EXPECT_EQ(ast::describe(ast::content_differences(before, after)), "");
  EXPECT_EQ(after.source->bytes(), gout);
  EXPECT_THAT(disagreements(after), IsEmpty());
  EXPECT_TRUE(after.source->is_derived());
}

TEST(ModelReader, KnowsWhereTheTextStandsInTheFile) {
  const std::string json = model_of(test::read_condition(gout));
  const ast::Document document = read(json);
  const Source& text = *document.source;
  // Line ends and quotation marks are escapes, the accent is itself.
  for (const auto& [in_text, in_file] : {std::pair("Uric", "Uric \\\"acid"),
                                         {"acid\"", "acid\\\", from"},
                                         {"\", from", "\\\", from"},
                                         {"Edwards NL. C", "Edwards NL. C"},
                                         {"2020:chap", "2020:chap"}}) {
    const auto here = static_cast<std::uint32_t>(text.bytes().find(in_text));
    const auto there = static_cast<std::uint32_t>(json.find(in_file));
    EXPECT_EQ(text.position(here), text.original().position(there)) << in_text;
  }
}

TEST(ModelReader, BelievesWhatTheTreeSaysOfALine) {
  // A page may have headings and paragraphs that no plain text can tell apart.
  const ast::Document page = engine::read(Source::make(
      "page.html",
      "<h1>Gout</h1><h2>Living with it</h2><p>- no bullet</p><p>Causes</p><ol><li>One</ol>"));
  const ast::Document after = read(model_of(page));
  EXPECT_EQ(ast::describe(ast::content_differences(page, after)), "");
  EXPECT_EQ(after.sections.front().heading->text, "Living with it");
}

TEST(ModelReader, KnowsWrappedItemsOfADerivedText) {
  const std::string text = "Gout\n\nCauses\n\n  \u2022 Acid\n    in blood\n    1. Beer\n";
  Transcript transcript;
  transcript.source = Source::derive(Source::make("page.bin", ""), text, {});
  transcript.hints.resize(7);
  transcript.hints[0] = {LineRole::title};
  transcript.hints[2] = {LineRole::heading};
  transcript.hints[4] = {LineRole::item, 1, false, 6};
  transcript.hints[6] = {LineRole::item, 2, true, 7};
  const ast::Document before = condition::parse(std::move(transcript));
  const ast::Document after = read(model_of(before));
  EXPECT_EQ(ast::describe(ast::content_differences(before, after)), "");
  EXPECT_THAT(ast::dump(after), HasSubstr("\"Acid in blood\""));
}

TEST(ModelReader, BelievesTheTreeOfADerivedTextAlone) {
  for (const bool derived : {true, false}) {
    const ast::Document document =
        read(R"({"schema": 1, "source": {"derived": )" + std::string(derived ? "true" : "false") +
             R"(, "text": "Gout\n\nCauses\n\nAcid.\n"}, "sections": [{"kind": "risk-factors",
            "heading": {"text": "Causes", "span": {"begin": 6, "end": 12}}}]})");
    EXPECT_EQ(document.sections.front().kind,
              derived ? ast::SectionKind::risk_factors : ast::SectionKind::causes);
    EXPECT_THAT(disagreements(document), IsEmpty());
  }
}

TEST(ModelReader, ReadsBytesThatAreNoText) {
  const ast::Document before = test::read_condition("Gout\n\n\xFF\n");
  const ast::Document after = read(model_of(before));
  EXPECT_EQ(after.source->bytes(), "Gout\n\n\xFF\n");
  EXPECT_EQ(ast::dump(after), ast::dump(before));
}

TEST(ModelReader, ReportsWordsThatWereChangedInTheTree) {
  const std::string json = model_of(test::read_condition(gout));
  const ast::Document document =
      read(replaced(json, "\"text\": \"Gout\"", "\"text\": \"Podagra\""));
  EXPECT_EQ(document.title->text, "Gout");
  EXPECT_THAT(disagreements(document),
              ElementsAre("Gout: the model says \"Podagra\", but its text says \"Gout\""));
}

TEST(ModelReader, ReportsATextThatWasChanged) {
  const std::string json = model_of(test::read_condition(gout));
  EXPECT_THAT(disagreements(read(replaced(json, "Caf\xC3\xA9\\n", "Coffe\\n"))),
              ElementsAre(HasSubstr("SHA-256"), HasSubstr("says \"Coffe\"")));
  EXPECT_THAT(disagreements(read(replaced(json, "Gout\\n", "Gouty\\n"))),
              Contains(HasSubstr("the model says that its text has")));
}

TEST(ModelReader, ReportsPlacesThatDoNotExist) {
  const ast::Document document = read(R"({"schema": 1, "source": {"text": "Gout\n"},
               "title": {"text": "Gout", "span": {"begin": 0, "end": 99}}})");
  EXPECT_EQ(document.title->text, "Gout");
  EXPECT_THAT(disagreements(document),
              ElementsAre(": the model says \"Gout\" where its text has ended"));
}

TEST(ModelReader, BoundsItsReports) {
  std::string json = R"({"schema": 1, "source": {"text": "Gout\n"}, "meta": [)";
  for (int i = 0; i < 300; ++i) json += R"({"text": "x", "span": {"begin": 0, "end": 0}},)";
  json.back() = ']';
  EXPECT_THAT(disagreements(read(json + "}")), SizeIs(100));
  std::string whole = R"({"schema": 1, "source": {"text": "Gout\n"}, "meta": [)";
  for (int i = 0; i < 300; ++i) whole += R"({"text": "Gout", "span": {"begin": 0, "end": 4}},)";
  whole.back() = ']';
  EXPECT_THAT(disagreements(read(whole + "}")), ElementsAre(HasSubstr("too much")));
}

TEST(ModelReader, NeedsNoMoreThanTheText) {
  const ast::Document document = read(R"({"schema":1,"source":{"text":"Gout\n\nAcid."}})");
  EXPECT_EQ(ast::dump(document), ast::dump(test::read_condition("Gout\n\nAcid.")));
}

TEST(ModelReader, TakesAnyShapeOfTree) {
  for (const char* tree :
       {R"("title": 1)", R"("title": {"span": {"begin": 9, "end": 2}})", R"("meta": {})",
        R"("sections": [1, {"blocks": [{"type": "list", "items": [{"blocks": [{}]}]}]}])",
        R"("doctors": {"items": [[]]}, "trials": {"items": [{"fields": [{"key": 1}]}]})"}) {
    const ast::Document document =
        read(R"({"schema": 1, "source": {"text": "Gout\n"}, )" + std::string(tree) + "}");
    EXPECT_EQ(document.title->text, "Gout");
  }
}

TEST(ModelReader, RefusesWhatIsNoModel) {
  EXPECT_THAT(refusal("Gout\n"), StartsWith("gout.chapbook.json: no document model: byte 0: "));
  EXPECT_THAT(refusal("{}"), HasSubstr("it has no \"schema\""));
  EXPECT_THAT(refusal(R"({"schema": 2})"), HasSubstr("its schema is 2, not 1"));
  EXPECT_THAT(refusal(R"({"schema": 1})"), HasSubstr("it has no \"source\""));
  EXPECT_THAT(refusal(R"({"schema": 1, "source": {}})"), HasSubstr("neither"));
  EXPECT_THAT(refusal(R"({"schema": 1, "source": {"base64": "~"}})"), HasSubstr("not Base64"));
  EXPECT_THAT(refusal(std::string("{\"schema\": 1}\0", 14)), HasSubstr("byte 13"));
  EXPECT_THAT(refusal(std::string(100, '[') + std::string(100, ']')), HasSubstr("too deeply"));
}

}  // namespace
}  // namespace chapbook
