// FLOOR 0. What of a file does not come into the transcript, counted by kind.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/ast/transcript_builder.hpp"

namespace chapbook {

/// Counts what is left out, so that a page with a thousand links says so once. `Kind` is an
/// enumeration from 0; a message for each of its values, in order, says what is left out.
template <typename Kind>
class Losses {
 public:
  explicit Losses(std::span<const std::string_view> messages)
      : messages_(messages), counts_(messages.size()) {}

  void add(Kind kind, Position place) {
    Count& count = counts_.at(static_cast<std::size_t>(kind));
    if (count.times++ == 0) count.first = place;
  }
  /// One notice for each kind, at the first place where it happened.
  void report_to(TranscriptBuilder& builder) const {
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      const Count& count = counts_[i];
      if (count.times == 0) continue;
      std::string message(messages_[i]);
      if (count.times > 1) {
        message += " (and " + std::to_string(count.times - 1) + " more like this)";
      }
      builder.report(notice::left_out, std::move(message), count.first);
    }
  }

 private:
  struct Count {
    std::size_t times = 0;
    Position first;
  };
  std::span<const std::string_view> messages_;
  std::vector<Count> counts_;
};

}  // namespace chapbook
