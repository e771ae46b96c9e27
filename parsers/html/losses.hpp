// FLOOR 1. What of a page does not come into the transcript.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "parsers/ast/transcript_builder.hpp"

namespace chapbook::html {

enum class Loss : std::uint8_t { frame, part, contents, image, target };

/// Counts what is left out, so that a page with a thousand links says so once.
class Losses {
 public:
  void add(Loss loss, Position place);
  /// One notice for each kind, at the first place where it happened.
  void report_to(TranscriptBuilder& builder) const;

 private:
  struct Count {
    std::size_t times = 0;
    Position first;
  };
  std::array<Count, 5> counts_{};
};

}  // namespace chapbook::html
