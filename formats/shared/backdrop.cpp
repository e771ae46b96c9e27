#include "formats/shared/backdrop.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

#include "formats/shared/build_data.hpp"

namespace chapbook::formats {

namespace {

// The bytes: the lengths of the codes, then the rows.

/// A word takes 56 bits at most, so its length stands in the highest byte.
constexpr unsigned length_shift = 56;

void put_row(BuildDataWriter& out, const CodedRow& row) {
  out.put_size(row.lead);
  out.put_size(row.trail);
  out.put(row.adler);
  out.put_size(row.middle.size());
  for (const BitWord word : row.middle) {
    out.put(word.bits | std::uint64_t{word.length} << length_shift);
  }
}

void put_lengths(BuildDataWriter& out, std::span<const std::uint8_t> lengths) {
  out.put_bytes({reinterpret_cast<const char*>(lengths.data()), lengths.size()});
}

RowCodeLengths take_lengths(BuildDataReader& from) {
  RowCodeLengths lengths;
  std::ranges::copy(from.take_bytes(lengths.literals.size()), lengths.literals.begin());
  std::ranges::copy(from.take_bytes(lengths.distances.size()), lengths.distances.begin());
  return lengths;
}

BitWord take_word(BuildDataReader& from) {
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
        BuildDataReader lengths(compressed);
        return RowCodes(take_lengths(lengths), bytes_of_row(plan.width));
      }()) {
  BuildDataReader from(compressed);
  (void)take_lengths(from);
  // Never moved once rows point into it.
  words_.reserve(compressed.size() / sizeof(std::uint64_t));
  rows_.reserve(static_cast<std::size_t>(plan.height));
  for (int y = 0; y < plan.height; ++y) {
    CodedRow row;
    row.bytes = bytes_of_row(plan.width);
    row.lead = from.take_size();
    row.trail = from.take_size();
    row.adler = from.take<std::uint32_t>();
    const std::size_t first = words_.size();
    for (std::size_t left = from.take_size(); left > 0; --left) {
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
  BuildDataWriter out;
  put_lengths(out, lengths.literals);
  put_lengths(out, lengths.distances);
  std::vector<RowPiece> pieces;
  std::vector<BitWord> words;
  std::string here;
  std::string above;
  for (int y = 0; y < ground.height(); ++y) {
    const std::string_view row = ground.row(y, here);
    cut_row(row, y == 0 ? std::string_view() : ground.row(y - 1, above), pieces);
    put_row(out, code_row(row, pieces, codes, words));
  }
  return out.take();
}

}  // namespace chapbook::formats
