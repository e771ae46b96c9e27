#include "formats/shared/backdrop.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>

#include "parsers/base/error.hpp"

namespace chapbook::formats {

namespace {

// The bytes: the lengths of the codes, then the rows. Numbers are little-endian.

template <class Number>
void put(std::string& out, std::size_t value) {
  for (std::size_t i = 0; i < sizeof(Number); ++i) out.push_back(static_cast<char>(value >> 8 * i));
}

/// Takes what `put` wrote from the front of some bytes.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  template <class Number>
  Number take() {
    const std::string_view bytes = take_bytes(sizeof(Number));
    Number value = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
      value = static_cast<Number>(value | Number{static_cast<unsigned char>(bytes[i])} << 8 * i);
    }
    return value;
  }
  void take_lengths(std::span<std::uint8_t> lengths) {
    std::ranges::copy(take_bytes(lengths.size()), lengths.begin());
  }

 private:
  std::string_view take_bytes(std::size_t size) {
    ensure(size <= left_.size(), "a backdrop is whole");
    const std::string_view taken = left_.substr(0, size);
    left_.remove_prefix(size);
    return taken;
  }

  std::string_view left_;
};

/// A word takes 56 bits at most, so its length stands in the highest byte.
constexpr unsigned length_shift = 56;

void put_row(std::string& out, const CodedRow& row) {
  put<std::uint16_t>(out, row.lead);
  put<std::uint16_t>(out, row.trail);
  put<std::uint32_t>(out, row.adler);
  put<std::uint16_t>(out, row.middle.size());
  for (const BitWord word : row.middle) {
    put<std::uint64_t>(out, word.bits | std::uint64_t{word.length} << length_shift);
  }
}

RowCodeLengths take_lengths(Reader& from) {
  RowCodeLengths lengths;
  from.take_lengths(lengths.literals);
  from.take_lengths(lengths.distances);
  return lengths;
}

BitWord take_word(Reader& from) {
  const auto value = from.take<std::uint64_t>();
  return {value & ((std::uint64_t{1} << length_shift) - 1),
          static_cast<unsigned>(value >> length_shift)};
}

std::size_t bytes_of_row(int width) {
  return 1 + static_cast<std::size_t>(width) / 2;
}

}  // namespace

Backdrop::Backdrop(const BackdropPlan& plan, std::string_view compressed)
    : plan_(plan), codes_([&] {
        Reader lengths(compressed);
        return RowCodes(take_lengths(lengths), bytes_of_row(plan.width));
      }()) {
  Reader from(compressed);
  (void)take_lengths(from);
  // Never moved once rows point into it.
  words_.reserve(compressed.size() / sizeof(std::uint64_t));
  rows_.reserve(static_cast<std::size_t>(plan.height));
  for (int y = 0; y < plan.height; ++y) {
    CodedRow row;
    row.bytes = bytes_of_row(plan.width);
    row.lead = from.take<std::uint16_t>();
    row.trail = from.take<std::uint16_t>();
    row.adler = from.take<std::uint32_t>();
    const std::size_t first = words_.size();
    for (auto left = from.take<std::uint16_t>(); left > 0; --left) {
      words_.push_back(take_word(from));
    }
    row.middle = std::span(words_).subspan(first);
    rows_.push_back(row);
  }
}

void Backdrop::append_row(int y, std::string& out) const {
  const std::size_t start = out.size();
  out.append(bytes_of_row(plan_.width), '\0');
  plan_.draw_row(y, reinterpret_cast<std::uint8_t*>(out.data()) + start + 1);
}

std::string compress_backdrop(const Picture& ground, const Picture& example) {
  const RowCodeLengths lengths = lengths_for(example.pieces(), bytes_of_row(ground.width()));
  const RowCodes codes(lengths, bytes_of_row(ground.width()));
  std::string out;
  std::ranges::copy(lengths.literals, std::back_inserter(out));
  std::ranges::copy(lengths.distances, std::back_inserter(out));
  std::vector<RowPiece> pieces;
  std::vector<BitWord> words;
  std::string here;
  std::string above;
  for (int y = 0; y < ground.height(); ++y) {
    const std::string_view row = ground.row(y, here);
    cut_row(row, y == 0 ? std::string_view() : ground.row(y - 1, above), pieces);
    put_row(out, code_row(row, pieces, codes, words));
  }
  return out;
}

}  // namespace chapbook::formats
