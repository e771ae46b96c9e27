#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "formats/format.hpp"
#include "parsers/base/error.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string write_html(const ast::Document& document, const Options& options = {}) {
  std::vector<Diagnostic> diagnostics;
  return find_format("html")->write(document, {options, diagnostics});
}

TEST(Html, IsOnePageThatNeedsNothingElse) {
  const std::string page = write_html(tests::sample_document());
  EXPECT_THAT(page, testing::StartsWith("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset"));
  EXPECT_THAT(page, HasSubstr("<title>Gout</title>"));
  EXPECT_THAT(page, HasSubstr("name=\"viewport\""));
  EXPECT_THAT(page, HasSubstr("<style>"));
  for (const char* outside : {"<script", "<link", "src=", "@import", "url(", "epub:", "xmlns"}) {
    EXPECT_THAT(page, Not(HasSubstr(outside)));
  }
  if (const char* out = std::getenv("CHAPBOOK_KEEP_HTML")) {
    std::ofstream(out, std::ios::binary) << page;
  }
}

}  // namespace
}  // namespace chapbook::formats
