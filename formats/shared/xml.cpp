#include "formats/shared/xml.hpp"

#include <pugixml.hpp>

#include <algorithm>
#include <array>
#include <new>

#include "parsers/base/error.hpp"

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

/// Calls `use` with `text` as the library wants it, with a zero at its end: a short one, as nearly
/// all are, without an allocation.
template <typename Use>
void with_zero(std::string_view text, Use use) {
  std::array<char, 1024> buffer;
  if (text.size() >= buffer.size()) return use(std::string(text).c_str());
  *std::ranges::copy(text, buffer.begin()).out = '\0';
  use(buffer.data());
}

/// Where memory runs out, the library gives an empty node or false, and goes on.
template <typename Made>
Made made(Made what) {
  if (!what) throw std::bad_alloc();
  return what;
}

pugi::xml_node append_element(pugi::xml_node parent, const char* name) {
  pugi::xml_node child = made(parent.append_child(pugi::node_element));
  (void)made(child.set_name(name));
  return child;
}

pugi::xml_attribute append_attribute(pugi::xml_node node, const char* name) {
  pugi::xml_attribute attribute = made(node.append_attribute(name));
  if (*attribute.name() == '\0') throw std::bad_alloc();
  return attribute;
}

void set_value(pugi::xml_attribute attribute, std::string_view value) {
  with_zero(value, [&](const char* text) { (void)made(attribute.set_value(text)); });
}

void append_attributes(pugi::xml_node node, XmlElement::Attributes attributes) {
  for (const auto& [name, value] : attributes) set_value(append_attribute(node, name), value);
}

bool is_void_element(std::string_view name) {
  constexpr std::array<std::string_view, 14> names{"area",  "base",   "br",    "col",  "embed",
                                                   "hr",    "img",    "input", "link", "meta",
                                                   "param", "source", "track", "wbr"};
  return std::ranges::find(names, name) != names.end();
}

/// Gives every childless element that HTML wants an end tag for an empty text, so that it is
/// printed with one.
class EndTags : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_element && !node.first_child() && !is_void_element(node.name())) {
      (void)made(node.append_child(pugi::node_pcdata));
    }
    return true;
  }
};

class ElementVisitor : public pugi::xml_tree_walker {
 public:
  explicit ElementVisitor(std::function<void(pugi::xml_node_struct*)> visit)
      : visit_(std::move(visit)) {}
  bool for_each(pugi::xml_node& node) override {
    if (node.type() == pugi::node_element) visit_(node.internal_object());
    return true;
  }

 private:
  std::function<void(pugi::xml_node_struct*)> visit_;
};

}  // namespace

struct XmlTree::State {
  pugi::xml_document document;
};

XmlElement XmlElement::add(const char* name, Attributes attributes) const {
  const pugi::xml_node child = append_element(pugi::xml_node(node_), name);
  append_attributes(child, attributes);
  return XmlElement(child.internal_object());
}

XmlElement XmlElement::add(const char* name, std::string_view text, Attributes attributes) const {
  return add(name, attributes).text(text);
}

XmlElement XmlElement::text(std::string_view text) const {
  if (!text.empty()) {
    pugi::xml_node child = made(pugi::xml_node(node_).append_child(pugi::node_pcdata));
    with_zero(text, [&](const char* value) { (void)made(child.set_value(value)); });
  }
  return *this;
}

XmlElement XmlElement::set(const char* name, std::string_view value) const {
  pugi::xml_attribute attribute = pugi::xml_node(node_).attribute(name);
  if (!attribute) attribute = append_attribute(pugi::xml_node(node_), name);
  set_value(attribute, value);
  return *this;
}

bool XmlElement::has_children() const {
  return !pugi::xml_node(node_).first_child().empty();
}

std::string_view XmlElement::name() const {
  return pugi::xml_node(node_).name();
}

std::optional<std::string_view> XmlElement::attribute(const char* name) const {
  const pugi::xml_attribute found = pugi::xml_node(node_).attribute(name);
  if (!found) return {};
  return found.value();
}

XmlTree::XmlTree(const char* root, XmlElement::Attributes attributes)
    : state_(std::make_unique<State>()) {
  const pugi::xml_node node = append_element(state_->document, root);
  append_attributes(node, attributes);
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

std::string XmlTree::print_html() const {
  EndTags walker;
  state_->document.traverse(walker);
  for (const auto& raw : state_->document.select_nodes("//style | //script")) {
    ensure(
        std::string_view(raw.node().child_value()).find_first_of("<>&") == std::string_view::npos,
        "a style sheet or script inside HTML has no markup characters");
  }
  return "<!DOCTYPE html>\n" + print_fragment() + '\n';
}

bool for_each_element(std::string_view xml, const std::function<void(XmlElement)>& on_element) {
  pugi::xml_document document;
  const pugi::xml_parse_result read =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
  if (read.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!read) return false;
  ElementVisitor visitor([&](pugi::xml_node_struct* node) { on_element(XmlElement(node)); });
  return document.traverse(visitor);
}

}  // namespace chapbook::formats
