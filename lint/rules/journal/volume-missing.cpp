#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// "Title. Journal. 1971:1182-1186" has the shape of a small book, but a book has a place or an
/// edition, and rarely pages right behind the year.
bool may_be_journal(const ast::Reference& reference, const Report& report) {
  using ast::ReferenceKind;
  if (reference.kind == ReferenceKind::journal) return true;
  if (reference.kind != ReferenceKind::book || reference.place || reference.edition) return false;
  if (!reference.editors.empty() || reference.isbn || !reference.issued) return false;
  // "Publisher; 1971:253" is a book; a stop stands behind a journal.
  return !reference.publisher ||
         report.raw(between(reference.publisher->span, reference.issued->text.span)) == ". ";
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.understood || reference.volume || !reference.issued || !reference.pages) return;
  if (!may_be_journal(reference, report)) return;
  const Span gap = between(reference.issued->text.span, reference.pages->text.span);
  if (report.raw(gap) != ":") return;
  // "1971:285(21);1182": what looks like a page is the volume behind a wrong sign.
  const Span next{reference.pages->text.span.end, reference.pages->text.span.end + 1};
  if (next.end <= reference.span.end && ByteSet("(;:").has(report.raw(next).front())) {
    return;
  }
  report.add(gap, "no volume stands between year and pages; add it");
}

}  // namespace

extern const Rule volume_missing;
constinit const Rule volume_missing{
    .id = "volume-missing",
    .group = "Journal articles",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "year and pages of an article without its volume",
    .why =
        "The same pages come back every year. Without the volume the article can hardly be "
        "found on paper.",
    .basis = "AMA Manual of Style 10 and 11, section 3.11; Citing Medicine, chapter 1.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971:1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
