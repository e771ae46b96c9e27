#include <algorithm>
#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

constexpr std::array<std::string_view, 16> link_words{
    "about",   "after",  "against", "among", "before", "between", "during",  "from",
    "through", "toward", "under",   "until", "upon",   "with",    "without", "into"};

const std::optional<Text>& book_title_of(const ast::Reference& reference) {
  return reference.kind == ast::ReferenceKind::book ? reference.title : reference.container;
}

/// True for ASCII with typographic quotes and dashes.
bool is_plain_english(std::string_view text) {
  constexpr std::string_view general_punctuation = "\xE2\x80";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) continue;
    if (text.substr(at, 2) != general_punctuation) return false;
    at += 2;
  }
  return true;
}

/// Where the principal words behind the first one begin: those of four letters or more that only
/// link in no sense.
std::vector<std::size_t> principal_words(std::string_view title) {
  constexpr std::size_t shortest = 4;
  std::vector<std::size_t> out;
  std::size_t at = std::min(title.find(' '), title.size());
  while (at < title.size()) {
    while (at < title.size() && !is_letter(title[at])) ++at;
    const std::size_t begin = at;
    while (at < title.size() && (is_letter(title[at]) || title[at] == '\'')) ++at;
    const std::string_view word = title.substr(begin, at - begin);
    const bool links = std::ranges::find(link_words, word) != link_words.end();
    if (word.size() >= shortest && !links) out.push_back(begin);
  }
  return out;
}

/// True where place or edition show that it is a book, and no editors or other sentences were taken
/// into its title.
bool is_plain_book(const ast::Reference& reference) {
  if (!reference.publisher || !(reference.place || reference.edition)) return false;
  if (!reference.leftovers.empty()) return false;
  if (reference.kind != ast::ReferenceKind::book) return true;
  const bool editors_behind =
      !reference.editors.empty() && reference.editors.span.begin > reference.title->span.begin;
  return !editors_behind && reference.title->text.find(". ") == std::string_view::npos;
}

void check(const ast::Reference& reference, Report& report) {
  using ast::ReferenceKind;
  if (reference.kind != ReferenceKind::book && reference.kind != ReferenceKind::chapter) return;
  const auto& title = book_title_of(reference);
  if (!title || !reference.title || !is_plain_book(reference)) return;
  std::string text(report.raw(title->span));
  const std::vector<std::size_t> words = principal_words(text);
  // One capital among them may be all there is, so only titles without any are in sentence case.
  // Titles with other letters may be in a language that has no headline case.
  if (words.empty() || !is_plain_english(text)) return;
  if (!std::ranges::all_of(words, [&](std::size_t at) { return is_lower(text[at]); })) return;
  for (const std::size_t at : words) text[at] = static_cast<char>(text[at] - 'a' + 'A');
  report.add(
      title->span, "the title of the book has small letters; capitalize its main words",
      {replace(title->span, std::move(text), "capitalize the main words", Applicability::unsafe)});
}

}  // namespace

extern const Rule book_title_case;
constinit const Rule book_title_case{
    .id = "book-title-case",
    .group = "Titles",
    .severity = Severity::info,
    .fix = FixPolicy::suggest,
    .profiles = ama_profiles,
    .summary = "the title of a book in small letters",
    .why =
        "In these styles the titles of books have headline capitals and those of chapters have "
        "not, so that a reader sees which of the two stands on the shelf.",
    .basis = "AMA Manual of Style 10 and 11, section 3.9; A.D.A.M. practice.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, eds. "
                    "Pathologic basis of disease. 10th ed. Philadelphia, PA: "
                    "Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
