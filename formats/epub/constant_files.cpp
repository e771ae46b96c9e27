#include "formats/epub/constant_files.hpp"

#include "embedded/epub_files.hpp"
#include "parsers/base/build_data.hpp"

namespace chapbook::formats::epub {

const ConstantFiles& constant_files() {
  static const ConstantFiles files = [] {
    BuildDataReader from(embedded::epub_files());
    ConstantFiles out;
    for (PackedFile* file : {&out.container, &out.style, &out.large_print_style}) {
      *file = take_packed(from);
    }
    return out;
  }();
  return files;
}

}  // namespace chapbook::formats::epub
