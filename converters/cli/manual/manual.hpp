// FLOOR 3. The reference part of the manual, written from what the program knows of itself.
#pragma once

#include <string>
#include <vector>

#include "converters/report/topic.hpp"
#include "lint/rule.hpp"

namespace chapbook::cli {

/// A page in Markdown; links between pages are relative.
struct Page {
  std::string path;  ///< "rules/edition-ordinal.md"
  std::string text;
};

/// rules/ID.md for each rule, rules/README.md, rules/notices.md, commands.md and formats.md.
[[nodiscard]] std::vector<Page> manual_pages();

/// What manual_pages() is made of.
[[nodiscard]] std::string rule_page(const lint::Rule& rule);
[[nodiscard]] std::string rule_index_page();
[[nodiscard]] std::string notices_page();
[[nodiscard]] std::string commands_page();
[[nodiscard]] std::string formats_page();

}  // namespace chapbook::cli
