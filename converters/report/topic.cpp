#include "converters/report/topic.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "lint/groups.hpp"
#include "lint/rule.hpp"

namespace chapbook::report {

namespace {

constexpr std::array all_profiles{lint::Profile::adam, lint::Profile::ama10, lint::Profile::ama11,
                                  lint::Profile::nlm};

std::string_view name_of(lint::FixPolicy policy) {
  switch (policy) {
    case lint::FixPolicy::none:
      return "none";
    case lint::FixPolicy::suggest:
      return "suggest";
    case lint::FixPolicy::safe:
      return "safe";
  }
  return "none";
}

Topic topic_of(const lint::Rule& rule) {
  Topic out;
  out.id = rule.id;
  out.group = rule.group;
  out.group_id = lint::group_of(rule);
  out.by_default = rule.by_default;
  out.severity = rule.severity;
  out.summary = rule.summary;
  out.why = rule.why;
  out.basis = rule.basis;
  out.bad = rule.bad.text;
  out.good = rule.good.text;
  out.fix = name_of(rule.fix);
  for (const lint::Profile profile : all_profiles) {
    if (rule.profiles.has(profile)) out.profiles.push_back(lint::to_string(profile));
  }
  return out;
}

Topic topic_of(const Notice& notice) {
  Topic out;
  out.id = notice.id;
  out.group = "Reading and writing";
  out.group_id = "notices";
  out.severity = notice.severity;
  out.summary = notice.summary;
  out.why = notice.why;
  return out;
}

/// Words wrapped at 80 columns.
std::string wrapped(std::string_view text) {
  constexpr std::size_t width = 80;
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, space - at);
    if (column > 0 && column + 1 + word.size() > width) {
      out += '\n';
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    at = space + 1;
  }
  return out + '\n';
}

/// Every line of an example, set off from the prose.
std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += "    " + std::string(text.substr(0, end)) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string joined(const std::vector<std::string_view>& words) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out += word;
  }
  return out;
}

}  // namespace

std::vector<Topic> all_topics() {
  std::vector<Topic> out;
  for (const lint::Rule* rule : lint::all_rules()) out.push_back(topic_of(*rule));
  for (const Notice* notice : notice::all()) out.push_back(topic_of(*notice));
  std::ranges::sort(out, {}, &Topic::id);
  return out;
}

std::optional<Topic> find_topic(std::string_view id) {
  if (const lint::Rule* rule = lint::find_rule(id)) return topic_of(*rule);
  const auto found = std::ranges::find(notice::all(), id, &Notice::id);
  if (found == notice::all().end()) return {};
  return topic_of(**found);
}

std::vector<std::string_view> topics_of(std::string_view name) {
  std::vector<std::string_view> out;
  for (const Topic& topic : all_topics()) {
    const bool is_meant = topic.id == name || topic.group_id == name || name == "all" ||
                          (name == "default" && topic.by_default);
    if (is_meant) out.push_back(topic.id);
  }
  return out;
}

std::vector<std::string_view> topic_names() {
  std::set<std::string_view> out{"all", "default"};
  for (const Topic& topic : all_topics()) {
    out.insert(topic.id);
    out.insert(topic.group_id);
  }
  return {out.begin(), out.end()};
}

std::string_view fix_sentence(std::string_view fix) {
  if (fix == "safe") return "mended by `chapbook lint --fix`";
  if (fix == "suggest") return "suggested; a person should look (`--unsafe-fixes` may apply it)";
  return "left to a person";
}

std::string topic_text(const Topic& topic) {
  std::string out = std::string(topic.id) + ": " + std::string(topic.summary) + "\n" +
                    std::string(topic.group) + ", " + std::string(to_string(topic.severity)) +
                    (topic.by_default ? "" : ", only where selected") + "\n\n" + wrapped(topic.why);
  if (!topic.bad.empty()) out += "\nBad:\n" + indented(topic.bad);
  if (!topic.good.empty()) out += "\nGood:\n" + indented(topic.good);
  if (!topic.fix.empty()) out += "\nFix: " + std::string(fix_sentence(topic.fix)) + ".\n";
  if (!topic.profiles.empty()) out += "Profiles: " + joined(topic.profiles) + "\n";
  if (!topic.basis.empty()) out += wrapped("Basis: " + std::string(topic.basis));
  return out;
}

}  // namespace chapbook::report
