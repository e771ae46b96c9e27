// FLOOR 1, basement. Where a text names one of the conditions of a book.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace chapbook::formats {

/// The names of the conditions of a book, in the form in which texts are searched for them: a tree
/// of words, so that finding takes time linear in the text, however many names there are.
///
/// Names are found as whole words, without regard to case; hyphens, dashes and spaces between words
/// are alike. A name without lower-case letters and of at most five characters ("ALS", "AIDS") is
/// found only as it is written. Not taken are names of less than three letters or more than twelve
/// words, and those that begin or end with punctuation.
class ConditionNames {
 public:
  /// Adds a name of condition number `condition`. Of preferred names that are the same the first
  /// one counts, and before any alternative name; alternative names that several conditions share
  /// lead nowhere.
  void add_preferred(std::string_view name, std::size_t condition);
  void add_alternative(std::string_view name, std::size_t condition);

  /// Bytes [begin, end) of a text and the condition that they name; nullopt where several share the
  /// name.
  struct Mention {
    std::size_t begin;
    std::size_t end;
    std::optional<std::size_t> condition;
  };
  /// The mentions in clean `text`, from left to right, without overlaps: the longest name wins.
  [[nodiscard]] std::vector<Mention> find(std::string_view text) const;

 private:
  struct Node {
    bool is_name = false;
    bool is_preferred = false;
    std::string exact;  ///< empty: in any case
    std::optional<std::size_t> condition;
  };
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  Node* node_for(std::string_view name);

  /// Words, and the punctuation that stands between words, by number.
  std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> pieces_;
  /// Number of a node and of the piece that follows it, to the next node. Node 0 is the root.
  std::unordered_map<std::uint64_t, std::uint32_t> steps_;
  std::vector<Node> nodes_{Node{}};
};

}  // namespace chapbook::formats
