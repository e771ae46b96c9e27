#include "parsers/docx/xml.hpp"

#include <algorithm>
#include <charconv>
#include <new>
#include <pugixml.hpp>

#include "parsers/base/error.hpp"
#include "parsers/docx/limits.hpp"

namespace chapbook::docx {

namespace {

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

/// The deepest element, found without recursion.
int depth_of(const pugi::xml_document& document) {
  struct Depth : pugi::xml_tree_walker {
    int deepest = 0;
    bool for_each(pugi::xml_node&) override {
      deepest = std::max(deepest, depth() + 1);
      return deepest <= limits::depth;
    }
  } walker;
  // traverse() takes a node that is not constant, but the walker changes nothing.
  pugi::xml_node(document).traverse(walker);
  return walker.deepest;
}

bool is_utf16(std::string_view xml) {
  return xml.starts_with("\xFE\xFF") || xml.starts_with("\xFF\xFE");
}

}  // namespace

XmlPart::XmlPart(std::string_view where, const std::string& xml)
    : document_(std::make_unique<pugi::xml_document>()) {
  const auto fail = [&](std::string_view what) {
    throw Error(ErrorKind::input, std::string(where) + " " + std::string(what));
  };
  if (static_cast<std::size_t>(std::ranges::count(xml, '<')) > limits::tags) {
    fail("has more than " + std::to_string(limits::tags) + " tags, the most that is read");
  }
  // pugixml stops at NUL as if the text ended there.
  if (!is_utf16(xml) && xml.find('\0') != xml.npos) fail("is damaged: it holds NUL bytes");
  // White space is text where it is all that an element holds: `<w:t> </w:t>`.
  constexpr unsigned flags =
      pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result result = document_->load_buffer(xml.data(), xml.size(), flags);
  if (result.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!result) {
    fail("is damaged: " + std::string(result.description()) + " at byte " +
         std::to_string(result.offset));
  }
  for (const pugi::xml_node& node : *document_) {
    if (node.type() == pugi::node_doctype) fail("has a document type, which no DOCX has");
  }
  if (depth_of(*document_) > limits::depth) {
    fail("nests elements more than " + std::to_string(limits::depth) + " deep");
  }
}

XmlPart::~XmlPart() = default;
XmlPart::XmlPart(XmlPart&&) noexcept = default;

pugi::xml_node XmlPart::root() const {
  return document_->document_element();
}

std::string_view local_name(const pugi::xml_node& node) {
  return without_prefix(node.name());
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& each : node) {
    if (local_name(each) == name) return each;
  }
  return {};
}

std::optional<std::string_view> attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    if (without_prefix(each.name()) == name) return each.value();
  }
  return {};
}

std::optional<std::string_view> value_of(const pugi::xml_node& node, std::string_view name) {
  return attribute(child(node, name), "val");
}

std::optional<int> number_of(const pugi::xml_node& node, std::string_view name) {
  const std::string_view digits = value_of(node, name).value_or("");
  int number = 0;
  const char* const end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || number < 0) return {};
  return number;
}

bool is_on(const pugi::xml_node& node, std::string_view name) {
  const pugi::xml_node found = child(node, name);
  if (!found) return false;
  const std::string_view value = attribute(found, "val").value_or("true");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

}  // namespace chapbook::docx
