#include "lint/reference_facts.hpp"
#include "lint/text.hpp"
#include "lint/url.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference&, Report& report) {
  for (const Span address : report.facts().addresses()) {
    const std::string_view text = report.raw(address);
    if (text.find_first_of("?#;") == text.npos) continue;
    const std::string wanted = without_tracking(text);
    if (wanted == text) continue;
    std::size_t same = 0;
    while (same < wanted.size() && wanted[same] == text[same]) ++same;
    const Span tail{address.begin + static_cast<std::uint32_t>(same), address.end};
    report.add(tail, quoted(report.raw(tail)) + " only tracks readers; take it out",
               {replace(tail, wanted.substr(same), "take it out")});
  }
}

}  // namespace

extern const Rule url_tracking;
constinit const Rule url_tracking{
    .id = "url-tracking",
    .group = "Web pages and dates",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a web address with marks of a campaign or session",
    .why =
        "The marks tell a company where the reader came from. They make the address long and "
        "lead to the same page.",
    .basis = "Practice; AMA Manual of Style 11, section 3.15: a stable address.",
    .bad = {.text = "World Health Organization website. Tuberculosis. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis?utm_source=newsletter. "
                    "Updated November 7, 2023. Accessed March 3, 2024."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
