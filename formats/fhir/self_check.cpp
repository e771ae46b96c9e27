#include "formats/fhir/self_check.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "parsers/ast/visit.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats::fhir {

namespace {

constexpr std::string_view urn_prefix = "urn:uuid:";

/// Elements that FHIR requires of the types that are written here. A name with "_" before it may
/// stand in: a value that is marked as unknown.
struct Requirement {
  std::string_view type;
  std::string_view element;
};

constexpr Requirement requirements[] = {
    {"Composition", "status"},          {"Composition", "type"},  {"Composition", "date"},
    {"Composition", "author"},          {"Composition", "title"}, {"ConditionDefinition", "status"},
    {"ConditionDefinition", "code"},    {"Citation", "status"},   {"Evidence", "status"},
    {"Evidence", "variableDefinition"}, {"Library", "status"},    {"Library", "type"},
    {"ResearchStudy", "status"},        {"Group", "type"},        {"Group", "actual"},
};

void promise(bool holds, std::string_view what, std::string_view where) {
  if (!holds) {
    throw Error(ErrorKind::bug,
                "FHIR self-check: " + std::string(what) + " (" + std::string(where) + ")");
  }
}

const Object& as_object(const Value* value, std::string_view what, std::string_view where) {
  const Object* object = value != nullptr ? std::get_if<Object>(&value->data) : nullptr;
  promise(object != nullptr, what, where);
  return *object;
}

std::string_view text_of(const Object& object, std::string_view key) {
  const Value* value = object.find(key);
  return value != nullptr ? value->text() : std::string_view{};
}

bool is_id(std::string_view id) {
  const auto legal = [](char c) { return ascii::is_letter_or_digit(c) || c == '-' || c == '.'; };
  return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, legal);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// True when the XHTML has characters outside its tags.
bool has_words(std::string_view div) {
  bool in_tag = false;
  for (const char c : div) {
    if (c == '<') in_tag = true;
    if (!in_tag && c != ' ') return true;
    if (c == '>') in_tag = false;
  }
  return false;
}

/// Checks one resource of the Bundle and gathers what it refers to.
class ResourceCheck {
 public:
  explicit ResourceCheck(std::string_view url) : url_(url) {}

  std::vector<std::string_view> run(const Object& resource) {
    check_resource(resource);
    if (const Value* contained = resource.find("contained")) {
      for (const Value& item : std::get<Array>(contained->data).items) {
        const Object& inner = as_object(&item, "a contained resource is an object", url_);
        check_resource(inner);
        promise(contained_.insert({text_of(inner, "id"), false}).second,
                "ids of contained resources are distinct", url_);
      }
    }
    check_object(resource);
    for (const auto& [id, used] : contained_) {
      promise(used, "contained resources are referred to", url_);
    }
    return std::move(references_);
  }

 private:
  void check_resource(const Object& resource) {
    const std::string_view type = text_of(resource, "resourceType");
    promise(!type.empty(), "a resource has a type", url_);
    promise(is_id(text_of(resource, "id")), "ids are legal", url_);
    for (const Requirement& requirement : requirements) {
      if (requirement.type != type || resource.find(requirement.element) != nullptr) continue;
      const auto stand_in = "_" + std::string(requirement.element);
      promise(resource.find(stand_in) != nullptr, "required elements are there", stand_in);
    }
  }

  void check_value(const Value& value) {
    promise(!value.absent(), "nothing is empty", url_);
    std::visit(ast::Overloaded{[](std::monostate) {},
                               [&](std::string_view text) {
                                 promise(!is_blank(text), "no string is blank", url_);
                               },
                               [](std::int64_t) {}, [](bool) {},
                               [&](const Array& array) {
                                 for (const Value& item : array.items) check_value(item);
                               },
                               [&](const Object& object) { check_object(object); }},
               value.data);
  }

  void check_object(const Object& object) {
    for (const Member& member : object.members) {
      check_value(member.value);
      if (member.key == "reference") add_reference(member.value.text());
      if (member.key == "div") {
        promise(has_words(member.value.text()), "a narrative has words", url_);
      }
      if (member.key == "section") check_sections(member.value);
    }
  }

  void check_sections(const Value& sections) {
    for (const Value& item : std::get<Array>(sections.data).items) {
      const Object& section = as_object(&item, "a section is an object", url_);
      promise(section.find("text") != nullptr || section.find("entry") != nullptr,
              "a section has text or entries", url_);
    }
  }

  void add_reference(std::string_view reference) {
    if (!reference.starts_with('#')) {
      references_.push_back(reference);
      return;
    }
    const auto found = contained_.find(reference.substr(1));
    promise(found != contained_.end(), "references to contained resources resolve", reference);
    found->second = true;
  }

  std::string_view url_;
  std::unordered_map<std::string_view, bool> contained_;  ///< id, and whether it is used
  std::vector<std::string_view> references_;
};

struct Node {
  std::vector<std::string_view> references;
  bool reached = false;
};

using Graph = std::unordered_map<std::string_view, Node>;

Graph check_entries(const Array& entries) {
  Graph graph;
  for (const Value& item : entries.items) {
    const Object& entry = as_object(&item, "an entry is an object", "Bundle");
    const std::string_view url = text_of(entry, "fullUrl");
    const Object& resource = as_object(entry.find("resource"), "an entry has a resource", url);
    promise(url.starts_with(urn_prefix) && url.substr(urn_prefix.size()) == text_of(resource, "id"),
            "fullUrl and id agree", url);
    Node node{ResourceCheck(url).run(resource)};
    promise(graph.insert({url, std::move(node)}).second, "fullUrls are distinct", url);
  }
  return graph;
}

void check_reachable(Graph& graph, std::string_view start) {
  std::vector<std::string_view> open{start};
  std::size_t count = 0;
  while (!open.empty()) {
    const std::string_view url = open.back();
    open.pop_back();
    const auto found = graph.find(url);
    promise(found != graph.end(), "references resolve", url);
    if (std::exchange(found->second.reached, true)) continue;
    ++count;
    open.insert(open.end(), found->second.references.begin(), found->second.references.end());
  }
  promise(count == graph.size(), "entries can be reached from the Composition", start);
}

}  // namespace

void check_bundle(const Value& bundle) {
  const Object& root = as_object(&bundle, "the Bundle is an object", "Bundle");
  promise(is_id(text_of(root, "id")), "ids are legal", "Bundle");
  promise(text_of(root, "type") == "document", "the Bundle is a document", "Bundle");
  promise(!text_of(root, "timestamp").empty(), "the Bundle has a timestamp", "Bundle");
  const Object& identifier =
      as_object(root.find("identifier"), "the Bundle has an identifier", "Bundle");
  promise(!text_of(identifier, "system").empty() && !text_of(identifier, "value").empty(),
          "the identifier has system and value", "Bundle");
  const Value* entry = root.find("entry");
  const Array* entries = entry != nullptr ? std::get_if<Array>(&entry->data) : nullptr;
  promise(entries != nullptr && !entries->items.empty(), "the Bundle has entries", "Bundle");
  Graph graph = check_entries(*entries);
  const Object& first = std::get<Object>(entries->items.front().data);
  promise(text_of(std::get<Object>(first.find("resource")->data), "resourceType") == "Composition",
          "the Composition comes first", "Bundle");
  check_reachable(graph, text_of(first, "fullUrl"));
}

}  // namespace chapbook::formats::fhir
