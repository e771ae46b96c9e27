// FLOOR 1. The headings of section_kinds.def, made ready to be found.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/ast/section_kind.hpp"

namespace chapbook::condition {

/// How a question goes on behind its opening.
struct Phrase {
  ast::SectionKind kind = ast::SectionKind::other;
  std::string_view after;  ///< what stands behind the name: " diagnosed"; mostly empty
  bool named = false;      ///< false: nothing follows the opening
  /// True when the opening says enough to know the kind whatever the name is: at least five words,
  /// the last of them a preposition ("what are the symptoms of").
  bool specific = false;
};

/// Every question that the table describes as a tree of words, with each choice of BE, PREP and
/// [optional] words written out. Questions share their openings: "how is NAME treated" and "how is
/// NAME diagnosed". Behind NAME a pattern has plain words only.
class QuestionTree {
 public:
  QuestionTree();

  struct Opening {
    std::span<const Phrase>
        phrases;            ///< in the order of the table; empty: the key opens no question
    std::string_view rest;  ///< of the key, behind the opening and a space
  };
  /// The longest opening that `key` starts with: lower case with single spaces.
  [[nodiscard]] Opening find(std::string_view key) const;

 private:
  using NodeId = std::uint16_t;
  struct Node {
    std::string_view word;
    NodeId parent = 0;
    std::uint16_t first_phrase = 0;
    std::uint16_t phrases = 0;
  };

  void add(NodeId node, std::size_t depth, std::string_view pattern, ast::SectionKind kind);
  NodeId child(NodeId node, std::string_view word);
  /// 0 where there is none, since the root is nobody's child.
  [[nodiscard]] NodeId find_child(NodeId node, std::string_view word) const;
  /// The slot of a child, or the empty one where it belongs.
  [[nodiscard]] std::size_t slot_of(NodeId node, std::string_view word) const;
  void sort_phrases();

  std::vector<Node> nodes_;
  std::array<NodeId, 4096> slots_{};              ///< nodes by parent and word; 0: empty
  std::vector<std::pair<NodeId, Phrase>> found_;  ///< while the tree is made
  std::vector<Phrase> phrases_;                   ///< those of a node behind each other
};

/// Every heading of the table that does without the name, in lower case.
[[nodiscard]] std::vector<std::pair<std::string, ast::SectionKind>> labels();

}  // namespace chapbook::condition
