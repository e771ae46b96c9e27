// FLOOR 1. What rules share about lists of names.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lint/text.hpp"

namespace chapbook::lint {

/// The lists of a reference that name people: authors, then editors.
[[nodiscard]] inline std::array<const ast::People*, 2> people_lists(
    const ast::Reference& reference) {
  return {&reference.authors, &reference.editors};
}

/// The end of the last person, before "et al" and the label; the begin of the list where it has
/// nobody.
[[nodiscard]] std::uint32_t end_of_names(const ast::People& people);

/// The end of the last name or of "et al", whichever comes later.
[[nodiscard]] std::uint32_t end_of_list(const ast::People& people);

/// How many people stand before "et al"; all where it is absent. Behind it may follow the group on
/// whose behalf they write: "Doe J, et al; Trial Investigators".
[[nodiscard]] std::size_t count_before_et_al(const ast::People& people);

/// The end of the last person before "et al"; the begin of the list where there is nobody.
[[nodiscard]] std::uint32_t end_before_et_al(const ast::People& people);

/// "LM", "J.A.", "J-L", "M E J": capitals with stops, blanks and hyphens between them, one to a
/// place.
[[nodiscard]] bool is_initials(std::string_view given);

/// The capitals of `given` without what stands between them: "JA" for "J. A.".
[[nodiscard]] std::string bare_initials(std::string_view given);

/// A group that is a list of names in truth, since one of its parts is "Schurt DA" or "Schurt
/// Daniel": the spans of its parts of two words and of those that end in a given name. Empty for
/// every other group.
[[nodiscard]] std::vector<Span> names_in_group(const ast::Person& person, const Report& report);

/// "Doe J" for messages: family name and initials, or the group.
[[nodiscard]] std::string name_of(const ast::Person& person);

}  // namespace chapbook::lint
