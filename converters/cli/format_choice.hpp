// FLOOR 3. Which formats a command line asks for, and what their writers are given.
#pragma once

#include <iosfwd>
#include <span>
#include <vector>

#include "converters/cli/command.hpp"
#include "formats/format.hpp"

namespace chapbook::cli {

namespace option {
extern const formats::OptionSpec to;
extern const formats::OptionSpec output;  ///< file, folder or "-"
extern const formats::OptionSpec quiet;
}  // namespace option

/// The formats of `--to`, each once, in order; empty where it is not given. Throws Error (usage)
/// for an unknown one.
[[nodiscard]] std::vector<const formats::Format*> read_formats(const formats::Options& given);

/// Warns of each option of the command line that no format among `formats`, but another one knows:
/// it changes nothing. A file may set options for formats that a run does without.
void warn_of_idle_options(const Arguments& arguments,
                          std::span<const formats::Format* const> formats, std::ostream& err);

/// Hands the bytes of `--cover` to the format that asked for a file: writers do no input. Throws
/// Error (usage) where it cannot be read.
void read_cover(formats::Options& given, std::span<const formats::Format* const> formats);

}  // namespace chapbook::cli
