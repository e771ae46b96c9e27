// RELAX NG as libxml2 understands it: the judge of our own, faster validator.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chapbook::test {

/// A compiled RELAX NG schema.
class LibxmlSchema {
 public:
  /// Throws Error (bug) when `rng` is not a schema.
  explicit LibxmlSchema(std::string_view rng);
  ~LibxmlSchema();

  /// The first thing that is wrong with `xml`: not well-formed or not valid; nullopt where all is
  /// well.
  [[nodiscard]] std::optional<std::string> find_problem(std::string_view xml) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chapbook::test
