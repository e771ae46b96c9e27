# Data files that live in the program. Each file below a data/ or catalogue/ folder with one of the endings
# here becomes `std::string_view chapbook::embedded::<name>()`, declared in embedded/<name>.hpp, where
# <name> is the file's name with every other character as "_": style.css -> style_css.
enable_language(ASM)

# chapbook_embed_file(target file [name])
function(chapbook_embed_file target file)
  get_filename_component(base ${file} NAME)
  if(ARGC GREATER 2)
    set(name ${ARGV2})
  else()
    string(REGEX REPLACE "[^A-Za-z0-9]" "_" name ${base})
  endif()
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/generated/embedded)
  file(CONFIGURE OUTPUT ${folder}/${name}.S @ONLY CONTENT
"    .section .rodata
    .global chapbook_embedded_${name}_begin
    .global chapbook_embedded_${name}_end
chapbook_embedded_${name}_begin:
    .incbin \"${file}\"
chapbook_embedded_${name}_end:
    .byte 0
    .section .note.GNU-stack,\"\",%progbits
")
  file(CONFIGURE OUTPUT ${folder}/${name}.hpp @ONLY CONTENT
"#pragma once

#include <string_view>

namespace chapbook::embedded {

/// The bytes of ${base}.
[[nodiscard]] std::string_view ${name}();

}  // namespace chapbook::embedded
")
  file(CONFIGURE OUTPUT ${folder}/${name}.cpp @ONLY CONTENT
"#include \"embedded/${name}.hpp\"

extern \"C\" {
extern const char chapbook_embedded_${name}_begin[];
extern const char chapbook_embedded_${name}_end[];
}

namespace chapbook::embedded {

std::string_view ${name}() {
  return {chapbook_embedded_${name}_begin, chapbook_embedded_${name}_end};
}

}  // namespace chapbook::embedded
")
  set_source_files_properties(${folder}/${name}.S PROPERTIES OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${folder}/${name}.S ${folder}/${name}.cpp)
endfunction()

function(chapbook_embed_data target)
  target_include_directories(${target} PUBLIC ${CMAKE_CURRENT_BINARY_DIR}/generated)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS
    ${CMAKE_CURRENT_SOURCE_DIR}/formats/*.css
    ${CMAKE_CURRENT_SOURCE_DIR}/formats/*.rng
    ${CMAKE_CURRENT_SOURCE_DIR}/converters/report/*.css
    ${CMAKE_CURRENT_SOURCE_DIR}/converters/report/*.js
    ${CMAKE_CURRENT_SOURCE_DIR}/lint/catalogue/*.tsv
    ${CMAKE_CURRENT_SOURCE_DIR}/lint/readability/data/*.tsv
    ${CMAKE_CURRENT_SOURCE_DIR}/lint/readability/data/*.txt
    ${CMAKE_CURRENT_SOURCE_DIR}/parsers/citation/data/*.txt)
  foreach(file IN LISTS files)
    chapbook_embed_file(${target} ${file})
  endforeach()

  # The letters of drawn covers (Debian package fonts-lato). They live in the program, so a cover is the
  # same on a machine without the font.
  find_file(CHAPBOOK_COVER_FONT Lato-Semibold.ttf REQUIRED
    PATHS /usr/share/fonts/truetype/lato NO_DEFAULT_PATH)
  chapbook_embed_file(${target} ${CHAPBOOK_COVER_FONT} cover_font)
endfunction()
