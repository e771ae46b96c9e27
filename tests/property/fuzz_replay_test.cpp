// Replays the seeds of the fuzz harnesses, and copies of them that were damaged in ways that depend
// on nothing but the seed, so that the normal suite finds again whatever fuzzing once found.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <iterator>
#include <ostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/harness.hpp"
#include "support/places.hpp"
#include "support/texts.hpp"

namespace chapbook::fuzz {

void PrintTo(const Harness& harness, std::ostream* out) {
  *out << harness.name;
}

namespace {

namespace fs = std::filesystem;

struct Seed {
  std::string name;
  std::string bytes;
};

Seed read_seed(const fs::path& path) {
  return {path.filename().string(), test::read_file(path)};
}

void add_folder(std::vector<Seed>& seeds, const fs::path& folder) {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".md") seeds.push_back(read_seed(entry.path()));
  }
}

/// The seeds of a harness by name; for condition texts the samples as well.
std::vector<Seed> seeds_of(const Harness& harness) {
  const fs::path root = test::source_folder();
  std::vector<Seed> seeds;
  add_folder(seeds, root / "tests/fuzz/seeds" / harness.name);
  if (harness.name == "condition") add_folder(seeds, root / "samples");
  std::ranges::sort(seeds, {}, &Seed::name);
  return seeds;
}

/// Pieces that tend to upset readers: odd line ends, controls, broken UTF-8, markup, separators,
/// bullets.
constexpr std::array<std::string_view, 20> pieces{
    "\r",       "\n\n\n", "\x00\x01", "\xC2\xA0",        "\xC2\x85", "\xEF\xBB\xBF", "\xFF",
    "\xE2\x80", "]]>",    "<b>",      "&amp;",           "\"",       "\\",           "{",
    ": ",       ".",      ";",        "  \xE2\x80\xA2 ", "\t",       "et al"};

/// One damage: a range dropped, doubled or overwritten, a piece put in, or the end cut off.
std::string damage(std::string bytes, std::mt19937_64& random) {
  const std::size_t at = random() % (bytes.size() + 1);
  const std::size_t length = std::min(bytes.size() - at, static_cast<std::size_t>(random() % 40));
  switch (random() % 5) {
    case 0:
      bytes.erase(at, length);
      break;
    case 1:
      bytes.insert(at, bytes.substr(at, length));
      break;
    case 2:
      std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), length,
                  static_cast<char>(random() % 256));
      break;
    case 3:
      bytes.insert(at, pieces[random() % pieces.size()]);
      break;
    default:
      bytes.resize(at);
  }
  return bytes;
}

/// Enough to rebuild the bytes, however long: all of them, escaped as in C.
std::string escaped(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
      out += c;
    } else {
      constexpr std::string_view digits = "01234567";
      const auto byte = static_cast<unsigned char>(c);
      out += {'\\', digits[byte >> 6U], digits[(byte >> 3U) & 7U], digits[byte & 7U]};
    }
  }
  return out;
}

void expect_law(const Harness& harness, const std::string& name, const std::string& bytes) {
  try {
    harness.body(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  } catch (const std::exception& broken) {
    ADD_FAILURE() << harness.name << " on " << name << ": " << broken.what() << "\ninput: \""
                  << escaped(bytes) << '"';
  }
}

class FuzzReplay : public testing::TestWithParam<Harness> {};

TEST_P(FuzzReplay, SeedsKeepTheLaws) {
  const std::vector<Seed> seeds = seeds_of(GetParam());
  ASSERT_FALSE(seeds.empty());
  for (const Seed& seed : seeds) expect_law(GetParam(), seed.name, seed.bytes);
}

TEST_P(FuzzReplay, DamagedSeedsKeepTheLaws) {
  const int copies = GetParam().name == "condition" ? 20 : 60;
  std::mt19937_64 random(20261122);
  for (const Seed& seed : seeds_of(GetParam())) {
    std::string bytes = seed.bytes;
    for (int copy = 0; copy < copies; ++copy) {
      bytes = damage(copy % 8 == 0 ? seed.bytes : bytes, random);
      expect_law(GetParam(), seed.name + ", damaged copy " + std::to_string(copy), bytes);
      if (HasFailure()) return;  // one example is enough to read
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Harness, FuzzReplay, testing::ValuesIn(harnesses),
                         [](const auto& harness) { return std::string(harness.param.name); });

}  // namespace
}  // namespace chapbook::fuzz
