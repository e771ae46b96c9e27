// FLOOR 3. One input after the other, so that a bad one never stops the rest.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "converters/cli/command.hpp"
#include "converters/engine/files.hpp"
#include "converters/report/report.hpp"
#include "parsers/base/source.hpp"

namespace chapbook::cli {

/// An input that was read.
struct Input {
  std::shared_ptr<const Source> source;
  std::optional<std::int64_t> modified;  ///< see engine::FileContent
};

namespace option {
extern const formats::OptionSpec from;
}

/// The reader that `--from` names; nullptr where it is not given. Throws Error (usage) for an
/// unknown one.
[[nodiscard]] const Reader* read_reader(const formats::Options& options);

/// Reads a file, or standard input for "-", which is called "stdin". Throws Error (input,
/// resource).
[[nodiscard]] Input read_source(const std::string& path, Streams& streams);

/// Calls `work` for each input. What an input throws is named on `err` and in `failures`, and the
/// next one follows; only a usage error, which concerns them all, ends the loop. Returns the exit
/// code for what failed.
[[nodiscard]] int for_each_input(const engine::Inputs& inputs, Streams& streams,
                                 std::vector<report::Failure>& failures,
                                 const std::function<void(const std::string& path)>& work);

}  // namespace chapbook::cli
