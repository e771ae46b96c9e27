// FLOOR 1. The XML of the parts of a DOCX: pugixml, with limits and without regard to prefixes.
//
// Only .cpp files of this folder include pugixml itself.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace pugi {
class xml_document;
class xml_node;
}  // namespace pugi

namespace chapbook::docx {

/// The tree of one part, checked: well-formed, no document type, no deeper than limits::depth.
class XmlPart {
 public:
  /// Reads `xml`. Throws Error (input) that begins with `where` where it is refused.
  XmlPart(std::string_view where, const std::string& xml);
  ~XmlPart();
  XmlPart(XmlPart&&) noexcept;
  XmlPart& operator=(XmlPart&&) = delete;

  /// The outermost element.
  [[nodiscard]] pugi::xml_node root() const;

 private:
  std::unique_ptr<pugi::xml_document> document_;
};

/// The name without its prefix, which a writer may choose; names of the namespaces that a DOCX
/// mixes differ in what matters here. Empty for text.
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);

/// The first child element with this local name; an empty node if there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view name);

/// The value of the attribute with this local name.
[[nodiscard]] std::optional<std::string_view> attribute(const pugi::xml_node& node,
                                                        std::string_view name);

/// `attribute(child(node, name), "val")`: how WordprocessingML writes nearly every property.
[[nodiscard]] std::optional<std::string_view> value_of(const pugi::xml_node& node,
                                                       std::string_view name);

/// `value_of` as a number from 0; nullopt where it is none.
[[nodiscard]] std::optional<int> number_of(const pugi::xml_node& node, std::string_view name);

/// True where the switch `name` is there and not turned off (ECMA-376 part 1, section 17.17.4).
[[nodiscard]] bool is_on(const pugi::xml_node& node, std::string_view name);

}  // namespace chapbook::docx
