# A library that is loaded when it is used: `source` gets the name that the loader knows the library by as the
# macro `macro`. It is the name that linking would have put into the program.
function(chapbook_load_on_use source macro library)
  find_library(${macro} ${library} HINTS ${ON_USE_LIBRARY_DIRS} REQUIRED)
  execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${${macro}} OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
  if(NOT headers MATCHES "SONAME +([^\n ]+)")
    message(FATAL_ERROR "${${macro}} is no shared library")
  endif()
  set_property(SOURCE ${source} APPEND PROPERTY COMPILE_DEFINITIONS "${macro}=\"${CMAKE_MATCH_1}\"")
endfunction()
