#include "formats/shared/xml.hpp"

#include <pugixml.hpp>

namespace chapbook::formats {

namespace {

class StringWriter : public pugi::xml_writer {
 public:
  explicit StringWriter(std::string& out) : out_(out) {}
  void write(const void* data, std::size_t size) override {
    out_.append(static_cast<const char*>(data), size);
  }

 private:
  std::string& out_;
};

void set_attribute(pugi::xml_node node, const char* name, std::string_view value) {
  pugi::xml_attribute attribute = node.attribute(name);
  if (!attribute) attribute = node.append_attribute(name);
  attribute.set_value(std::string(value).c_str());
}

}  // namespace

struct XmlTree::State {
  pugi::xml_document document;
};

XmlElement XmlElement::add(const char* name, Attributes attributes) const {
  pugi::xml_node child = pugi::xml_node(node_).append_child(name);
  for (const auto& [key, value] : attributes) set_attribute(child, key, value);
  return XmlElement(child.internal_object());
}

XmlElement XmlElement::add(const char* name, std::string_view text, Attributes attributes) const {
  return add(name, attributes).text(text);
}

XmlElement XmlElement::text(std::string_view text) const {
  if (!text.empty()) {
    pugi::xml_node(node_).append_child(pugi::node_pcdata).set_value(std::string(text).c_str());
  }
  return *this;
}

XmlElement XmlElement::set(const char* name, std::string_view value) const {
  set_attribute(pugi::xml_node(node_), name, value);
  return *this;
}

bool XmlElement::has_children() const {
  return !pugi::xml_node(node_).first_child().empty();
}

XmlTree::XmlTree(const char* root, XmlElement::Attributes attributes)
    : state_(std::make_unique<State>()) {
  pugi::xml_node node = state_->document.append_child(root);
  for (const auto& [key, value] : attributes) set_attribute(node, key, value);
}

XmlTree::~XmlTree() = default;
XmlTree::XmlTree(XmlTree&&) noexcept = default;
XmlTree& XmlTree::operator=(XmlTree&&) noexcept = default;

XmlElement XmlTree::root() const {
  return XmlElement(state_->document.document_element().internal_object());
}

std::string XmlTree::print_fragment() const {
  std::string out;
  StringWriter writer(out);
  state_->document.document_element().print(
      writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return out;
}

std::string XmlTree::print(std::string_view doctype) const {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  if (!doctype.empty()) {
    out += "<!DOCTYPE ";
    out += doctype;
    out += ">\n";
  }
  out += print_fragment();
  out += '\n';
  return out;
}

}  // namespace chapbook::formats
