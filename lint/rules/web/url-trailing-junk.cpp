#include <algorithm>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

std::string_view partner_of(char closing) {
  switch (closing) {
    case ')':
      return "(";
    case ']':
      return "[";
    case '>':
      return "<";
    default:
      return {};
  }
}

void check(const ast::Reference& reference, Report& report) {
  for (const Span address : report.facts().addresses()) {
    const std::uint32_t offset = address.end - reference.span.begin;
    const std::string_view after = reference.raw.substr(offset);
    std::size_t size = 0;
    while (size < after.size() && ByteSet(")]>;:,.").has(after[size])) ++size;
    const std::string_view tail = after.substr(0, size);
    if (tail.empty() || tail == "." || tail == "," || tail == ";" || tail == ":") continue;
    const std::string_view before = reference.raw.substr(0, offset);
    const auto closes = [&](char c) {
      const std::string_view partner = partner_of(c);
      return !partner.empty() && before.find(partner) != before.npos;
    };
    if (std::ranges::any_of(tail, closes)) continue;
    const std::string_view wanted = tail.ends_with('.') || size == after.size() ? "." : "";
    if (tail == "..") continue;  // two stops have a rule of their own
    const Span span{address.end, address.end + static_cast<std::uint32_t>(size)};
    report.add(span, quoted(tail) + " stuck to the address; take it out",
               {replace(span, std::string(wanted), "take it out")});
  }
}

}  // namespace

extern const Rule url_trailing_junk;
constinit const Rule url_trailing_junk{
    .id = "url-trailing-junk",
    .group = "Web pages and dates",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a bracket or other sign stuck to a web address",
    .why = "The sign is copied with the address, and the page is then not found.",
    .basis = "RFC 3986, appendix C; AMA Manual of Style 10 and 11, section 3.15.",
    .bad = {.text = "World Health Organization website. Tuberculosis. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis). Updated November 7, "
                    "2023. Accessed March 3, 2024."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
