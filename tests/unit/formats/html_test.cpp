#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "formats/format.hpp"
#include "support/condition.hpp"
#include "support/markup_words.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string write_html(const ast::Document& document, const Options& options = {}) {
  std::vector<Diagnostic> diagnostics;
  return find_format("html")->write(document, {options, diagnostics});
}

TEST(Html, IsOnePageThatNeedsNothingElse) {
  const std::string page = write_html(tests::sample_document());
  EXPECT_THAT(page, testing::StartsWith("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset"));
  EXPECT_THAT(page, HasSubstr("<title>Gout</title>"));
  EXPECT_THAT(page, HasSubstr("name=\"viewport\""));
  EXPECT_THAT(page, HasSubstr("<style>"));
  for (const char* outside : {"<script", "<link", "src=", "@import", "url(", "epub:", "xmlns"}) {
    EXPECT_THAT(page, Not(HasSubstr(outside)));
  }
}

TEST(Html, HasTheContentOfTheBook) {
  const std::string page = write_html(tests::sample_document());
  EXPECT_THAT(page, HasSubstr("<main><section role=\"doc-chapter\" aria-labelledby=\"title\">"
                              "<header><h1 id=\"title\">Gout</h1>"));
  EXPECT_THAT(page, HasSubstr("<section id=\"when-to-contact\" role=\"doc-notice\""));
}

TEST(Html, LosesAndAddsNoWord) {
  const ast::Document document = tests::sample_document();
  const std::string page = tests::without(write_html(document), "<p class=\"jump\">", "</p>");
  std::string expected(document.source->bytes());
  expected += " References Not stated Not stated";
  EXPECT_EQ(tests::words(tests::visible_text(page)), tests::words(expected));
}

TEST(Html, SaysInItsHeadWhatOptionsSay) {
  Options options;
  options.set("lang", "he");
  options.set("author", "A \"B\" <C>");
  const std::string page = write_html(tests::sample_document(), options);
  EXPECT_THAT(page, HasSubstr("<html lang=\"he\" dir=\"rtl\">"));
  EXPECT_THAT(page, HasSubstr("name=\"author\" content=\"A &quot;B&quot; &lt;C>\""));
  EXPECT_THAT(page, HasSubstr("name=\"dcterms.date\" content=\"2021-04-30\""));
}

TEST(Html, SaysThatWordsOfOursAreEnglish) {
  Options options;
  options.set("lang", "de");
  const std::string page = write_html(tests::sample_document(), options);
  EXPECT_THAT(page, HasSubstr("<dd lang=\"en\">Not stated</dd>"));
  EXPECT_THAT(page, HasSubstr("lang=\"en\">References</h2>"));
  EXPECT_THAT(page, Not(HasSubstr("xml:lang")));
  EXPECT_THAT(write_html(tests::sample_document()), HasSubstr("<dd>Not stated</dd>"));
}

TEST(Html, EveryElementThatNeedsAnEndTagHasOne) {
  ast::Document document = tests::sample_document();
  document.sections[0].blocks.clear();
  EXPECT_THAT(write_html(document), HasSubstr("<div id=\"introduction\"></div>"));
  EXPECT_THAT(write_html(document), Not(testing::ContainsRegex("<(p|li|dd|div|section|h2)/>")));
}

TEST(Html, HeadsACardWithoutALabelByItsKind) {
  const ast::Document document = test::read_condition(
      "Gout\n\nLatest Research\n\n  \xE2\x80\xA2 Condition: Gout\n  \xE2\x80\xA2 Journal: "
      "Urology\n");
  ASSERT_EQ(document.research.items.size(), 1U);
  ASSERT_EQ(document.research.items.front().card.label.text, "");
  EXPECT_THAT(write_html(document), HasSubstr("<h3 id=\"research-card-1\">Latest research</h3>"));
}

TEST(Html, TakesAnyTitle) {
  EXPECT_THAT(write_html(tests::titled_document("</title><script>alert(1)</script>")),
              HasSubstr("<title>&lt;/title&gt;&lt;script&gt;alert(1)"));
  EXPECT_THAT(write_html(tests::empty_document("")), HasSubstr("<title>Untitled</title>"));
}

}  // namespace
}  // namespace chapbook::formats
