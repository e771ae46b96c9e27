#include "formats/shared/schema.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <pugixml.hpp>
#include <vector>

#include "formats/shared/schema_tables.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats {

namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Characters beyond ASCII count as letters; names of ours have none.
bool is_name_character(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '.' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_name_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_name_character);
}

bool is_name(std::string_view text) {
  return is_name_token(text) && !ascii::is_digit(text[0]) && text[0] != '-' && text[0] != '.';
}

bool is_language(std::string_view text) {
  for (bool first = true;; first = false) {
    const std::string_view part = text.substr(0, text.find('-'));
    const auto fits = [&](char c) { return ascii::is_letter(c) || (!first && ascii::is_digit(c)); };
    if (part.empty() || part.size() > 8 || !std::ranges::all_of(part, fits)) return false;
    if (part.size() == text.size()) return true;
    text.remove_prefix(part.size() + 1);
  }
}

bool is_whole_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, ascii::is_digit);
}

bool fits_pattern(std::string_view text, std::string_view pattern) {
  constexpr std::size_t bytes = 256;
  if (text.size() * bytes != pattern.size()) return false;
  for (const char c : text) {
    if (pattern[static_cast<unsigned char>(c)] == 0) return false;
    pattern.remove_prefix(bytes);
  }
  return true;
}

bool fits(std::string_view text, const ValueRule& rule) {
  using Kind = ValueRule::Kind;
  switch (rule.kind) {
    case Kind::any:
      return true;
    case Kind::words:
      return !is_blank(text);
    case Kind::name:
      return is_name(text);
    case Kind::name_token:
      return is_name_token(text);
    case Kind::language:
      return is_language(text);
    case Kind::whole_number:
      return is_whole_number(text);
    case Kind::positive_number:
      return is_whole_number(text) && text.find_first_not_of('0') != std::string_view::npos;
    case Kind::literal:
      return text == rule.text;
    case Kind::pattern:
      return fits_pattern(text, rule.text);
  }
  return false;
}

bool fits(std::string_view text, const ValueRules& rules) {
  return std::ranges::any_of(rules, [&](const ValueRule& rule) { return fits(text, rule); });
}

/// Length of the front of `text` that is printable ASCII, in steps of eight bytes.
std::size_t plain_front(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t high = 0x8080808080808080;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    // The high bit of a byte is set where it is above 0x7F, below 0x20, or 0x7F.
    if (((word | (word - ones * 0x20) | (word + ones)) & high) != 0) break;
  }
  return at;
}

/// True where `text` is UTF-8 without the characters that clean text leaves out.
bool is_text(std::string_view text) {
  while (true) {
    text.remove_prefix(plain_front(text));
    if (text.empty()) return true;
    const utf8::CodePoint point = utf8::decode(text, 0);
    if (!point.valid || utf8::is_forbidden(point.value)) return false;
    text.remove_prefix(point.length);
  }
}

/// "article/body/sec (sec-causes)".
std::string path_of(pugi::xml_node node) {
  std::string out;
  if (const pugi::xml_attribute id = node.attribute("id"))
    out = std::string(" (") + id.value() + ")";
  for (; node.type() == pugi::node_element; node = node.parent()) {
    out.insert(0, node.name());
    if (node.parent().type() == pugi::node_element) out.insert(0, "/");
  }
  return out;
}

class Walk {
 public:
  explicit Walk(const SchemaTables& tables) : tables_(tables) {}

  std::optional<std::string> run(pugi::xml_node root) {
    if (declares_namespaces(root) && child(root, tables_.start) != 0) check_ids(root);
    if (problem_.empty()) return {};
    return std::move(problem_);
  }

 private:
  bool fail(pugi::xml_node node, std::string_view what) {
    problem_ = path_of(node) + ": " + std::string(what);
    return false;
  }

  bool declares_namespaces(pugi::xml_node root) {
    return std::ranges::all_of(tables_.namespaces, [&](const NamespaceRule& wanted) {
      return root.attribute(wanted.declaration.c_str()).value() == wanted.address ||
             fail(root, wanted.declaration + " is not declared");
    });
  }

  /// The state behind `node`; 0 where something is wrong with it. Our trees are as deep as lists
  /// nest, so recursion is safe.
  StateId child(pugi::xml_node node, StateId from) {
    const auto name = tables_.names.find(node.name());
    const StateId to = name ? tables_.follow(from, *name) : StateId{0};
    if (to == 0) {
      fail(node, std::string(node.name()) + " may not stand here");
      return 0;
    }
    const ElementRule& rule = tables_.elements[tables_.states[to].element];
    return attributes(node, rule) && content(node, rule) ? to : StateId{0};
  }

  bool attributes(pugi::xml_node node, const ElementRule& rule) {
    std::uint64_t seen = 0;
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      const std::string_view value = attribute.value();
      if (name.starts_with("xmlns:")) continue;
      const auto found = std::ranges::find(rule.attributes, name, &AttributeRule::name);
      if (found == rule.attributes.end() || !fits(value, found->values) || !is_text(value)) {
        return fail(node, "attribute " + std::string(name) + "=\"" + std::string(value) +
                              "\" is not allowed");
      }
      const std::uint64_t bit = std::uint64_t{1} << (found - rule.attributes.begin());
      if ((seen & bit) != 0) return fail(node, std::string(name) + " is given twice");
      seen |= bit;
      if (name == "id") ids_.push_back(value);
      if (name == "rid") pointers_.push_back(value);
    }
    return (seen & rule.required) == rule.required || fail(node, "an attribute is missing");
  }

  bool content(pugi::xml_node node, const ElementRule& rule) {
    if (!rule.values.empty()) return value(node, rule);
    StateId state = rule.start;
    for (const pugi::xml_node inner : node.children()) {
      if (inner.type() == pugi::node_element) {
        state = child(inner, state);
        if (state == 0) return false;
      } else if (!rule.mixed && !is_blank(inner.value())) {
        return fail(node, "there may be no text here");
      } else if (!is_text(inner.value())) {
        return fail(node, "characters that are no text");
      }
    }
    return tables_.states[state].accepting || fail(node, "something is missing at the end");
  }

  /// An element of characters alone, which is built as one piece of text.
  bool value(pugi::xml_node node, const ElementRule& rule) {
    const pugi::xml_node text = node.first_child();
    if (text.type() == pugi::node_element || text.next_sibling()) {
      return fail(node, "there may be nothing but text here");
    }
    if (!fits(text.value(), rule.values)) return fail(node, "its text is not allowed");
    return is_text(text.value()) || fail(node, "characters that are no text");
  }

  void check_ids(pugi::xml_node root) {
    std::ranges::sort(ids_);
    const auto twice = std::ranges::adjacent_find(ids_);
    if (twice != ids_.end()) fail(root, "id " + std::string(*twice) + " is used twice");
    for (const std::string_view pointer : pointers_) {
      if (!std::ranges::binary_search(ids_, pointer)) {
        fail(root, "rid " + std::string(pointer) + " names no id");
      }
    }
  }

  const SchemaTables& tables_;
  std::vector<std::string_view> ids_;
  std::vector<std::string_view> pointers_;
  std::string problem_;
};

}  // namespace

struct Schema::State {
  SchemaTables tables;
};

Schema::Schema(std::string_view compiled)
    : state_(std::make_unique<State>(State{load_tables(compiled)})) {}
Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;

std::optional<std::string> Schema::find_problem(XmlElement root) const {
  return Walk(state_->tables).run(pugi::xml_node(root.node()));
}

}  // namespace chapbook::formats
