# One interface target with the warnings that our own code is held to.
add_library(chapbook_warnings INTERFACE)
target_compile_options(chapbook_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
option(CHAPBOOK_WERROR "Treat warnings as errors" OFF)
if(CHAPBOOK_WERROR)
  target_compile_options(chapbook_warnings INTERFACE -Werror)
endif()
