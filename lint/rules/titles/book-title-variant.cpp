#include <algorithm>
#include <string>

#include "lint/cited_book.hpp"
#include "lint/works.hpp"

namespace chapbook::lint::rules {

namespace {

/// The title as it counts for its spelling: case, stops, commas, the sign before a subtitle and the
/// kind of apostrophe or dash are left to other rules; letters, "&", apostrophes and hyphens count.
std::string spelling(std::string_view title) {
  constexpr std::string_view general_punctuation = "\xE2\x80";
  constexpr std::string_view quotes = "\x98\x99";
  constexpr std::string_view dashes = "\x90\x91\x92\x93\x94";
  std::string out;
  const auto add = [&](char c) {
    if (c == '-' && (out.empty() || out.back() == ' ')) return;
    if (c == ' ' && (out.empty() || out.back() == ' ')) return;
    out.push_back(c);
  };
  for (std::size_t at = 0; at < title.size(); ++at) {
    char c = title[at];
    if (title.substr(at, 2) == general_punctuation && at + 2 < title.size()) {
      at += 2;
      if (quotes.find(title[at]) != quotes.npos) c = '\'';
      if (dashes.find(title[at]) != dashes.npos) c = '-';
    }
    if (is_letter(c) || is_digit(c) || c == '&' || c == '\'' || c == '-') {
      add(c);
    } else if (is_blank(c)) {
      add(' ');
    }
  }
  while (out.ends_with(' ') || out.ends_with('-')) out.pop_back();
  return lower(out);
}

bool is_spelled(std::string_view printed, const KnownBook& book) {
  const std::string wanted = spelling(printed);
  return std::ranges::any_of(book.titles,
                             [&](std::string_view title) { return spelling(title) == wanted; });
}

/// The known book that was meant by a title which is unknown.
const KnownBook* like_book(const ast::Reference& reference, std::string_view folded,
                           const Books& books) {
  if (const auto near = books.near(folded); near && may_be(reference, *near->book)) {
    return near->book;
  }
  // A book that took a word into its title was cited without it before.
  const auto other = books.with_other_word(folded);
  if (!other || !may_be(reference, *other->book)) return nullptr;
  const BookRow* row = cited_edition(reference, *other->book);
  return row != nullptr && fold(row->title) == fold(other->title) ? other->book : nullptr;
}

/// What should be printed, or nothing where the title is right or unknown. Titles change in small
/// ways between editions, so only an edition whose own title is known can tell.
std::string_view right_title(const ast::Reference& reference, std::string_view printed,
                             const Report& report) {
  const std::string folded = fold(printed);
  const Books& books = report.catalogue().books();
  const KnownBook* book = books.find(folded);
  if (book == nullptr) book = like_book(reference, folded, books);
  if (book == nullptr || !may_be(reference, *book)) return {};
  const BookRow* row = cited_edition(reference, *book);
  if (row == nullptr) return {};
  const bool is_right = fold(row->title) == folded && is_spelled(printed, *book);
  return is_right ? std::string_view() : row->title;
}

void check(const ast::Reference& reference, Report& report) {
  const Text* title = book_title(reference);
  if (title == nullptr) return;
  const std::string_view right = right_title(reference, title->text, report);
  if (right.empty()) return;
  report.add(
      title->span, "the book is known as " + quoted(right) + "; write that",
      {replace(title->span, std::string(right), "write " + quoted(right), Applicability::unsafe)});
}

}  // namespace

extern const Rule book_title_variant;
constinit const Rule book_title_variant{
    .id = "book-title-variant",
    .group = "Titles",
    .severity = Severity::warning,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a book title that is a slip away from a known one",
    .why =
        "A letter, an apostrophe or a word that is wrong keeps readers and programs from finding "
        "the book, and one book stands in the list under two names. An unknown title is never "
        "reported, nor one of an edition that is not known, nor a like one of other editors.",
    .basis =
        "Title pages and library catalogues, as the catalogue of books has them; AMA Manual of "
        "Style 10 and 11, section 3.12: the title as on the title page.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robins and Cotran Pathologic Basis of Disease. 10th ed. Philadelphia, "
                    "PA: Elsevier; 2021:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 10th ed. "
                     "Philadelphia, PA: Elsevier; 2021:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
