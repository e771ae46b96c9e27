#include "converters/cli/manual/manual.hpp"

namespace chapbook::cli {

std::vector<Page> manual_pages() {
  std::vector<Page> out{{"commands.md", commands_page()},
                        {"formats.md", formats_page()},
                        {"rules/README.md", rule_index_page()},
                        {"rules/notices.md", notices_page()}};
  for (const lint::Rule* rule : lint::all_rules()) {
    out.push_back({"rules/" + std::string(rule->id) + ".md", rule_page(*rule)});
  }
  return out;
}

}  // namespace chapbook::cli
