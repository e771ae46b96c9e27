// FLOOR 3. `convert --book`: all inputs become one book.
#pragma once

#include <vector>

#include "converters/cli/command.hpp"

namespace chapbook::cli {

namespace option {
extern const formats::OptionSpec book;
extern const formats::OptionSpec title;       ///< needed by --book
extern const formats::OptionSpec subtitle;    ///< only with --book
extern const formats::OptionSpec book_order;  ///< only with --book
}  // namespace option

/// True with --book. Throws Error (usage) where --book is given without --title, or another of the
/// options above without --book.
[[nodiscard]] bool wants_book(const formats::Options& options);

/// Writes one book in each of `formats`; nothing where one of the inputs fails, because a book that
/// lacks a chapter looks whole. Returns the exit code; throws Error (usage), also where a format
/// cannot hold a book.
[[nodiscard]] int run_book(const Arguments& arguments,
                           const std::vector<const formats::Format*>& formats, Streams& streams);

}  // namespace chapbook::cli
