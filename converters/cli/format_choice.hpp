// FLOOR 3. Which formats a command line asks for, and what their writers are given.
#pragma once

#include <span>
#include <vector>

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

/// Hands the bytes of `--cover` to the format that asked for a file: writers do no input. Throws
/// Error (usage) where it cannot be read.
void read_cover(formats::Options& given, std::span<const formats::Format* const> formats);

}  // namespace chapbook::cli
