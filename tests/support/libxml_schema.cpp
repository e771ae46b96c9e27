#include "support/libxml_schema.hpp"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>

#include <memory>
#include <utility>

#include "parsers/base/error.hpp"

namespace chapbook::test {

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

}  // namespace

struct LibxmlSchema::State {
  CompiledSchema schema;
};

LibxmlSchema::LibxmlSchema(std::string_view rng) : state_(std::make_unique<State>()) {
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

LibxmlSchema::~LibxmlSchema() = default;

std::optional<std::string> LibxmlSchema::find_problem(std::string_view xml) const {
  const Parsed parsed = parse(xml);
  if (parsed.document == nullptr) return parsed.problem;

  const Validator validator(xmlRelaxNGNewValidCtxt(state_->schema.get()));
  ensure(validator != nullptr, "a RELAX NG validator can be made");
  std::optional<std::string> problem;
  xmlRelaxNGSetValidStructuredErrors(validator.get(), &keep_first, &problem);
  if (xmlRelaxNGValidateDoc(validator.get(), parsed.document.get()) != 0) {
    return problem ? problem : "not valid";
  }
  return {};
}

}  // namespace chapbook::test
