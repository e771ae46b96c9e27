#include "lint/catalogue/given_names.hpp"

#include <unordered_set>

#include "embedded/given_names_tsv.hpp"
#include "lint/table.hpp"

namespace chapbook::lint {

bool is_given_name(std::string_view word) {
  static const std::unordered_set<std::string_view> names = [] {
    std::unordered_set<std::string_view> out;
    for (const auto& row : read_table(embedded::given_names_tsv())) {
      for (const std::string_view name : split(row[0], ' ')) out.insert(name);
    }
    return out;
  }();
  return names.contains(word);
}

}  // namespace chapbook::lint
