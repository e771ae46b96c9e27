// Condition texts for measuring: as many different ones as are asked for, the same ones on every
// machine. A text repeated over and over reads up to twice as fast as real ones do.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "parsers/base/source.hpp"

namespace chapbook::bench {

enum class References { kept_out, written };

/// How much is written: as much as the samples hold, about 2 KB a text without its references; or
/// each paragraph and item up to three times and up to three times as long, about 7.5 KB, which is
/// what texts in use have.
enum class Length { brief, usual };

/// `count` texts with the structure of those in samples/, taken in turn: each keeps its headings,
/// cards and the shape of its lists, while the words of its prose are drawn from all samples and
/// its references are made up.
[[nodiscard]] std::vector<std::shared_ptr<const Source>> condition_texts(
    std::size_t count, References references, Length length = Length::brief);

/// How many bytes all of them hold.
[[nodiscard]] std::size_t size_of(const std::vector<std::shared_ptr<const Source>>& texts);

}  // namespace chapbook::bench
