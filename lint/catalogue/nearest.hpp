// FLOOR 1. Finds the known name that a misspelled one was meant to be.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chapbook::lint {

/// Names by what they fold to (see works.hpp), for near matches. A search looks at every name, but
/// compares the letters of those only that share most of their pairs of letters.
class Nearest {
 public:
  struct Match {
    std::size_t value;     ///< as given to `add`
    std::size_t distance;  ///< at least 1
  };

  void add(std::string folded, std::size_t value);

  /// The name with the least edit distance to `folded`, the first of equals, among those at least
  /// 1 and at most `limit` away.
  [[nodiscard]] std::optional<Match> find(std::string_view folded, std::size_t limit) const;

 private:
  struct Name {
    std::uint64_t pairs;
    std::string folded;
    std::size_t value;
  };
  std::vector<Name> names_;
};

/// How many slips a name of `length` bytes may have to be taken for another: one in twelve, at
/// least one and at most three. More would take "Rheumatology" for "Hematology".
[[nodiscard]] std::size_t allowed_slips(std::size_t length);

}  // namespace chapbook::lint
