#include "lint/catalogue/places.hpp"

#include <map>
#include <set>

#include "embedded/cities_tsv.hpp"
#include "embedded/states_tsv.hpp"
#include "lint/table.hpp"
#include "lint/text.hpp"

namespace chapbook::lint {

namespace {

using Codes = std::map<std::string, std::string_view>;  // name in small letters -> code

const Codes& codes() {
  static const Codes out = [] {
    Codes table;
    for (const auto& row : read_table(embedded::states_tsv())) {
      for (const std::string_view name : row) {
        for (const std::string_view each : split(name, ',')) table.emplace(lower(each), row[0]);
      }
    }
    return table;
  }();
  return out;
}

/// The state that ends `printed` behind a known city and a blank; empty where there is none.
/// "University of Saskatchewan" is no city in a province.
std::string_view trailing_state(std::string_view printed) {
  for (std::size_t at = printed.find(' '); at != printed.npos; at = printed.find(' ', at + 1)) {
    const std::string_view tail = printed.substr(at + 1);
    const bool known = !states_of_city(stripped(printed.substr(0, at))).empty();
    if (known && !code_of_state(tail).empty()) return tail;
  }
  return {};
}

}  // namespace

std::string code_of_state(std::string_view state) {
  std::string name = lower(state);
  std::erase(name, '.');
  const auto found = codes().find(name);
  return found == codes().end() ? std::string() : std::string(found->second);
}

bool is_region_code(std::string_view code) {
  // Codes of countries, of the Mexican capital and of Brazilian states that are printed alike.
  for (const std::string_view abroad : {"UK", "US", "DF", "SP", "RJ", "RS", "MG"}) {
    if (code == abroad) return true;
  }
  return code.size() == 2 && code_of_state(code) == code;
}

Place parse_place(std::string_view printed) {
  std::string_view text = stripped(printed);
  Place out;
  if (const std::size_t bracket = text.find('('); bracket != text.npos) {
    out.city = stripped(text.substr(0, bracket));
    out.state = text.substr(bracket + 1);
    if (out.state.ends_with(')')) out.state.remove_suffix(1);
  } else if (const std::size_t comma = text.find(','); comma != text.npos) {
    out.city = stripped(text.substr(0, comma));
    out.state = stripped(text.substr(comma + 1));
  } else {
    // "New York" is a city and a state: what is left for the city must be a word of its own.
    const bool whole_city = !states_of_city(text).empty();
    out.state = whole_city ? std::string_view() : trailing_state(text);
    out.city = stripped(text.substr(0, text.size() - out.state.size()));
  }
  if (out.state.ends_with('.')) out.state.remove_suffix(1);
  return out;
}

std::vector<std::string_view> states_of_city(std::string_view city) {
  static const auto cities = [] {
    std::map<std::string, std::vector<std::string_view>> out;
    for (const auto& row : read_table(embedded::cities_tsv())) {
      if (row.size() == 2) out.emplace(lower(row[0]), split(row[1], ','));
    }
    return out;
  }();
  std::string name = lower(city);
  std::erase(name, '.');
  const auto found = cities.find(name);
  return found == cities.end() ? std::vector<std::string_view>() : found->second;
}

}  // namespace chapbook::lint
