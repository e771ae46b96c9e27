// FLOOR 0. What a section is about: the rows of section_kinds.def.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace chapbook::ast {

enum class SectionKind {
#define SECTION_KIND(name, code, display, sec_type, mesh, mesh_display, patterns, plain) name,
#include "parsers/ast/section_kinds.def"
#undef SECTION_KIND
};

/// One row of section_kinds.def; the columns are explained there. Absent codes are empty.
struct SectionKindInfo {
  SectionKind kind;
  std::string_view code;
  std::string_view display;
  std::string_view jats_sec_type;
  std::string_view mesh_code;
  std::string_view mesh_display;
  std::string_view question_patterns;
  std::string_view plain_headings;
};

[[nodiscard]] const SectionKindInfo& info(SectionKind kind);

/// All rows, in file order, which is also the order of the enumerators.
[[nodiscard]] std::span<const SectionKindInfo> section_kinds();

}  // namespace chapbook::ast
