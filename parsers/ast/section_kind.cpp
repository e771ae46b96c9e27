#include "parsers/ast/section_kind.hpp"

#include <array>

namespace chapbook::ast {

namespace {
constexpr std::array table{
#define SECTION_KIND(name, code, display, sec_type, mesh, mesh_display, patterns, plain) \
  SectionKindInfo{SectionKind::name, code, display, sec_type, mesh, mesh_display, patterns, plain},
#include "parsers/ast/section_kinds.def"
#undef SECTION_KIND
};
}  // namespace

const SectionKindInfo& info(SectionKind kind) {
  return table[static_cast<std::size_t>(kind)];
}

std::span<const SectionKindInfo> section_kinds() {
  return table;
}

}  // namespace chapbook::ast
