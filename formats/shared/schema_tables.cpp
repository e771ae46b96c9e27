#include "formats/shared/schema_tables.hpp"

#include <algorithm>
#include <map>
#include <new>
#include <pugixml.hpp>

#include "parsers/base/error.hpp"

namespace chapbook::formats {

namespace {

[[noreturn]] void refuse(std::string_view what, std::string_view name) {
  throw Error(ErrorKind::bug,
              "embedded schema: " + std::string(what) + " (" + std::string(name) + ")");
}

// --- values -----------------------------------------------------------------------------------

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

std::vector<ByteClass> read_pattern(std::string_view whole) {
  if (whole.find_first_of("()|*+?.\\^$") != std::string_view::npos) {
    refuse("more than a row of characters and classes", whole);
  }
  std::vector<ByteClass> out;
  for (std::string_view rest = whole; !rest.empty();) {
    const ByteClass bytes = take_class(rest, whole);
    out.insert(out.end(), take_count(rest, whole), bytes);
  }
  return out;
}

ValueRule read_data(pugi::xml_node data) {
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
  ValueRule out{found->second, {}, {}};
  for (const pugi::xml_node param : data.children()) {
    const std::string_view name = param.attribute("name").value();
    const std::string_view text = param.child_value();
    if (type == "token" && name == "minLength" && text == "1") {
      out.kind = Kind::words;
    } else if (type == "string" && name == "pattern") {
      out = {Kind::pattern, {}, read_pattern(text)};
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
  SchemaTables run(std::string_view rng) {
    pugi::xml_document document;
    const pugi::xml_parse_result read = document.load_buffer(rng.data(), rng.size());
    if (read.status == pugi::status_out_of_memory) throw std::bad_alloc();
    if (!read) refuse("not well-formed", "XML");
    const pugi::xml_node root = document.document_element();
    read_grammar(root);
    add_state();  // nowhere
    tables_.elements.emplace_back();
    compile_content(
        0, root.name() == std::string_view("grammar") ? root.child("start") : document.root());
    for (std::size_t at = 0; at < waiting_.size(); ++at) compile_content(at + 1, waiting_[at]);
    tables_.start = tables_.elements[0].start;
    fill_table();
    return std::move(tables_);
  }

 private:
  void read_grammar(pugi::xml_node root) {
    for (const pugi::xml_node define : root.children("define")) {
      defines_[define.attribute("name").value()] = define;
    }
    for (const pugi::xml_attribute attribute : root.attributes()) {
      const std::string_view name = attribute.name();
      if (name.starts_with("xmlns:")) tables_.namespaces.emplace_back(name, attribute.value());
    }
  }

  StateId add_state() {
    ensure(tables_.states.size() < 0xFFFF, "the states of a schema can be counted");
    tables_.states.emplace_back();
    follow_.emplace_back();
    return static_cast<StateId>(tables_.states.size() - 1);
  }

  std::size_t element_at(pugi::xml_node node) {
    const auto [found, fresh] = known_.try_emplace(node.hash_value(), waiting_.size() + 1);
    if (fresh) {
      const std::string name = node.attribute("name").value();
      if (name.empty()) refuse("an element without a name", node.name());
      tables_.elements.push_back({name, {}, 0, {}, false, 0});
      waiting_.push_back(node);
    }
    return found->second;
  }

  void compile_content(std::size_t element, pugi::xml_node node) {
    const Fragment content = sequence(node, {element});
    const StateId start = add_state();
    link({start}, content.first);
    tables_.states[start].accepting = content.nullable;
    for (const StateId state : content.last) tables_.states[state].accepting = true;
    ElementRule& rule = tables_.elements[element];
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
      tables_.states[state].element = element;
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
    ElementRule& rule = tables_.elements[place.element];
    if (name == "attribute") {
      if (place.chosen || place.repeated) refuse("an attribute inside a choice", rule.name);
      if (!place.optional) rule.required |= std::uint64_t{1} << rule.attributes.size();
      rule.attributes.push_back({node.attribute("name").value(), {}});
      ensure(rule.attributes.size() <= 64, "the attributes of an element fit a mask");
      AttributeRule& attribute = rule.attributes.back();
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

  void add_values(pugi::xml_node parent, ValueRules& out) {
    for (const pugi::xml_node child : parent.children()) {
      if (child.type() == pugi::node_element) add_value(child, out);
    }
  }

  void add_value(pugi::xml_node node, ValueRules& out) {
    const std::string_view name = node.name();
    if (name == "data") {
      out.push_back(read_data(node));
    } else if (name == "value") {
      out.push_back({ValueRule::Kind::literal, node.child_value(), {}});
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
  void fill_table() {
    for (const ElementRule& rule : tables_.elements) tables_.names.add(rule.name);
    tables_.next.assign(tables_.states.size() * tables_.names.size(), 0);
    for (std::size_t from = 0; from < follow_.size(); ++from) {
      for (const StateId to : follow_[from]) {
        const std::string& name = tables_.elements[tables_.states[to].element].name;
        StateId& cell = tables_.next[from * tables_.names.size() + tables_.names.add(name)];
        if (cell != 0 && cell != to) refuse("ambiguous content", name);
        cell = to;
      }
    }
  }

  SchemaTables tables_;
  std::map<std::string_view, pugi::xml_node> defines_;
  std::map<std::size_t, std::size_t> known_;  ///< node of the schema, number of its rule
  std::vector<pugi::xml_node> waiting_;       ///< the nodes of the rules from 1 on
  std::vector<std::vector<StateId>> follow_;
};

}  // namespace

NameTable::Id NameTable::add(std::string_view name) {
  if (const auto known = find(name)) return *known;
  ensure(names_.size() < slot_count / 2, "the table of names has room");
  names_.emplace_back(name);
  std::size_t at = slot_of(name);
  while (slots_[at] != 0) at = (at + 1) % slot_count;
  slots_[at] = static_cast<Id>(names_.size());
  return static_cast<Id>(names_.size() - 1);
}

SchemaTables compile_schema(std::string_view rng) {
  return Compiler().run(rng);
}

}  // namespace chapbook::formats
