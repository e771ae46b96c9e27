#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

const std::optional<Text>& book_title(const ast::Reference& reference) {
  return reference.kind == ast::ReferenceKind::book ? reference.title : reference.container;
}

void check(const ast::Reference& reference, Report& report) {
  using ast::ReferenceKind;
  if (reference.kind != ReferenceKind::book && reference.kind != ReferenceKind::chapter) return;
  const auto& title = book_title(reference);
  if (!title) return;
  const std::string_view text = report.raw(title->span);
  std::size_t width = 3;
  std::size_t at = text.find(" - ");
  if (at == text.npos) {
    at = text.find(" \u2013 ");
    width = 5;
  }
  // With a colon as well, or with two hyphens, it is not plain what is the subtitle.
  if (at == text.npos || text.find(':') != text.npos || text.find(" - ", at + 1) != text.npos) {
    return;
  }
  const auto begin = title->span.begin + static_cast<std::uint32_t>(at);
  const Span sign{begin, begin + static_cast<std::uint32_t>(width)};
  report.add(sign, "hyphen before the subtitle of a book; write a colon",
             {replace(sign, ": ", "write a colon")});
}

}  // namespace

extern const Rule title_separator;
constinit const Rule title_separator{
    .id = "title-separator",
    .group = "Titles",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "a hyphen between the title and the subtitle of a book",
    .why =
        "A colon marks the subtitle in every catalogue. A hyphen with blanks makes the same "
        "book look like two.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.9; Citing Medicine: a colon before the "
        "subtitle.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins Essential Pathology - With Student Consult. Philadelphia, PA: "
                    "Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins Essential Pathology: With Student Consult. Philadelphia, PA: "
                     "Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
