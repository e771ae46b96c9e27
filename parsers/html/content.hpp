// FLOOR 1. Which part of a page is the article.
#pragma once

#include <cstdint>

#include "parsers/html/page.hpp"

namespace chapbook::html {

/// The index of the element that holds the article: the `main`, else the only `article` that stands
/// in no other, else the `body`, else the whole page.
[[nodiscard]] std::uint32_t find_content(const Page& page);

/// True for an element that is no part of the article though it stands in it: menus, scripts,
/// forms, what is hidden, the head and foot of the site.
[[nodiscard]] bool is_left_out(const Page& page, std::uint32_t index);

/// True for an element all of whose text links to places on the same page: a table of contents.
[[nodiscard]] bool is_table_of_contents(const Page& page, std::uint32_t index);

/// True when an element with this tag stands inside the one at `index`.
[[nodiscard]] bool holds(const Page& page, std::uint32_t index, bool (*wanted)(Tag));

/// True when any text inside can be seen.
[[nodiscard]] bool has_text(const Page& page, std::uint32_t index);

/// True for text of nothing but white space, NBSP included.
[[nodiscard]] bool is_blank(std::string_view text);

/// True for text with a letter or digit, and not just signs.
[[nodiscard]] bool has_word(std::string_view text);

}  // namespace chapbook::html
