#include <optional>
#include <string>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr int longest = 3;  // years

/// The months between two dates; an unknown month counts as the first.
int months_between(const PartialDate& from, const PartialDate& to) {
  const auto months = [](const PartialDate& date) {
    return date.year * 12 + date.month.value_or(1) - 1;
  };
  const bool is_short_of_day = from.day && to.day && *to.day < *from.day;
  return months(to) - months(from) - (is_short_of_day ? 1 : 0);
}

/// Where the date is printed.
std::optional<Span> place_of_date(const ast::Document& document) {
  for (const ast::KeyValue& line : document.meta) {
    if (line.value && begins_like(line.key.text, "review")) return line.value->span;
  }
  if (document.meta.empty()) return {};
  return document.meta.front().span;
}

void check(const ast::Document& document, Report& report) {
  if (!document.review_date || !report.today()) return;
  const int months = months_between(*document.review_date, *report.today());
  if (months <= longest * 12) return;
  const auto place = place_of_date(document);
  if (!place) return;
  report.add(*place, "the last review was " + std::to_string(months / 12) +
                         " years ago; aim for a review every 3 years");
}

}  // namespace

extern const Rule review_date_old;
constinit const Rule review_date_old{
    .id = "review-date-old",
    .group = "Readability",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "the last review is more than three years ago",
    .why =
        "Treatment changes. A text that no one has looked at for years may tell "
        "readers to do what doctors no longer advise.",
    .basis = "A.D.A.M. practice: articles are reviewed every three years or sooner.",
    .bad = {.text = "Laryngitis\n\nReview Date: 3/1/2021\n\nOverview\n\nLaryngitis is swelling of "
                    "the voice box.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Laryngitis\n\nReview Date: 3/1/2026\n\nOverview\n\nLaryngitis is swelling of "
                     "the voice box.\n",
             .form = ExampleForm::condition_text},
    .by_default = false,
    .check_document = check,
};

}  // namespace chapbook::lint::rules
