// FLOOR 2. The journals of all shards put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "converters/batch/item.hpp"

namespace chapbook::batch {

/// Reads journals one after the other and says whether each document was done exactly once.
class Merge {
 public:
  /// Adds what one journal holds. Of the records of one id in one journal the last one counts: it
  /// is what a resumed run ended with. Lines that are no record are counted, not refused. Throws
  /// Error (input) where the file cannot be read.
  void add_journal(const std::string& path);

  /// Asks for an id that the journals, all of which were added before, must hold: one of the input.
  void expect(std::string_view id);

  struct Summary {
    std::size_t documents = 0;
    std::size_t ok = 0;
    std::size_t findings = 0;
    std::size_t failed = 0;
    std::size_t unreadable = 0;         ///< lines that are no record
    std::vector<std::string> repeated;  ///< ids in more than one journal: "ID: A and B"
    std::vector<std::string> failures;  ///< "ID: why"
    std::vector<std::string> missing;   ///< expected ids without a record
    [[nodiscard]] bool is_complete() const { return repeated.empty() && missing.empty(); }
  };

  /// What the journals say together. The failures are sorted by id, the other lists are in the
  /// order in which the ids were met.
  [[nodiscard]] Summary summary() const;

 private:
  struct Entry {
    std::uint32_t journal = 0;
    Status status = Status::ok;
  };
  std::vector<std::string> journals_;
  std::unordered_map<std::uint64_t, Entry> entries_;  ///< by digest of the id
  std::vector<std::string> repeated_;
  std::unordered_map<std::uint64_t, std::string> failures_;
  std::vector<std::string> missing_;
  std::size_t unreadable_ = 0;
};

}  // namespace chapbook::batch
