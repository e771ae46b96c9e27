// Words of texts and of XHTML, for the law that writers neither lose nor add any.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chapbook::tests {

/// Runs of letters, digits and non-ASCII characters other than bullets and dashes, sorted.
[[nodiscard]] std::vector<std::string> words(std::string_view text);

/// What a reader sees of an element: from the first `open` to the end of the page, without tags
/// and with references such as "&lt;" resolved. Tags of inline elements vanish, others part words.
[[nodiscard]] std::string visible_text(std::string_view page, std::string_view open = "<body");

/// `page` without its first element that starts with `open` and ends with `close`.
[[nodiscard]] std::string without(std::string page, std::string_view open, std::string_view close);

}  // namespace chapbook::tests
