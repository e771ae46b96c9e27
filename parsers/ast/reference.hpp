// FLOOR 0. One bibliographic reference, taken apart into fields that know where they stand.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parsers/base/date.hpp"
#include "parsers/base/span.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::ast {

/// What the cited work is. `chapter` has a container that is a book, `journal` one that is a
/// periodical, `meeting` one that is a conference at which it was presented.
enum class ReferenceKind { chapter, book, journal, web, report, thesis, meeting, other };

/// The name of the enumerator: "chapter", "book", ...
[[nodiscard]] std::string_view to_string(ReferenceKind kind);

/// A person as printed, or a group. Exactly one of `family` and `group` is set.
struct Person {
  std::optional<Text> family;  ///< surname with its particles: "van den Berg", "Le Gal"
  std::optional<Text> given;   ///< initials as printed, "LM"; or a given name written out
  std::optional<Text> suffix;  ///< "Jr", "III", "2nd" as printed
  std::optional<Text> group;   ///< collective name: "World Health Organization"
  Span span;
};

/// A list of people in one role.
struct People {
  std::vector<Person> people;  ///< in printed order
  std::optional<Text> et_al;   ///< "et al", "and others" as printed, without the comma before it
  std::optional<Text> label;   ///< "eds.", "editor" as printed; authors have none
  Span span;                   ///< from the first name to the end of the last name, et al or label

  [[nodiscard]] bool empty() const { return people.empty() && !et_al; }
};

struct Edition {
  Text text;                  ///< as printed, "25th ed", without the final stop
  std::optional<int> number;  ///< 25; absent where the words give no number
};

/// A date inside a reference, as printed and as understood.
struct CitedDate {
  Text text;         ///< the date itself, without a label such as "Accessed"
  PartialDate date;  ///< its value; the printed form may still be impossible (see is_valid)
  Span label;        ///< "Accessed", "Updated", ...; empty span where there is none
};

/// Pages as printed: "420-428", "e101-e114", "S49-S73", "917".
struct Pages {
  Text text;                             ///< without "pp."
  std::string_view first;                ///< as printed
  std::optional<std::string_view> last;  ///< as printed, so perhaps shortened ("75" in 241-75)
};

/// One reference. A field is set only where the text says so; what is set has the span of exactly
/// its value, without labels and punctuation, so whatever lies between two spans is how it was
/// printed.
struct Reference {
  Span span;             ///< the whole reference, trimmed; may cross line ends
  std::string_view raw;  ///< the bytes of `span`
  ReferenceKind kind = ReferenceKind::other;

  std::optional<Text> numbering;  ///< leading "1.", "[5]", "b)" as printed
  People authors;
  std::optional<Text> title;     ///< of the chapter, article, page or whole book
  std::optional<Text> medium;    ///< "[Internet]"; also the genre: "[dissertation]", "PhD thesis"
  std::optional<Text> in_label;  ///< "In:", "in", "Paper presented at:" as printed
  People editors;
  std::optional<Text> container;  ///< title of the book (chapters), journal, web site or meeting
  std::optional<Edition> edition;
  std::optional<Text> book_volume;  ///< "2" in "Vol 2" of a book
  std::optional<Text> place;
  std::optional<Text> publisher;
  std::optional<CitedDate> issued;  ///< year or date of publication
  std::optional<Text> volume;  ///< with a supplement outside brackets: "65 Suppl 1"
  std::optional<Text> issue;  ///< supplement included: "suppl 10"
  std::optional<Pages> pages;
  std::optional<Text> elocator;       ///< "j1065", "CD003235"
  std::optional<Text> chapter;        ///< "189", "e5", "12, 13"
  std::optional<Text> chapter_label;  ///< "chap", "Chapter", "Ch." as printed
  std::optional<Text> report_number;
  std::optional<Text> doi;    ///< bare "10.1001/..." as printed
  std::optional<Text> pmid;   ///< digits
  std::optional<Text> pmcid;  ///< with "PMC"
  std::optional<Text> isbn;
  std::optional<Text> url;             ///< as printed, without trailing punctuation
  std::optional<CitedDate> published;  ///< "Published D"
  std::optional<CitedDate> updated;    ///< "Updated D", "Last reviewed D"
  std::optional<CitedDate> accessed;   ///< "Accessed D"

  std::vector<Span> leftovers;  ///< parts of the text that no field explains (besides punctuation)
  bool understood = false;      ///< false: only `raw` (and perhaps `numbering`) can be trusted
  bool exact = false;           ///< re-rendering the fields in a known style gives `raw` back
  double confidence = 0;        ///< 0 to 1: how far the chosen reading beats the others
};

}  // namespace chapbook::ast
