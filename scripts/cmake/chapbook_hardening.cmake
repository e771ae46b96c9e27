# One interface target with what compiler and linker can do so that a mistake with memory ends the program
# instead of serving whoever wrote the input. It is part of every build but Debug, whose presets have the
# sanitizers: FORTIFY needs an optimised build. `scripts/check_hardening` looks for each of these in the program.
include(CheckCXXCompilerFlag)
include(CheckLinkerFlag)

option(CHAPBOOK_HARDENING "Harden the program (every build but Debug)" ON)
add_library(chapbook_hardening INTERFACE)

function(_chapbook_harden_compiler flag)
  string(MAKE_C_IDENTIFIER "CHAPBOOK_HAS${flag}" known)
  check_cxx_compiler_flag("-Werror ${flag}" ${known})
  if(${known})
    target_compile_options(chapbook_hardening INTERFACE $<$<NOT:$<CONFIG:Debug>>:${flag}>)
  endif()
endfunction()

function(_chapbook_harden_linker flag)
  string(MAKE_C_IDENTIFIER "CHAPBOOK_LINKS${flag}" known)
  check_linker_flag(CXX "${flag}" ${known})
  if(${known})
    target_link_options(chapbook_hardening INTERFACE $<$<NOT:$<CONFIG:Debug>>:${flag}>)
  endif()
endfunction()

if(CHAPBOOK_HARDENING)
  # -fPIE and not POSITION_INDEPENDENT_CODE, which compiles a static library with the slower -fPIC.
  foreach(flag -fPIE -fstack-protector-strong -fstack-clash-protection -fcf-protection)
    _chapbook_harden_compiler(${flag})
  endforeach()
  foreach(flag -pie -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
    _chapbook_harden_linker(${flag})
  endforeach()
  target_compile_definitions(chapbook_hardening INTERFACE $<$<NOT:$<CONFIG:Debug>>:_GLIBCXX_ASSERTIONS>)
  # A distribution that sets a level in its own flags keeps it.
  if(NOT CMAKE_CXX_FLAGS MATCHES "_FORTIFY_SOURCE")
    target_compile_options(chapbook_hardening INTERFACE
      $<$<NOT:$<CONFIG:Debug>>:-U_FORTIFY_SOURCE> $<$<NOT:$<CONFIG:Debug>>:-D_FORTIFY_SOURCE=2>)
  endif()
endif()
