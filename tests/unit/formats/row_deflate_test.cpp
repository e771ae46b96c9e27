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

/// `picture`, filled up to whole rows, as a stream made with the codes of `example`.
std::string deflate(std::string& picture, std::size_t row_bytes,
                    const std::vector<RowPiece>* example = nullptr) {
  picture.resize((picture.size() + row_bytes - 1) / row_bytes * row_bytes);
  const std::string_view all = picture;
  std::vector<std::vector<RowPiece>> pieces;
  std::vector<RowPiece> joined;
  for (std::size_t at = 0; at < all.size(); at += row_bytes) {
    const std::string_view above =
        at == 0 ? all.substr(0, 0) : all.substr(at - row_bytes, row_bytes);
    cut_row(all.substr(at, row_bytes), above, pieces.emplace_back());
    joined.insert(joined.end(), pieces.back().begin(), pieces.back().end());
  }
  const RowCodes codes(lengths_for(example != nullptr ? *example : joined, row_bytes), row_bytes);
  RowDeflate stream(codes);
  std::vector<BitWord> words;
  for (std::size_t row = 0; row < pieces.size(); ++row)
    stream.add(code_row(all.substr(row * row_bytes, row_bytes), pieces[row], codes, words));
  return stream.finish();
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
  const std::vector<RowPiece> nothing;
  for (const std::string& drawn : pictures) {
    for (const std::size_t row : {3U, 61U, 64U, 65U, 601U, 32768U}) {
      std::string picture = drawn;
      const std::string stream = deflate(picture, row);
      ASSERT_EQ(inflate(stream, picture.size()), picture)
          << picture.size() << " bytes in rows of " << row;
      const std::string with_other_codes = deflate(picture, row, &nothing);
      ASSERT_EQ(inflate(with_other_codes, picture.size()), picture) << "codes of another picture";
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
  const std::string stream = deflate(picture, 32768);
  EXPECT_EQ(inflate(stream, picture.size()), picture);
}

TEST(RowDeflate, RowsLikeTheOneAboveCostNearlyNothing) {
  std::string row;
  for (int i = 0; i < 601; ++i) row += static_cast<char>(i * 37 % 251);
  std::string picture;
  for (int i = 0; i < 1000; ++i) picture += row;
  EXPECT_LT(deflate(picture, row.size()).size(), 6000U);
}

}  // namespace
}  // namespace chapbook::formats
