// FLOOR 1, basement. Deflate for pictures of few colours, many times faster than for any bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/build_data.hpp"

namespace chapbook::formats {

// It looks for two things only, which is what drawn pictures are made of: bytes that equal those of
// the row above, and bytes that equal the one before.

/// How a stretch of a row is written: a byte as it stands (length 0), or three bytes and more that
/// equal those of the row above or the byte before them.
struct RowPiece {
  static constexpr std::uint8_t run = 0;    ///< `value`: the byte before, again and again
  static constexpr std::uint8_t above = 1;  ///< `value`: the bytes of the row above

  std::uint16_t length = 0;
  std::uint8_t value = 0;  ///< the byte itself where `length` is 0
};

/// Cuts `row` into pieces, which take the place of what `pieces` holds. `above` is as long, or
/// empty for the first row; 3 to 32768 bytes.
void cut_row(std::string_view row, std::string_view above, std::vector<RowPiece>& pieces);

/// At most 56 bits, the first of them lowest.
struct BitWord {
  std::uint64_t bits = 0;
  unsigned length = 0;

  /// This word with another behind it.
  [[nodiscard]] BitWord then(BitWord next) const {
    return {bits | next.bits << length, length + next.length};
  }

  /// As one number, in whose highest byte the length stands, and back.
  [[nodiscard]] std::uint64_t packed() const { return bits | std::uint64_t{length} << 56U; }
  [[nodiscard]] static BitWord unpacked(std::uint64_t value) {
    return {value << 8U >> 8U, static_cast<unsigned>(value >> 56U)};
  }
};

/// How many bits each symbol takes, which is all that makes a prefix code (RFC 1951, 3.2.2).
struct RowCodeLengths {
  std::array<std::uint8_t, 286> literals{};
  std::array<std::uint8_t, 30> distances{};
};

/// Those with which a picture whose rows were cut into `pieces` is shortest. Other rows can be
/// written in the same code.
[[nodiscard]] RowCodeLengths lengths_for(std::span<const RowPiece> pieces, std::size_t row_bytes);

/// A prefix code in which any rows of one width can be written.
class RowCodes {
 public:
  RowCodes(const RowCodeLengths& lengths, std::size_t row_bytes);
  /// As `put` wrote it.
  explicit RowCodes(BuildDataReader& from);
  void put(BuildDataWriter& to) const;

  static constexpr std::size_t longest_match = 258;

  [[nodiscard]] BitWord literal(std::uint8_t byte) const { return literals_[byte]; }
  /// 3 <= length <= longest_match; `value` as in RowPiece.
  [[nodiscard]] BitWord match(std::size_t length, std::uint8_t value) const {
    return matches_[value][length];
  }
  /// As many of the longest matches with the row above as fit into one word.
  struct Matches {
    BitWord word;
    std::size_t matches = 0;
  };
  [[nodiscard]] const Matches& longest_above() const { return longest_above_; }
  [[nodiscard]] BitWord end() const { return end_; }
  /// What stands before the data: the lengths of the codes.
  [[nodiscard]] const std::vector<BitWord>& head() const { return head_; }

 private:
  /// Calls `use` with each of its words.
  template <class Codes, class Use>
  static void each_word(Codes& codes, const Use& use);

  std::array<BitWord, 256> literals_{};
  std::array<std::array<BitWord, longest_match + 1>, 2> matches_{};
  Matches longest_above_;
  BitWord end_;
  std::vector<BitWord> head_;
};

/// A row in the bits of a code, but for what it shares with the row above at its two ends, which
/// joins what the neighbours share.
struct CodedRow {
  std::size_t bytes = 0;
  std::size_t lead = 0;             ///< bytes like those above at the start; all of them: no more
  std::span<const BitWord> middle;  ///< what stands between
  std::size_t trail = 0;            ///< bytes like those above at the end
  std::uint32_t adler = 1;          ///< checksum of the row alone
};

/// The middle of the row takes the place of what `words` holds.
[[nodiscard]] CodedRow code_row(std::string_view row, std::span<const RowPiece> pieces,
                                const RowCodes& codes, std::vector<BitWord>& words);

/// Makes one zlib stream (RFC 1950) of rows of equal length. Same rows, same bytes.
class RowDeflate {
 public:
  /// `codes` outlives it.
  explicit RowDeflate(const RowCodes& codes);

  void add(const CodedRow& row);
  /// A row that is not coded yet; `above` is the one before it, as for cut_row.
  void add(std::string_view row, std::string_view above);

  /// The stream of all rows.
  [[nodiscard]] std::string finish();

 private:
  /// For so many words, and for a match above that may come before them.
  void make_room(std::size_t words);
  void put(BitWord word);
  void end_match_above();

  const RowCodes& codes_;
  std::string out_;
  std::size_t size_;  ///< of what is written; behind it `out_` has room
  std::uint64_t held_ = 0;
  unsigned held_bits_ = 0;
  std::size_t above_ = 0;  ///< bytes of a match with the row above that may go on
  std::uint32_t adler_ = 1;
};

}  // namespace chapbook::formats
