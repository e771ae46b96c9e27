#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::journal || !reference.issued || !reference.volume)
    return;
  const Span date = reference.issued->text.span;
  const std::string year = std::to_string(reference.issued->date.year);
  const std::string_view printed = report.raw(date);
  if (!reference.issued->date.month || printed == year || !printed.starts_with(year)) return;
  if (date.end > reference.volume->span.begin) return;
  const Span gone{date.begin + static_cast<std::uint32_t>(year.size()), date.end};
  report.add(gone, quoted(stripped(report.raw(gone))) + " beside a volume; give the year alone",
             {remove(gone, "give the year alone")});
}

}  // namespace

extern const Rule month_with_volume;
constinit const Rule month_with_volume{
    .id = "month-with-volume",
    .group = "Journal articles",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "month or day beside the volume",
    .why =
        "With the volume the article is found; the month is left over from PubMed, which "
        "prints both.",
    .basis = "AMA Manual of Style 10 and 11, section 3.11: year alone where there is a volume.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. 1971 "
                    "Nov 18;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
