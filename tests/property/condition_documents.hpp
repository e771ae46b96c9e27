// Condition texts made up from a seed, together with what must be found in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace chapbook::test {

/// Random choices that are the same on every machine (the standard distributions are not).
class Choices {
 public:
  explicit Choices(std::uint32_t seed) : engine_(seed) {}
  [[nodiscard]] std::size_t below(std::size_t limit) { return engine_() % limit; }
  [[nodiscard]] std::size_t between(std::size_t low, std::size_t high) {
    return low + below(high - low + 1);
  }
  [[nodiscard]] bool chance(std::size_t percent) { return below(100) < percent; }
  template <typename Table>
  [[nodiscard]] auto one_of(const Table& table) -> decltype(table[0]) {
    return table[below(std::size(table))];
  }

 private:
  std::mt19937 engine_;
};

struct MadeDocument {
  std::string text;
  std::size_t sections = 0;
  std::vector<std::size_t> lists;  ///< outermost bullets of each list, in order
  std::size_t references = 0;
  std::size_t doctors = 0;
  std::size_t research = 0;
  std::size_t trials = 0;
};

/// A well-formed condition text with LF line ends.
[[nodiscard]] MadeDocument make_document(std::uint32_t seed);

/// Lines of headings, bullets, cards, blanks and broken bytes in no sensible order.
[[nodiscard]] std::string make_soup(std::uint32_t seed);

/// Bytes without any order.
[[nodiscard]] std::string make_noise(std::uint32_t seed);

/// `text` with a few bytes changed, left out, doubled or swapped.
[[nodiscard]] std::string mutate(std::string text, std::uint32_t seed);

/// `text` with each LF replaced.
[[nodiscard]] std::string with_line_ends(std::string_view text, std::string_view line_end);

}  // namespace chapbook::test
