#include "formats/shared/row_deflate.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "parsers/base/error.hpp"

namespace chapbook::formats {

namespace {

constexpr std::size_t min_match = 3;
constexpr std::size_t max_match = 258;
constexpr unsigned max_code_length = 15;
constexpr std::size_t end_of_block = 256;
constexpr std::size_t literal_codes = 286;
constexpr std::size_t distance_codes = 30;

/// A literal (length 0), or a match: `value` is the literal, or 0 for "the byte before" and 1 for
/// "the row above".
struct Token {
  std::uint16_t length;
  std::uint8_t value;
};

/// A value as one of the codes of RFC 1951, 3.2.5, and the extra bits behind it.
struct Coded {
  unsigned symbol;
  unsigned extra_bits;
  unsigned extra;
};

/// Lengths and distances alike fall into ranges that double in width every few codes; `per_width`
/// codes share a width.
Coded in_ranges(unsigned value, unsigned per_width) {
  unsigned symbol = 0;
  unsigned base = 0;
  unsigned bits = 0;
  for (;; ++symbol) {
    bits = symbol < 2 * per_width ? 0 : symbol / per_width - 1;
    if (value < base + (1U << bits)) break;
    base += 1U << bits;
  }
  return {symbol, bits, value - base};
}

Coded length_code(std::size_t length) {
  if (length == max_match) return {285, 0, 0};
  Coded out = in_ranges(static_cast<unsigned>(length - min_match), 4);
  out.symbol += end_of_block + 1;
  return out;
}

Coded distance_code(std::size_t distance) {
  return in_ranges(static_cast<unsigned>(distance - 1), 2);
}

/// How many bytes from `at` equal those `distance` before; at most `limit`.
std::size_t match_length(const char* at, std::size_t distance, std::size_t limit) {
  std::size_t length = 0;
  while (length + 8 <= limit) {
    std::uint64_t here;
    std::uint64_t before;
    std::memcpy(&here, at + length, 8);
    std::memcpy(&before, at + length - distance, 8);
    if (here != before) {
      const std::uint64_t different = here ^ before;
      return length + static_cast<std::size_t>(std::endian::native == std::endian::little
                                                   ? std::countr_zero(different)
                                                   : std::countl_zero(different)) /
                          8;
    }
    length += 8;
  }
  while (length < limit && at[length] == at[length - distance]) ++length;
  return length;
}

std::vector<Token> find_tokens(std::string_view rows, std::size_t row_bytes) {
  std::vector<Token> tokens;
  tokens.reserve(rows.size() / 32);
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t limit = rows.size() - at;
    const std::size_t above = at < row_bytes ? 0 : match_length(&rows[at], row_bytes, limit);
    const std::size_t run = at == 0 || above >= max_match ? 0 : match_length(&rows[at], 1, limit);
    const bool is_run = run >= above;
    std::size_t length = std::max(above, run);
    if (length < min_match) {
      tokens.push_back({0, static_cast<std::uint8_t>(rows[at++])});
      continue;
    }
    at += length;
    for (; length >= min_match; length -= std::min(length, max_match)) {
      tokens.push_back({static_cast<std::uint16_t>(std::min(length, max_match)),
                        static_cast<std::uint8_t>(is_run ? 0 : 1)});
    }
    at -= length;  // one or two bytes that make no match
  }
  return tokens;
}

/// Huffman's tree over the symbols with these frequencies (0: not used): the depth of each.
std::vector<unsigned> tree_depths(std::span<const std::uint32_t> frequencies) {
  struct Node {
    std::uint32_t frequency;
    std::size_t left = 0;  ///< children, or the symbol twice
    std::size_t right = 0;
    bool is_leaf = false;
  };
  std::vector<Node> nodes;
  std::vector<std::pair<std::uint32_t, std::size_t>> heap;  // frequency, node; the least in front
  const auto push = [&](Node node) {
    heap.emplace_back(node.frequency, nodes.size());
    std::ranges::push_heap(heap, std::greater<>());
    nodes.push_back(node);
  };
  const auto pop = [&] {
    std::ranges::pop_heap(heap, std::greater<>());
    const std::size_t node = heap.back().second;
    heap.pop_back();
    return node;
  };
  for (std::size_t i = 0; i < frequencies.size(); ++i) {
    if (frequencies[i] > 0) push({frequencies[i], i, i, true});
  }
  while (heap.size() > 1) {
    const std::size_t left = pop();
    const std::size_t right = pop();
    push({nodes[left].frequency + nodes[right].frequency, left, right});
  }
  // Parents stand behind their children, so one pass from the back gives the depths.
  std::vector<unsigned> node_depth(nodes.size(), 0);
  std::vector<unsigned> depths(frequencies.size(), 0);
  for (std::size_t i = nodes.size(); i-- > 0;) {
    if (nodes[i].is_leaf) {
      depths[nodes[i].left] = node_depth[i];
    } else {
      node_depth[nodes[i].left] = node_depth[nodes[i].right] = node_depth[i] + 1;
    }
  }
  return depths;
}

/// Code lengths of a prefix code: those of Huffman's, for frequencies made more even until no code
/// is too long. At least two symbols are used.
std::vector<std::uint8_t> code_lengths(std::vector<std::uint32_t> frequencies) {
  std::vector<unsigned> depths = tree_depths(frequencies);
  while (std::ranges::max(depths) > max_code_length) {
    for (std::uint32_t& frequency : frequencies) {
      if (frequency > 0) frequency = frequency / 2 + 1;
    }
    depths = tree_depths(frequencies);
  }
  std::vector<std::uint8_t> lengths;
  for (const unsigned depth : depths) lengths.push_back(static_cast<std::uint8_t>(depth));
  return lengths;
}

/// A code word, its bits reversed as deflate writes them.
struct Word {
  std::uint32_t bits = 0;
  unsigned length = 0;
};

/// The canonical code of RFC 1951, 3.2.2.
std::vector<Word> make_code(std::span<const std::uint8_t> lengths) {
  std::vector<Word> words(lengths.size());
  std::uint32_t next = 0;
  for (unsigned length = 1; length <= max_code_length; ++length) {
    next <<= 1U;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
      if (lengths[i] != length) continue;
      std::uint32_t reversed = 0;
      for (unsigned bit = 0; bit < length; ++bit)
        reversed |= (next >> bit & 1U) << (length - 1 - bit);
      words[i] = {reversed, length};
      ++next;
    }
  }
  return words;
}

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}
  void put(std::uint64_t bits, unsigned count) {
    held_ |= bits << count_;
    count_ += count;
    if (count_ >= 32) flush(4);
  }
  void put(Word word) { put(word.bits, word.length); }
  /// Fills the last byte up with zeros.
  void finish() { flush((count_ + 7) / 8); }

 private:
  void flush(unsigned bytes) {
    std::array<char, 8> buffer;
    for (unsigned i = 0; i < bytes; ++i) buffer[i] = static_cast<char>(held_ >> 8 * i);
    out_.append(buffer.data(), bytes);
    held_ = bytes < 8 ? held_ >> 8 * bytes : 0;
    count_ -= std::min(count_, 8 * bytes);
  }

  std::string& out_;
  std::uint64_t held_ = 0;
  unsigned count_ = 0;
};

/// The head of a block with codes of its own (RFC 1951, 3.2.7). The lengths themselves are written
/// in the plainest code there is: each of 0 to 15 in four bits.
void put_code_lengths(BitWriter& bits, std::span<const std::uint8_t> literals,
                      std::span<const std::uint8_t> distances) {
  bits.put(1, 1);  // the last block
  bits.put(2, 2);  // with codes of its own
  bits.put(literal_codes - 257, 5);
  bits.put(distance_codes - 1, 5);
  bits.put(19 - 4, 4);
  for (int i = 0; i < 19; ++i) bits.put(i < 3 ? 0 : 4, 3);  // 16, 17 and 18 come first, unused
  std::array<std::uint8_t, 16> fours;
  fours.fill(4);
  const std::vector<Word> code = make_code(fours);
  for (const auto& lengths : {literals, distances}) {
    for (const std::uint8_t length : lengths) bits.put(code[length]);
  }
}

/// The symbols that the tokens of one picture are made of.
class Symbols {
 public:
  explicit Symbols(std::size_t row_bytes) : distances_{distance_code(1), distance_code(row_bytes)} {
    for (std::size_t i = min_match; i <= max_match; ++i) lengths_[i] = length_code(i);
  }
  [[nodiscard]] const Coded& length(const Token& token) const { return lengths_[token.length]; }
  [[nodiscard]] const Coded& distance(const Token& token) const { return distances_[token.value]; }
  [[nodiscard]] unsigned literal(const Token& token) const {
    return token.length == 0 ? token.value : length(token).symbol;
  }

 private:
  std::array<Coded, 2> distances_;
  std::array<Coded, max_match + 1> lengths_{};
};

void put_block(BitWriter& bits, std::span<const Token> tokens, const Symbols& symbols) {
  std::vector<std::uint32_t> literal_count(literal_codes, 0);
  std::vector<std::uint32_t> distance_count(distance_codes, 0);
  // Codes of a single symbol are ones that some readers refuse.
  literal_count[end_of_block] = literal_count[0] = 1;
  for (const Token& token : {Token{0, 0}, Token{0, 1}}) {
    distance_count[symbols.distance(token).symbol] = 1;
  }
  for (const Token& token : tokens) {
    ++literal_count[symbols.literal(token)];
    if (token.length > 0) ++distance_count[symbols.distance(token).symbol];
  }
  const std::vector<std::uint8_t> literal_lengths = code_lengths(std::move(literal_count));
  const std::vector<std::uint8_t> distance_lengths = code_lengths(std::move(distance_count));
  const std::vector<Word> literal_code = make_code(literal_lengths);
  const std::vector<Word> far_code = make_code(distance_lengths);

  put_code_lengths(bits, literal_lengths, distance_lengths);
  for (const Token& token : tokens) {
    bits.put(literal_code[symbols.literal(token)]);
    if (token.length == 0) continue;
    const Coded& length = symbols.length(token);
    const Coded& distance = symbols.distance(token);
    bits.put(length.extra, length.extra_bits);
    bits.put(far_code[distance.symbol]);
    bits.put(distance.extra, distance.extra_bits);
  }
  bits.put(literal_code[end_of_block]);
}

}  // namespace

std::string deflate_rows(std::string_view rows, std::size_t row_bytes) {
  ensure(row_bytes >= min_match && row_bytes <= 32768, "rows have a width that deflate can reach");
  std::string out("\x78\x5E", 2);
  BitWriter bits(out);
  put_block(bits, find_tokens(rows, row_bytes), Symbols(row_bytes));
  bits.finish();
  const std::uint32_t sum = libdeflate_adler32(1, rows.data(), rows.size());
  for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(sum >> shift));
  return out;
}

}  // namespace chapbook::formats
