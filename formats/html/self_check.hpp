// FLOOR 1. The promises that the HTML writer makes about every page, checked before it is returned.
#pragma once

#include <string_view>

namespace chapbook::formats::html {

/// Throws Error (bug) unless `page` keeps them: it is well-formed (XML syntax, which HTML shares),
/// says its language and title, has one h1 and skips no level of headings, ids are unique, and
/// links and labels inside the page lead to an id. Nothing is fetched from elsewhere.
void check_page(std::string_view page);

}  // namespace chapbook::formats::html
