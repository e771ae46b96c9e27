// FLOOR 3. The machine form of `refs`: one JSON object in, one out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "converters/cli/checking.hpp"
#include "converters/cli/command.hpp"

namespace chapbook::cli {

/// The answer to one line `{"id", "text", "profile"?, "today"?}`, without a line end (docs/cli.md
/// has its form). A line that cannot be answered gives `{"id", "error"}`; never throws for what it
/// holds. A text with line breaks is one reference.
[[nodiscard]] std::string answer_line(const Checks& checks, std::string_view line);

/// Answers every line of a file, or of standard input for "-", in order, on `jobs` threads. No
/// answer waits for input that has not arrived.
void answer_lines(const Checks& checks, std::size_t jobs, const std::string& path,
                  Streams& streams);

}  // namespace chapbook::cli
