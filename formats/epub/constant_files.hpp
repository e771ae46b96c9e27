// FLOOR 2. The files that are the same in every book.
#pragma once

#include "formats/shared/zip.hpp"

namespace chapbook::formats::epub {

/// Compressed when the program is built, since that took longer than a text of the usual length.
struct ConstantFiles {
  PackedFile container;          ///< META-INF/container.xml (EPUB 3.3, 4.2.6.3.1)
  PackedFile style;              ///< the style sheet
  PackedFile large_print_style;  ///< the same with what --large-print adds
};

[[nodiscard]] const ConstantFiles& constant_files();

}  // namespace chapbook::formats::epub
