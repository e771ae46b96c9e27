# Loading libraries and looking up their names took more time than reading and converting one text. So the program
# contains what it needs in most runs, where there are archives of it, and the loader is left with the library of C.
include(CheckLinkerFlag)

add_library(chapbook_static_cxx INTERFACE)
if(CHAPBOOK_ARCHIVES)
  foreach(flag -static-libstdc++ -static-libgcc)
    string(MAKE_C_IDENTIFIER "CHAPBOOK_LINKS${flag}" known)
    check_linker_flag(CXX "${flag}" ${known})
    if(${known})
      target_link_options(chapbook_static_cxx INTERFACE $<$<NOT:$<CONFIG:Debug>>:${flag}>)
    endif()
  endforeach()
endif()

# chapbook_add_archives(target prefix): `target` stands for the libraries that pkg_check_modules found with `prefix`
# (IMPORTED_TARGET) and those that they need: as archives where there is one of each, else as the loader finds them.
function(chapbook_add_archives target prefix)
  add_library(${target} INTERFACE)
  set(archives "")
  foreach(library IN LISTS ${prefix}_STATIC_LIBRARIES)
    if(library STREQUAL "m")  # goes with the library of C
      continue()
    endif()
    find_library(CHAPBOOK_ARCHIVE_${library} NAMES lib${library}.a HINTS ${${prefix}_STATIC_LIBRARY_DIRS})
    list(APPEND archives ${CHAPBOOK_ARCHIVE_${library}})
  endforeach()
  if(CHAPBOOK_ARCHIVES AND NOT archives MATCHES "-NOTFOUND")
    target_include_directories(${target} SYSTEM INTERFACE ${${prefix}_INCLUDE_DIRS})
    target_link_libraries(${target} INTERFACE ${archives} m)
  else()
    target_link_libraries(${target} INTERFACE PkgConfig::${prefix})
  endif()
endfunction()
