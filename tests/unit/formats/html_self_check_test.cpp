// Breaks a page in one thing at a time: the writer's own check must refuse each.
#include "formats/html/self_check.hpp"

#include <gtest/gtest.h>

#include <string>

#include "formats/format.hpp"
#include "parsers/base/error.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats::html {
namespace {

struct Mutation {
  const char* name;
  std::string_view what;  ///< the first place of these bytes
  std::string_view with;
};

constexpr Mutation mutations[] = {
    {"no language", "<html lang=\"en\">", "<html>"},
    {"no title", "<title>Gout</title>", ""},
    {"an empty title", "<title>Gout</title>", "<title></title>"},
    {"two h1", "</h1>", "</h1><h1>Gout</h1>"},
    {"no h1", "<h1 id=\"title\">Gout</h1>", "<p id=\"title\">Gout</p>"},
    {"a level of headings skipped", "</h1>", "</h1><h3>Gout</h3>"},
    {"a heading without words", "</h1>", "</h1><h2></h2>"},
    {"an id twice", "<main>", "<main id=\"title\">"},
    {"a link to nowhere", "</main>", "<a href=\"#nowhere\">on</a></main>"},
    {"a label that is not there", "<main>", "<main aria-labelledby=\"title nowhere\">"},
    {"an image from elsewhere", "</main>", "<img src=\"cover.png\" alt=\"\"/></main>"},
    {"an element that is not closed", "</main>", ""},
};

TEST(HtmlSelfCheck, RefusesEachMutation) {
  const Options options;
  std::vector<Diagnostic> diagnostics;
  const std::string good =
      find_format("html")->write(tests::sample_document(), {options, diagnostics});
  EXPECT_NO_THROW(check_page(good));
  for (const Mutation& mutation : mutations) {
    const auto at = good.find(mutation.what);
    ASSERT_NE(at, std::string::npos) << mutation.name;
    std::string bad = good;
    bad.replace(at, mutation.what.size(), mutation.with);
    try {
      check_page(bad);
      ADD_FAILURE() << mutation.name << " was let through";
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::bug) << mutation.name;
    }
  }
}

}  // namespace
}  // namespace chapbook::formats::html
