// FLOOR 1, basement. Builds XML and XHTML documents; pugixml is behind it.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

// The one pugixml type that a handle has to name.
namespace pugi {
struct xml_node_struct;
}

namespace chapbook::formats {

/// A handle onto an element of an XmlTree, as cheap to copy as a pointer; valid as long as the tree
/// lives. All text and attribute values must be clean (chapbook::clean_text): markup characters are
/// escaped here, characters that XML forbids are not looked for.
class XmlElement {
 public:
  using Attributes = std::initializer_list<std::pair<const char*, std::string_view>>;

  /// Appends a child element and returns it.
  XmlElement add(const char* name, Attributes attributes = {}) const;
  /// Appends a child element that holds just `text`; returns the child.
  XmlElement add(const char* name, std::string_view text, Attributes attributes = {}) const;
  /// Appends character data; returns this element.
  XmlElement text(std::string_view text) const;
  /// Sets an attribute; returns this element.
  XmlElement set(const char* name, std::string_view value) const;
  [[nodiscard]] bool has_children() const;

 private:
  friend class XmlTree;
  explicit XmlElement(pugi::xml_node_struct* node) : node_(node) {}
  pugi::xml_node_struct* node_;
};

/// One XML document under construction.
class XmlTree {
 public:
  explicit XmlTree(const char* root, XmlElement::Attributes attributes = {});
  ~XmlTree();
  XmlTree(XmlTree&&) noexcept;
  XmlTree& operator=(XmlTree&&) noexcept;

  [[nodiscard]] XmlElement root() const;

  /// The document as UTF-8 with XML declaration and, where `doctype` is not empty, `<!DOCTYPE
  /// doctype>`. No white space is added anywhere inside the root element, so prose stays as it is.
  [[nodiscard]] std::string print(std::string_view doctype = {}) const;
  /// The root element alone, without declaration (for XHTML inside JSON).
  [[nodiscard]] std::string print_fragment() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chapbook::formats
