// FLOOR 2. Findings as lines for people.
#pragma once

#include <string>
#include <string_view>

#include "converters/report/report.hpp"

namespace chapbook::report {

/// `FILE:LINE:COL: error[edition-ordinal] MESSAGE` with a line end; columns count code points from
/// 1. What stands in place of line and column in a file without lines: see place_to_find.
[[nodiscard]] std::string headline(const SourceLines& source, const Diagnostic& finding,
                                   bool color = false);

/// "fix: ", "fix (unsafe): " or "hint: ": what stands before the message of a fix.
[[nodiscard]] std::string_view fix_label(Applicability applicability);

/// headline(), the source line with the span underlined, related places, then the fixes. A long
/// line is cut around the span.
[[nodiscard]] std::string explain_finding(const SourceLines& source, const Diagnostic& finding,
                                          bool color = false);

}  // namespace chapbook::report
