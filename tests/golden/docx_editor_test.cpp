// A text or its HTML page -> LibreOffice Writer -> DOCX -> the reader of DOCX: the same Document.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "parsers/ast/dump.hpp"
#include "support/places.hpp"
#include "support/shared_data.hpp"
#include "support/temporary_folder.hpp"
#include "support/texts.hpp"

namespace chapbook {
namespace {

namespace fs = std::filesystem;

bool has_editor() {
  return std::system("command -v soffice >/dev/null 2>&1") == 0;
}

/// The texts below `folder`, one of each `step`.
std::vector<fs::path> texts_of(const fs::path& folder, std::size_t step = 1) {
  std::vector<fs::path> out = test::texts_in(folder);
  for (std::size_t i = 0; i * step < out.size(); ++i) std::swap(out[i], out[i * step]);
  out.resize((out.size() + step - 1) / step);
  return out;
}

/// Opens `files`, of the kind that `filter` reads, in the editor and saves them as DOCX in
/// `folder`.
void save_as_docx(const std::vector<std::string>& files, const std::string& filter,
                  const std::string& format, const tests::TemporaryFolder& folder) {
  std::string command = "soffice --headless --norestore -env:UserInstallation=file://" +
                        folder.path("profile") + " --infilter='" + filter + "' --convert-to '" +
                        format + "' --outdir '" + folder.path("docx") + "'";
  for (const std::string& file : files) command += " '" + file + "'";
  ASSERT_EQ(std::system((command + " >/dev/null 2>&1").c_str()), 0) << command;
}

std::string shown(const ast::Document& document, bool with_reference_heading) {
  ast::Document copy = document;
  if (!with_reference_heading) copy.references.headings.clear();
  return ast::dump(copy, {false, true, false});
}

ast::Document read_text(const fs::path& text) {
  return engine::read(Source::make(text.filename().string(), test::read_file(text)));
}

ast::Document read_docx(const fs::path& text, const tests::TemporaryFolder& folder) {
  const std::string name = "docx/" + text.stem().string() + ".docx";
  return engine::read(Source::make(name, folder.read(name)));
}

void expect_same_from_text(const std::vector<fs::path>& texts) {
  const tests::TemporaryFolder folder;
  std::vector<std::string> files;
  for (const fs::path& text : texts) files.push_back(text.string());
  save_as_docx(files, "Text (encoded):UTF8,LF,,,", "docx", folder);
  for (const fs::path& text : texts) {
    SCOPED_TRACE(text.string());
    EXPECT_EQ(shown(read_docx(text, folder), true), shown(read_text(text), true));
  }
}

/// A page prints a heading above its references, which counts as one here.
void expect_same_from_page(const std::vector<fs::path>& texts) {
  const tests::TemporaryFolder folder;
  std::vector<std::string> files;
  formats::Options options;
  options.set("date", "2024-05-17");
  for (const fs::path& text : texts) {
    const ast::Document document = read_text(text);
    const auto page = engine::convert(document, *formats::find_format("html"), options);
    files.push_back(folder.write(text.stem().string() + ".html", page.bytes));
  }
  save_as_docx(files, "HTML (StarWriter)", "docx:MS Word 2007 XML", folder);
  for (const fs::path& text : texts) {
    SCOPED_TRACE(text.string());
    EXPECT_EQ(shown(read_docx(text, folder), false), shown(read_text(text), false));
  }
}

TEST(DocxOfAnEditor, HoldsTheSamples) {
  if (!has_editor()) GTEST_SKIP() << "skipped: no soffice (Debian: libreoffice-writer-nogui)";
  const auto samples = texts_of(test::source_folder() / "samples");
  expect_same_from_text(samples);
  expect_same_from_page(samples);
}

TEST(DocxOfAnEditor, HoldsSharedTexts) {
  if (!has_editor()) GTEST_SKIP() << "skipped: no soffice (Debian: libreoffice-writer-nogui)";
  const fs::path folder = test::shared_folder() / "citations" / "conditions";
  if (!fs::exists(folder)) GTEST_SKIP() << "skipped: no " << folder;
  const auto texts = texts_of(folder, 10);
  expect_same_from_text(texts);
  expect_same_from_page(texts);
  expect_same_from_text({test::shared_folder() / "seeds" / "spinal-tumor.txt"});
}

}  // namespace
}  // namespace chapbook
