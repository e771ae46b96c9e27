// The contract of lint/rule.hpp, held for every rule and each of its profiles.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "lint/corpus.hpp"
#include "lint/groups.hpp"
#include "lint/rule.hpp"
#include "tests/support/places.hpp"
#include "tests/support/reference_document.hpp"

namespace chapbook {
namespace {

using lint::Profile;
using lint::Rule;

constexpr std::array all_of_them{Profile::adam, Profile::ama10, Profile::ama11, Profile::nlm};

std::vector<Profile> profiles_of(const Rule& rule) {
  std::vector<Profile> out;
  std::ranges::copy_if(all_of_them, std::back_inserter(out),
                       [&](Profile profile) { return rule.profiles.has(profile); });
  return out;
}

/// For a rule across documents, each line is a document of its own.
std::vector<Diagnostic> corpus_findings_of(const Rule& rule, const lint::Example& example,
                                           Profile profile) {
  const std::array rules{&rule};
  lint::Settings settings;
  settings.profile = profile;
  lint::Corpus corpus(rules, settings);
  std::vector<ast::Document> documents;
  for (std::string_view rest = example.text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    documents.push_back(test::reference_document(line));
    corpus.add(documents.back());
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  std::vector<Diagnostic> out;
  for (lint::CorpusFinding& finding : corpus.findings()) {
    EXPECT_LT(finding.document, documents.size());
    EXPECT_FALSE(finding.related.empty()) << "another place explains what is wrong";
    out.push_back(std::move(finding.diagnostic));
  }
  return out;
}

std::vector<Diagnostic> findings_of(const Rule& rule, const lint::Example& example,
                                    Profile profile) {
  if (rule.check_corpus != nullptr) return corpus_findings_of(rule, example, profile);
  const std::array rules{&rule};
  return test::lint_example(example, profile, rules);
}

bool is_sentence(std::string_view text) {
  return text.size() > 20 && (text.ends_with('.') || text.ends_with('?'));
}

class EveryRule : public ::testing::TestWithParam<const Rule*> {
 protected:
  const Rule& rule() const { return *GetParam(); }
};

TEST_P(EveryRule, IsDocumented) {
  static const std::regex id_form("[a-z][a-z0-9]*(-[a-z0-9]+)+");
  EXPECT_TRUE(std::regex_match(std::string(rule().id), id_form));
  EXPECT_FALSE(rule().group.empty());
  EXPECT_GT(rule().summary.size(), 10U);
  EXPECT_FALSE(rule().summary.ends_with('.')) << "a summary has no final period";
  EXPECT_TRUE(is_sentence(rule().why));
  EXPECT_TRUE(is_sentence(rule().basis));
  EXPECT_NE(rule().profiles.bits, 0);
  EXPECT_EQ((rule().check_reference != nullptr) + (rule().check_document != nullptr) +
                (rule().check_corpus != nullptr),
            1);
  EXPECT_TRUE(from_iso(rule().bad.today)) << rule().bad.today;
  EXPECT_TRUE(from_iso(rule().good.today)) << rule().good.today;
  EXPECT_EQ(lint::find_rule(rule().id), &rule());
}

TEST_P(EveryRule, ReportsItsBadExample) {
  for (const Profile profile : profiles_of(rule())) {
    SCOPED_TRACE(to_string(profile));
    const auto findings = findings_of(rule(), rule().bad, profile);
    ASSERT_FALSE(findings.empty());
    for (const Diagnostic& finding : findings) {
      EXPECT_LE(finding.span.begin, finding.span.end);
      EXPECT_LE(finding.span.end, rule().bad.text.size());
      EXPECT_EQ(finding.severity, rule().severity);
      EXPECT_FALSE(finding.message.empty());
      EXPECT_FALSE(finding.message.ends_with('.')) << finding.message;
      EXPECT_TRUE(rule().fix != lint::FixPolicy::none || finding.fixes.empty());
      if (rule().fix != lint::FixPolicy::none && findings.size() == 1) {
        EXPECT_FALSE(finding.fixes.empty()) << finding.message;
      }
      for (const Fix& fix : finding.fixes) {
        EXPECT_FALSE(fix.edits.empty());
        EXPECT_FALSE(fix.message.empty());
        if (rule().fix == lint::FixPolicy::suggest) {
          EXPECT_NE(fix.applicability, Applicability::safe);
        }
      }
    }
  }
}

TEST_P(EveryRule, IsSilentOnItsGoodExample) {
  for (const Profile profile : profiles_of(rule())) {
    SCOPED_TRACE(to_string(profile));
    for (const Diagnostic& finding : findings_of(rule(), rule().good, profile)) {
      ADD_FAILURE() << finding.message;
    }
  }
}

/// A good example is held to all rules of the first profile that the rule is for; advice is
/// allowed. Rules that run on request show short pieces of articles, without references.
TEST_P(EveryRule, GivesAGoodExampleThatIsGoodThroughout) {
  if (!rule().by_default) return;
  const Profile profile = profiles_of(rule()).front();
  for (const Diagnostic& finding : test::lint_example(rule().good, profile)) {
    if (finding.severity == Severity::info) continue;
    ADD_FAILURE() << to_string(profile) << ": " << finding.id << ": " << finding.message;
  }
}

TEST_P(EveryRule, FixesWhatItSaysIsSafe) {
  if (rule().fix != lint::FixPolicy::safe) return;
  for (const Profile profile : profiles_of(rule())) {
    SCOPED_TRACE(to_string(profile));
    lint::Example fixed = rule().bad;
    const std::string once = test::fix_example(rule().bad, profile);
    fixed.text = once;
    EXPECT_NE(once, rule().bad.text);
    EXPECT_EQ(test::fix_example(fixed, profile), once);

    const auto before = test::ids_of(test::lint_example(rule().bad, profile));
    for (const Diagnostic& finding : test::lint_example(fixed, profile)) {
      EXPECT_NE(finding.id, rule().id) << once;
      EXPECT_NE(std::ranges::find(before, finding.id), before.end())
          << "the fix brought in " << finding.id << ": " << finding.message << "\n"
          << once;
    }
  }
}

std::string test_name(const ::testing::TestParamInfo<const Rule*>& info) {
  std::string out(info.param->id);
  std::ranges::replace(out, '-', '_');
  return out;
}

INSTANTIATE_TEST_SUITE_P(Rules, EveryRule,
                         ::testing::ValuesIn(lint::all_rules().begin(), lint::all_rules().end()),
                         test_name);

TEST(RuleRegistry, IsSortedAndHasNoRepeats) {
  const auto rules = lint::all_rules();
  EXPECT_GE(rules.size(), 40U);
  EXPECT_TRUE(std::ranges::is_sorted(rules, {}, &Rule::id));
  EXPECT_EQ(std::ranges::adjacent_find(rules, {}, &Rule::id), rules.end());
  EXPECT_EQ(lint::find_rule("no-such-rule"), nullptr);
}

TEST(RuleRegistry, HoldsOneRuleForEachFile) {
  namespace fs = std::filesystem;
  std::set<std::string> files;
  std::map<std::string, std::set<std::string>> groups;  // folder -> names of its group
  for (const auto& entry :
       fs::recursive_directory_iterator(test::source_folder() / "lint" / "rules")) {
    if (entry.path().extension() != ".cpp") continue;
    const std::string id = entry.path().stem().string();
    files.insert(id);
    const Rule* rule = lint::find_rule(id);
    ASSERT_NE(rule, nullptr) << entry.path() << " defines no rule of its own name";
    groups[entry.path().parent_path().filename().string()].emplace(rule->group);
  }
  EXPECT_EQ(files.size(), lint::all_rules().size());
  for (const auto& [folder, names] : groups) EXPECT_EQ(names.size(), 1U) << folder;
}

TEST(RuleGroups, AreTheFolders) {
  std::size_t rules = 0;
  for (const lint::RuleGroup& group : lint::all_groups()) {
    rules += group.rules.size();
    for (const Rule* rule : group.rules) {
      const auto file =
          test::source_folder() / "lint" / "rules" / group.id / (std::string(rule->id) + ".cpp");
      EXPECT_TRUE(std::filesystem::exists(file)) << file;
    }
    EXPECT_EQ(lint::find_rule(group.id), nullptr) << "a name stands for one thing";
  }
  EXPECT_EQ(rules, lint::all_rules().size());
}

}  // namespace
}  // namespace chapbook
