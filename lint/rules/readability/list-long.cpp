#include <string>
#include <variant>
#include <vector>

#include "lint/rule.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::size_t longest = 7;  // items

void check_blocks(const std::vector<ast::Block>& blocks, Report& report) {
  for (const ast::Block& block : blocks) {
    const auto* list = std::get_if<ast::List>(&block.value);
    if (list == nullptr) continue;
    if (list->items.size() > longest) {
      report.add(list->span, "this list has " + std::to_string(list->items.size()) +
                                 " items; aim for 7 or fewer, or group them under small headings");
    }
    for (const ast::ListItem& item : list->items) check_blocks(item.blocks, report);
  }
}

void check(const ast::Document& document, Report& report) {
  for (const ast::Section& section : document.sections) {
    // Names are looked up, not read.
    if (section.kind == ast::SectionKind::alternative_names) continue;
    check_blocks(section.blocks, report);
  }
}

}  // namespace

extern const Rule list_long;
constinit const Rule list_long{
    .id = "list-long",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a list of more than 7 items",
    .why =
        "People keep about seven things in mind. In a longer list the important items "
        "drown among the rest; groups with a few items each are remembered better.",
    .basis = "CDC Clear Communication Index, user guide, on lists.",
    .bad = {.text = "Laryngitis\n\nOverview\n\nSome causes are:\n\n* Colds\n* Smoke\n* Dust\n* "
                    "Shouting\n* Singing\n* Alcohol\n* Dry air\n* Stomach acid\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nOverview\n\nSome causes are:\n\n* Colds\n* Smoke or dust\n* "
                     "Shouting or singing\n* Stomach acid\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
