#include <algorithm>
#include <array>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 5> makers{"NCCN", "National Comprehensive Cancer Network",
                                                 "USPSTF", "US Preventive Services Task Force",
                                                 "ACR Appropriateness Criteria"};

void check(const ast::Reference& reference, Report& report) {
  using ast::ReferenceKind;
  const bool online = reference.kind == ReferenceKind::web ||
                      reference.kind == ReferenceKind::report ||
                      reference.kind == ReferenceKind::other;
  if (!online || !reference.understood || !reference.title) return;
  if (reference.issued || reference.published || reference.updated) return;
  const auto holds = [&](std::string_view word) { return report.facts().has_word(word); };
  if (std::ranges::none_of(makers, holds) || holds("version")) return;
  const Span title = reference.title->span;
  report.add({title.end, title.end},
             "the guideline is revised often; give its version or the date of its update");
}

}  // namespace

extern const Rule guideline_version;
constinit const Rule guideline_version{
    .id = "guideline-version",
    .group = "Web pages and dates",
    .severity = Severity::info,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a living guideline without version or date",
    .why =
        "These guidelines change several times a year under one title and address. Without version "
        "or date nobody can tell which advice was meant.",
    .basis = "AMA Manual of Style 10 and 11, section 3.15: date of update; practice of the makers.",
    .bad = {.text = "National Comprehensive Cancer Network website. Thyroid carcinoma. "
                    "www.nccn.org/guidelines. Accessed June 3, 2024."},
    .good = {.text = "National Comprehensive Cancer Network website. Thyroid carcinoma. Version "
                     "2.2024. www.nccn.org/guidelines. Updated March 12, 2024. Accessed June 3, "
                     "2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
