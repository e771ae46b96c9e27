# The folder is the registry: these functions turn files and folders into constinit tables, so that adding
# a rule is adding a file and adding a format or a reader is adding a folder.

# Writes `path` from `content` only where it differs, so that nothing is rebuilt without need.
function(_chapbook_write path content)
  file(CONFIGURE OUTPUT ${path} CONTENT "${content}" @ONLY)
endfunction()

# One table: DECLARATIONS are "namespace symbol" pairs.
function(_chapbook_table target name header type scope function)
  set(externs "")
  set(rows "")
  foreach(entry IN LISTS ARGN)
    string(REGEX MATCH "^(.*)::([a-z0-9_]+)$" _ ${entry})
    string(APPEND externs "namespace ${CMAKE_MATCH_1} { extern const ${type} ${CMAKE_MATCH_2}; }\n")
    string(APPEND rows "    &${entry},\n")
  endforeach()
  list(LENGTH ARGN count)
  set(path ${CMAKE_CURRENT_BINARY_DIR}/generated/${name}.cpp)
  _chapbook_write(${path} "// Generated from the source tree by scripts/cmake/chapbook_registry.cmake.
#include \"${header}\"

#include <array>

${externs}
namespace ${scope} {
namespace {
constexpr std::array<const ${type}*, ${count}> table{
${rows}};
}  // namespace
std::span<const ${type}* const> ${function}() { return table; }
}  // namespace ${scope}
")
  target_sources(${target} PRIVATE ${path})
endfunction()

# The folder of each rule, in the order of the table of rules.
function(_chapbook_rule_folders target)
  set(rows "")
  foreach(folder IN LISTS ARGN)
    string(APPEND rows "    \"${folder}\",\n")
  endforeach()
  list(LENGTH ARGN count)
  set(path ${CMAKE_CURRENT_BINARY_DIR}/generated/rule_folders.cpp)
  _chapbook_write(${path} "// Generated from the source tree by scripts/cmake/chapbook_registry.cmake.
#include \"lint/groups.hpp\"

#include <array>
#include <string_view>

namespace chapbook::lint {
namespace {
constexpr std::array<std::string_view, ${count}> table{
${rows}};
}  // namespace
std::span<const std::string_view> rule_folders() { return table; }
}  // namespace chapbook::lint
")
  target_sources(${target} PRIVATE ${path})
endfunction()

# Sets `out` to the names of the folders that hold files like `pattern`, sorted.
function(_chapbook_folders out pattern)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${pattern})
  set(names "")
  foreach(file IN LISTS files)
    get_filename_component(folder ${file} DIRECTORY)
    get_filename_component(name ${folder} NAME)
    list(APPEND names ${name})
  endforeach()
  list(REMOVE_DUPLICATES names)
  list(SORT names)
  set(${out} ${names} PARENT_SCOPE)
endfunction()

# lint/rules/<group>/<id>.cpp    defines  chapbook::lint::rules::<id with _>
# formats/<folder>/              defines  chapbook::formats::<folder>::format     (but shared/); "-" in its id is "_" here
# formats/<folder>/terminology.cpp  defines  chapbook::formats::<folder>::terminology
# parsers/<folder>/reader.cpp    defines  chapbook::<folder>::reader
function(chapbook_add_registries target)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/lint/rules/*.cpp)
  set(ids "")
  foreach(file IN LISTS files)
    get_filename_component(id ${file} NAME_WE)
    get_filename_component(folder ${file} DIRECTORY)
    get_filename_component(folder_of_${id} ${folder} NAME)
    list(APPEND ids ${id})
  endforeach()
  list(SORT ids)
  set(folders "")
  foreach(id IN LISTS ids)
    list(APPEND folders ${folder_of_${id}})
  endforeach()
  _chapbook_rule_folders(${target} ${folders})
  list(TRANSFORM ids REPLACE "-" "_")
  list(TRANSFORM ids PREPEND "chapbook::lint::rules::")
  _chapbook_table(${target} rule_registry lint/rule.hpp chapbook::lint::Rule chapbook::lint all_rules
    ${ids})

  _chapbook_folders(folders formats/*/*.cpp)
  list(REMOVE_ITEM folders shared)
  list(TRANSFORM folders REPLACE "^(.+)$" "chapbook::formats::\\1::format")
  _chapbook_table(${target} format_registry formats/format.hpp chapbook::formats::Format
    chapbook::formats all_formats ${folders})

  _chapbook_folders(folders formats/*/terminology.cpp)
  list(TRANSFORM folders REPLACE "^(.+)$" "chapbook::formats::\\1::terminology")
  _chapbook_table(${target} terminology_registry formats/terminology.hpp chapbook::formats::Terminology
    chapbook::formats all_terminologies ${folders})

  _chapbook_folders(folders parsers/*/reader.cpp)
  list(TRANSFORM folders REPLACE "^(.+)$" "chapbook::\\1::reader")
  _chapbook_table(${target} reader_registry converters/engine/engine.hpp chapbook::Reader
    chapbook::engine all_readers ${folders})
endfunction()
