#include <algorithm>
#include <array>
#include <vector>

#include "converters/cli/manual/manual.hpp"
#include "converters/cli/manual/markdown.hpp"
#include "converters/cli/manual/worked_example.hpp"
#include "lint/groups.hpp"

namespace chapbook::cli {

namespace {

constexpr std::size_t profile_count = 4;

std::string profiles_of(const report::Topic& topic) {
  if (topic.profiles.size() == profile_count) return "all";
  std::string out;
  for (const std::string_view profile : topic.profiles) {
    if (!out.empty()) out += ", ";
    out += profile;
  }
  return out;
}

std::string facts(const report::Topic& topic) {
  const auto line = [](std::string_view name, std::string_view value) {
    return "- **" + std::string(name) + "**: " + std::string(value) + "\n";
  };
  return line("Group", markdown::prose(topic.group) + " (`" + std::string(topic.group_id) + "`)") +
         line("Severity", to_string(topic.severity)) +
         (topic.by_default ? "" : line("Runs", "only where it or its group is selected")) +
         line("Fix", report::fix_sentence(topic.fix)) + line("Profiles", profiles_of(topic)) + "\n";
}

std::string examples(const lint::Rule& rule) {
  const WorkedExample worked = work_through(rule);
  std::string out = "## Bad\n\n" + markdown::block(worked.bad);
  if (!worked.fixed.empty() && !worked.fix_gives_good) {
    out += "\nAfter `--fix`:\n\n" + markdown::block(worked.fixed);
  }
  out += "\n## Good\n\n";
  if (worked.fix_gives_good) out += "This is also what `--fix` makes of it.\n\n";
  return out + markdown::block(worked.good) + "\n";
}

}  // namespace

std::string rule_page(const lint::Rule& rule) {
  const report::Topic topic = *report::find_topic(rule.id);
  const std::string id(rule.id);
  return std::string(markdown::notice()) + "# " + id + "\n\n" + markdown::sentence(rule.summary) +
         "\n\n" + facts(topic) + "## Why\n\n" + markdown::prose(rule.why) + "\n\n" +
         examples(rule) + "## Basis\n\n" + markdown::prose(rule.basis) + "\n\n" +
         "---\n\n[All rules](README.md) · " +
         (rule.by_default ? "leave it out with `--ignore " : "ask for it with `--select ") + id +
         "`\n";
}

std::string rule_index_page() {
  std::vector<lint::RuleGroup> groups = lint::all_groups();
  std::ranges::sort(groups, {}, &lint::RuleGroup::title);
  std::string out = std::string(markdown::notice()) + "# Rules\n\n" +
                    std::to_string(lint::all_rules().size()) +
                    " rules. `chapbook explain RULE` shows the same as these pages; "
                    "`--select` and `--ignore` of\n`chapbook lint` take rules and groups. "
                    "What readers and writers report themselves is in "
                    "[notices.md](notices.md).\n";
  for (const lint::RuleGroup& group : groups) {
    out += "\n## " + markdown::prose(group.title) + "\n\nGroup `" + std::string(group.id) + "`";
    const bool runs = std::ranges::any_of(group.rules, &lint::Rule::by_default);
    out += runs ? ".\n\n" : "; runs only where it is selected.\n\n";
    out += markdown::row(
        std::array<std::string, 5>{"rule", "severity", "fix", "profiles", "what is wrong"});
    out += markdown::table_rule(5);
    for (const lint::Rule* rule : group.rules) {
      const report::Topic topic = *report::find_topic(rule->id);
      const std::string id(topic.id);
      out += markdown::row(std::array<std::string, 5>{
          "[" + id + "](" + id + ".md)", std::string(to_string(topic.severity)),
          std::string(topic.fix), profiles_of(topic), markdown::prose(topic.summary)});
    }
  }
  return out;
}

std::string notices_page() {
  std::string out = std::string(markdown::notice()) +
                    "# Notices\n\nWhat readers and writers report themselves. `--select` and "
                    "`--ignore` of `chapbook lint` take these ids like\nthose of "
                    "[rules](README.md).\n";
  for (const Notice* each : notice::all()) {
    out += "\n## " + std::string(each->id) + "\n\n" + markdown::sentence(each->summary) +
           " Severity: " + std::string(to_string(each->severity)) + ".\n\n" +
           markdown::prose(each->why) + "\n";
  }
  return out;
}

}  // namespace chapbook::cli
