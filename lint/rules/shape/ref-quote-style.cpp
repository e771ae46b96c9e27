#include <vector>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::string_view curly = "\u2019";
constexpr std::string_view straight = "'";

/// The apostrophes of one form, between letters and outside of addresses.
void collect(const ast::Reference& reference, const std::vector<Span>& addresses,
             std::string_view form, std::vector<Span>& out) {
  const std::string_view raw = reference.raw;
  for (std::size_t at = raw.find(form); at != raw.npos; at = raw.find(form, at + form.size())) {
    const std::size_t behind = at + form.size();
    const bool inside = at > 0 && is_letter(raw[at - 1]) && behind < raw.size() &&
                        (is_letter(raw[behind]) || raw[behind] == ' ');
    if (inside && !covers(addresses, reference.span.begin + at)) {
      out.push_back(within(reference, at, form.size()));
    }
  }
}

void check(const ast::Document& document, Report& report) {
  std::vector<Span> curly_ones;
  std::vector<Span> straight_ones;
  for (const ast::Reference& reference : document.references.items) {
    if (reference.raw.find(curly) == std::string_view::npos &&
        reference.raw.find(straight) == std::string_view::npos) {
      continue;
    }
    const std::vector<Span> addresses = address_spans(reference);
    collect(reference, addresses, curly, curly_ones);
    collect(reference, addresses, straight, straight_ones);
  }
  if (curly_ones.empty() || straight_ones.empty()) return;
  const bool keep_curly = curly_ones.size() > straight_ones.size();
  const std::string kept(keep_curly ? curly : straight);
  for (const Span span : keep_curly ? straight_ones : curly_ones) {
    report.add(span,
               std::string("this apostrophe is ") + (keep_curly ? "straight" : "curly") +
                   ", most in this list are not; write one form",
               {replace(span, kept, "write " + quoted(kept))});
  }
}

}  // namespace

extern const Rule ref_quote_style;
constinit const Rule ref_quote_style{
    .id = "ref-quote-style",
    .group = "Shape of one reference",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "curly and straight apostrophes in one list",
    .why =
        "To a search they are two letters, so that half of the entries of one book are not found. "
        "The form that most entries have is kept; in a tie, the straight one.",
    .basis = "Practice: one form in one file.",
    .bad = {.text =
                "Neviaser RJ. Adhesive capsulitis and Colles\u2019s fracture. J Bone Joint Surg "
                "Am. 1987;69(2):120-126.\nSmith IE, Dowsett M. Paget's disease of the breast. N "
                "Engl J Med. 2003;348(24):2431-2442."},
    .good = {.text =
                 "Neviaser RJ. Adhesive capsulitis and Colles's fracture. J Bone Joint Surg "
                 "Am. 1987;69(2):120-126.\nSmith IE, Dowsett M. Paget's disease of the breast. N "
                 "Engl J Med. 2003;348(24):2431-2442."},
    .check_document = check,
};

}  // namespace chapbook::lint::rules
