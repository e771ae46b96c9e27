#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 5> forms{"Anonymous.", "Anon.", "[Anonymous].",
                                                "[No authors listed].", "No authors listed."};

void check(const ast::Reference& reference, Report& report) {
  std::size_t begin = 0;
  if (reference.numbering) begin = reference.numbering->span.end - reference.span.begin;
  while (begin < reference.raw.size() && is_blank(reference.raw[begin])) ++begin;
  const std::string_view text = reference.raw.substr(begin);
  for (const std::string_view form : forms) {
    if (!begins_like(text, form) || text.size() <= form.size()) continue;
    std::size_t size = form.size();
    while (size < text.size() && is_blank(text[size])) ++size;
    if (size == text.size()) return;
    report.add(within(reference, begin, form.size()),
               quoted(form.substr(0, form.size() - 1)) + " is no author; begin with the title",
               {remove(within(reference, begin, size), "begin with the title")});
    return;
  }
}

}  // namespace

extern const Rule author_anonymous;
constinit const Rule author_anonymous{
    .id = "author-anonymous",
    .group = "Author names",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "\"Anonymous\" in the place of the author",
    .why = "The word is no name. Lists sorted by author would put all works without one under A.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.7; Citing Medicine, chapter 2: begin with "
        "the title.",
    .bad = {.text = "Anonymous. Smoking and health: joint report of the study group on smoking "
                    "and health. Science. 1957;125(3258):1129-1133."},
    .good = {.text = "Smoking and health: joint report of the study group on smoking and health. "
                     "Science. 1957;125(3258):1129-1133."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
