// FLOOR 1, basement. A RELAX NG schema as the tables that a walk over a tree looks things up in.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chapbook::formats {

/// The bytes that may stand at one place of a pattern.
using ByteClass = std::array<bool, 256>;

/// What characters an attribute or an element may hold.
struct ValueRule {
  enum class Kind {
    any,
    words,  ///< more than white space
    name,   ///< NCName
    name_token,
    language,
    whole_number,
    positive_number,
    literal,
    pattern
  };
  Kind kind = Kind::any;
  std::string literal;             ///< for literal
  std::vector<ByteClass> pattern;  ///< for pattern: one class for each byte
};

/// Any of these; empty: no characters besides white space.
using ValueRules = std::vector<ValueRule>;

struct AttributeRule {
  std::string name;  ///< prefix included
  ValueRules values;
};

/// One state of the automaton that reads the children of elements. State 0 is nowhere.
using StateId = std::uint16_t;

struct ElementRule {
  std::string name;
  std::vector<AttributeRule> attributes;  ///< at most 64
  std::uint64_t required = 0;             ///< a bit for each attribute that must be there
  ValueRules values;                      ///< not empty: characters alone, and these
  bool mixed = false;                     ///< characters may stand among the children
  StateId start = 0;                      ///< before the first child
};

struct SchemaState {
  bool accepting = false;   ///< the parent may end here
  std::size_t element = 0;  ///< the rule of the child that led here
};

/// Names of elements as small numbers.
class NameTable {
 public:
  using Id = std::uint16_t;

  /// The number of `name`, which is added where it is new.
  Id add(std::string_view name);
  [[nodiscard]] std::optional<Id> find(std::string_view name) const {
    for (std::size_t at = slot_of(name);; at = (at + 1) % slot_count) {
      const Id id = slots_[at];
      if (id == 0) return {};
      if (names_[id - 1U] == name) return static_cast<Id>(id - 1);
    }
  }
  [[nodiscard]] std::size_t size() const { return names_.size(); }

 private:
  static constexpr std::size_t slot_count = 512;

  /// Names of one schema differ in length and ends nearly always.
  static std::size_t slot_of(std::string_view name) {
    if (name.empty()) return 0;
    const auto byte = [&](std::size_t at) {
      return std::size_t{static_cast<unsigned char>(name[at])};
    };
    return (byte(0) * 7 + byte(name.size() / 2) * 31 + byte(name.size() - 1) * 3 +
            name.size() * 101) %
           slot_count;
  }

  std::array<Id, slot_count> slots_{};  ///< number + 1; 0: free
  std::vector<std::string> names_;
};

struct SchemaTables {
  std::vector<ElementRule> elements;
  std::vector<SchemaState> states;
  NameTable names;
  std::vector<StateId> next;  ///< [state * names.size() + name]: the state behind that child
  std::vector<std::pair<std::string, std::string>> namespaces;  ///< "xmlns:xlink" and its address
  StateId start = 0;                                            ///< before the root

  [[nodiscard]] StateId follow(StateId from, NameTable::Id name) const {
    return next[from * names.size() + name];
  }
};

/// Throws Error (bug) as Schema does.
[[nodiscard]] SchemaTables compile_schema(std::string_view rng);

}  // namespace chapbook::formats
