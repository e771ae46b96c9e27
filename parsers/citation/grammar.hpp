// FLOOR 1, basement: the grammars of the parts of a reference. Each reads from the start of its
// input, looks only as far as the part goes, and leaves what follows alone.
#pragma once

#include <optional>

#include "parsers/citation/evidence.hpp"
#include "parsers/citation/pieces.hpp"

namespace chapbook::citation {

// --- label_grammar.cpp -----------------------------------------------------------------------

/// "1.", "[5]", "(3)", "b)" or a bullet in front of a reference.
[[nodiscard]] Range read_numbering(Range in);
/// "In:", "in", "In" that introduces a book; the range holds its colon.
[[nodiscard]] Range read_in_label(Range in);
/// "Paper presented at:", "Poster session presented at the" that introduces a meeting.
[[nodiscard]] Range read_meeting_label(Range in);
/// "25th ed", "Eleventh edition", "20e", "ed 5"; without the final stop.
[[nodiscard]] Range read_edition(Range in);
/// "Vol 2", "volume IV": the number or name alone.
[[nodiscard]] Range read_book_volume(Range in, Range& whole);

// --- date_grammar.cpp ------------------------------------------------------------------------

/// True where the name of a month stands.
[[nodiscard]] bool starts_month(Range in);
/// A date with at least a year, in any of the usual orders; `label` stays empty.
[[nodiscard]] std::optional<DatePiece> read_date(Range in);
/// What a date label says.
enum class DateRole { accessed, updated, published };
struct LabelledDate {
  DateRole role;
  DatePiece piece;
  Range whole;  ///< with brackets
};
/// "Accessed March 3, 2024", "[cited 2018 Oct 27]", "(accessed June 6, 2020)".
[[nodiscard]] std::optional<LabelledDate> read_labelled_date(Range in);

// --- names_grammar.cpp -----------------------------------------------------------------------

/// One or more people in "Family IN" form, with et al and an editors' label where they stand.
/// Empty where the input does not start with a person.
[[nodiscard]] NamesPiece read_names(Range in);
/// People with their initials in front and an editors' label behind them: "J. B. Sumner & K.
/// Myrbäck (Eds.)". Empty where the input does not start so.
[[nodiscard]] NamesPiece read_turned_names(Range in);
/// "ed.", "eds", "editors", "(eds)" at the start; the label without comma, brackets and last stop
/// is kept in `label`. Returns all that was read.
[[nodiscard]] Range read_editor_label(Range in, Range& label);

// --- identifier_grammar.cpp ------------------------------------------------------------------

/// Everything in `in` that carries its own label: identifiers, addresses, labelled dates, medium.
[[nodiscard]] Marks find_marks(Range in);

// --- locator_grammar.cpp ---------------------------------------------------------------------

/// `2018;12(3 suppl 1):45-51` and its looser forms.
struct IssuePiece {
  DatePiece issued;
  Range volume;
  Range issue;
  std::optional<PagesPiece> pages;
  Range elocator;
  Range whole;
};
/// Year, then volume, issue and pages as far as they are there. Needs at least a volume or pages.
[[nodiscard]] std::optional<IssuePiece> read_issue(Range in);
/// A date, and pages behind it if there are some, as of an article whose volume is not given: "2018",
/// "2012:63-70".
[[nodiscard]] std::optional<IssuePiece> read_date_alone(Range in);
/// As read_issue where the year stands elsewhere: "19(4), 398-403" behind the journal.
[[nodiscard]] std::optional<IssuePiece> read_undated_issue(Range in);
/// "(2013)", ". 2013." behind the names, as author-year styles print it.
[[nodiscard]] std::optional<DatePiece> read_early_year(Range in, Range& whole);
/// " 2014 " behind the names, without brackets or stops: only for where no other year stands.
[[nodiscard]] std::optional<DatePiece> read_bare_year(Range in, Range& whole);
/// What stands behind the year of a book: ":chap 189", ". Chapter 68", ", p. 234-46".
[[nodiscard]] LocatorPiece read_locator(Range in, Range& whole);
/// "; 2016", ", 1963", " (2014)", "; c2016": the year of a book with what ties it to the publisher.
[[nodiscard]] std::optional<DatePiece> read_imprint_year(Range in, Range& whole);

// --- whole references, one reading each ------------------------------------------------------

[[nodiscard]] Parse read_chapter(const Evidence& evidence);
[[nodiscard]] Parse read_book(const Evidence& evidence);
[[nodiscard]] Parse read_journal(const Evidence& evidence);
[[nodiscard]] Parse read_web(const Evidence& evidence);
[[nodiscard]] Parse read_thesis(const Evidence& evidence);
[[nodiscard]] Parse read_meeting(const Evidence& evidence);

/// False where the reading cannot succeed, as one look at the evidence shows; certain only then.
[[nodiscard]] bool may_be_chapter(const Evidence& evidence);
[[nodiscard]] bool may_be_book(const Evidence& evidence);
[[nodiscard]] bool may_be_journal(const Evidence& evidence);
[[nodiscard]] bool may_be_web(const Evidence& evidence);
[[nodiscard]] bool may_be_thesis(const Evidence& evidence);
[[nodiscard]] bool may_be_meeting(const Evidence& evidence);

}  // namespace chapbook::citation
