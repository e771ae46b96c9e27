// FLOOR 1. A web page as a flat tree of the elements and texts that matter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/source.hpp"
#include "parsers/html/tags.hpp"

namespace chapbook::html {

/// The attributes that are looked at.
enum class AttributeName : std::uint8_t {
  class_,
  id,
  role,
  epub_type,
  hidden,
  aria_hidden,
  style,
  href
};

/// An element or a piece of text.
struct Node {
  std::uint32_t end = 0;    ///< index of the first node behind this one and all it holds
  Position place;           ///< of the text, or right behind the start tag
  std::uint32_t begin = 0;  ///< text: offset of its bytes; element: index of its first attribute
  std::uint32_t size = 0;   ///< text: bytes; element: number of its attributes
  Tag tag = Tag::inline_;
  bool is_text = false;
  bool verbatim = false;  ///< text that stands in the page as it is, entities apart
};

/// Nodes in the order of the page, each element before what it holds. Index 0 is a block that holds
/// the whole page.
class Page {
 public:
  /// No page that people write nests this deep, and recursion over one is safe.
  static constexpr std::size_t max_depth = 256;
  static constexpr std::size_t max_nodes = std::size_t{1} << 23U;

  /// Reads `text`, the UTF-8 of the page `name`. Throws Error (input) above the limits.
  Page(std::string_view name, const std::string& text);

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  [[nodiscard]] std::string_view text_of(const Node& node) const {
    return std::string_view(texts_).substr(node.begin, node.size);
  }
  /// The value of an attribute, which may be empty; nullopt where the element does not have it.
  [[nodiscard]] std::optional<std::string_view> attribute(const Node& element,
                                                          AttributeName name) const;
  /// True when the attribute is a list of words one of which is `word` (ASCII case ignored).
  [[nodiscard]] bool has_word(const Node& element, AttributeName name, std::string_view word) const;

 private:
  friend class PageBuilder;
  struct Attribute {
    AttributeName name;
    std::string value;
  };

  std::vector<Node> nodes_;
  std::vector<Attribute> attributes_;
  std::string texts_;
};

}  // namespace chapbook::html
