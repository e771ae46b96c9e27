// FLOOR 1, basement: an XML file as a flat tree of its elements and texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/source.hpp"

namespace chapbook::markup {

/// An element or a piece of text.
struct XmlNode {
  std::string_view name;     ///< of the element; empty for text
  std::uint32_t end = 0;     ///< index of the first node behind this one and all it holds
  std::uint32_t parent = 0;  ///< index of the element around it; the root has itself
  Position place;            ///< of the text, or of the end of the start tag
  std::uint32_t begin = 0;   ///< text: offset of its bytes; element: index of its first attribute
  std::uint32_t size = 0;    ///< text: bytes; element: number of its attributes
  bool verbatim = false;     ///< text that stands in the file as it is

  [[nodiscard]] bool is_text() const { return name.empty(); }
};

/// Nodes in the order of the file, each element before what it holds; index 0 is the root.
///
/// Names are local names, with the usual prefix before those of MathML ("mml:math"), XLink
/// ("xlink:href"), ALI, OASIS tables and XML itself, whatever prefix the file chose, and even where
/// it forgot to declare one. Nothing is loaded and nothing expanded: entities that the file itself
/// declares stay as they are written, those of HTML become their character.
class XmlTree {
 public:
  /// No file that people write nests this deep, and recursion over one is safe.
  static constexpr std::size_t max_depth = 256;
  static constexpr std::size_t max_nodes = std::size_t{1} << 23U;
  static constexpr std::uint32_t none = UINT32_MAX;

  /// Reads `text`, the UTF-8 of the file `name`. Throws Error (input) above the limits, and with
  /// line and column where the file is not well-formed.
  XmlTree(std::string_view name, std::string text);
  XmlTree(const XmlTree&) = delete;
  XmlTree& operator=(const XmlTree&) = delete;

  [[nodiscard]] const std::vector<XmlNode>& nodes() const { return nodes_; }
  [[nodiscard]] const XmlNode& at(std::uint32_t index) const { return nodes_[index]; }
  [[nodiscard]] std::string_view text_of(const XmlNode& node) const {
    return std::string_view(texts_).substr(node.begin, node.size);
  }
  /// The value of an attribute; empty where the element does not have it, and for `none`.
  [[nodiscard]] std::string_view attribute(std::uint32_t element, std::string_view name) const;

  /// Goes over the indices of what stands right below one element.
  class Children {
   public:
    class Iterator {
     public:
      using difference_type = std::ptrdiff_t;
      using value_type = std::uint32_t;
      Iterator() = default;
      Iterator(const XmlTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
      std::uint32_t operator*() const { return index_; }
      Iterator& operator++() {
        index_ = tree_->at(index_).end;
        return *this;
      }
      Iterator operator++(int) {
        Iterator before = *this;
        ++*this;
        return before;
      }
      friend bool operator==(const Iterator& a, const Iterator& b) { return a.index_ == b.index_; }

     private:
      const XmlTree* tree_ = nullptr;
      std::uint32_t index_ = 0;
    };

    Children(const XmlTree& tree, std::uint32_t parent) : tree_(tree), parent_(parent) {}
    [[nodiscard]] Iterator begin() const { return {tree_, parent_ + 1}; }
    [[nodiscard]] Iterator end() const { return {tree_, tree_.at(parent_).end}; }

   private:
    const XmlTree& tree_;
    std::uint32_t parent_;
  };
  [[nodiscard]] Children children(std::uint32_t parent) const { return {*this, parent}; }

  /// The first child, or the first element anywhere inside, of this name; `none` if there is none,
  /// also where `parent` is.
  [[nodiscard]] std::uint32_t child(std::uint32_t parent, std::string_view name) const;
  [[nodiscard]] std::uint32_t find(std::uint32_t parent, std::string_view name) const;

  /// All text inside, white space folded and none at the ends; of a text, its own; empty for
  /// `none`.
  [[nodiscard]] std::string words(std::uint32_t index) const;

  /// Entities that were kept as they are written: how many, and where the first stands.
  struct UnknownEntities {
    std::size_t count = 0;
    Position first;
  };
  [[nodiscard]] const UnknownEntities& unknown_entities() const { return unknown_entities_; }

 private:
  friend class XmlTreeBuilder;
  struct Attribute {
    std::string_view name;
    std::string value;
  };

  std::deque<std::string> names_;  ///< each name once
  std::vector<XmlNode> nodes_;
  std::vector<Attribute> attributes_;
  std::string texts_;
  UnknownEntities unknown_entities_;
};

/// The local name of the root element and the start of `bytes` up to the end of its start tag, as
/// far as the first kilobytes show it; both empty where they show none. For `Reader::recognises`.
struct XmlRoot {
  std::string name;
  std::string start;
};
[[nodiscard]] XmlRoot peek_root(std::string_view bytes);

}  // namespace chapbook::markup
