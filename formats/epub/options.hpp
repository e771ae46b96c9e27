// FLOOR 1. What a run may choose about an EPUB.
#pragma once

#include <optional>
#include <string>

#include "formats/format.hpp"

namespace chapbook::formats::epub {

extern const OptionSpec large_print_option;
extern const OptionSpec cover_option;
extern const OptionSpec certified_by_option;
extern const OptionSpec reading_time_option;
extern const OptionSpec summary_option;

/// A single text says what its source says and no more; a book helps its reader along.
enum class Kind { single, book };

/// The options of one run. What is not chosen goes by the kind.
struct Settings {
  Kind kind = Kind::single;
  bool large_print = false;
  bool reading_time = false;
  bool summary = false;
  bool link_conditions = false;
  bool combined_bibliography = false;     ///< only in books
  std::optional<std::string> certifier;   ///< who vouches for WCAG conformance
  std::optional<std::string_view> cover;  ///< the bytes of an image; views the options
};

[[nodiscard]] Settings read_settings(Kind kind, const Options& options);

}  // namespace chapbook::formats::epub
