// FLOOR 1, basement. The order of names in indexes and lists.
#pragma once

#include <string>
#include <string_view>

namespace chapbook::formats {

/// A key whose bytes sort as people look names up: word by word, without regard to case, accents
/// and punctuation, letters such as "\u00F8" and "\u00E6" as what they look like, numbers by value
/// ("type 2" before "type 10"); then, among equals, unaccented before accented, then by the bytes
/// of the name. It follows the first two levels of the Unicode Collation Algorithm (UTS 10) for
/// Latin script, and is the same in every locale. Names that differ have different keys.
[[nodiscard]] std::string collation_key(std::string_view name);

/// The first level of that key: what stays of a name without case, accents and punctuation. Texts
/// that only differ in those have the same one; empty where nothing stays.
[[nodiscard]] std::string lookup_key(std::string_view name);

/// The letter under which an index files the name: "A" to "Z", "0\u20139" for numbers, the capital
/// letter of another script, "#" where the name has neither.
[[nodiscard]] std::string index_letter(std::string_view name);

}  // namespace chapbook::formats
