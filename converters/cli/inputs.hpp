// FLOOR 3. Many inputs: read, worked on by several threads, and a bad one never stops the rest.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "converters/cli/command.hpp"
#include "converters/engine/files.hpp"
#include "converters/engine/in_order.hpp"
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
extern const formats::OptionSpec jobs;
extern const formats::OptionSpec max_size;
}  // namespace option

/// The reader that `--from` names; nullptr where it is not given. Throws Error (usage) for an
/// unknown one.
[[nodiscard]] const Reader* read_reader(const formats::Options& options);

/// How many threads `--jobs` asks for; as many as there are cores where it is not given. Throws
/// Error (usage).
[[nodiscard]] std::size_t read_jobs(const formats::Options& options);

/// How many bytes an input may have by `--max-size`; Source::max_bytes where it is not given. Since
/// all work grows linearly with the bytes of an input, this bounds the time that one can take, on
/// every machine for the same inputs. Throws Error (usage).
[[nodiscard]] std::size_t read_max_size(const formats::Options& options);

/// Reads a file, or standard input for "-", which is called "stdin". Throws Error (input,
/// resource).
[[nodiscard]] Input read_source(const std::string& path, Streams& streams,
                                std::size_t max_bytes = Source::max_bytes);

/// What is done with inputs.files[number], on any thread; gives what remains to be done in the
/// order of the inputs (may be empty). What it says to its own `streams` is printed in that order
/// as well.
using InputWork = std::function<engine::Finish(std::size_t number, Streams& streams)>;

/// Calls `work` once for each input, on up to `jobs` threads; what is printed is the same for any
/// number of them. What an input throws is named on `err` and in `failures`, and the next one
/// follows; only a usage error, which concerns them all, ends the run. So does a signal, after the
/// inputs that were begun, and is said on `err`. Returns the exit code for what failed.
[[nodiscard]] int for_each_input(const engine::Inputs& inputs, std::size_t jobs, Streams& streams,
                                 std::vector<report::Failure>& failures, const InputWork& work);

/// True for what for_each_input returns when a signal ended it before the last input.
[[nodiscard]] bool was_stopped(int exit_code);

}  // namespace chapbook::cli
