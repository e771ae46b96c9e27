// FLOOR 1, basement. Builds XML and XHTML documents; pugixml is behind it.
#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
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

  /// The name as printed, prefix included.
  [[nodiscard]] std::string_view name() const;
  [[nodiscard]] std::optional<std::string_view> attribute(const char* name) const;

  /// The node itself, for the files of this folder that walk a tree with pugixml.
  [[nodiscard]] pugi::xml_node_struct* node() const { return node_; }

 private:
  friend class XmlTree;
  friend bool for_each_element(std::string_view xml,
                               const std::function<void(XmlElement)>& on_element);
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
  /// The document in HTML syntax: `<!DOCTYPE html>`, end tags for everything but void elements
  /// (HTML, 13.1.2). The text of `style` and `script` must be free of "<", ">" and "&", which HTML
  /// would not read as escaped there.
  [[nodiscard]] std::string print_html() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Parses `xml` and calls `on_element` for each element in document order. Returns false, perhaps
/// after some calls, where it is not well-formed. For checking our own output, so without any
/// protection against hostile input.
bool for_each_element(std::string_view xml, const std::function<void(XmlElement)>& on_element);

}  // namespace chapbook::formats
