#include "support/findings.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <utility>

namespace chapbook::tests {

Span span_of(const Source& source, std::string_view words) {
  const std::size_t at = source.bytes().find(words);
  EXPECT_NE(at, std::string_view::npos) << words;
  return source.span_of(source.bytes().substr(at, words.size()));
}

Diagnostic finding_at(const Source& source, std::string_view words, Severity severity,
                      std::string message) {
  return {"unreadable-date", severity, span_of(source, words), std::move(message), {}, {}};
}

report::CheckedFile file_of_lines(std::string name, std::string text, Severity severity) {
  report::CheckedFile out;
  const auto source = Source::make(std::move(name), std::move(text));
  out.source = std::make_shared<const SourceLines>(source);
  out.reference_count = source->lines().size();
  for (const Span line : source->lines()) {
    out.references.push_back(line);
    out.diagnostics.push_back({"unreadable-date", severity, line, "not a date", {}, {}});
  }
  return out;
}

}  // namespace chapbook::tests
