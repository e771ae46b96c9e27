// FLOOR 1. What references state, packed: a run over many documents remembers millions of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lint/corpus.hpp"

namespace chapbook::lint {

/// Strings that stay where they are: in large blocks, without one allocation each.
class StringBlocks {
 public:
  std::string_view keep(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = 0;  ///< of the last block
  std::size_t size_ = 0;  ///< of the last block
};

/// The topics of one rule. A statement takes a few dozen bytes and its texts.
class Statements {
 public:
  /// See Facts::state.
  void add(std::string_view key, std::string_view name, std::string_view value,
           std::string_view shown, Mention place);

  /// Calls `visit` with each topic of which more than one thing is stated; its statements are in
  /// the order in which they were made.
  void for_each_disputed(const std::function<void(Topic topic)>& visit) const;

 private:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
  struct Known {
    std::string_view name;
    std::uint32_t first = none;  ///< of its statements, in `made_`
    std::uint32_t last = none;
  };
  struct Made {
    std::string_view value;
    std::string_view shown;
    std::uint32_t count = 0;
    std::uint32_t next = none;         ///< statement of the same topic
    std::uint32_t first_place = none;  ///< in `places_`; there is one at least
    std::uint32_t last_place = none;
  };
  struct Place {
    Mention mention;
    std::uint32_t next = none;  ///< place of the same statement
  };

  /// What is looked up: a value within its topic.
  struct Key {
    const Known* topic;
    std::string_view value;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };

  /// Gives its number.
  std::uint32_t make_place(Mention mention);
  void state_again(Made& made, Mention mention);
  void state_first(Known& known, std::string_view value, std::string_view shown, Mention mention);
  [[nodiscard]] Statement unpacked(const Made& made) const;

  StringBlocks texts_;
  std::unordered_map<std::string_view, Known> topics_;
  /// A topic may have thousands of statements. Its place in `topics_` stays, so it can be a key.
  std::unordered_map<Key, std::uint32_t, Hash> numbers_;  ///< in `made_`
  // Deques grow without moving what they hold, which would take twice the memory.
  std::deque<Made> made_;
  std::deque<Place> places_;
};

}  // namespace chapbook::lint
