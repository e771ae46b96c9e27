// FLOOR 1. Which part of a page is the article, and what its parts hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/html/page.hpp"

namespace chapbook::html {

/// The index of the element that holds the article: the `main`, else the only `article` that stands
/// in no other, else the `body`, else the whole page.
[[nodiscard]] std::uint32_t find_content(const Page& page);

/// The places of all that can be read around the element at `content`, one for each part of the
/// page.
[[nodiscard]] std::vector<Position> places_around(const Page& page, std::uint32_t content);

/// True when a heading with text, of the tag `which` if one is given, stands in the article.
[[nodiscard]] bool has_heading(const Page& page, std::uint32_t content,
                               std::optional<Tag> which = {});

/// True when a paragraph without text, by which people part others, stands in the article.
[[nodiscard]] bool has_empty_paragraph(const Page& page, std::uint32_t content);

/// True for an element that is no part of the article though it stands in it: menus, scripts,
/// forms, what is hidden, the head and foot of the site.
[[nodiscard]] bool is_left_out(const Page& page, std::uint32_t index);

/// True for an element all of whose text links to places on the same page: a table of contents.
[[nodiscard]] bool is_table_of_contents(const Page& page, std::uint32_t index);

/// True when an element with this tag stands inside the one at `index`.
[[nodiscard]] bool holds(const Page& page, std::uint32_t index, bool (*wanted)(Tag));

/// True when any text inside can be seen.
[[nodiscard]] bool has_text(const Page& page, std::uint32_t index);

/// True when the text inside ends with a colon.
[[nodiscard]] bool ends_with_colon(const Page& page, std::uint32_t index);

/// True when the words of the link at `index` are its address `target`, or a part of it, so that
/// the parser finds it again.
[[nodiscard]] bool shows_address(const Page& page, std::uint32_t index, std::string_view target);

/// True for text of nothing but white space, NBSP included.
[[nodiscard]] bool is_blank(std::string_view text);

}  // namespace chapbook::html
