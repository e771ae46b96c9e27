// Breaks an article in one thing at a time: the writer's own check must refuse each.
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>

#include "embedded/jats_subset_rng.hpp"
#include "formats/jats/jats.hpp"
#include "formats/shared/jats/draft.hpp"
#include "parsers/base/error.hpp"
#include "support/libxml_schema.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats::jats {
namespace {

/// What check_tree says about the article `xml`.
std::optional<std::string> problem_in(std::string_view xml) {
  std::optional<std::string> problem;
  bool root = true;
  const bool well_formed = for_each_element(xml, [&](XmlElement element) {
    if (!std::exchange(root, false)) return;
    try {
      check_tree(element);
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::bug);
      problem = error.what();
    }
  });
  return well_formed ? problem : "not well-formed";
}

std::string article(const char* form) {
  Options options;
  options.set("jats-citation", form);
  std::vector<Diagnostic> diagnostics;
  return format.write(tests::sample_document(), {options, diagnostics});
}

struct Mutation {
  const char* name;
  std::string_view what;  ///< the first place of these bytes
  std::string_view with;
  bool beyond_schema = false;  ///< RELAX NG has no word for it
};

constexpr Mutation mutations[] = {
    {"front behind body", "<front>",
     "<body><sec id=\"x\" sec-type=\"y\"><title>T</title></sec></body><front>"},
    {"no permissions",
     "<permissions><license><license-p>Rights not stated in the source "
     "document.</license-p></license></permissions>",
     ""},
    {"permissions behind the keywords", "<counts>", "<permissions/><counts>"},
    {"an unknown element", "<title>", "<heading/><title>"},
    {"an unknown attribute", "<p>", "<p align=\"left\">"},
    {"an element of another place", "</sec>", "<year iso-8601-date=\"2020\">2020</year></sec>"},
    {"a rid", "<p>", "<p rid=\"nowhere\">"},
    {"an id twice", "id=\"ref2\"", "id=\"ref1\"", true},
    {"an id that is no name", "id=\"ref1\"", "id=\"1ref\""},
    {"no id", " id=\"ref1\"", ""},
    {"a section without a title", "<title>What causes Gout?</title>", ""},
    {"a blank title", "<title>What causes Gout?</title>", "<title> </title>"},
    {"text outside a paragraph", "</sec>", "words</sec>"},
    {"a list without items", "<list-item><p>Medicines</p></list-item>", "<list-item></list-item>"},
    {"a list of another type", "list-type=\"bullet\"", "list-type=\"disc\""},
    {"a citation without a type", " publication-type=\"book\"", ""},
    {"a citation of another type", "publication-type=\"book\"", "publication-type=\"novel\""},
    {"a date that is none", "iso-8601-date=\"2017\"", "iso-8601-date=\"May 2017\""},
    {"an edition that is no number", "designator=\"10\"", "designator=\"tenth\""},
    {"an identifier of another kind", "pub-id-type=\"pmid\"", "pub-id-type=\"number\""},
    {"a count that is no number", "ref-count count=\"3\"", "ref-count count=\"many\""},
    {"an element that is not closed", "</title>", "", true},
    {"a control character", "<p>", "<p>\x01", true},
    {"bytes that are no UTF-8", "<p>", "<p>\xFF", true},
    {"a namespace that is not declared", "xmlns:xlink=\"http://www.w3.org/1999/xlink\"", "", true},
};

TEST(JatsSelfCheck, RefusesEachMutation) {
  const test::LibxmlSchema libxml(embedded::jats_subset_rng());
  for (const char* form : {"element", "both"}) {
    const std::string good = article(form);
    ASSERT_EQ(problem_in(good), std::nullopt);
    ASSERT_EQ(libxml.find_problem(good), std::nullopt);
    for (const Mutation& mutation : mutations) {
      const auto at = good.find(mutation.what);
      ASSERT_NE(at, std::string::npos) << mutation.name;
      std::string bad = good;
      bad.replace(at, mutation.what.size(), mutation.with);
      EXPECT_NE(problem_in(bad), std::nullopt) << mutation.name << " in form " << form;
      if (mutation.beyond_schema) continue;
      EXPECT_NE(libxml.find_problem(bad), std::nullopt) << mutation.name << " in form " << form;
    }
  }
}

}  // namespace
}  // namespace chapbook::formats::jats
