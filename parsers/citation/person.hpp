// FLOOR 1, basement: one person of a list, in each form in which lists print them. The functions
// return false, and leave `person` undefined, where `in` does not start with a person of that form.
#pragma once

#include "parsers/citation/pieces.hpp"

namespace chapbook::citation {

/// False where no initials follow what could be a surname; certain only then.
[[nodiscard]] bool may_hold_person(Range in);

/// "Keller AB", "Le Moine C. D. Jr", "da Silva MA": initials behind the surname.
[[nodiscard]] bool read_person(Range in, NamePiece& person);

/// "ogden P": the same for a member of a list whose surname has no capital.
[[nodiscard]] bool read_small_person(Range in, NamePiece& person);

/// The same where a list has no separators, so that nothing shows where a name ends.
[[nodiscard]] bool read_open_person(Range in, NamePiece& person);

/// "HsuP. D.": initials run into the surname.
[[nodiscard]] bool read_glued_person(Range in, NamePiece& person);

/// "J. B. Sumner": initials in front.
[[nodiscard]] bool read_turned_person(Range in, NamePiece& person);

}  // namespace chapbook::citation
