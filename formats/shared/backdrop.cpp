#include "formats/shared/backdrop.hpp"

#include <cstddef>

#include "parsers/base/build_data.hpp"

namespace chapbook::formats {

namespace {

// The bytes: the codes, then the rows.

void put_row(BuildDataWriter& out, const CodedRow& row) {
  out.put_size(row.lead);
  out.put_size(row.trail);
  out.put(row.adler);
  out.put_size(row.middle.size());
  for (const BitWord word : row.middle) out.put(word.packed());
}

std::size_t bytes_of_row(int width) {
  return 1 + static_cast<std::size_t>(width) / 2;
}

}  // namespace

Backdrop::Backdrop(const BackdropPlan& plan, std::string_view compressed)
    : plan_(plan), row_bytes_(bytes_of_row(plan.width)), rows_(compressed), codes_(rows_) {}

std::size_t Backdrop::Rows::take_head() {
  row_.lead = from_.take_size();
  row_.trail = from_.take_size();
  row_.adler = from_.take<std::uint32_t>();
  return from_.take_size();
}

const CodedRow& Backdrop::Rows::next() {
  words_.clear();
  for (std::size_t left = take_head(); left > 0; --left) {
    words_.push_back(BitWord::unpacked(from_.take<std::uint64_t>()));
  }
  row_.middle = words_;
  return row_;
}

void Backdrop::Rows::skip() {
  (void)from_.take_bytes(take_head() * sizeof(std::uint64_t));
}

void Backdrop::append_row(int y, std::string& out) const {
  const std::size_t start = out.size();
  out.append(row_bytes_, '\0');
  plan_.draw_row(y, reinterpret_cast<std::uint8_t*>(out.data()) + start + 1);
}

std::string compress_backdrop(const Picture& ground, const Picture& example) {
  const std::size_t row_bytes = bytes_of_row(ground.width());
  const RowCodes codes(lengths_for(example.pieces(), row_bytes), row_bytes);
  BuildDataWriter out;
  codes.put(out);
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
