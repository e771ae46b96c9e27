// FLOOR 1, basement. What a run may choose about both an article in JATS and a book in BITS.
#pragma once

#include "formats/format.hpp"

namespace chapbook::formats::jats {

/// How a reference that was understood is tagged. One that was not is a mixed-citation always.
enum class CitationForm {
  element,  ///< fields only, punctuation left to the reader's style
  mixed,    ///< the printed line, its fields tagged inside
  both,     ///< the two as alternatives of one work
};

extern const OptionSpec citation_option;
extern const OptionSpec abstract_option;

[[nodiscard]] CitationForm read_citation_form(const Options& options);

}  // namespace chapbook::formats::jats
