// Writes the compressed backdrop of covers into a file: `make_cover_backdrop FILE`, for the build.
#include "formats/shared/cover_ground.hpp"
#include "scripts/cmake/build_program.hpp"

int main(int count, char** words) {
  return chapbook::run_build_program(
      {words, words + count}, 1, [](auto) { return chapbook::formats::cover::make_backdrop(); });
}
