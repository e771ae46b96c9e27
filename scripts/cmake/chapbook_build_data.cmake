# Data that programs of the build compute, so that the program itself need not: drawing and compressing what all covers
# have in common took a third of the time of making one book, compiling the schema a third of that of one article. Cross
# builds need CMAKE_CROSSCOMPILING_EMULATOR.

# chapbook_add_build_data(target name SOURCES source... [INPUTS file...]): the program scripts/cmake/make_<name>.cpp, built
# with these sources, is called with INPUTS and the file to write, whose bytes become `embedded::<name>()`.
function(chapbook_add_build_data target name)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "SOURCES;INPUTS")
  add_executable(make_${name} scripts/cmake/make_${name}.cpp ${arg_SOURCES} parsers/base/error.cpp)
  target_include_directories(make_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/generated)
  target_link_libraries(make_${name} PRIVATE chapbook_warnings chapbook_deps)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/generated/${name}.bin)
  add_custom_command(OUTPUT ${output} COMMAND make_${name} ${arg_INPUTS} ${output} DEPENDS make_${name} ${arg_INPUTS} VERBATIM)
  chapbook_embed_file(${target} ${output} ${name})
endfunction()

function(chapbook_embed_build_data target)
  set(shared formats/shared)
  chapbook_add_build_data(${target} cover_backdrop SOURCES
    ${shared}/backdrop.cpp ${shared}/cover_block.cpp ${shared}/cover_ground.cpp ${shared}/cover_texts.cpp ${shared}/font.cpp
    ${shared}/lettering.cpp ${shared}/png.cpp ${shared}/row_deflate.cpp parsers/base/utf8.cpp)
  chapbook_embed_file(make_cover_backdrop ${CHAPBOOK_COVER_FONT} cover_font)
  chapbook_add_build_data(${target} jats_schema
    INPUTS ${CMAKE_CURRENT_SOURCE_DIR}/${shared}/jats/jats-subset.rng
    SOURCES ${shared}/schema_compiler.cpp ${shared}/schema_tables.cpp)
  set(epub ${CMAKE_CURRENT_SOURCE_DIR}/formats/epub)
  chapbook_add_build_data(${target} epub_files
    INPUTS ${epub}/container.xml ${epub}/style.css ${epub}/large_print.css
    SOURCES ${shared}/zip.cpp)
  file(GLOB lists CONFIGURE_DEPENDS
    ${CMAKE_CURRENT_SOURCE_DIR}/parsers/citation/data/*.txt ${CMAKE_CURRENT_SOURCE_DIR}/lint/readability/data/*.txt)
  chapbook_add_build_data(${target} word_lists INPUTS ${lists} SOURCES parsers/citation/word_list.cpp)
endfunction()
