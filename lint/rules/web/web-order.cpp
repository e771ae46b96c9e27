#include <algorithm>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

struct Piece {
  Span span;
  int place = 0;  // in the order of the style
};

std::vector<Piece> pieces_of(const ast::Reference& reference, Profile profile) {
  std::vector<Piece> out;
  if (reference.url) out.push_back({reference.url->span, profile == Profile::ama11 ? 4 : 0});
  int place = 1;
  for (const auto* date : {&reference.published, &reference.updated, &reference.accessed}) {
    if (*date && !(*date)->label.empty()) {
      out.push_back({join((*date)->label, (*date)->text.span), place});
    }
    ++place;
  }
  std::ranges::sort(out, {}, [](const Piece& piece) { return piece.span.begin; });
  return out;
}

/// The pieces stand side by side with ". " between them, so that they can change places.
bool are_neighbours(const std::vector<Piece>& pieces, const Report& report) {
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (report.raw(between(pieces[i - 1].span, pieces[i].span)) != ". ") return false;
  }
  return true;
}

void check(const ast::Reference& reference, Report& report) {
  if (!reference.url || !reference.accessed) return;
  const std::vector<Piece> printed = pieces_of(reference, report.profile());
  if (std::ranges::is_sorted(printed, {}, &Piece::place)) return;
  std::vector<Piece> wanted = printed;
  std::ranges::sort(wanted, {}, &Piece::place);
  const Span whole = join(printed.front().span, printed.back().span);
  std::vector<Fix> fixes;
  if (are_neighbours(printed, report)) {
    std::string text;
    for (const Piece& piece : wanted) {
      text += (text.empty() ? "" : ". ") + std::string(report.raw(piece.span));
    }
    fixes.push_back(replace(whole, std::move(text), "put them in order"));
  }
  report.add(whole,
             report.profile() == Profile::ama11
                 ? "address and dates are out of order; give dates, then the address"
                 : "address and dates are out of order; give the address, Updated, Accessed",
             std::move(fixes));
}

}  // namespace

extern const Rule web_order;
constinit const Rule web_order{
    .id = "web-order",
    .group = "Web pages and dates",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = ama_profiles,
    .summary = "address and dates of a web page in another order",
    .why =
        "Readers look for the dates in one place. In another order the date of access is "
        "taken for that of the page.",
    .basis =
        "AMA 10 and A.D.A.M.: address, Updated, Accessed; AMA Manual of Style 11, section "
        "3.15: Updated, Accessed, address.",
    .bad = {.text = "World Health Organization website. Tuberculosis. Accessed March 3, 2024. "
                    "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                    "2023."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
