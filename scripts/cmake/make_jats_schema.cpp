// Compiles the schema of articles: `make_jats_schema RNG FILE`, for the build.
#include "formats/shared/schema_tables.hpp"
#include "scripts/cmake/build_program.hpp"

int main(int count, char** words) {
  return chapbook::run_build_program({words, words + count}, 2, [](auto paths) {
    return chapbook::formats::compile_schema(chapbook::read_build_file(paths[0]));
  });
}
