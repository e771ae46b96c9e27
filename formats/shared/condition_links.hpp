// FLOOR 1, basement. Links between the chapters of a book, where one names the condition of
// another.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

#include "formats/shared/book_chapters.hpp"
#include "formats/shared/condition_names.hpp"
#include "formats/shared/xhtml.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats {

/// Titles and alternative names of all chapters, to be found in their prose.
[[nodiscard]] ConditionNames condition_names(std::span<const ChapterName> chapters);

/// Gives the writer for the prose of one section.
using ProseWriter = std::function<TextWriter(const ast::Section&)>;

/// Appends a link that says `text` and leads to chapter number `chapter`.
using LinkWriter =
    std::function<void(XmlElement parent, std::size_t chapter, std::string_view text)>;

/// Links the first mention of each other condition in each section of chapter `own`; not in lists
/// of names: other names of the condition, and organisations, which are called after conditions.
/// `names` must outlive the result.
[[nodiscard]] ProseWriter link_conditions(const ConditionNames& names, std::size_t own,
                                          LinkWriter write_link);

}  // namespace chapbook::formats
