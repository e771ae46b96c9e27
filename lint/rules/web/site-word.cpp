#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 3> forms{"website", "web site", "web-site"};

void check(const ast::Reference& reference, Report& report) {
  if (!reference.url) return;
  // Only the name of the site, which comes first, ends in the word.
  const std::string_view site = reference.raw.substr(0, reference.raw.find(". "));
  for (const std::string_view form : forms) {
    if (site.size() <= form.size() || !same_word(site.substr(site.size() - form.size()), form))
      continue;
    const Span span = within(reference, site.size() - form.size(), form.size());
    if (report.raw(span) == "website") return;
    report.add(span, quoted(report.raw(span)) + " behind the name of a site; write \"website\"",
               {replace(span, "website", "write \"website\"")});
  }
}

}  // namespace

extern const Rule site_word;
constinit const Rule site_word{
    .id = "site-word",
    .group = "Web pages and dates",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = only_adam,
    .summary = "\"website\" in another form",
    .why = "One form of the word keeps one site from being listed as two.",
    .basis = "A.D.A.M. and MedlinePlus practice: NAME website.",
    .bad = {.text = "World Health Organization Web site. Tuberculosis. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                    "2023. Accessed March 3, 2024."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
