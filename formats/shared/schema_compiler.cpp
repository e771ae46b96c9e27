// The compiler of schemas, which works when the program is built.
#include <algorithm>
#include <map>
#include <new>
#include <pugixml.hpp>

#include "formats/shared/schema_tables.hpp"
#include "parsers/base/build_data.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats {

namespace {

[[noreturn]] void refuse(std::string_view what, std::string_view name) {
  throw Error(ErrorKind::bug,
              "embedded schema: " + std::string(what) + " (" + std::string(name) + ")");
}

// --- values -----------------------------------------------------------------------------------

/// The rules as the tables have them, with texts of their own.
struct Value {
  ValueRule::Kind kind = ValueRule::Kind::any;
  std::string text;
};
using Values = std::vector<Value>;

struct Attribute {
  std::string name;
  Values values;
};

struct Element {
  std::string name;
  std::vector<Attribute> attributes;
  std::uint64_t required = 0;
  Values values;
  bool mixed = false;
  StateId start = 0;
};

using ByteClass = std::array<bool, 256>;

/// One character or class ("[0-9X]") from the front of `pattern`, which loses it.
ByteClass take_class(std::string_view& pattern, std::string_view whole) {
  ByteClass out{};
  const auto add = [&](char from, char to) {
    for (auto byte = static_cast<unsigned char>(from);; ++byte) {
      out[byte] = true;
      if (byte == static_cast<unsigned char>(to)) return;
    }
  };
  if (pattern.front() != '[') {
    add(pattern.front(), pattern.front());
    pattern.remove_prefix(1);
    return out;
  }
  const auto end = pattern.find(']');
  if (end == std::string_view::npos) refuse("a class without an end", whole);
  std::string_view inside = pattern.substr(1, end - 1);
  pattern.remove_prefix(end + 1);
  while (!inside.empty()) {
    const bool range = inside.size() > 2 && inside[1] == '-' && inside[0] <= inside[2];
    add(inside[0], range ? inside[2] : inside[0]);
    inside.remove_prefix(range ? 3 : 1);
  }
  return out;
}

/// "{4}" from the front of `pattern`, or 1.
std::size_t take_count(std::string_view& pattern, std::string_view whole) {
  if (!pattern.starts_with('{')) return 1;
  if (pattern.size() < 3 || pattern[1] < '1' || pattern[1] > '9' || pattern[2] != '}') {
    refuse("a count that is not one digit", whole);
  }
  const auto count = static_cast<std::size_t>(pattern[1] - '0');
  pattern.remove_prefix(3);
  return count;
}

std::string read_pattern(std::string_view whole) {
  if (whole.find_first_of("()|*+?.\\^$") != std::string_view::npos) {
    refuse("more than a row of characters and classes", whole);
  }
  std::string out;
  for (std::string_view rest = whole; !rest.empty();) {
    const ByteClass bytes = take_class(rest, whole);
    for (std::size_t left = take_count(rest, whole); left > 0; --left) {
      out.append(bytes.begin(), bytes.end());
    }
  }
  return out;
}

Value read_data(pugi::xml_node data) {
  using Kind = ValueRule::Kind;
  static const std::map<std::string_view, Kind> kinds = {
      {"string", Kind::any},
      {"token", Kind::any},
      {"NCName", Kind::name},
      {"NMTOKEN", Kind::name_token},
      {"language", Kind::language},
      {"nonNegativeInteger", Kind::whole_number},
      {"positiveInteger", Kind::positive_number}};
  const std::string_view type = data.attribute("type").value();
  const auto found = kinds.find(type);
  if (found == kinds.end()) refuse("an unknown type of data", type);
  Value out{found->second, {}};
  for (const pugi::xml_node param : data.children()) {
    const std::string_view name = param.attribute("name").value();
    const std::string_view text = param.child_value();
    if (type == "token" && name == "minLength" && text == "1") {
      out.kind = Kind::words;
    } else if (type == "string" && name == "pattern") {
      out = {Kind::pattern, read_pattern(text)};
    } else {
      refuse("an unknown param", name);
    }
  }
  return out;
}

// --- content ----------------------------------------------------------------------------------

/// What a piece of content may begin and end with, as Glushkov's construction has it: each state
/// stands for one element of the schema's content, so following a child is going to its state.
struct Fragment {
  bool nullable = true;
  std::vector<StateId> first;
  std::vector<StateId> last;
};

void append(std::vector<StateId>& to, const std::vector<StateId>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

/// Where in the content of an element a pattern stands.
struct Place {
  std::size_t element;    ///< whose content it is
  bool optional = false;  ///< inside optional
  bool chosen = false;    ///< inside choice
  bool repeated = false;  ///< inside zeroOrMore or oneOrMore
};

class Compiler {
 public:
  std::string run(std::string_view rng) {
    pugi::xml_document document;
    const pugi::xml_parse_result read = document.load_buffer(rng.data(), rng.size());
    if (read.status == pugi::status_out_of_memory) throw std::bad_alloc();
    if (!read) refuse("not well-formed", "XML");
    const pugi::xml_node root = document.document_element();
    read_grammar(root);
    add_state();  // nowhere
    elements_.emplace_back();
    compile_content(
        0, root.name() == std::string_view("grammar") ? root.child("start") : document.root());
    for (std::size_t at = 0; at < waiting_.size(); ++at) compile_content(at + 1, waiting_[at]);
    return to_bytes();
  }

 private:
  void read_grammar(pugi::xml_node root) {
    for (const pugi::xml_node define : root.children("define")) {
      defines_[define.attribute("name").value()] = define;
    }
    for (const pugi::xml_attribute attribute : root.attributes()) {
      const std::string_view name = attribute.name();
      if (name.starts_with("xmlns:")) namespaces_.emplace_back(name, attribute.value());
    }
  }

  StateId add_state() {
    ensure(states_.size() < 0xFFFF, "the states of a schema can be counted");
    states_.emplace_back();
    follow_.emplace_back();
    return static_cast<StateId>(states_.size() - 1);
  }

  std::size_t element_at(pugi::xml_node node) {
    const auto [found, fresh] = known_.try_emplace(node.hash_value(), waiting_.size() + 1);
    if (fresh) {
      const std::string name = node.attribute("name").value();
      if (name.empty()) refuse("an element without a name", node.name());
      elements_.push_back({name, {}, 0, {}, false, 0});
      waiting_.push_back(node);
    }
    return found->second;
  }

  void compile_content(std::size_t element, pugi::xml_node node) {
    const Fragment content = sequence(node, {element});
    const StateId start = add_state();
    link({start}, content.first);
    states_[start].accepting = content.nullable;
    for (const StateId state : content.last) states_[state].accepting = true;
    Element& rule = elements_[element];
    rule.start = start;
    if (!rule.values.empty() && (rule.mixed || !content.first.empty())) {
      refuse("data beside other content", rule.name);
    }
  }

  void link(const std::vector<StateId>& from, const std::vector<StateId>& to) {
    for (const StateId state : from) append(follow_[state], to);
  }

  Fragment sequence(pugi::xml_node parent, Place place) {
    Fragment out;
    for (const pugi::xml_node child : parent.children()) {
      if (child.type() != pugi::node_element) continue;
      const Fragment next = pattern(child, place);
      link(out.last, next.first);
      if (out.nullable) append(out.first, next.first);
      if (!next.nullable) out.last.clear();
      append(out.last, next.last);
      out.nullable = out.nullable && next.nullable;
    }
    return out;
  }

  Fragment alternatives(pugi::xml_node parent, Place place) {
    Fragment out{false, {}, {}};
    for (const pugi::xml_node child : parent.children()) {
      if (child.type() != pugi::node_element) continue;
      const Fragment next = pattern(child, place);
      append(out.first, next.first);
      append(out.last, next.last);
      out.nullable = out.nullable || next.nullable;
    }
    return out;
  }

  Fragment pattern(pugi::xml_node node, Place place) {
    const std::string_view name = node.name();
    if (name == "element") {
      const std::size_t element = element_at(node);
      const StateId state = add_state();
      states_[state].element = static_cast<std::uint16_t>(element);
      return {false, {state}, {state}};
    }
    if (name == "ref") return sequence(define_of(node), place);
    if (name == "group") return sequence(node, place);
    if (name == "choice") {
      place.chosen = true;
      return alternatives(node, place);
    }
    if (name == "optional") {
      place.optional = true;
      Fragment out = sequence(node, place);
      out.nullable = true;
      return out;
    }
    if (name == "zeroOrMore" || name == "oneOrMore") {
      place.repeated = true;
      Fragment out = sequence(node, place);
      link(out.last, out.first);
      out.nullable = out.nullable || name == "zeroOrMore";
      return out;
    }
    return characters(node, place);
  }

  /// Patterns without elements: they change the rule of the element, not its automaton.
  Fragment characters(pugi::xml_node node, Place place) {
    const std::string_view name = node.name();
    Element& rule = elements_[place.element];
    if (name == "attribute") {
      if (place.chosen || place.repeated) refuse("an attribute inside a choice", rule.name);
      if (!place.optional) rule.required |= std::uint64_t{1} << rule.attributes.size();
      rule.attributes.push_back({node.attribute("name").value(), {}});
      ensure(rule.attributes.size() <= 64, "the attributes of an element fit a mask");
      Attribute& attribute = rule.attributes.back();
      add_values(node, attribute.values);
      if (attribute.values.empty()) attribute.values.emplace_back();
    } else if (name == "data" || name == "value") {
      if (place.optional || place.repeated) refuse("data that may be left out", rule.name);
      add_value(node, rule.values);
    } else if (name == "mixed" || name == "text") {
      rule.mixed = true;
      return sequence(node, place);
    } else if (name != "empty") {
      refuse("an unknown pattern", name);
    }
    return {};
  }

  void add_values(pugi::xml_node parent, Values& out) {
    for (const pugi::xml_node child : parent.children()) {
      if (child.type() == pugi::node_element) add_value(child, out);
    }
  }

  void add_value(pugi::xml_node node, Values& out) {
    const std::string_view name = node.name();
    if (name == "data") {
      out.push_back(read_data(node));
    } else if (name == "value") {
      out.push_back({ValueRule::Kind::literal, node.child_value()});
    } else if (name == "text") {
      out.emplace_back();
    } else if (name == "choice") {
      add_values(node, out);
    } else if (name == "ref") {
      add_values(define_of(node), out);
    } else {
      refuse("an unknown value", name);
    }
  }

  pugi::xml_node define_of(pugi::xml_node ref) {
    const auto found = defines_.find(ref.attribute("name").value());
    if (found == defines_.end()) refuse("a ref to no define", ref.attribute("name").value());
    return found->second;
  }

  /// Two ways to go on from one state by one name would have to be tried both.
  [[nodiscard]] std::vector<StateId> table(const NameTable& names) const {
    const std::size_t width = names.names().size();
    std::vector<StateId> next(states_.size() * width, 0);
    for (std::size_t from = 0; from < follow_.size(); ++from) {
      for (const StateId to : follow_[from]) {
        const std::string& name = elements_[states_[to].element].name;
        StateId& cell = next[from * width + names.find(name).value()];
        if (cell != 0 && cell != to) refuse("ambiguous content", name);
        cell = to;
      }
    }
    return next;
  }

  static void put_values(BuildDataWriter& to, const Values& values) {
    to.put_size(values.size());
    for (const Value& value : values) {
      to.put(static_cast<std::uint8_t>(value.kind));
      to.put_text(value.text);
    }
  }

  static void put_element(BuildDataWriter& to, const Element& element) {
    to.put_text(element.name);
    to.put(element.start);
    to.put(element.mixed);
    to.put(element.required);
    put_values(to, element.values);
    to.put_size(element.attributes.size());
    for (const Attribute& attribute : element.attributes) {
      to.put_text(attribute.name);
      put_values(to, attribute.values);
    }
  }

  /// In the order in which load_tables takes it.
  [[nodiscard]] std::string to_bytes() const {
    NameTable names;
    for (const Element& element : elements_) names.add(element.name);
    BuildDataWriter out;
    out.put(elements_[0].start);
    out.put_size(namespaces_.size());
    for (const auto& [declaration, address] : namespaces_) {
      out.put_text(declaration);
      out.put_text(address);
    }
    out.put_size(names.names().size());
    for (const std::string_view name : names.names()) out.put_text(name);
    out.put_size(elements_.size());
    for (const Element& element : elements_) put_element(out, element);
    out.put_size(states_.size());
    for (const SchemaState& state : states_) {
      out.put(state.accepting);
      out.put(state.element);
    }
    const std::vector<StateId> next = table(names);
    out.put_bytes({reinterpret_cast<const char*>(next.data()), next.size() * sizeof(StateId)});
    return out.take();
  }

  std::vector<std::pair<std::string, std::string>> namespaces_;
  std::vector<Element> elements_;
  std::vector<SchemaState> states_;
  std::map<std::string_view, pugi::xml_node> defines_;
  std::map<std::size_t, std::size_t> known_;  ///< node of the schema, number of its rule
  std::vector<pugi::xml_node> waiting_;       ///< the nodes of the rules from 1 on
  std::vector<std::vector<StateId>> follow_;
};

}  // namespace

std::string compile_schema(std::string_view rng) {
  return Compiler().run(rng);
}

}  // namespace chapbook::formats
