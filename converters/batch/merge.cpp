#include "converters/batch/merge.hpp"

#include <algorithm>
#include <atomic>
#include <optional>
#include <utility>

#include "converters/batch/journal.hpp"
#include "converters/engine/file_name.hpp"
#include "converters/engine/line_reader.hpp"

namespace chapbook::batch {

namespace {

/// Records hold paths and digests, no documents.
constexpr std::size_t longest_record = std::size_t{1} << 20U;

}  // namespace

void Merge::add_journal(const std::string& path) {
  const auto journal = static_cast<std::uint32_t>(journals_.size());
  journals_.push_back(path);
  const std::atomic<bool> never = false;
  engine::LineReader lines(path, longest_record, never);
  for (std::string line; lines.next(line);) {
    if (line.empty()) continue;
    const std::optional<Record> record = read_record(line);
    if (!record) {
      ++unreadable_;
      continue;
    }
    const std::uint64_t key = engine::id_digest(record->id);
    const auto [place, fresh] = entries_.emplace(key, Entry{journal, record->status});
    if (!fresh && place->second.journal != journal) {
      repeated_.push_back(record->id + ": " + journals_[place->second.journal] + " and " + path);
    }
    place->second = {journal, record->status};
    failures_.erase(key);
    if (record->status == Status::failed) failures_[key] = record->id + ": " + record->error;
  }
}

void Merge::expect(std::string_view id) {
  if (!entries_.contains(engine::id_digest(id))) missing_.emplace_back(id);
}

Merge::Summary Merge::summary() const {
  Summary out;
  out.documents = entries_.size();
  for (const auto& [key, entry] : entries_) {
    if (entry.status == Status::ok) ++out.ok;
    if (entry.status == Status::findings) ++out.findings;
    if (entry.status == Status::failed) ++out.failed;
  }
  out.unreadable = unreadable_;
  out.repeated = repeated_;
  out.missing = missing_;
  for (const auto& [key, failure] : failures_) out.failures.push_back(failure);
  std::ranges::sort(out.failures);
  return out;
}

}  // namespace chapbook::batch
