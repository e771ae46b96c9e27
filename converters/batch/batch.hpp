// FLOOR 2. Streams of documents: one line in, one line out, in the same order.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "converters/batch/item.hpp"
#include "converters/batch/journal.hpp"
#include "converters/batch/shard.hpp"
#include "converters/engine/engine.hpp"
#include "converters/engine/files.hpp"
#include "formats/format.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::batch {

/// What is to be done with every document.
struct Request {
  std::vector<const formats::Format*> formats;  ///< empty: only look for findings
  formats::Options options;                     ///< of the formats
  /// Gives the findings of a document; the same function serves `lint`.
  std::function<engine::Analysis(std::shared_ptr<const Source>)> analyze;
  std::optional<Severity> fail_on;    ///< findings at or above it make the status `findings`
  std::optional<std::string> folder;  ///< where outputs go; without it they go into the answers
  Shard shard;
  std::size_t jobs = 1;
  std::size_t max_bytes = Source::max_bytes;  ///< of a document; a larger one fails
  engine::Durability durability = engine::Durability::at_end;
  std::optional<PartialDate> date;  ///< for documents that neither options nor their text date
  Journal* journal = nullptr;       ///< where what was done is noted; may be null
  bool resume = false;              ///< leave out what the journal and the outputs say is done
  std::string tool;                 ///< version of chapbook
  std::string settings;  ///< everything that `analyze` depends on, for the digest of options
};

/// Counts of one run.
struct Totals {
  std::size_t read = 0;  ///< lines of this shard
  std::size_t ok = 0;
  std::size_t findings = 0;
  std::size_t failed = 0;
  std::size_t skipped = 0;  ///< done before
  /// The worst of what failed, for the exit code; nullopt where nothing did.
  std::optional<ErrorKind> worst;
  bool stopped = false;  ///< by `stop`, before the end of the input
};

/// How a run meets its surroundings.
struct Channel {
  std::function<bool(std::string&)> next_line;  ///< false at the end; never runs twice at once
  std::function<void(std::string_view answer)> answer;  ///< one line without its end, in order
  std::function<void(const Totals&)> progress;          ///< after each answer; may be empty
  const std::atomic<bool>* stop = nullptr;              ///< set: answer what was begun, then return
};

/// Answers each line of this shard. What a line or its document does wrong is in its answer; what
/// concerns the whole run (no output folder, journal on a full disk) is thrown as Error.
[[nodiscard]] Totals run(const Request& request, const Channel& channel);

}  // namespace chapbook::batch
