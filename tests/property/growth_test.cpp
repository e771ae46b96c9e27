// Work grows with the size of the text and no faster, whatever the text is. Work is counted in
// instructions, so that a busy machine changes nothing; where they cannot be counted the tests are
// skipped. CHAPBOOK_GROWTH_BYTES says how large the largest document is: 100 KB if unset, 10 MB in
// a full run.
#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "converters/engine/engine.hpp"
#include "converters/engine/reference_list.hpp"
#include "formats/format.hpp"
#include "lint/fix.hpp"
#include "lint/run.hpp"
#include "parsers/citation/citation.hpp"
#include "property/shapes.hpp"
#include "support/instructions.hpp"
#include "support/sanitizers.hpp"

namespace chapbook::test {

void PrintTo(const Shape& shape, std::ostream* out) {
  *out << shape.name;
}

namespace {

constexpr std::size_t factor = 10;

/// How much more work ten times the text may be: sorting and the levels of a tree cost a little
/// more than ten times.
constexpr std::uint64_t allowed_growth = 13;

/// Work that is too little to judge by: a table that grows once, a form that only long texts show,
/// copying the text.
constexpr std::uint64_t slack = 20'000'000;
constexpr std::uint64_t slack_a_byte = 20;

/// What is done with a text, and how many instructions each part took.
using Work = std::vector<std::pair<std::string, std::uint64_t>>;

/// Appends what `work` cost; false where nothing can be counted.
class Counter {
 public:
  void operator()(std::string what, const std::function<void()>& work) {
    const auto count = tests::count_instructions(work);
    if (count) counts_.emplace_back(std::move(what), *count);
  }
  [[nodiscard]] Work take() { return std::move(counts_); }

 private:
  Work counts_;
};

/// All that a text can go through between reading and writing.
void lint_and_convert(const ast::Document& document, Counter& count) {
  const lint::Settings settings{lint::Profile::adam, PartialDate{2026, 11, 22}};
  std::vector<Diagnostic> findings;
  count("lint", [&] { findings = lint::run(document, settings, lint::all_rules()); });
  count("fix", [&] {
    (void)lint::apply_fixes(document.source->bytes(), findings, Applicability::unsafe);
  });
  formats::Options options;
  options.set("date", "2024-05-17");
  for (const formats::Format* format : formats::all_formats()) {
    if (format->write == nullptr) continue;
    count("convert to " + std::string(format->id),
          [&] { (void)engine::convert(document, *format, options); });
  }
}

Work work_on_document(const Shape& shape, std::size_t size) {
  Counter count;
  const auto source = Source::make(std::string(shape.file), text_of(shape, size));
  ast::Document document;
  count("read", [&] { document = engine::read(source); });
  lint_and_convert(document, count);
  return count.take();
}

Work work_on_reference(const Shape& shape, std::size_t size) {
  Counter count;
  const auto source = Source::make("reference.txt", text_of(shape, size));
  ast::Document document;
  count("read", [&] { document = engine::read_one_reference(source); });
  lint_and_convert(document, count);
  return count.take();
}

void expect_linear(const Work& small, const Work& large, std::size_t size) {
  ASSERT_EQ(small.size(), large.size());
  for (std::size_t i = 0; i < small.size(); ++i) {
    EXPECT_LE(large[i].second, allowed_growth * small[i].second + slack + slack_a_byte * size)
        << small[i].first << " took " << small[i].second << " and then " << large[i].second
        << " instructions for " << factor << " times the text";
  }
}

std::size_t largest_document() {
  constexpr std::size_t usual = 100'000;
  const char* const wanted = std::getenv("CHAPBOOK_GROWTH_BYTES");
  return wanted == nullptr ? usual : std::stoul(wanted);
}

class Growth : public testing::TestWithParam<Shape> {};

TEST_P(Growth, OfDocumentsIsLinear) {
  constexpr std::size_t smallest = 10'000;
  (void)work_on_document(GetParam(), smallest);  // tables that are made once are made now
  Work small = work_on_document(GetParam(), smallest);
  if (small.empty() || test::under_sanitizer) {
    GTEST_SKIP() << "skipped: the program's own instructions cannot be counted here";
  }
  for (std::size_t size = smallest * factor; size <= largest_document(); size *= factor) {
    SCOPED_TRACE("a text of " + std::to_string(size) + " bytes");
    Work large = work_on_document(GetParam(), size);
    expect_linear(small, large, size);
    small = std::move(large);
  }
}

INSTANTIATE_TEST_SUITE_P(Document, Growth, testing::ValuesIn(document_shapes()),
                         [](const auto& shape) { return std::string(shape.param.name); });

class GrowthInReference : public testing::TestWithParam<Shape> {};

TEST_P(GrowthInReference, IsLinear) {
  constexpr std::size_t longest = citation::max_reference_bytes - 100;
  (void)work_on_reference(GetParam(), longest / factor);
  const Work small = work_on_reference(GetParam(), longest / factor);
  if (small.empty() || test::under_sanitizer) {
    GTEST_SKIP() << "skipped: the program's own instructions cannot be counted here";
  }
  expect_linear(small, work_on_reference(GetParam(), longest), longest);
}

INSTANTIATE_TEST_SUITE_P(Reference, GrowthInReference, testing::ValuesIn(reference_shapes()),
                         [](const auto& shape) { return std::string(shape.param.name); });

}  // namespace
}  // namespace chapbook::test
