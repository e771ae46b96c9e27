// Compresses the files that are the same in every EPUB, for the build:
// `make_epub_files CONTAINER STYLE LARGE_PRINT_STYLE FILE`.
#include "formats/shared/zip.hpp"
#include "parsers/base/build_data.hpp"
#include "scripts/cmake/build_program.hpp"

int main(int count, char** words) {
  using namespace chapbook;
  return run_build_program({words, words + count}, 4, [](auto paths) {
    const std::string style = read_build_file(paths[1]);
    BuildDataWriter out;
    for (const std::string& file :
         {read_build_file(paths[0]), style, style + read_build_file(paths[2])}) {
      formats::put_packed(out, formats::pack(file));
    }
    return out.take();
  });
}
