#include "embedded/moved_hosts_tsv.hpp"
#include "lint/table.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

std::size_t scheme_length(std::string_view address) {
  if (begins_like(address, "https://")) return 8;
  return begins_like(address, "http://") ? 7 : 0;
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.url) return;
  static const auto table = read_table(embedded::moved_hosts_tsv());
  const Span url = reference.url->span;
  const std::string_view address = report.raw(url);
  const std::string_view rest = address.substr(scheme_length(address));
  for (const auto& row : table) {
    if (!begins_like(rest, row[0])) continue;
    const auto begin = static_cast<std::uint32_t>(url.end - rest.size());
    const Span old{begin, begin + static_cast<std::uint32_t>(row[0].size())};
    if (row[1] == "-") {
      report.add(old, quoted(row[0]) + " is closed; look for the page elsewhere");
    } else {
      report.add(
          old, quoted(row[0]) + " has moved to " + quoted(row[1]),
          {replace(old, std::string(row[1]), "write " + quoted(row[1]), Applicability::unsafe)});
    }
    return;
  }
}

}  // namespace

extern const Rule url_dead_host;
constinit const Rule url_dead_host{
    .id = "url-dead-host",
    .group = "Web pages and dates",
    .severity = Severity::warning,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "an address on a site that has moved or closed",
    .why =
        "Old addresses lead nowhere, or only as long as the owner forwards them. The new one lasts "
        "longer.",
    .basis = "AMA Manual of Style 10 and 11, section 3.15: check that the address works.",
    .bad = {.text = "MedlinePlus website. Turner syndrome. "
                    "www.nlm.nih.gov/medlineplus/ency/article/000379.htm. Updated October 1, 2023. "
                    "Accessed March 3, 2024."},
    .good = {.text =
                 "MedlinePlus website. Turner syndrome. medlineplus.gov/ency/article/000379.htm. "
                 "Updated October 1, 2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
