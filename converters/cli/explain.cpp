#include <array>
#include <filesystem>
#include <ostream>
#include <system_error>
#include <vector>

#include "converters/cli/command.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/manual/manual.hpp"
#include "converters/cli/nearest.hpp"
#include "converters/engine/files.hpp"
#include "converters/report/topic.hpp"
#include "formats/shared/json.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

constinit const formats::OptionSpec all{"all", "", "explain every rule and notice"};
constinit const formats::OptionSpec json_form{"json", "", "as JSON"};
constinit const formats::OptionSpec manual{
    "manual", "FOLDER", "write Markdown pages: every rule, notice, command and format"};
constexpr std::array<const formats::OptionSpec*, 3> options{&all, &json_form, &manual};

std::vector<report::Topic> choose(const Arguments& arguments) {
  if (arguments.options.is_on(all)) return report::all_topics();
  if (arguments.operands.empty()) {
    throw Error(ErrorKind::usage, "explain what? Name a rule or a group of rules, or give --all");
  }
  std::vector<report::Topic> out;
  for (const std::string& name : arguments.operands) {
    const std::vector<std::string_view> ids = report::topics_of(name);
    if (ids.empty()) {
      throw Error(ErrorKind::usage, unknown("rule or group", name, report::topic_names()));
    }
    for (const std::string_view id : ids) out.push_back(*report::find_topic(id));
  }
  return out;
}

void write_json(formats::JsonWriter& json, const report::Topic& topic) {
  json.begin_object().member("id", topic.id).member("group", topic.group);
  json.member("severity", to_string(topic.severity)).member("summary", topic.summary);
  json.member("why", topic.why);
  const auto optional = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) json.member(name, value);
  };
  optional("basis", topic.basis);
  optional("bad", topic.bad);
  optional("good", topic.good);
  optional("fix", topic.fix);
  if (!topic.profiles.empty()) {
    json.key("profiles").begin_array();
    for (const std::string_view profile : topic.profiles) json.string(profile);
    json.end_array();
  }
  json.end_object();
}

/// One rule is an object; several are an array.
std::string as_json(const std::vector<report::Topic>& topics, bool is_list) {
  formats::JsonWriter json;
  if (is_list) json.begin_array();
  for (const report::Topic& topic : topics) write_json(json, topic);
  if (is_list) json.end_array();
  return json.take();
}

/// Pages that are there with the same text already are left alone.
void write_page(const std::string& folder, const Page& page) {
  namespace fs = std::filesystem;
  const fs::path path = fs::path(folder) / page.path;
  std::error_code problem;
  fs::create_directories(path.parent_path(), problem);
  if (problem) {
    throw Error(ErrorKind::usage,
                "--manual: " + path.parent_path().string() + ": " + problem.message());
  }
  if (fs::exists(path, problem) && engine::read_file(path.string()).bytes == page.text) return;
  engine::write_file(path.string(), page.text);
}

int run_explain(const Arguments& arguments, Streams& streams) {
  if (const auto folder = arguments.options.get(manual)) {
    if (!arguments.operands.empty() || arguments.options.is_on(json_form)) {
      throw Error(ErrorKind::usage, "--manual writes everything; give it neither rules nor --json");
    }
    for (const Page& page : manual_pages()) write_page(std::string(*folder), page);
    return exit_fine;
  }
  const std::vector<report::Topic> topics = choose(arguments);
  if (arguments.options.is_on(json_form)) {
    streams.out << as_json(topics, arguments.options.is_on(all) || topics.size() != 1);
    return exit_fine;
  }
  for (std::size_t i = 0; i < topics.size(); ++i) {
    streams.out << (i > 0 ? "\n" : "") << report::topic_text(topics[i]);
  }
  return exit_fine;
}

}  // namespace

constinit const Command explain_command{
    "explain",
    "says what a rule, or each rule of a group, checks, why, and what a right text looks like",
    {{{"chapbook explain edition-ordinal", "what is wrong, why it matters, and how to mend it"},
      {"chapbook explain --all --json", "the whole catalogue of rules for another program"}}},
    {"RULE|GROUP..."},
    options,
    false,
    &run_explain};

}  // namespace chapbook::cli
