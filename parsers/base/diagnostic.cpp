#include "parsers/base/diagnostic.hpp"

#include <array>
#include <utility>

namespace chapbook {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::info:
      return "info";
  }
  return "info";
}

namespace notice {
#define CHAPBOOK_NOTICE(name, id, severity, summary, why) \
  constinit const Notice name{id, Severity::severity, summary, why};
#include "parsers/base/notices.def"
#undef CHAPBOOK_NOTICE

namespace {
constexpr std::array table{
#define CHAPBOOK_NOTICE(name, id, severity, summary, why) &name,
#include "parsers/base/notices.def"
#undef CHAPBOOK_NOTICE
};
}  // namespace

std::span<const Notice* const> all() {
  return table;
}
}  // namespace notice

Diagnostic make_diagnostic(const Notice& notice, Span span, std::string message) {
  return {notice.id, notice.severity, span, std::move(message), {}, {}};
}

}  // namespace chapbook
