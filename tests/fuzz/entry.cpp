// The entry point that libFuzzer looks for. CMake compiles it once a harness, with
// CHAPBOOK_FUZZ_BODY set to its function.
#include "fuzz/harness.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return chapbook::fuzz::CHAPBOOK_FUZZ_BODY(data, size);
}
