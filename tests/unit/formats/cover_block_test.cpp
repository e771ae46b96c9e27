#include "formats/shared/cover_block.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "embedded/cover_font.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats::cover {
namespace {

constexpr Fit box{148, 52, 976, 900};

struct SetText {
  std::vector<Glyph> glyphs;
  Block block;

  explicit SetText(std::string_view text) {
    const Font font(embedded::cover_font());
    glyphs = font.map(text).glyphs;
    block = fit(font, glyphs, box);
  }

  /// The lines as text.
  [[nodiscard]] std::vector<std::string> lines() const {
    std::vector<std::string> out;
    for (const Line line : block.lines) {
      std::string& text = out.emplace_back();
      for (const Glyph& glyph : line) utf8::append(text, glyph.character);
    }
    return out;
  }

  /// Where the lines begin and end stand spaces or the ends of the text.
  [[nodiscard]] bool has_whole_words() const {
    const auto is_space = [](const Glyph& glyph) { return glyph.character == U' '; };
    for (const Line line : block.lines) {
      const Glyph* const first = line.data();
      const Glyph* const last = first + line.size();
      if (first != glyphs.data() && !is_space(first[-1])) return false;
      if (last != glyphs.data() + glyphs.size() && !is_space(*last)) return false;
    }
    return true;
  }
};

using Lines = std::vector<std::string>;

TEST(CoverBlock, KeepsWordsWhole) {
  for (const char* title :
       {"Gout", "Rheumatoid Arthritis", "Wilms Tumor and Other Childhood Kidney Tumors",
        "Diverticulosis and Diverticulitis", "A Thrombocytopenia"}) {
    const SetText set(title);
    EXPECT_TRUE(set.has_whole_words()) << title;
    EXPECT_GT(set.block.size, box.smallest) << title;
  }
}

TEST(CoverBlock, KeepsWordsWholeWhateverTheirLength) {
  for (std::size_t first = 1; first <= 14; ++first) {
    for (std::size_t second = 1; second <= 14; ++second) {
      const std::string title =
          std::string(first, 'n') + ' ' + std::string(second, 'o') + " syndrome";
      EXPECT_TRUE(SetText(title).has_whole_words()) << title;
    }
  }
}

TEST(CoverBlock, BreaksBehindHyphensAndSlashes) {
  EXPECT_EQ(SetText("Gerstmann-Straussler-Scheinker disease").lines(),
            (Lines{"Gerstmann-", "Straussler-", "Scheinker", "disease"}));
  EXPECT_EQ(SetText("Interstitial cystitis/Painful bladder").lines(),
            (Lines{"Interstitial", "cystitis/", "Painful", "bladder"}));
  EXPECT_EQ(SetText("X-linked hypophosphatemia").lines(), (Lines{"X-linked", "hypophosphatemia"}));
}

TEST(CoverBlock, StartsNoLineWithADash) {
  for (const char* title : {"Parasites - Lice - Body Lice", "Parasites \u2013 Trichinellosis",
                            "Parasites - Toxoplasmosis (Toxoplasma infection)"}) {
    for (const std::string& line : SetText(title).lines()) {
      EXPECT_FALSE(line.starts_with("-") || line.starts_with("\u2013")) << line;
    }
  }
}

TEST(CoverBlock, LeavesNoNumberAloneInTheLastLine) {
  for (const char* title : {"Microcephalic osteodysplastic primordial dwarfism type 1",
                            "Mucopolysaccharidosis type I", "Orofaciodigital syndrome 2"}) {
    EXPECT_GT(SetText(title).lines().back().size(), 2U) << title;
  }
}

TEST(CoverBlock, StaysInTheBox) {
  for (const char* title : {"Gout", "Rheumatoid Arthritis", "Osteogenesis Imperfecta Type III"}) {
    const SetText set(title);
    const Font font(embedded::cover_font());
    EXPECT_LE(static_cast<int>(set.block.lines.size()) * set.block.leading, box.max_height);
    for (const Line line : set.block.lines) {
      int units = 0;
      for (const Glyph& glyph : line) units += glyph.advance;
      EXPECT_LE(units * set.block.size / font.units_per_em(), box.width) << title;
    }
  }
}

TEST(CoverBlock, BreaksAWordThatIsWiderThanTheBoxAtTheSmallestSize) {
  const SetText set(std::string(80, 'm'));
  EXPECT_EQ(set.block.size, box.smallest);
  EXPECT_GT(set.block.lines.size(), 1U);
}

TEST(CoverBlock, MakesLinesOfEvenLength) {
  const SetText set("one two three four five six");
  ASSERT_GT(set.block.lines.size(), 1U);
  const std::size_t first = set.block.lines.front().size();
  for (const Line line : set.block.lines) {
    EXPECT_LT(first, line.size() + 8);
    EXPECT_LT(line.size(), first + 8);
  }
}

TEST(CoverBlock, HasNoLinesWithoutText) {
  EXPECT_TRUE(SetText("").block.lines.empty());
}

}  // namespace
}  // namespace chapbook::formats::cover
