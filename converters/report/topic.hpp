// FLOOR 2. What the program can explain: rules and notices, described alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/diagnostic.hpp"

namespace chapbook::report {

/// One kind of finding. A notice (something that a reader or a writer reports) has no examples, no
/// fix and no profiles.
struct Topic {
  std::string_view id;
  std::string_view group;     ///< "Editions"; "Reading and writing" for notices
  std::string_view group_id;  ///< "edition"; "notices" for notices
  bool by_default = true;     ///< looked for where nobody asks for others
  Severity severity = Severity::warning;
  std::string_view summary;
  std::string_view why;
  std::string_view basis;  ///< empty for notices
  std::string_view bad;    ///< empty for notices
  std::string_view good;
  std::string_view fix;                    ///< "none", "suggest" or "safe"; empty for notices
  std::vector<std::string_view> profiles;  ///< ids; empty for notices
};

/// Every rule and notice, sorted by id.
[[nodiscard]] std::vector<Topic> all_topics();

[[nodiscard]] std::optional<Topic> find_topic(std::string_view id);

/// The ids of the topics that `name` stands for: a topic itself, a group, "default" or "all". Empty
/// where it stands for nothing.
[[nodiscard]] std::vector<std::string_view> topics_of(std::string_view name);

/// Every name that topics_of knows.
[[nodiscard]] std::vector<std::string_view> topic_names();

/// What `fix` of a topic means, without a final stop.
[[nodiscard]] std::string_view fix_sentence(std::string_view fix);

/// The topic as text for people, ending in a line end.
[[nodiscard]] std::string topic_text(const Topic& topic);

}  // namespace chapbook::report
