// FLOOR 2. Where the outputs of a conversion go.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "converters/engine/files.hpp"
#include "formats/format.hpp"

namespace chapbook::engine {

/// One file to write.
struct Output {
  const formats::Format* format;
  std::string path;  ///< "-" is standard output
};

/// The outputs of one input, one for each format, in the order of the formats.
struct Job {
  std::string input;
  std::vector<Output> outputs;
};

/// The folder of a file; nullopt for standard output.
[[nodiscard]] std::optional<std::string> folder_of(const Output& output);

/// Makes `folder` if it is missing. Throws Error (usage) where that fails or nothing can be written
/// into it.
void make_folder(const std::string& folder);

/// Decides on all paths before anything is written. `place` is what the user gave: one input file
/// and one format make it the file itself, unless it is a folder or ends in "/"; anything else
/// makes it a folder, which is made if missing; without it the outputs go to the current folder.
/// "-" takes one format, and more than one input where its outputs are lines (Format::lines).
/// Names are the stem of the input and the suffix of the format; the stem of "-" is "stdin".
/// Throws Error (usage) where the folder cannot be made or written to, where its name is that of an
/// output ("book.epub"), and where two inputs would be written to the same path: nothing is ever
/// overwritten by a sibling.
[[nodiscard]] std::vector<Job> plan_outputs(const Inputs& inputs,
                                            std::span<const formats::Format* const> formats,
                                            const std::optional<std::string_view>& place);

/// The same where all inputs together become one book, whose outputs are called `stem`: one format
/// makes `place` the file itself, unless it is a folder or ends in "/".
[[nodiscard]] std::vector<Output> plan_book_outputs(const Inputs& inputs, std::string_view stem,
                                                    std::span<const formats::Format* const> formats,
                                                    const std::optional<std::string_view>& place);

}  // namespace chapbook::engine
