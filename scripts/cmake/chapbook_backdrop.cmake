# What all covers have in common is drawn and compressed by a program of the build, so that the program itself need not:
# that took a third of the time of making one book. Cross builds need CMAKE_CROSSCOMPILING_EMULATOR.
function(chapbook_add_backdrop target)
  set(shared ${CMAKE_CURRENT_SOURCE_DIR}/formats/shared)
  set(base ${CMAKE_CURRENT_SOURCE_DIR}/parsers/base)
  add_executable(make_backdrop ${CMAKE_CURRENT_SOURCE_DIR}/scripts/cmake/make_backdrop.cpp
    ${shared}/backdrop.cpp ${shared}/cover_ground.cpp ${shared}/cover_texts.cpp ${shared}/font.cpp
    ${shared}/lettering.cpp ${shared}/png.cpp ${shared}/row_deflate.cpp ${base}/error.cpp ${base}/utf8.cpp)
  target_include_directories(make_backdrop PRIVATE ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/generated)
  target_link_libraries(make_backdrop PRIVATE chapbook_warnings PkgConfig::DEPS PkgConfig::ON_USE)
  chapbook_embed_file(make_backdrop ${CHAPBOOK_COVER_FONT} cover_font)

  set(backdrop ${CMAKE_CURRENT_BINARY_DIR}/generated/cover_backdrop.bin)
  add_custom_command(OUTPUT ${backdrop} COMMAND make_backdrop ${backdrop} DEPENDS make_backdrop VERBATIM)
  chapbook_embed_file(${target} ${backdrop} cover_backdrop)
endfunction()
