// What three usual runs of the program cost, whole processes counted in instructions. The numbers
// are printed, not judged: they show a person who changed the program whether it does more work
// than before. scripts/test shows them at its end.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "converters/engine/files.hpp"
#include "formats/shared/json.hpp"
#include "support/instructions.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook {
namespace {

namespace fs = std::filesystem;

const fs::path samples = test::source_folder() / "samples";

std::vector<fs::path> sample_texts() {
  std::vector<fs::path> out;
  for (const fs::directory_entry& entry : fs::directory_iterator(samples)) {
    if (entry.path().extension() == ".txt") out.push_back(entry.path());
  }
  std::ranges::sort(out);
  return out;
}

std::string text_of(const fs::path& path) {
  return engine::read_file(path.string()).bytes;
}

/// The references of all samples as the only part of a text.
std::string reference_list() {
  std::string out = "References\n\n";
  for (const fs::path& path : sample_texts()) {
    for (const ast::Reference& reference :
         engine::read(Source::make("sample.txt", text_of(path))).references.items) {
      out.append(reference.raw).append("\n\n");
    }
  }
  return out;
}

/// `count` lines for `batch`, the samples over and over.
std::string batch_lines(std::size_t count) {
  const std::vector<fs::path> texts = sample_texts();
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    formats::JsonWriter json(formats::JsonWriter::Layout::compact);
    json.begin_object().member("id", "item-" + std::to_string(i));
    json.member("text", text_of(texts[i % texts.size()])).end_object();
    out.append(json.take()).append("\n");
  }
  return out;
}

/// Runs the program in `folder` and prints what that cost; false where it cannot be counted.
bool print_cost(const tests::TemporaryFolder& folder, const std::string& name,
                const std::string& words) {
  const std::string command = "cd '" + folder.path() + "' && '" + test::program_path() + "' " +
                              words + " > stdout.txt 2> stderr.txt";
  int status = -1;
  const auto count = tests::count_instructions([&] { status = std::system(command.c_str()); });
  EXPECT_EQ(status, 0) << command << '\n' << folder.read("stderr.txt");
  if (!count) return false;
  std::cout << "instructions of " << name << ": " << *count << '\n';
  return true;
}

TEST(StandardRuns, SayWhatTheyCost) {
  const tests::TemporaryFolder folder;
  folder.write("migraine.txt", text_of(samples / "migraine.txt"));
  folder.write("references.txt", reference_list());
  folder.write("items.ndjson", batch_lines(50));
  const bool counted =
      print_cost(folder, "convert, one text to EPUB",
                 "convert migraine.txt --to epub --date 2026-01-02 -o out/") &&
      print_cost(folder, "lint, the references of all samples",
                 "lint references.txt --today 2026-11-22 --fail-on never") &&
      print_cost(folder, "batch, 50 texts to EPUB, JATS and FHIR",
                 "batch items.ndjson --to epub,jats,fhir --jobs 1 -o batch/ --quiet");
  if (!counted) GTEST_SKIP() << "skipped: instructions cannot be counted here";
}

}  // namespace
}  // namespace chapbook
