#include "lint/catalogue/publishers.hpp"

#include <algorithm>
#include <vector>

#include "embedded/publishers_tsv.hpp"
#include "lint/table.hpp"

namespace chapbook::lint {

namespace {

struct Publisher {
  std::string_view name;
  std::vector<std::string_view> other_forms;
};

const std::vector<Publisher>& publishers() {
  static const std::vector<Publisher> out = [] {
    std::vector<Publisher> table;
    for (const auto& row : read_table(embedded::publishers_tsv())) {
      table.push_back({row[0], {}});
      if (row.size() > 1) table.back().other_forms = split(row[1], ';');
    }
    return table;
  }();
  return out;
}

/// True when one letter was lost, added or changed, or two neighbours were exchanged.
bool is_one_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  const std::string_view rest_a = a.substr(same);
  const std::string_view rest_b = b.substr(same);
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.empty() || rest_a.substr(1) == rest_b.substr(1)) return !rest_a.empty();
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

}  // namespace

std::string_view usual_publisher(std::string_view printed) {
  constexpr std::size_t shortest = 7;  // short names are one slip from too many words
  const auto& table = publishers();
  if (std::ranges::find(table, printed, &Publisher::name) != table.end()) return {};
  for (const Publisher& publisher : table) {
    if (std::ranges::find(publisher.other_forms, printed) != publisher.other_forms.end()) {
      return publisher.name;
    }
  }
  const auto near = std::ranges::find_if(table, [&](const Publisher& publisher) {
    return publisher.name.size() >= shortest && is_one_slip(publisher.name, printed);
  });
  return near == table.end() ? std::string_view() : near->name;
}

}  // namespace chapbook::lint
