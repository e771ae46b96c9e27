#include "lint/dates.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  for (const ast::CitedDate* date : web_dates(reference)) {
    const std::string_view printed = report.raw(date->text.span);
    if (!date->date.month || !is_valid(date->date)) continue;
    const std::string wanted = usual_date(date->date, report.profile());
    if (printed == wanted) continue;
    const bool ambiguous = printed.find('/') != printed.npos && date->date.day.value_or(0) <= 12;
    if (ambiguous) {
      report.add(date->text.span,
                 quoted(printed) + " can be read in two ways; write the month as a word");
    } else {
      report.add(date->text.span,
                 quoted(printed) + " is not the form of this style; write " + quoted(wanted),
                 {replace(date->text.span, wanted, "write " + quoted(wanted))});
    }
  }
}

}  // namespace

extern const Rule date_form;
constinit const Rule date_form{
    .id = "date-form",
    .group = "Web pages and dates",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a date in another form than the style's",
    .why =
        "\"3/11/2018\" is March 11 to some readers and November 3 to others. A month in words "
        "leaves no doubt.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.15: March 3, 2024; Citing Medicine, "
        "chapter 25: 2024 Mar 3.",
    .bad = {.text = "World Health Organization website. Tuberculosis. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis. Accessed 3 Mar. 2024."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
