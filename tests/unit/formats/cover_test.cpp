#include "formats/shared/cover.hpp"

#include <gtest/gtest.h>
#include <libdeflate.h>

#include <cstdint>
#include <set>

#include "embedded/cover_backdrop.hpp"
#include "embedded/cover_font.hpp"
#include "formats/shared/cover_ground.hpp"
#include "formats/shared/font.hpp"
#include "formats/shared/image_facts.hpp"

namespace chapbook::formats {
namespace {

constexpr std::size_t row_bytes = 1 + 1200 / 2;

/// The rows of a cover, filter bytes included, unpacked without the code that wrote them.
std::string rows_of(const std::string& png) {
  const auto at = png.find("IDAT");
  std::uint32_t size = 0;
  for (std::size_t i = at - 4; i < at; ++i) size = size << 8U | static_cast<unsigned char>(png[i]);
  std::string out(row_bytes * 1920, '\0');
  libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
  const auto result = libdeflate_zlib_decompress(decompressor, png.data() + at + 4, size,
                                                 out.data(), out.size(), nullptr);
  libdeflate_free_decompressor(decompressor);
  EXPECT_EQ(result, LIBDEFLATE_SUCCESS);
  return out;
}

/// How many rows below the label hold white letters (palette index 15) on the field.
int rows_with_white(const Cover& cover) {
  const std::string rows = rows_of(cover.png);
  int count = 0;
  for (std::size_t y = 300; y < 1920; ++y) {
    if (rows.substr(y * row_bytes, row_bytes).find('\xFF') != std::string::npos) ++count;
  }
  return count;
}

CoverTexts titled(std::string_view title) {
  return {title, "", "", ""};
}

TEST(Cover, IsAPngOf1200By1920InSixteenColours) {
  const std::string png = draw_cover({"Gout", "Joints", "3 conditions", "House"}).png;
  const auto facts = image_facts(png);
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->kind, ImageKind::png);
  EXPECT_EQ(facts->width, 1200U);
  EXPECT_EQ(facts->height, 1920U);
  EXPECT_EQ(png.substr(12, 17),
            std::string("IHDR\x00\x00\x04\xB0\x00\x00\x07\x80\x04\x03\x00\x00\x00", 17));
  EXPECT_EQ(png.substr(png.size() - 12), std::string("\0\0\0\0IEND\xAE\x42\x60\x82", 12));
  EXPECT_LT(png.size(), 60'000U);
}

TEST(Cover, StandsOnTheBackdropThatWouldBeMadeNow) {
  EXPECT_EQ(embedded::cover_backdrop(), cover::make_backdrop());
}

TEST(Cover, SameTextSamePicture) {
  EXPECT_EQ(draw_cover(titled("Gout")).png, draw_cover(titled("Gout")).png);
  EXPECT_NE(draw_cover(titled("Gout")).png, draw_cover(titled("Goat")).png);
}

TEST(Cover, LongTitlesWrapAndStayOnTheField) {
  std::string words;
  for (int i = 0; i < 120; ++i) words += "malformation ";
  const int one_line = rows_with_white(draw_cover(titled("Gout")));
  EXPECT_GT(one_line, 60);
  for (const std::string& title : {words, std::string(500, 'm')}) {
    const Cover cover = draw_cover(titled(title));
    EXPECT_TRUE(cover.complete);
    EXPECT_GT(rows_with_white(cover), 3 * one_line);
    const std::string rows = rows_of(cover.png);
    for (std::size_t y = 0; y < 1920; ++y) {
      // The outermost 100 pixels of every row hold no letter.
      EXPECT_EQ(rows.substr(y * row_bytes + 1, 50).find('\xFF'), std::string::npos);
      EXPECT_EQ(rows.substr(y * row_bytes + 551, 50).find('\xFF'), std::string::npos);
    }
  }
}

TEST(Cover, TitleWithoutLettersInTheFontIsLeftOut) {
  const Cover cover = draw_cover(titled("\u4E2D\u98CE"));
  EXPECT_FALSE(cover.complete);
  EXPECT_EQ(rows_with_white(cover), 0);
  EXPECT_TRUE(draw_cover(titled("Ménière \u2013 \u03B2-thalassaemia")).complete);
}

TEST(Cover, TakesAnyBytes) {
  for (const char* title : {"", " ", "\xFF\xFE", "\u202E\u200D\uFE0F", "a b  c"}) {
    EXPECT_TRUE(image_facts(draw_cover({title, title, title, title}).png));
  }
}

TEST(Cover, SaysHowMuchIsInTheBook) {
  const auto png = [](std::string_view tagline, std::string_view count) {
    return draw_cover({"Gout", tagline, count, ""}).png;
  };
  EXPECT_NE(png("", "3 conditions"), png("", ""));
  EXPECT_NE(png("Joints", "3 conditions"), png("Joints", "4 conditions"));
}

TEST(ImageFacts, AreReadFromTheHead) {
  using namespace std::string_literals;
  const std::string jpeg =
      "\xFF\xD8\xFF\xE0\x00\x04xx\xFF\xFF\xC2\x00\x0B\x08\x07\x80\x04\xB0\x03"s;
  const auto facts = image_facts(jpeg);
  ASSERT_TRUE(facts);
  EXPECT_EQ(facts->kind, ImageKind::jpeg);
  EXPECT_EQ(facts->width, 1200U);
  EXPECT_EQ(facts->height, 1920U);
}

TEST(ImageFacts, AreNotGuessed) {
  using namespace std::string_literals;
  for (const std::string& bytes :
       {""s, "GIF89a"s, "\xFF\xD8\xFF"s, "\xFF\xD8\xFF\xE0\x00\x00\xFF\xD9"s,
        "\xFF\xD8\xFF\xC0\x00\x0B"s, "\x89PNG\r\n\x1A\n"s, "<svg xmlns='x'/>"s,
        "\x89PNG\r\n\x1A\n\0\0\0\x0DIDAT\0\0\0\x01\0\0\0\x01"s}) {
    EXPECT_FALSE(image_facts(bytes)) << bytes;
  }
}

TEST(Font, SetsPairsCloserThanTheirLetters) {
  const Font font(embedded::cover_font());
  const auto width = [&](std::string_view text) {
    int units = 0;
    for (const Glyph& glyph : font.map(text).glyphs) units += glyph.advance;
    return units;
  };
  EXPECT_LT(width("To"), width("T") + width("o"));
}

}  // namespace
}  // namespace chapbook::formats
