// FLOOR 2. What a batch has done, so that a run that was killed can go on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "converters/batch/item.hpp"

namespace chapbook::batch {

/// What was done with one document. Two runs that agree in `input`, `options` and `tool` would
/// write the same bytes.
struct Record {
  std::string id;
  std::string input;    ///< SHA-256 of the bytes of the document
  std::string options;  ///< SHA-256 of formats and options
  std::string tool;     ///< version of chapbook
  Status status = Status::ok;
  std::vector<Made> outputs;  ///< paths, sizes and digests; no data
  std::string error;
};

/// One record as one JSON object without a line end.
[[nodiscard]] std::string to_json(const Record& record);

/// Reads what to_json wrote; nullopt for anything else, such as a line that a kill cut short.
[[nodiscard]] std::optional<Record> read_record(std::string_view line);

/// A journal: an append-only file with one record a line. Several processes may append to one file.
class Journal {
 public:
  /// Opens or makes the file. Throws Error (usage) where that cannot be done.
  explicit Journal(std::string path);
  ~Journal();
  Journal(Journal&& other) noexcept;
  Journal& operator=(Journal&&) = delete;
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  /// Appends one line with a single write. Throws Error (resource) where the disk is full.
  void append(const Record& record);

  /// Forces what was appended to the disk. Throws Error (resource).
  void sync();

  /// The last record of `id` among those that stood in the file when it was opened. Only where each
  /// one stands is kept in memory, 16 bytes a record.
  [[nodiscard]] std::optional<Record> find(std::string_view id) const;

 private:
  struct Place {
    std::uint64_t key;     ///< of the id
    std::uint64_t offset;  ///< of the line
  };
  void read_places();
  [[nodiscard]] std::string line_at(std::uint64_t offset) const;

  std::string path_;
  int file_ = -1;
  std::vector<Place> places_;  ///< sorted by key; of one key, the later line last
};

}  // namespace chapbook::batch
