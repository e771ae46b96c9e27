// FLOOR 1, basement. A RELAX NG schema as the tables that a walk over a tree looks things up in.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chapbook::formats {

// Texts are parts of the bytes of which the tables were made.

/// What characters an attribute or an element may hold.
struct ValueRule {
  enum class Kind : std::uint8_t {
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
  /// For literal: the characters. For pattern: for each byte of a text, 256 of "\0" or "\1", which
  /// tell what that byte may be.
  std::string_view text;
};

/// Any of these; empty: no characters besides white space.
using ValueRules = std::vector<ValueRule>;

struct AttributeRule {
  std::string_view name;  ///< prefix included
  ValueRules values;
};

/// One state of the automaton that reads the children of elements. State 0 is nowhere.
using StateId = std::uint16_t;

struct ElementRule {
  std::string_view name;
  std::vector<AttributeRule> attributes;  ///< at most 64
  std::uint64_t required = 0;             ///< a bit for each attribute that must be there
  ValueRules values;                      ///< not empty: characters alone, and these
  bool mixed = false;                     ///< characters may stand among the children
  StateId start = 0;                      ///< before the first child
};

struct SchemaState {
  bool accepting = false;     ///< the parent may end here
  std::uint16_t element = 0;  ///< the rule of the child that led here
};

struct NamespaceRule {
  std::string declaration;  ///< "xmlns:xlink"
  std::string_view address;
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
  [[nodiscard]] const std::vector<std::string_view>& names() const { return names_; }

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
  std::vector<std::string_view> names_;
};

struct SchemaTables {
  std::vector<NamespaceRule> namespaces;
  std::vector<ElementRule> elements;
  std::vector<SchemaState> states;
  NameTable names;
  std::string_view next;  ///< a StateId for each state and name: the state behind that child
  StateId start = 0;      ///< before the root

  [[nodiscard]] StateId follow(StateId from, NameTable::Id name) const {
    StateId to = 0;
    std::memcpy(&to, next.data() + (from * names.names().size() + name) * sizeof to, sizeof to);
    return to;
  }
};

/// The tables as bytes, for load_tables. Throws Error (bug) where `rng` is not a schema, or one
/// that is beyond what Schema understands.
[[nodiscard]] std::string compile_schema(std::string_view rng);

/// The tables that compile_schema made; `compiled` outlives them.
[[nodiscard]] SchemaTables load_tables(std::string_view compiled);

}  // namespace chapbook::formats
