// The law of printing: reading what was printed gives the same fields, in every style.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "formats/shared/json.hpp"
#include "support/condition.hpp"
#include "support/places.hpp"
#include "support/rendering.hpp"
#include "support/shared_data.hpp"
#include "support/texts.hpp"
#include "unit/citation/reading.hpp"

namespace chapbook::tests {
namespace {

namespace fs = std::filesystem;
using citation::Style;

/// The texts of a gold file that the shared folder holds; empty where there is none.
std::vector<std::string> gold_texts(const char* name) {
  std::vector<std::string> out;
  std::ifstream file(test::shared_folder() / "citations" / name);
  for (std::string line; std::getline(file, line);) {
    const formats::JsonObject row = formats::read_json_object(line);
    if (const formats::JsonMember* text = row.find("text")) out.push_back(text->text);
  }
  return out;
}

/// How the law fares over many references.
class Tally {
 public:
  void add(const ast::Reference& reference) {
    if (!reference.understood) return;
    for (const auto& [name, style] : styles) {
      ++prints_;
      const std::vector<std::string> lost = lost_in_print(reference, style);
      if (lost.empty()) continue;
      ++broken_;
      examples_ << name << ": " << render(reference, style) << '\n';
      for (const std::string& field : lost) examples_ << "    " << field << '\n';
    }
  }

  /// At most this share of the prints may be read differently.
  void expect_at_most(double share) const {
    testing::Test::RecordProperty("prints", static_cast<int>(prints_));
    testing::Test::RecordProperty("broken", static_cast<int>(broken_));
    EXPECT_GT(prints_, 0U);
    EXPECT_LE(static_cast<double>(broken_), share * static_cast<double>(prints_))
        << broken_ << " of " << prints_ << " were read differently\n"
        << examples_.str();
  }

 private:
  std::size_t prints_ = 0;
  std::size_t broken_ = 0;
  std::ostringstream examples_;
};

TEST(LawOfRendering, HoldsForEveryReferenceOfTheSamples) {
  Tally tally;
  for (const auto& path : test::texts_in(test::source_folder() / "samples")) {
    const ast::Document document = test::read_condition(test::read_file(path));
    for (const ast::Reference& reference : document.references.items) tally.add(reference);
  }
  tally.expect_at_most(0);
}

struct Gold {
  const char* file;
  double share;
};

class LawOfRenderingGold : public testing::TestWithParam<Gold> {};

TEST_P(LawOfRenderingGold, Holds) {
  const std::vector<std::string> texts = gold_texts(GetParam().file);
  if (texts.empty()) GTEST_SKIP() << "skipped: no shared folder with " << GetParam().file;
  Tally tally;
  for (const std::string& text : texts) tally.add(citation::read(text).reference);
  tally.expect_at_most(GetParam().share);
}

// Five web pages of the large set are read wrong in the first place: their title stands behind the
// date, ends in a year, or holds a whole sentence before the site, so that no order of the parts
// says the same again. Those are 20 of 12,392 prints.
INSTANTIATE_TEST_SUITE_P(Shared, LawOfRenderingGold,
                         testing::Values(Gold{"ama-gold.jsonl", 0.002}, Gold{"real-gold.jsonl", 0}),
                         [](const auto& about) {
                           return std::string(about.param.file).substr(0, 3) == "ama" ? "Rendered"
                                                                                      : "Real";
                         });

}  // namespace
}  // namespace chapbook::tests
