#include <algorithm>
#include <array>
#include <ostream>
#include <vector>

#include "converters/cli/command.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/nearest.hpp"
#include "converters/engine/engine.hpp"
#include "converters/report/report.hpp"
#include "converters/report/topic.hpp"
#include "formats/shared/json.hpp"
#include "lint/groups.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

constinit const formats::OptionSpec json_form{"json", "", "as JSON"};
constexpr std::array<const formats::OptionSpec*, 1> options{&json_form};

/// One line of a list.
struct Row {
  std::string_view id;
  std::string_view name;  ///< for people; may be empty
  std::string_view summary;
  std::string_view scope = {};  ///< of a format
  bool makes_books = false;     ///< of a format: `convert --book` takes it
};

/// Formats for whole documents first.
std::vector<Row> list_formats() {
  std::vector<Row> out;
  for (const formats::Scope scope : {formats::Scope::document, formats::Scope::references}) {
    for (const formats::Format* each : formats::formats_of(scope)) {
      const bool makes_books = each->write_book != nullptr;
      out.push_back({each->id, each->name, each->summary, to_string(scope), makes_books});
    }
  }
  return out;
}

std::vector<Row> list_readers() {
  std::vector<Row> out;
  for (const Reader* each : engine::all_readers()) {
    out.push_back({each->id, each->name, each->summary});
  }
  return out;
}

std::vector<Row> list_rules() {
  std::vector<Row> out;
  for (const report::Topic& each : report::all_topics()) {
    out.push_back({each.id, to_string(each.severity), each.summary});
  }
  return out;
}

std::vector<Row> list_groups() {
  std::vector<Row> out;
  for (const lint::RuleGroup& each : lint::all_groups()) {
    const bool runs = std::ranges::any_of(each.rules, &lint::Rule::by_default);
    out.push_back({each.id, runs ? "default" : "on request", each.title});
  }
  return out;
}

std::vector<Row> list_profiles() {
  return {{"adam", "", "A.D.A.M. articles: AMA 10 with place, chapters as \":chap N\", unnumbered"},
          {"ama10", "", "AMA Manual of Style, 10th edition"},
          {"ama11", "", "AMA Manual of Style, 11th edition: no place of publication"},
          {"nlm", "", "Citing Medicine, the style of the National Library of Medicine"}};
}

std::vector<Row> list_reports() {
  std::vector<Row> out;
  for (const report::Report* each : report::all_reports()) {
    out.push_back({each->id, "", each->summary});
  }
  return out;
}

struct List {
  std::string_view id;
  std::vector<Row> (*rows)();
};
constexpr std::array<List, 6> lists{{{"formats", &list_formats},
                                     {"readers", &list_readers},
                                     {"rules", &list_rules},
                                     {"groups", &list_groups},
                                     {"profiles", &list_profiles},
                                     {"reports", &list_reports}}};

std::string as_text(const std::vector<Row>& rows) {
  std::size_t id_width = 0;
  std::size_t name_width = 0;
  for (const Row& row : rows) {
    id_width = std::max(id_width, row.id.size());
    name_width = std::max(name_width, row.name.size());
  }
  const auto padded = [](std::string_view text, std::size_t width) {
    return width == 0 ? std::string()
                      : std::string(text) + std::string(width - text.size() + 2, ' ');
  };
  std::string out;
  for (const Row& row : rows) {
    out += padded(row.id, id_width) + padded(row.name, name_width) + std::string(row.summary) +
           (row.makes_books ? "; makes books\n" : "\n");
  }
  return out;
}

std::string as_json(const std::vector<Row>& rows) {
  formats::JsonWriter json;
  json.begin_array();
  for (const Row& row : rows) {
    json.begin_object().member("id", row.id);
    if (!row.name.empty()) json.member("name", row.name);
    if (!row.scope.empty()) json.member("scope", row.scope);
    if (row.makes_books) json.key("book").boolean(true);
    json.member("summary", row.summary).end_object();
  }
  json.end_array();
  return json.take();
}

int run_list(const Arguments& arguments, Streams& streams) {
  const std::string& wanted = arguments.operands.front();
  const auto found = std::ranges::find(lists, wanted, &List::id);
  if (found == lists.end()) {
    std::array<std::string_view, lists.size()> ids;
    std::ranges::transform(lists, ids.begin(), &List::id);
    throw Error(ErrorKind::usage, unknown("list", wanted, ids));
  }
  const std::vector<Row> rows = found->rows();
  streams.out << (arguments.options.is_on(json_form) ? as_json(rows) : as_text(rows));
  return exit_fine;
}

}  // namespace

constinit const Command list_command{
    "list",
    "lists what this program can do: formats, readers, rules, groups, profiles, reports",
    {{{"chapbook list formats", "every output format in one line"},
      {"chapbook list rules --json", "every rule with its severity, for another program"}}},
    {"formats|readers|rules|groups|profiles|reports", 1, 1},
    options,
    false,
    &run_list};

}  // namespace chapbook::cli
