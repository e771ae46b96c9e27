# The names of C++ libraries are long and many, and all of them are looked up when a program starts: that took more time
# than reading and converting one text. So the program contains the library of C++ and pugixml, where there are archives
# of them, and the loader is left with libraries of C.
include(CheckLinkerFlag)

add_library(chapbook_pugixml INTERFACE)
add_library(chapbook_static_cxx INTERFACE)

if(CHAPBOOK_STATIC_CXX)
  set(archive libpugixml.a)
  foreach(flag -static-libstdc++ -static-libgcc)
    string(MAKE_C_IDENTIFIER "CHAPBOOK_LINKS${flag}" known)
    check_linker_flag(CXX "${flag}" ${known})
    if(${known})
      target_link_options(chapbook_static_cxx INTERFACE $<$<NOT:$<CONFIG:Debug>>:${flag}>)
    endif()
  endforeach()
endif()
find_library(CHAPBOOK_PUGIXML NAMES ${archive} pugixml NAMES_PER_DIR REQUIRED)
target_link_libraries(chapbook_pugixml INTERFACE ${CHAPBOOK_PUGIXML})
