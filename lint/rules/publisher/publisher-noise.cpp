#include "lint/publisher.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.publisher) return;
  const Span span = reference.publisher->span;
  const std::string_view name = report.raw(span);
  const std::size_t end = length_without_noise(name);
  if (end == name.size()) return;
  Span gone{span.begin + static_cast<std::uint32_t>(end), span.end};
  // The stop of "Inc.;" may stand outside the name.
  const Span next{gone.end, gone.end + 2};
  if (next.end <= reference.span.end && (report.raw(next) == ".;" || report.raw(next) == ".,")) {
    ++gone.end;
  }
  report.add(gone, quoted(stripped(report.raw(gone))) + " is no part of the name; take it out",
             {remove(gone, "take it out")});
}

}  // namespace

extern const Rule publisher_noise;
constinit const Rule publisher_noise{
    .id = "publisher-noise",
    .group = "Publisher and place",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "Inc, Ltd, Publishers and the like behind the publisher",
    .why =
        "The form of the company changes and tells the reader nothing. Without it, one "
        "publisher has one name in the list.",
    .basis = "AMA Manual of Style 10 and 11, section 3.12.4: omit Inc, Ltd, Co and Publishers.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier, Inc.; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
