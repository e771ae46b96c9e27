// FLOOR 1. What kind of sentence it is: passive, an instruction.
#pragma once

#include <optional>

#include "lint/readability/prose.hpp"

namespace chapbook::lint::readability {

/// The span of the first passive ("was not fully treated"): a form of "be", perhaps "not" and
/// adverbs, and a participle. What only gives a name ("is called") and participles that are mostly
/// adjectives ("is tired") do not count.
[[nodiscard]] std::optional<Span> passive_in(const Sentence& sentence);

/// True for a sentence that tells the reader what to do: its main clause begins with a verb ("Call
/// 112", "If it bleeds, go to a doctor").
[[nodiscard]] bool is_instruction(const Sentence& sentence);

}  // namespace chapbook::lint::readability
