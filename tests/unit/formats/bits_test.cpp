#include "formats/bits/bits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "converters/engine/engine.hpp"
#include "embedded/jats_subset_rng.hpp"
#include "formats/shared/jats/draft.hpp"
#include "formats/shared/xml.hpp"
#include "parsers/base/error.hpp"
#include "support/condition.hpp"
#include "support/libxml_schema.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats::bits {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using tests::empty_document;
using tests::sample_document;
using tests::titled_document;

std::string write(const std::vector<ast::Document>& documents, Options options = {},
                  const BookInfo& info = {"Common Complaints", {}}) {
  return engine::convert_book(documents, info, format, options).bytes;
}

std::string write_one(const ast::Document& document, const Options& options = {}) {
  std::vector<Diagnostic> diagnostics;
  return format.write(document, {options, diagnostics});
}

Options with(std::string name, std::string value) {
  Options options;
  options.set(std::move(name), std::move(value));
  return options;
}

ast::Document about(const std::string& name, const std::string& definition,
                    const std::string& others = {}, const std::string& references = {}) {
  std::string text = name + "\n\nWhat is the definition of " + name + "?\n\n" + definition + "\n\n";
  if (!others.empty()) {
    text += "What are the alternative names for " + name + "?\n\n" + others + "\n\n";
  }
  if (!references.empty()) text += "References\n\n" + references + "\n";
  return test::read_condition(text, name + ".txt");
}

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t out = 0;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++out;
  return out;
}

constexpr const char* history =
    "Carpenter KJ. The History of Scurvy. Cambridge, UK: Cambridge "
    "University Press; 1986.";

TEST(Bits, SaysWhatTheBookIs) {
  Options options = with("publisher", "House & Sons");
  options.set("author", "A. Writer");
  options.set("date", "2026-01");
  options.set("lang", "en-GB");
  EXPECT_THAT(
      write({titled_document("Gout")}, options, {"Common  Complaints", "A <Reader>"}),
      AllOf(HasSubstr("<!DOCTYPE book PUBLIC \"-//NLM//DTD BITS Book Interchange DTD v2.0 "
                      "20151225//EN\""),
            HasSubstr("dtd-version=\"2.0\" xml:lang=\"en-GB\""),
            HasSubstr("<book-title>Common Complaints</book-title><subtitle>A "
                      "&lt;Reader&gt;</subtitle></book-title-group><contrib-group><contrib "
                      "contrib-type=\"author\"><string-name>A. Writer</string-name>"),
            HasSubstr("<month>01</month><year>2026</year></pub-date><publisher><publisher-name>"
                      "House &amp; Sons</publisher-name></publisher><permissions>")));
}

TEST(Bits, ASingleTextIsABookOfOneChapter) {
  const std::string book = write_one(sample_document());
  EXPECT_THAT(book, AllOf(HasSubstr("<book-title>Gout</book-title>"),
                          HasSubstr("<book-part id=\"c-gout\" book-part-type=\"chapter\">"),
                          HasSubstr("<ref id=\"c-gout.ref1\">"), Not(HasSubstr("book-back"))));
}

TEST(Bits, IdsOfChaptersCannotMeet) {
  // The slug of the second is the id of the first reference of the first, but for the stop.
  const std::string book = write({about("Gout", "A.", {}, history), about("Gout ref1", "B."),
                                  about("Gout", "C.", {}, history)});
  std::set<std::string> ids;
  EXPECT_TRUE(for_each_element(book, [&](XmlElement element) {
    if (const auto id = element.attribute("id")) {
      EXPECT_TRUE(ids.emplace(*id).second) << *id;
    }
  }));
  EXPECT_TRUE(ids.contains("c-gout"));
  EXPECT_TRUE(ids.contains("c-gout.ref1"));
  EXPECT_TRUE(ids.contains("c-gout-ref1"));
}

TEST(Bits, LinksTheFirstMentionInEachSection) {
  const std::vector<ast::Document> documents{
      about("Rickets", "Unlike SCURVY, it is about bones. Scurvy is another matter."),
      about("Scurvy", "A lack of vitamin C.")};
  const std::string link = "<xref ref-type=\"book-part\" rid=\"c-scurvy\">SCURVY</xref>";
  const std::string linked = write(documents);
  EXPECT_THAT(linked, HasSubstr("Unlike " + link + ", it is about bones. Scurvy is"));
  EXPECT_EQ(count(linked, "<xref"), 1U);
  EXPECT_THAT(write(documents, with("link-conditions", "off")), Not(HasSubstr("<xref")));
}

TEST(Bits, IndexHasEveryName) {
  const std::string book = write({about("Scurvy", "A lack.", "Barlow disease; Scorbutus"),
                                  about("Rickets", "Another.", "barlow disease")});
  EXPECT_THAT(
      book,
      AllOf(HasSubstr("<index id=\"index\"><index-title-group><title>Index</title>"),
            HasSubstr("<term>Barlow disease</term><see-entry rid=\"c-scurvy\">Scurvy</see-entry>"
                      "<see-entry rid=\"c-rickets\">Rickets</see-entry>"),
            HasSubstr("<term>Rickets</term><nav-pointer rid=\"c-rickets\">Rickets")));
}

TEST(Bits, ACombinedBibliographyHasEachWorkOnce) {
  const std::string numbered = "1. " + std::string(history);
  const std::string book =
      write({about("Scurvy", "A.", {}, numbered), about("Beriberi", "B.", {}, history)},
            with("bibliography", "combined"));
  EXPECT_EQ(count(book, "<ref id="), 1U);
  EXPECT_EQ(count(book, "<ref-list"), 1U);
  EXPECT_EQ(count(book, "<xref ref-type=\"bibr\""), 2U);
  EXPECT_THAT(book, AllOf(HasSubstr("<book-back>\n<ref-list id=\"references\">"),
                          HasSubstr("<sec id=\"c-beriberi.references\" sec-type=\"references\">"),
                          HasSubstr("printed-as-"), Not(HasSubstr("as-printed"))));
  EXPECT_THAT(book,
              HasSubstr("<note content-type=\"cited-in\"><p>Cited in "
                        "<xref ref-type=\"book-part\" rid=\"c-scurvy\">Scurvy</xref>, "
                        "<xref ref-type=\"book-part\" rid=\"c-beriberi\">Beriberi</xref></p>"));
}

TEST(Bits, WarnsOfTwoTextsAboutOneCondition) {
  const std::vector<ast::Document> documents{titled_document("Gout"), titled_document("gout")};
  const engine::BookConversion made = engine::convert_book(documents, {"T", {}}, format, {});
  EXPECT_THAT(made.diagnostics.documents[0], IsEmpty());
  ASSERT_EQ(made.diagnostics.documents[1].size(), 1U);
  EXPECT_THAT(made.bytes, HasSubstr("<term>gout (2)</term>"));
}

TEST(Bits, EveryOptionFitsTheSchema) {
  const test::LibxmlSchema libxml(embedded::jats_subset_rng());
  const std::vector<ast::Document> documents{sample_document(), about("Scurvy", "A.", "X", history),
                                             empty_document(), titled_document("21-Hydroxylase")};
  for (const char* form : {"element", "mixed", "both"}) {
    for (const char* where : {"chapter", "combined"}) {
      Options options = with("jats-citation", form);
      options.set("bibliography", where);
      options.set("jats-abstract", "true");
      options.set("code", "umls=C0018099");
      options.set("rights", "Free");
      EXPECT_EQ(libxml.find_problem(write(documents, options)), std::nullopt) << form << where;
      EXPECT_EQ(libxml.find_problem(write_one(sample_document(), options)), std::nullopt);
    }
  }
}

struct Mutation {
  const char* name;
  std::string_view what;  ///< the first place of these bytes
  std::string_view with;
};

constexpr Mutation mutations[] = {
    {"no title of the book", "<book-title>Common Complaints</book-title>", ""},
    {"a chapter without an id", " id=\"c-gout\"", ""},
    {"two chapters with one id", "id=\"c-scurvy\"", "id=\"c-gout\""},
    {"a chapter of another type", "book-part-type=\"chapter\"", "book-part-type=\"leaf\""},
    {"a link that leads nowhere", "rid=\"c-gout\"", "rid=\"c-gouts\""},
    {"an entry without a term", "<term>Gout</term>", ""},
    {"an entry that leads nowhere", "<nav-pointer rid=\"c-gout\">Gout</nav-pointer>", ""},
    {"the index before the chapters", "<book-body>", "<index id=\"i\"/><book-body>"},
    {"a title of an article", "<title-group>", "<title-group><article-title>x</article-title>"},
    {"another version", "dtd-version=\"2.0\"", "dtd-version=\"2.1\""},
};

TEST(Bits, TheSelfCheckRefusesEachMutation) {
  const std::string good = write({sample_document(), about("Scurvy", "It is not gout.")});
  const auto check = [](std::string_view xml) {
    bool is_root = true;
    (void)for_each_element(xml, [&](XmlElement element) {
      if (std::exchange(is_root, false)) jats::check_tree(element);
    });
  };
  EXPECT_NO_THROW(check(good));
  for (const Mutation& mutation : mutations) {
    const auto at = good.find(mutation.what);
    ASSERT_NE(at, std::string::npos) << mutation.name;
    std::string bad = good;
    bad.replace(at, mutation.what.size(), mutation.with);
    EXPECT_THROW(check(bad), Error) << mutation.name;
  }
}

}  // namespace
}  // namespace chapbook::formats::bits
