// Reading, checking and writing on plain threads: what they share must not be written to. The
// answers are compared here; ThreadSanitizer sees the rest.
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "converters/engine/engine.hpp"
#include "converters/engine/files.hpp"
#include "lint/rule.hpp"
#include "support/places.hpp"

namespace chapbook::engine {
namespace {

/// Everything that is said about a text and all that is made of it, in one string.
std::string all_outputs(const std::string& text) {
  AnalyzeOptions analyze_options;
  analyze_options.settings.today = PartialDate{2026, 11, 22};
  const auto rules = lint::all_rules();
  analyze_options.rules.assign(rules.begin(), rules.end());
  const Analysis analysis = analyze(Source::make("sample.txt", text), analyze_options);
  std::string out;
  for (const Diagnostic& finding : analysis.diagnostics) out += finding.message + "\n";
  formats::Options options;
  options.set("date", "2026-01-02");
  for (const formats::Format* format : formats::all_formats()) {
    if (format->write != nullptr) out += convert(analysis.document, *format, options).bytes;
  }
  return out;
}

TEST(Threads, ShareNothingThatIsWrittenTo) {
  const std::string sample =
      read_file((test::source_folder() / "samples" / "migraine.txt").string()).bytes;
  // The threads come first, so that whatever is made once is made while several ask for it.
  std::vector<std::string> outputs(4);
  std::vector<std::thread> threads;
  for (std::string& output : outputs) {
    threads.emplace_back([&output, &sample] { output = all_outputs(sample); });
  }
  for (std::thread& thread : threads) thread.join();
  const std::string expected = all_outputs(sample);
  for (const std::string& output : outputs) EXPECT_EQ(output, expected);
}

}  // namespace
}  // namespace chapbook::engine
