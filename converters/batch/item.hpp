// FLOOR 2. One line of a batch: what it asks for, and the answer to it.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/ast/document.hpp"
#include "parsers/base/diagnostic.hpp"

namespace chapbook::batch {

/// One document of a batch, as its line asks for it. Either `text` or `path` is set.
struct Item {
  std::string id;                   ///< never empty
  std::optional<std::string> text;  ///< the document itself
  std::optional<std::string> path;  ///< of the file that holds it
  std::string others;               ///< members that are none of ours, as JSON: `"a":1,"b":[]`
};

/// What a line holds: an item, or what is wrong with it.
struct ReadItem {
  Item item;          ///< as far as it could be read; `id` may be empty
  std::string error;  ///< empty: all is well
};

/// Reads `{"id": "...", "text": "..."}` or `{"id": "...", "path": "..."}`. Total.
[[nodiscard]] ReadItem read_item(std::string_view line);

enum class Status { ok, findings, failed, skipped };

/// "ok", "findings", "failed" or "skipped".
[[nodiscard]] std::string_view to_string(Status status);
[[nodiscard]] std::optional<Status> status_from(std::string_view name);

/// One output of a document: a file, or the bytes themselves.
struct Made {
  std::string format;
  std::optional<std::string> path;  ///< where it was written
  std::string data;                 ///< the bytes, where there is no path
  bool is_text = true;              ///< otherwise `data` is sent as Base64
  std::size_t bytes = 0;
  std::string sha256;
};

/// The answer to one line.
struct Answer {
  std::string id;      ///< empty where the line gave none
  std::string others;  ///< of the item, copied through
  Status status = Status::ok;
  std::string error;  ///< why it failed; one line
  std::vector<Made> outputs;
  std::vector<Diagnostic> diagnostics;   ///< sorted by position
  std::shared_ptr<const Source> source;  ///< of the diagnostics; null where there are none
};

/// The answer as one JSON object without a line end; docs/cli.md has its form.
[[nodiscard]] std::string to_json(const Answer& answer);

}  // namespace chapbook::batch
