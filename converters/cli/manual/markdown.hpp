// FLOOR 3. Pieces of Markdown.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace chapbook::cli::markdown {

/// `text` as prose or in a cell of a table: what Markdown would read as markup is escaped, but for
/// backticks, which our own texts put around what is typed.
[[nodiscard]] std::string prose(std::string_view text);

/// `fragment` as a sentence of its own: a capital letter first, a stop last, and escaped.
[[nodiscard]] std::string sentence(std::string_view fragment);

/// `text` in backticks; empty text gives nothing. Fit for a cell of a table.
[[nodiscard]] std::string code(std::string_view text);

/// `text`, which ends in a line end, as a block that is shown as it stands.
[[nodiscard]] std::string block(std::string_view text);

/// The cells as one row of a table. The first row of a table is followed by table_rule().
[[nodiscard]] std::string row(std::span<const std::string> cells);

/// The line between the heading of a table and its rows.
[[nodiscard]] std::string table_rule(std::size_t columns);

/// What opens every generated page.
[[nodiscard]] std::string_view notice();

}  // namespace chapbook::cli::markdown
