# One interface target with the warnings that our own code is held to.
add_library(chapbook_warnings INTERFACE)
target_compile_options(chapbook_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# g++ 12 sees overlapping copies in "literal" + std::string at -O3 where there are none (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(chapbook_warnings INTERFACE -Wno-restrict)
endif()
option(CHAPBOOK_WERROR "Treat warnings as errors" OFF)
if(CHAPBOOK_WERROR)
  target_compile_options(chapbook_warnings INTERFACE -Werror)
endif()
