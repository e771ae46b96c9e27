#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::journal || !reference.container || !reference.issued) {
    return;
  }
  const Span journal = reference.container->span;
  const Span gap = between(journal, reference.issued->text.span);
  if (gap.end != reference.issued->text.span.begin || gap.empty()) return;
  const std::string_view text = stripped(report.raw(gap));
  if (!text.empty() && text != ",") return;
  if (report.raw(journal).ends_with('.') || report.raw(journal).ends_with('?')) return;
  report.add({journal.end, journal.end},
             "no stop behind the journal " + quoted(report.raw(journal)) + "; add one",
             {replace(gap, ". ", "write a stop")});
}

}  // namespace

extern const Rule journal_no_stop;
constinit const Rule journal_no_stop{
    .id = "journal-no-stop",
    .group = "Journal articles",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "no stop between journal and year",
    .why =
        "The stop shows where the title of the journal ends. Without it the year seems to "
        "belong to the title.",
    .basis = "AMA Manual of Style 10 and 11, section 3.11: a period behind the journal.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
