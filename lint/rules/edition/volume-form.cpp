#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 4> labels{"volume ", "vol. ", "vol ", "vol."};

void check(const ast::Reference& reference, Report& report) {
  using ast::ReferenceKind;
  if (reference.kind != ReferenceKind::book && reference.kind != ReferenceKind::chapter) return;
  if (!reference.book_volume) return;
  const Span number = reference.book_volume->span;
  const std::string_view before = report.raw({reference.span.begin, number.begin});
  const std::string_view wanted = report.profile() == Profile::nlm ? "Vol. " : "Vol ";
  for (const std::string_view label : labels) {
    if (before.size() < label.size()) continue;
    const std::string_view printed = before.substr(before.size() - label.size());
    if (!same_word(printed, label)) continue;
    if (printed == wanted) return;
    const Span span{number.begin - static_cast<std::uint32_t>(label.size()), number.begin};
    report.add(span,
               "volume of a book labelled " + quoted(stripped(printed)) + "; write " +
                   quoted(stripped(wanted)),
               {replace(span, std::string(wanted), "write " + quoted(stripped(wanted)))});
    return;
  }
}

}  // namespace

extern const Rule volume_form;
constinit const Rule volume_form{
    .id = "volume-form",
    .group = "Edition and volume",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "the volume of a book in another form",
    .why = "One form in all entries lets a reader see at a glance which volume to fetch.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.12: Vol 2. Citing Medicine, chapter 2: Vol. 2.",
    .bad = {.text =
                "Neligan PC, ed. Plastic Surgery. VOLUME 3. 3rd ed. Philadelphia, PA: Elsevier; "
                "2013."},
    .good = {.text = "Neligan PC, ed. Plastic Surgery. 3rd ed. Philadelphia, PA: Elsevier; 2013."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
