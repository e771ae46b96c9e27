#include "lint/catalogue/degrees.hpp"

#include <set>
#include <string>

#include "embedded/degrees_tsv.hpp"
#include "lint/table.hpp"

namespace chapbook::lint {

bool is_degree(std::string_view word) {
  static const std::set<std::string, std::less<>> degrees = [] {
    std::set<std::string, std::less<>> out;
    for (const auto& row : read_table(embedded::degrees_tsv())) out.emplace(row[0]);
    return out;
  }();
  std::string bare(word);
  std::erase(bare, '.');
  return degrees.contains(bare);
}

}  // namespace chapbook::lint
