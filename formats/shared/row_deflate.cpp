#include "formats/shared/row_deflate.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <functional>
#include <tuple>
#include <utility>
#include <vector>

#include "parsers/base/bytewise.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats {

namespace {

constexpr std::size_t min_match = 3;
constexpr std::size_t max_match = RowCodes::longest_match;
constexpr std::size_t widest_row = 32768;
constexpr unsigned max_code_length = 15;
constexpr unsigned longest_word = 56;
constexpr std::size_t end_of_block = 256;
constexpr std::size_t literal_codes = std::tuple_size_v<decltype(RowCodeLengths::literals)>;
constexpr std::size_t distance_codes = std::tuple_size_v<decltype(RowCodeLengths::distances)>;

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

/// One bit for each byte of a row: whether it equals that of another. Asked from front to back, it
/// looks only at the parts that it is asked about.
class SameBytes {
 public:
  SameBytes(const char* row, const char* other, std::size_t size)
      : row_(row), other_(other), size_(size) {}

  /// How many bytes are the same from `at` on without a gap; `at` never falls.
  [[nodiscard]] std::size_t run(std::size_t at) {
    std::size_t index = at / 64;
    const auto first = static_cast<std::size_t>(std::countr_one(word(index) >> (at % 64)));
    if (first < 64 - at % 64) return first;
    std::size_t length = first;
    std::size_t more = 64;
    while (more == 64) length += more = static_cast<std::size_t>(std::countr_one(word(++index)));
    return length;
  }

 private:
  /// Bits [64 * index, 64 * index + 64). Behind the last byte they are 0, so that every run ends.
  std::uint64_t word(std::size_t index) {
    if (index < known_) return words_[index];
    known_ = index + 1;
    std::uint64_t bits = 0;
    const std::size_t first = 64 * index;
    const std::size_t end = std::min(first + 64, size_);
    std::size_t at = first;
    for (; at + bytes_at_once <= end; at += bytes_at_once) {
      bits |= std::uint64_t{bits_of(bytewise::is_same(load(row_ + at), load(other_ + at)))}
              << (at - first);
    }
    for (; at < end; ++at) bits |= std::uint64_t{row_[at] == other_[at]} << (at - first);
    return words_[index] = bits;
  }

  const char* row_;
  const char* other_;
  std::size_t size_;
  std::size_t known_ = 0;  ///< words before are known, or passed over for good
  std::array<std::uint64_t, widest_row / 64 + 1> words_;
};

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

/// The canonical code of RFC 1951, 3.2.2.
std::vector<BitWord> make_code(std::span<const std::uint8_t> lengths) {
  std::vector<BitWord> words(lengths.size());
  std::uint32_t next = 0;
  for (unsigned length = 1; length <= max_code_length; ++length) {
    next <<= 1U;
    for (std::size_t i = 0; i < lengths.size(); ++i) {
      if (lengths[i] != length) continue;
      std::uint64_t reversed = 0;
      for (unsigned bit = 0; bit < length; ++bit)
        reversed |= std::uint64_t{next >> bit & 1U} << (length - 1 - bit);
      words[i] = {reversed, length};
      ++next;
    }
  }
  return words;
}

/// The head of a block with codes of its own (RFC 1951, 3.2.7). The lengths themselves are written
/// in the plainest code there is: each of 0 to 15 in four bits.
std::vector<BitWord> make_head(std::span<const std::uint8_t> literals,
                               std::span<const std::uint8_t> distances) {
  std::vector<BitWord> head{{1, 1},  // the last block
                            {2, 2},  // with codes of its own
                            {literal_codes - 257, 5},
                            {distance_codes - 1, 5},
                            {19 - 4, 4}};
  for (int i = 0; i < 19; ++i) head.push_back({i < 3 ? 0U : 4U, 3});  // 16, 17, 18 first, unused
  std::array<std::uint8_t, 16> fours;
  fours.fill(4);
  const std::vector<BitWord> code = make_code(fours);
  for (const auto& lengths : {literals, distances}) {
    for (const std::uint8_t length : lengths) head.push_back(code[length]);
  }
  return head;
}

using Counts = std::vector<std::uint32_t>;

/// How often each symbol occurs.
struct Frequencies {
  Counts literals = Counts(literal_codes, 0);
  Counts distances = Counts(distance_codes, 0);
};

std::array<Coded, 2> distance_codes_for(std::size_t row_bytes) {
  return {distance_code(1), distance_code(row_bytes)};
}

/// Every symbol counts once more than it occurs, so that all have a code.
Frequencies count_symbols(std::span<const RowPiece> pieces, std::size_t row_bytes) {
  Frequencies out;
  const std::array<Coded, 2> distances = distance_codes_for(row_bytes);
  for (std::size_t symbol = 0; symbol < literal_codes; ++symbol) out.literals[symbol] = 1;
  for (const Coded& distance : distances) out.distances[distance.symbol] = 1;
  for (const RowPiece& piece : pieces) {
    if (piece.length == 0) {
      ++out.literals[piece.value];
      continue;
    }
    // A longer one is cut; most of its parts then have the full length.
    const std::size_t length = std::min<std::size_t>(piece.length, max_match);
    ++out.literals[length_code(length).symbol];
    ++out.distances[distances[piece.value].symbol];
  }
  return out;
}

/// Calls `use(length)` for each of the matches that make up `length` bytes, 3 or more.
template <class Use>
void for_each_match(std::size_t length, const Use& use) {
  while (length > 0) {
    std::size_t part = std::min(length, max_match);
    // What is left must be a match as well.
    if (length > part && length - part < min_match) part -= min_match;
    use(part);
    length -= part;
  }
}

/// Calls `use` for each of the pieces that make up `row`.
template <class Use>
void for_each_piece(std::string_view row, std::string_view above, const Use& use) {
  ensure(row.size() <= widest_row && (above.empty() || above.size() == row.size()),
         "rows have a width that deflate can reach");
  if (row == above) {
    use(RowPiece{static_cast<std::uint16_t>(row.size()), RowPiece::above});
    return;
  }
  SameBytes like_above(row.data(), above.data(), above.size());
  SameBytes like_before(row.data() + 1, row.data(), row.size() - 1);
  for (std::size_t at = 0; at < row.size();) {
    const std::size_t above_length = above.empty() ? 0 : like_above.run(at);
    const std::size_t run = at == 0 ? 0 : like_before.run(at - 1);
    const std::size_t length = std::max(above_length, run);
    if (length < min_match) {
      use(RowPiece{0, static_cast<std::uint8_t>(row[at++])});
      continue;
    }
    use(RowPiece{static_cast<std::uint16_t>(length),
                 run >= above_length ? RowPiece::run : RowPiece::above});
    at += length;
  }
}

bool is_match_above(const RowPiece& piece) {
  return piece.length > 0 && piece.value == RowPiece::above;
}

/// The Adler-32 checksum (RFC 1950, 8.2) of bytes with checksum `first` and, behind them, `size`
/// bytes with checksum `second`.
std::uint32_t join_adler(std::uint32_t first, std::uint32_t second, std::size_t size) {
  constexpr std::uint64_t base = 65521;
  const std::uint64_t a = first & 0xFFFFU;
  const std::uint64_t b = first >> 16U;
  // `second` counts from 1, as if it came first.
  const std::uint64_t more_a = (second & 0xFFFFU) + base - 1;
  const std::uint64_t more_b = second >> 16U;
  // Both halves are below the base, so that of the three sums only the product needs a division.
  std::uint64_t joined_a = a + more_a;
  while (joined_a >= base) joined_a -= base;
  const std::uint64_t joined_b = (b + more_b + size * (a + base - 1)) % base;
  return static_cast<std::uint32_t>(joined_b << 16U | joined_a);
}

}  // namespace

void cut_row(std::string_view row, std::string_view above, std::vector<RowPiece>& pieces) {
  pieces.clear();
  for_each_piece(row, above, [&](RowPiece piece) { pieces.push_back(piece); });
}

RowCodeLengths lengths_for(std::span<const RowPiece> pieces, std::size_t row_bytes) {
  const Frequencies frequencies = count_symbols(pieces, row_bytes);
  RowCodeLengths out;
  std::ranges::copy(code_lengths(frequencies.literals), out.literals.begin());
  std::ranges::copy(code_lengths(frequencies.distances), out.distances.begin());
  return out;
}

RowCodes::RowCodes(const RowCodeLengths& lengths, std::size_t row_bytes) {
  ensure(row_bytes >= min_match && row_bytes <= widest_row,
         "rows have a width that deflate can reach");
  const std::vector<BitWord> literals = make_code(lengths.literals);
  const std::vector<BitWord> distances = make_code(lengths.distances);
  const std::array<Coded, 2> reaches = distance_codes_for(row_bytes);
  head_ = make_head(lengths.literals, lengths.distances);
  end_ = literals[end_of_block];
  std::copy_n(literals.begin(), literals_.size(), literals_.begin());
  for (std::size_t kind = 0; kind < 2; ++kind) {
    const Coded& reach = reaches[kind];
    const BitWord distance = distances[reach.symbol].then({reach.extra, reach.extra_bits});
    for (std::size_t size = min_match; size <= max_match; ++size) {
      const Coded length = length_code(size);
      matches_[kind][size] =
          literals[length.symbol].then({length.extra, length.extra_bits}).then(distance);
    }
  }
  const BitWord longest = match(longest_match, RowPiece::above);
  while (longest_above_.word.length + longest.length <= longest_word) {
    longest_above_.word = longest_above_.word.then(longest);
    ++longest_above_.matches;
  }
}

template <class Codes, class Use>
void RowCodes::each_word(Codes& codes, const Use& use) {
  std::ranges::for_each(codes.literals_, use);
  for (auto& matches : codes.matches_) std::ranges::for_each(matches, use);
  use(codes.longest_above_.word);
  use(codes.end_);
  std::ranges::for_each(codes.head_, use);
}

RowCodes::RowCodes(BuildDataReader& from) {
  longest_above_.matches = from.take_size();
  head_.resize(from.take_size());
  each_word(*this, [&](BitWord& word) { word = BitWord::unpacked(from.take<std::uint64_t>()); });
}

void RowCodes::put(BuildDataWriter& to) const {
  to.put_size(longest_above_.matches);
  to.put_size(head_.size());
  each_word(*this, [&](const BitWord& word) { to.put(word.packed()); });
}

CodedRow code_row(std::string_view row, std::span<const RowPiece> pieces, const RowCodes& codes,
                  std::vector<BitWord>& words) {
  words.clear();
  CodedRow out;
  out.bytes = row.size();
  out.adler = libdeflate_adler32(1, row.data(), row.size());
  if (!pieces.empty() && is_match_above(pieces.front())) {
    out.lead = pieces.front().length;
    pieces = pieces.subspan(1);
  }
  if (!pieces.empty() && is_match_above(pieces.back())) {
    out.trail = pieces.back().length;
    pieces = pieces.first(pieces.size() - 1);
  }
  // Words that fit together are joined: the fewer there are, the faster they are written.
  const auto put = [&](BitWord word) {
    if (!words.empty() && words.back().length + word.length <= longest_word) {
      words.back() = words.back().then(word);
    } else {
      words.push_back(word);
    }
  };
  for (const RowPiece& piece : pieces) {
    if (piece.length == 0) {
      put(codes.literal(piece.value));
    } else {
      for_each_match(piece.length, [&](std::size_t part) { put(codes.match(part, piece.value)); });
    }
  }
  out.middle = words;
  return out;
}

RowDeflate::RowDeflate(const RowCodes& codes) : codes_(codes), out_("\x78\x5E", 2), size_(2) {
  make_room(codes.head().size());
  for (const BitWord word : codes.head()) put(word);
}

void RowDeflate::make_room(std::size_t words) {
  words += above_ / max_match + 2;  // those of end_match_above
  // A word takes less than eight bytes, and always eight are written.
  const std::size_t needed = size_ + words * sizeof held_;
  if (needed > out_.size()) out_.resize(2 * needed);
}

void RowDeflate::put(BitWord word) {
  held_ |= word.bits << held_bits_;
  held_bits_ += word.length;
  char* const to = out_.data() + size_;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(to, &held_, sizeof held_);
  } else {
    for (unsigned i = 0; i < sizeof held_; ++i) to[i] = static_cast<char>(held_ >> 8 * i);
  }
  size_ += held_bits_ / 8;
  held_ = held_bits_ < 64 ? held_ >> (held_bits_ & ~7U) : 0;
  held_bits_ %= 8;
}

void RowDeflate::add(const CodedRow& row) {
  adler_ = join_adler(adler_, row.adler, row.bytes);
  above_ += row.lead;
  if (row.lead == row.bytes) return;
  if (!row.middle.empty()) {
    make_room(row.middle.size());
    end_match_above();
    for (const BitWord word : row.middle) put(word);
  }
  above_ += row.trail;
}

void RowDeflate::add(std::string_view row, std::string_view above) {
  make_room(row.size());
  adler_ = join_adler(adler_, libdeflate_adler32(1, row.data(), row.size()), row.size());
  for_each_piece(row, above, [&](RowPiece piece) {
    if (is_match_above(piece)) {
      above_ += piece.length;
      return;
    }
    if (above_ > 0) end_match_above();
    if (piece.length == 0) {
      put(codes_.literal(piece.value));
    } else {
      for_each_match(piece.length, [&](std::size_t part) { put(codes_.match(part, piece.value)); });
    }
  });
}

void RowDeflate::end_match_above() {
  const auto [word, matches] = codes_.longest_above();
  while (above_ >= matches * max_match + min_match) {
    put(word);
    above_ -= matches * max_match;
  }
  for_each_match(std::exchange(above_, 0),
                 [&](std::size_t part) { put(codes_.match(part, RowPiece::above)); });
}

std::string RowDeflate::finish() {
  make_room(1);
  end_match_above();
  put(codes_.end());
  out_.resize(size_ + (held_bits_ > 0 ? 1 : 0));  // the last byte is filled up with zeros
  for (int shift = 24; shift >= 0; shift -= 8) out_.push_back(static_cast<char>(adler_ >> shift));
  return std::move(out_);
}

}  // namespace chapbook::formats
