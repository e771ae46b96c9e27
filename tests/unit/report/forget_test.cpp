#include "converters/report/forget.hpp"

#include <gtest/gtest.h>

#include "support/findings.hpp"

namespace chapbook::report {
namespace {

/// A file with findings in a reference, outside of references, over two lines and at the end, with
/// a fix and a related place in lines of their own.
CheckedFile varied_file() {
  CheckedFile out =
      tests::file_of_lines("a.txt",
                           "\xEF\xBB\xBF"
                           "Heading\r\n\r\none ref\r\ntwo refs\r\nthree refs\r\nfour\r\nend");
  const Source& source = *out.source->whole();
  out.references.erase(out.references.begin(), out.references.begin() + 2);
  out.diagnostics = {tests::finding_at(source, "Head", Severity::info),
                     tests::finding_at(source, "two", Severity::error),
                     tests::finding_at(source, "two refs\r\nthree", Severity::warning),
                     tests::finding_at(source, "end", Severity::warning)};
  const Span four = tests::span_of(source, "four");
  out.diagnostics[1].fixes.push_back({"write it", Applicability::safe, {{four, "4"}}});
  out.diagnostics[1].related.push_back({nullptr, tests::span_of(source, "one"), "see"});
  out.diagnostics[3].span.begin = out.diagnostics[3].span.end;
  return out;
}

TEST(ForgetText, ChangesNoReport) {
  report::Run whole;
  whole.version = "1.2.3";
  whole.files = {varied_file(), tests::file_of_lines("b.txt", "one\n")};
  whole.files[1].diagnostics.clear();
  report::Run lines = whole;
  for (CheckedFile& file : lines.files) {
    const auto source = file.source->whole();
    forget_text(file, *source);
    EXPECT_EQ(file.source->whole(), nullptr);
  }
  for (const Report* report : all_reports()) {
    if (report->shows_references) continue;
    EXPECT_EQ(report->render(lines, {}), report->render(whole, {})) << report->id;
  }
}

TEST(ForgetText, KeepsNothingWhereNothingWasFound) {
  CheckedFile file = tests::file_of_lines("b.txt", "one\ntwo\n");
  file.diagnostics.clear();
  const auto source = file.source->whole();
  forget_text(file, *source);
  EXPECT_EQ(file.source->slice({0, 3}), "");
  EXPECT_EQ(file.source->name(), "b.txt");
  EXPECT_TRUE(file.references.empty());
  EXPECT_EQ(file.reference_count, 2U);
}

}  // namespace
}  // namespace chapbook::report
