#include "parsers/ast/reference.hpp"

namespace chapbook::ast {

std::string_view to_string(ReferenceKind kind) {
  switch (kind) {
    case ReferenceKind::chapter:
      return "chapter";
    case ReferenceKind::book:
      return "book";
    case ReferenceKind::journal:
      return "journal";
    case ReferenceKind::web:
      return "web";
    case ReferenceKind::report:
      return "report";
    case ReferenceKind::thesis:
      return "thesis";
    case ReferenceKind::meeting:
      return "meeting";
    case ReferenceKind::other:
      return "other";
  }
  return "other";
}

}  // namespace chapbook::ast
