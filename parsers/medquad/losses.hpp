// FLOOR 1. What of a MedQuAD document does not come into the transcript.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace chapbook::medquad {

enum class Loss : std::uint8_t {
  more_documents,
  no_answer,
  no_question,
  question_number,
  summary_label,
  markup,
  part,
  entity
};

/// In the order of Loss.
inline constexpr std::array<std::string_view, 8> loss_messages{
    "another document in the file is left out",
    "a question has no answer in the file; its heading stays",
    "an answer has no question; it stands below the name of its kind, or below the answer before "
    "it",
    "the number of a question is left out",
    "the words \"Summary :\" before an answer are left out",
    "an element inside of an answer is read through; its words stay",
    "a part of the file that no MedQuAD document has is left out",
    "an entity that only the DTD could explain is kept as it is written",
};

}  // namespace chapbook::medquad
