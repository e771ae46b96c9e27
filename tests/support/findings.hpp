// Findings and runs for the tests of reports.
#pragma once

#include <string>
#include <string_view>

#include "converters/report/report.hpp"

namespace chapbook::tests {

/// A span of the first occurrence of `words` in `source`.
[[nodiscard]] Span span_of(const Source& source, std::string_view words);

/// A finding of the rule "unreadable-date" at the first occurrence of `words`.
[[nodiscard]] Diagnostic finding_at(const Source& source, std::string_view words, Severity severity,
                                    std::string message = "not a date");

/// One file in which every line is a reference, each line with one finding for all of it.
[[nodiscard]] report::CheckedFile file_of_lines(std::string name, std::string text,
                                                Severity severity = Severity::warning);

}  // namespace chapbook::tests
