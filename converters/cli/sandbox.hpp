// FLOOR 3. What the kernel refuses this process once it reads what others wrote.
#pragma once

#include <string>
#include <vector>

#include "formats/format.hpp"

namespace chapbook::cli {

struct Streams;

namespace option {
extern const formats::OptionSpec no_sandbox;
}  // namespace option

/// What a run still has to do with files when its arguments are understood. "-" may stand anywhere
/// and means nothing here.
struct Access {
  std::vector<std::string> reads;    ///< files, and folders with everything below them
  std::vector<std::string> writes;   ///< files that engine::write_file makes or replaces
  std::vector<std::string> folders;  ///< for outputs whose names are not known yet; they exist
  bool reads_everything = false;     ///< the inputs themselves say what else is read
};

/// Gives up for good what a run with this access does not need: other files (Landlock), the network
/// and starting programs (Landlock, seccomp). Threads that are started later inherit it, so there
/// must be only one when this is called. What the kernel does not offer is left out in silence.
/// Throws Error (resource) where the machine fails, too many open files for instance.
void confine(const Access& access);

/// Does that where the process behind `streams` may be confined and `--no-sandbox` is not given.
void enter_sandbox(const formats::Options& given, const Access& access, const Streams& streams);

/// What this kernel offers: "Landlock 7, seccomp", or "none".
[[nodiscard]] std::string sandbox_text();

}  // namespace chapbook::cli
