#include "formats/shared/schema.hpp"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

#include <memory>
#include <unordered_set>
#include <utility>
#include <vector>

#include "parsers/base/error.hpp"

namespace chapbook::formats {

namespace {

template <auto Free>
struct Freed {
  template <typename T>
  void operator()(T* pointer) const {
    Free(pointer);
  }
};

using ParserContext = std::unique_ptr<xmlParserCtxt, Freed<xmlFreeParserCtxt>>;
using XmlDocument = std::unique_ptr<xmlDoc, Freed<xmlFreeDoc>>;
using CompiledSchema = std::unique_ptr<xmlRelaxNG, Freed<xmlRelaxNGFree>>;
using SchemaParser = std::unique_ptr<xmlRelaxNGParserCtxt, Freed<xmlRelaxNGFreeParserCtxt>>;
using Validator = std::unique_ptr<xmlRelaxNGValidCtxt, Freed<xmlRelaxNGFreeValidCtxt>>;

/// The library's set-up is not safe to run twice at once; a static is initialised exactly once.
void start_library() {
  static const bool started = [] {
    xmlInitParser();
    return true;
  }();
  (void)started;
}

std::string describe(long line, std::string text) {
  while (text.ends_with('\n') || text.ends_with(' ')) text.pop_back();
  return line > 0 ? "line " + std::to_string(line) + ": " + text : text;
}

std::string describe(const xmlError* error) {
  if (error == nullptr || error->message == nullptr) return "unknown problem";
  const auto* node = static_cast<const xmlNode*>(error->node);
  std::string text;
  if (node != nullptr && node->type == XML_ELEMENT_NODE) {
    text = std::string(reinterpret_cast<const char*>(node->name)) + ": ";
  }
  return describe(error->line, text + error->message);
}

/// Keeps the first report; `user` is a std::optional<std::string>.
void keep_first(void* user, xmlErrorPtr error) {
  auto& first = *static_cast<std::optional<std::string>*>(user);
  if (!first) first = describe(error);
}

struct Parsed {
  XmlDocument document;
  std::string problem;  ///< set where there is no document
};

Parsed parse(std::string_view xml) {
  // The library refuses a text node of 10 MB unless told otherwise. One line of prose may be that
  // long, and what the option gives up (a depth limit, a limit on entities) guards against foreign
  // input; this is our own.
  constexpr std::size_t node_limit = 10'000'000;
  const int options = XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_NOERROR |
                      XML_PARSE_NOWARNING | (xml.size() < node_limit ? 0 : XML_PARSE_HUGE);
  const ParserContext context(xmlNewParserCtxt());
  ensure(context != nullptr, "an XML parser can be made");
  Parsed out;
  out.document.reset(xmlCtxtReadMemory(context.get(), xml.data(), static_cast<int>(xml.size()),
                                       nullptr, "UTF-8", options));
  if (out.document == nullptr) out.problem = describe(xmlCtxtGetLastError(context.get()));
  return out;
}

struct Pointer {
  std::string_view target;
  long line;
};

/// Collects `id` and `rid` of every element, in document order and without recursion.
class IdCheck {
 public:
  std::optional<std::string> run(const xmlDoc* document) {
    const xmlNode* node = xmlDocGetRootElement(document);
    while (node != nullptr) {
      if (node->type == XML_ELEMENT_NODE) {
        if (auto problem = visit(node)) return problem;
      }
      node = next(node);
    }
    for (const Pointer& pointer : pointers_) {
      if (!ids_.contains(pointer.target)) {
        return describe(pointer.line, "rid " + std::string(pointer.target) + " names no id");
      }
    }
    return {};
  }

 private:
  static const xmlNode* next(const xmlNode* node) {
    if (node->type == XML_ELEMENT_NODE && node->children != nullptr) return node->children;
    while (node != nullptr && node->next == nullptr) node = node->parent;
    return node == nullptr ? nullptr : node->next;
  }

  static std::string_view text(const xmlAttr* attribute) {
    const xmlNode* value = attribute->children;
    return value == nullptr || value->content == nullptr
               ? std::string_view{}
               : std::string_view(reinterpret_cast<const char*>(value->content));
  }

  std::optional<std::string> visit(const xmlNode* element) {
    for (const xmlAttr* attribute = element->properties; attribute != nullptr;
         attribute = attribute->next) {
      const std::string_view name(reinterpret_cast<const char*>(attribute->name));
      if (name == "rid") pointers_.push_back({text(attribute), xmlGetLineNo(element)});
      if (name == "id" && !ids_.insert(text(attribute)).second) {
        return describe(xmlGetLineNo(element),
                        "id " + std::string(text(attribute)) + " is used twice");
      }
    }
    return {};
  }

  std::unordered_set<std::string_view> ids_;
  std::vector<Pointer> pointers_;
};

}  // namespace

struct Schema::State {
  CompiledSchema schema;
};

Schema::Schema(std::string_view rng) : state_(std::make_unique<State>()) {
  start_library();
  const SchemaParser parser(xmlRelaxNGNewMemParserCtxt(rng.data(), static_cast<int>(rng.size())));
  ensure(parser != nullptr, "a RELAX NG parser can be made");
  std::optional<std::string> problem;
  xmlRelaxNGSetParserStructuredErrors(parser.get(), &keep_first, &problem);
  state_->schema.reset(xmlRelaxNGParse(parser.get()));
  if (state_->schema == nullptr) {
    throw Error(ErrorKind::bug, "embedded schema: " + problem.value_or("cannot be compiled"));
  }
}

Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;

std::optional<std::string> Schema::find_problem(std::string_view xml) const {
  const Parsed parsed = parse(xml);
  if (parsed.document == nullptr) return parsed.problem;

  const Validator validator(xmlRelaxNGNewValidCtxt(state_->schema.get()));
  ensure(validator != nullptr, "a RELAX NG validator can be made");
  std::optional<std::string> problem;
  xmlRelaxNGSetValidStructuredErrors(validator.get(), &keep_first, &problem);
  if (xmlRelaxNGValidateDoc(validator.get(), parsed.document.get()) != 0) {
    return problem ? problem : "not valid";
  }
  return IdCheck{}.run(parsed.document.get());
}

}  // namespace chapbook::formats
