// Compiles lists of words, each under the name of its file: `make_word_lists LIST... FILE`, for the
// build.
#include <filesystem>

#include "parsers/base/build_data.hpp"
#include "parsers/citation/word_list.hpp"
#include "scripts/cmake/build_program.hpp"

int main(int count, char** words) {
  using namespace chapbook;
  return run_build_program({words, words + count}, 2, [](auto paths) {
    const auto lists = paths.first(paths.size() - 1);
    BuildDataWriter out;
    out.put_size(lists.size());
    for (const char* list : lists) {
      out.put_text(std::filesystem::path(list).stem().string());
      out.put_text(citation::compile_words(read_build_file(list)));
    }
    return out.take();
  });
}
