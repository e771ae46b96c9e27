#include "formats/shared/row_deflate.hpp"

#include <gtest/gtest.h>
#include <libdeflate.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace chapbook::formats {
namespace {

/// What another program reads from the stream; empty where it refuses it.
std::string inflate(const std::string& stream, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> reader(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  std::string out(size, '\0');
  std::size_t actual = 0;
  const auto result = libdeflate_zlib_decompress(reader.get(), stream.data(), stream.size(),
                                                 out.data(), out.size(), &actual);
  return result == LIBDEFLATE_SUCCESS && actual == size ? out : std::string();
}

TEST(RowDeflate, GivesTheRowsBack) {
  std::mt19937 random(1);
  std::vector<std::string> pictures{"", "a", "ab", "aaaa", std::string(100'000, '\0')};
  for (const int colours : {1, 2, 3, 16, 256}) {
    for (const std::size_t size : {3U, 257U, 258U, 259U, 260U, 261U, 600U, 20'000U}) {
      std::string picture;
      while (picture.size() < size) {
        // Runs, rows that repeat, and noise.
        const auto colour = static_cast<char>(random() % static_cast<unsigned>(colours));
        const std::size_t count = random() % 3 == 0 ? random() % 700 : 1;
        if (random() % 2 == 0 && picture.size() > 61) {
          for (std::size_t i = 0; i < count; ++i) picture += picture[picture.size() - 61];
        } else {
          picture.append(count, colour);
        }
      }
      pictures.push_back(picture);
    }
  }
  for (const std::string& picture : pictures) {
    for (const std::size_t row : {3U, 61U, 601U, 32768U}) {
      ASSERT_EQ(inflate(deflate_rows(picture, row), picture.size()), picture)
          << picture.size() << " bytes in rows of " << row;
    }
  }
}

TEST(RowDeflate, CodesOfVeryUnevenSymbolsStayShort) {
  // Fibonacci frequencies ask for codes longer than deflate has.
  std::string picture;
  std::size_t a = 1;
  std::size_t b = 1;
  for (int symbol = 0; symbol < 24; ++symbol) {
    for (std::size_t i = 0; i < a; ++i) {
      picture += static_cast<char>(symbol);
      picture += static_cast<char>(64 + i % 3);  // no runs
    }
    b += a;
    a = b - a;
  }
  EXPECT_EQ(inflate(deflate_rows(picture, 32768), picture.size()), picture);
}

TEST(RowDeflate, RowsLikeTheOneAboveCostNearlyNothing) {
  std::string row;
  for (int i = 0; i < 601; ++i) row += static_cast<char>(i * 37 % 251);
  std::string picture;
  for (int i = 0; i < 1000; ++i) picture += row;
  EXPECT_LT(deflate_rows(picture, row.size()).size(), 6000U);
}

}  // namespace
}  // namespace chapbook::formats
