#include "converters/cli/corpus_findings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "converters/cli/checking.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/report/forget.hpp"
#include "support/program.hpp"
#include "support/reference_document.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using tests::Result;
using tests::run;
using tests::TemporaryFolder;

std::string chapter(const std::string& year) {
  return "Marrow A. Bone. In: Spongy BC, ed. Atlas of Bone Repair. 3rd ed. Boston, MA: Fibula "
         "Press; " +
         year + ":chap 1.\n";
}

/// A run over three documents of which the last gives another year than the others.
class CorpusFindings : public testing::Test {
 protected:
  CorpusFindings() : corpus_(lint::all_rules(), lint::Settings{}) {
    for (const char* year : {"2018", "2018", "2008"}) {
      documents_.push_back(test::reference_document("Some other line.\n" + chapter(year)));
      corpus_.add(documents_.back());
      report::CheckedFile file = without_findings(documents_.back());
      report::forget_text(file, *documents_.back().source);
      run_.files.push_back(std::move(file));
    }
  }

  void add(const std::set<std::size_t>& lost = {}) {
    add_corpus_findings(corpus_, run_, [&](std::size_t number) -> std::optional<CheckedText> {
      if (lost.contains(number)) return {};
      const ast::Document& document = documents_[number];
      return CheckedText{document.source, without_findings(document).references};
    });
  }

  std::vector<ast::Document> documents_;
  lint::Corpus corpus_;
  report::Run run_;
};

TEST_F(CorpusFindings, GetTheLinesThatTheyNeed) {
  add();
  ASSERT_EQ(run_.files[2].diagnostics.size(), 1U);
  const Diagnostic& finding = run_.files[2].diagnostics[0];
  EXPECT_EQ(run_.files[2].source->slice(finding.span), "2008");
  EXPECT_EQ(run_.files[2].source->position(finding.span.begin).line, 2U);
  ASSERT_EQ(finding.related.size(), 1U);
  EXPECT_EQ(finding.related[0].source->slice(finding.related[0].span), "2018");
  EXPECT_EQ(run_.files[0].source->whole(), nullptr);
  EXPECT_TRUE(run_.files[0].diagnostics.empty());
}

TEST_F(CorpusFindings, AreLeftOutWhereTheTextIsLost) {
  add({2});
  EXPECT_TRUE(run_.files[2].diagnostics.empty());
}

TEST_F(CorpusFindings, DoWithoutAPlaceThatIsLost) {
  add({0});
  ASSERT_EQ(run_.files[2].diagnostics.size(), 1U);
  EXPECT_TRUE(run_.files[2].diagnostics[0].related.empty());
}

TEST(LintAcrossDocuments, ReadsFilesAgainAndKeepsStreams) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  const auto text = [](const std::string& year) {
    return "Bone\n\nWhat is the definition of Bone?\n\nIt is hard.\n\nReferences\n\n" +
           chapter(year);
  };
  const std::string a = folder.write("a.txt", text("2018"));
  const std::string b = folder.write("b.txt", text("2018"));
  const std::string c = folder.write("c.txt", text("2008"));
  const std::vector<std::string> select{"--select", "corpus-year-conflict", "--isolated"};
  const auto lint = [&](std::vector<std::string> words, const std::string& input) {
    words.insert(words.begin(), "lint");
    words.insert(words.end(), select.begin(), select.end());
    return run(words, input);
  };
  const Result files = lint({a, b, c}, "");
  EXPECT_THAT(files.out, AllOf(HasSubstr("c.txt:9:"), HasSubstr("see " + a + ":9:")));
  const Result stream = lint({a, b, "-"}, text("2008"));
  EXPECT_THAT(stream.out, AllOf(HasSubstr("stdin:9:"), HasSubstr("see " + a + ":9:")));
  const Result pointed = lint({"-", b, c}, text("2018"));
  EXPECT_THAT(pointed.out, AllOf(HasSubstr("c.txt:9:"), HasSubstr("see stdin:9:")));
  const Result html = lint({a, b, c, "--report", "html"}, "");
  EXPECT_THAT(html.out, AllOf(HasSubstr("See " + a + ", line 9"), Not(HasSubstr("failed"))));
}

}  // namespace
}  // namespace chapbook::cli
