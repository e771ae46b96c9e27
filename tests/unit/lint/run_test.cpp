#include "lint/run.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "lint/fix.hpp"
#include "parsers/citation/citation.hpp"
#include "tests/support/reference_document.hpp"

namespace chapbook::lint {
namespace {

constexpr std::string_view careless =
    "Folkman J .  Tumor angiogenesis: therapeutic implications.. N Engl J Med 1971; "
    "285(21):pp. 1182-6";

TEST(LintRun, SortsByPositionThenById) {
  const auto findings = test::lint_lines(careless);
  ASSERT_GT(findings.size(), 4U);
  EXPECT_TRUE(std::ranges::is_sorted(findings, {}, [](const Diagnostic& finding) {
    return std::tuple(finding.span.begin, finding.span.end, finding.id);
  }));
}

TEST(LintRun, RunsOnlyTheRulesThatAreGivenAndFitTheProfile) {
  const ast::Document document = test::reference_document(careless);
  const std::array<const Rule*, 2> rules{find_rule("pages-truncated"),
                                         find_rule("ref-double-space")};
  const auto ids = [&](Profile profile) {
    return test::ids_of(run(document, {profile, {}}, rules));
  };
  EXPECT_EQ(ids(Profile::adam), (std::vector<std::string>{"ref-double-space", "pages-truncated"}));
  EXPECT_EQ(ids(Profile::nlm), (std::vector<std::string>{"ref-double-space"}));
}

TEST(LintRun, MendsWhatIsSafeInOneGo) {
  EXPECT_EQ(test::fix_lines(careless),
            "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
            "1971;285(21):1182-1186.");
}

TEST(LintRun, LeavesDatesAloneWithoutToday) {
  constexpr std::string_view text =
      "World Health Organization website. Tuberculosis. "
      "www.who.int/news-room/fact-sheets/detail/tuberculosis. Accessed March 3, 2042.";
  const auto findings = run(test::reference_document(text), {Profile::adam, {}});
  EXPECT_TRUE(findings.empty());
}

TEST(LintRun, DoesNotCheckWhatIsTooLongToBeAReference) {
  const std::string text(citation::max_reference_bytes + 1, '(');
  EXPECT_TRUE(test::lint_lines(text).empty());
}

// No clock: work that grows faster than the text shows as a test that runs into the suite's time
// limit.
TEST(LintRun, ChecksTheLongestReferencesOfOddShapes) {
  constexpr std::array<std::string_view, 8> parts{"10.,", "[a](",  "*a ",  "doi:(",
                                                  "<i>",  "1971;", "A., ", "www.a.b/) "};
  for (const std::string_view part : parts) {
    std::string text;
    while (text.size() + part.size() <= citation::max_reference_bytes) text += part;
    for (const Diagnostic& finding : test::lint_lines(text)) {
      EXPECT_LE(finding.span.end, text.size()) << part;
    }
  }
}

}  // namespace
}  // namespace chapbook::lint
