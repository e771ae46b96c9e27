#include "lint/catalogue/acronyms.hpp"

#include <map>

#include "embedded/acronyms_tsv.hpp"
#include "lint/table.hpp"

namespace chapbook::lint {

std::optional<std::string_view> full_name_of(std::string_view acronym) {
  static const std::map<std::string_view, std::string_view> names = [] {
    std::map<std::string_view, std::string_view> out;
    for (const auto& row : read_table(embedded::acronyms_tsv())) out.emplace(row[0], row[1]);
    return out;
  }();
  const auto found = names.find(acronym);
  if (found == names.end()) return {};
  return found->second;
}

}  // namespace chapbook::lint
