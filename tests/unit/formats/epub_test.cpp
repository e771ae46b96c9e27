#include "formats/epub/epub.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>

#include "formats/epub/self_check.hpp"
#include "formats/shared/common_options.hpp"
#include "formats/shared/zip.hpp"
#include "parsers/base/error.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats::epub {
namespace {

using testing::HasSubstr;
using testing::Not;
using tests::empty_document;
using tests::sample_document;
using tests::titled_document;

struct Written {
  std::string bytes;
  std::vector<Diagnostic> diagnostics;
  std::map<std::string, std::string> files;
};

Written write(const ast::Document& document, const Options& options = {}) {
  Written out;
  out.bytes = format.write(document, {options, out.diagnostics});
  for (const ZipMember& member : read_zip(out.bytes)) out.files[member.name] = member.content;
  return out;
}

TEST(Epub, HasItsFilesInTheFixedOrder) {
  std::vector<std::string> names;
  for (const ZipMember& member : read_zip(write(sample_document()).bytes)) {
    names.push_back(member.name);
  }
  EXPECT_THAT(names, testing::ElementsAre("mimetype", "META-INF/container.xml", "EPUB/package.opf",
                                          "EPUB/nav.xhtml", "EPUB/toc.ncx", "EPUB/css/style.css",
                                          "EPUB/text/cover.xhtml", "EPUB/images/cover.png",
                                          "EPUB/text/c1.xhtml"));
  if (const char* out = std::getenv("CHAPBOOK_KEEP")) {
    std::ofstream(out, std::ios::binary) << write(sample_document()).bytes;
  }
}

}  // namespace
}  // namespace chapbook::formats::epub
