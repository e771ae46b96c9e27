// FLOOR 1. States, provinces and the cities of publishers, as the tables here list them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chapbook::lint {

/// A printed place taken apart: "Philadelphia" and "PA" of "Philadelphia, PA", "Philadelphia PA",
/// "Philadelphia (Pa.)". `state` is empty where none is given. Views of the printed text.
struct Place {
  std::string_view city;
  std::string_view state;  ///< without brackets and without its final stop
};
[[nodiscard]] Place parse_place(std::string_view printed);

/// The two-letter code of a state or province given as code, full name or old abbreviation ("Pa",
/// "Calif"); empty for anything else.
[[nodiscard]] std::string code_of_state(std::string_view state);

/// True for the code of a state or province of the United States or Canada, and for a few codes
/// abroad that are printed like one (UK, DF).
[[nodiscard]] bool is_region_code(std::string_view code);

/// The states in which publishers have this city, most usual first; empty for cities that are not
/// in the table. "St. Louis" and "St Louis" are one.
[[nodiscard]] std::vector<std::string_view> states_of_city(std::string_view city);

}  // namespace chapbook::lint
