#include "parsers/markup/xml_tree.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <new>
#include <set>
#include <utility>

#include "parsers/base/byte_set.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/utf8.hpp"
#include "parsers/markup/encoding.hpp"
#include "parsers/markup/places.hpp"

namespace chapbook::markup {

namespace {

constexpr ByteSet white_space = " \t\r\n";

struct Namespace {
  std::string_view uri;
  std::string_view prefix;
};
constexpr std::array<Namespace, 6> namespaces{{
    {"http://www.w3.org/1998/Math/MathML", "mml"},
    {"http://www.w3.org/1999/xlink", "xlink"},
    {"http://www.niso.org/schemas/ali/1.0/", "ali"},
    {"http://www.niso.org/schemas/ali/1.0", "ali"},
    {"http://www.w3.org/XML/1998/namespace", "xml"},
    {"http://www.niso.org/standards/z39-96/ns/oasis-exchange/table", "oasis"},
}};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string_view view(const xmlChar* text, int size) {
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
}

/// The prefix that a name is known by here.
std::string_view prefix_of(std::string_view prefix, std::string_view uri) {
  const auto known = std::ranges::find(namespaces, uri, &Namespace::uri);
  if (known != namespaces.end()) return known->prefix;
  const bool is_jats =
      uri.find("jats") != std::string_view::npos || uri.find("JATS") != std::string_view::npos;
  return is_jats ? std::string_view() : prefix;
}

std::string full_name(std::string_view local, std::string_view prefix, std::string_view uri) {
  const std::string_view known = prefix_of(prefix, uri);
  return (known.empty() ? std::string() : std::string(known) + ":") + std::string(local);
}

/// A CR without LF is a line end in XML as well; as LF it leaves every column as it is.
std::string with_plain_line_ends(std::string text) {
  for (std::size_t at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != '\n') text[at] = '\n';
  }
  return text;
}

}  // namespace

/// Fills an XmlTree with what libxml2 finds.
class XmlTreeBuilder {
 public:
  XmlTreeBuilder(XmlTree& tree, std::string_view name, std::string_view text)
      : tree_(tree), name_(name), text_(text), places_(text) {}

  void build() {
    xmlInitParser();
    struct Free {
      void operator()(xmlParserCtxt* parser) const {
        // Declarations of entities made libxml2 start a document.
        if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
        xmlFreeParserCtxt(parser);
      }
    };
    if (text_.empty()) fail("the file is empty");
    const std::unique_ptr<xmlParserCtxt, Free> parser(
        xmlCreateMemoryParserCtxt(text_.data(), static_cast<int>(text_.size())));
    if (parser == nullptr) throw std::bad_alloc();
    parser_ = parser.get();
    *parser_->sax = handler();
    parser_->userData = this;
    xmlCtxtUseOptions(parser_, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser_, XML_CHAR_ENCODING_UTF8);
    xmlParseDocument(parser_);
    if (parser_->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
    if (!problem_.empty()) fail(problem_);
    if (parser_->wellFormed == 0 || tree_.nodes_.empty()) fail("this is no well-formed XML");
  }

 private:
  /// Neither declarations nor external files have a handler, so nothing of the kind is kept.
  static xmlSAXHandler handler() {
    xmlSAXHandler out{};
    out.initialized = XML_SAX2_MAGIC;
    out.startElementNs = [](void* self, const xmlChar* local, const xmlChar* prefix,
                            const xmlChar* uri, int, const xmlChar**, int count, int,
                            const xmlChar** attributes) {
      static_cast<XmlTreeBuilder*>(self)->start_element(
          full_name(view(local), view(prefix), view(uri)), {attributes, count});
    };
    out.endElementNs = [](void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
      static_cast<XmlTreeBuilder*>(self)->end_element();
    };
    out.characters = [](void* self, const xmlChar* text, int size) {
      static_cast<XmlTreeBuilder*>(self)->add_text(view(text, size), 0);
    };
    out.ignorableWhitespace = out.characters;
    out.cdataBlock = [](void* self, const xmlChar* text, int size) {
      static_cast<XmlTreeBuilder*>(self)->add_text(view(text, size), cdata_end);
    };
    out.reference = [](void* self, const xmlChar* name) {
      static_cast<XmlTreeBuilder*>(self)->add_entity(view(name));
    };
    out.serror = [](void* self, xmlErrorPtr error) {
      static_cast<XmlTreeBuilder*>(self)->take_error(*error);
    };
    return out;
  }

  struct Attributes {
    const xmlChar** first;  ///< name, prefix, URI, begin and end of the value of each
    int count;
  };

  /// "]]>", which libxml2 has read when it hands a CDATA section over.
  static constexpr std::size_t cdata_end = 3;

  [[noreturn]] void fail(std::string_view problem) const {
    const Position place = Places(text_).at(problem_at_);
    throw Error(ErrorKind::input, std::string(name_) + ":" + std::to_string(place.line) + ":" +
                                      std::to_string(place.column) + ": " + std::string(problem));
  }

  /// The offset that libxml2 has read up to.
  [[nodiscard]] std::size_t here() const {
    const xmlParserInput* const input = parser_->input;
    if (input == nullptr) return text_.size();
    return std::min(input->consumed + static_cast<std::size_t>(input->cur - input->base),
                    text_.size());
  }

  void stop(std::string problem) {
    if (!problem_.empty()) return;
    problem_ = std::move(problem);
    problem_at_ = here();
    xmlStopParser(parser_);
  }

  /// Names without a declared prefix and unknown entities are errors that can be read past.
  void take_error(const xmlError& error) {
    if (error.level != XML_ERR_FATAL || !problem_.empty() || error.message == nullptr) return;
    const std::string_view message(error.message);
    problem_ = "this is no well-formed XML: ";
    problem_ += strip(message.substr(0, message.find('\n')), " ");
    problem_at_ = here();
  }

  void start_element(std::string name, Attributes attributes) {
    if (!problem_.empty()) return;
    if (open_.size() >= XmlTree::max_depth) {
      return stop("elements nest more than 256 levels deep, which no text does");
    }
    XmlNode node;
    node.name = intern(std::move(name));
    node.place = places_.at(here());
    node.parent = open_.empty() ? 0 : open_.back();
    node.begin = static_cast<std::uint32_t>(tree_.attributes_.size());
    for (std::ptrdiff_t i = 0; i < attributes.count; ++i) add_attribute(attributes.first + 5 * i);
    node.size = static_cast<std::uint32_t>(tree_.attributes_.size()) - node.begin;
    open_.push_back(static_cast<std::uint32_t>(tree_.nodes_.size()));
    add(node);
  }

  void add_attribute(const xmlChar** parts) {
    if (tree_.attributes_.size() >= XmlTree::max_nodes) {
      return stop("more than 8 million attributes");
    }
    const char* const begin = reinterpret_cast<const char*>(parts[3]);
    const char* const end = reinterpret_cast<const char*>(parts[4]);
    tree_.attributes_.push_back(
        {intern(full_name(view(parts[0]), view(parts[1]), view(parts[2]))), {begin, end}});
  }

  /// A view of the one copy of `name`.
  std::string_view intern(std::string name) {
    if (const auto known = known_names_.find(name); known != known_names_.end()) return *known;
    return *known_names_.insert(tree_.names_.emplace_back(std::move(name))).first;
  }

  void end_element() {
    if (open_.empty()) return;
    tree_.nodes_[open_.back()].end = static_cast<std::uint32_t>(tree_.nodes_.size());
    open_.pop_back();
  }

  void add(XmlNode node) {
    if (tree_.nodes_.size() >= XmlTree::max_nodes) return stop("more than 8 million elements");
    tree_.nodes_.push_back(node);
  }

  /// Adds text that ends `behind` bytes before the place that libxml2 has come to, or that it shows
  /// in its own copy of the file.
  void add_text(std::string_view run, std::size_t behind) {
    if (!problem_.empty() || run.empty() || open_.empty()) return;
    const std::size_t end = here() - std::min(here(), behind);
    std::optional<std::size_t> found = find_in_input(run);
    if (!found) found = find_run(text_, run, end);
    add_run(run, found ? *found : start_of_entity(text_, end), found.has_value());
  }

  [[nodiscard]] std::optional<std::size_t> find_in_input(std::string_view run) const {
    const xmlParserInput* const input = parser_->input;
    const auto* const data = reinterpret_cast<const xmlChar*>(run.data());
    if (std::less<>()(data, input->base) || !std::less<>()(data, input->end)) return {};
    const std::size_t at = input->consumed + static_cast<std::size_t>(data - input->base);
    if (text_.substr(std::min(at, text_.size()), run.size()) != run) return {};
    return at;
  }

  /// A run that goes on right where the text before it ends becomes one text with it: libxml2 cuts
  /// long ones, and parts ASCII from the rest.
  void add_run(std::string_view run, std::size_t at, bool verbatim) {
    const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
    const bool goes_on = verbatim && at == text_end_ && tree_.nodes_.back().is_text() &&
                         tree_.nodes_.back().verbatim;
    text_end_ = verbatim ? at + run.size() : std::string::npos;
    if (goes_on) {
      tree_.nodes_.back().size += static_cast<std::uint32_t>(run.size());
    } else {
      XmlNode node;
      node.end = index + 1;
      node.parent = open_.back();
      node.place = places_.at(at);
      node.begin = static_cast<std::uint32_t>(tree_.texts_.size());
      node.size = static_cast<std::uint32_t>(run.size());
      node.verbatim = verbatim;
      add(node);
    }
    tree_.texts_ += run;
  }

  /// An entity that XML itself does not know; the DTD that may declare it is not read.
  void add_entity(std::string_view name) {
    if (!problem_.empty() || open_.empty()) return;
    const std::size_t at = start_of_entity(text_, here());
    std::string character;
    const std::string name_text(name);
    if (const auto* const entity =
            htmlEntityLookup(reinterpret_cast<const xmlChar*>(name_text.c_str()))) {
      utf8::append(character, static_cast<char32_t>(entity->value));
      return add_run(character, at, false);
    }
    if (tree_.unknown_entities_.count++ == 0) tree_.unknown_entities_.first = places_.at(at);
    add_run("&" + name_text + ";", at, false);
  }

  XmlTree& tree_;
  std::string_view name_;
  std::string_view text_;
  Places places_;
  xmlParserCtxt* parser_ = nullptr;
  std::set<std::string_view> known_names_;
  std::vector<std::uint32_t> open_;           ///< indices of the elements that have not ended
  std::size_t text_end_ = std::string::npos;  ///< where the last text ends in the file
  std::string problem_;
  std::size_t problem_at_ = 0;
};

XmlTree::XmlTree(std::string_view name, std::string text) {
  const std::string plain = with_plain_line_ends(std::move(text));
  XmlTreeBuilder(*this, name, plain).build();
}

std::string_view XmlTree::attribute(std::uint32_t element, std::string_view name) const {
  if (element == none || nodes_[element].is_text()) return {};
  const XmlNode& node = nodes_[element];
  for (std::uint32_t i = node.begin; i < node.begin + node.size; ++i) {
    if (attributes_[i].name == name) return attributes_[i].value;
  }
  return {};
}

std::uint32_t XmlTree::child(std::uint32_t parent, std::string_view name) const {
  if (parent == none) return none;
  for (const std::uint32_t i : children(parent)) {
    if (nodes_[i].name == name) return i;
  }
  return none;
}

std::uint32_t XmlTree::find(std::uint32_t parent, std::string_view name) const {
  if (parent == none) return none;
  for (std::uint32_t i = parent + 1; i < nodes_[parent].end; ++i) {
    if (nodes_[i].name == name) return i;
  }
  return none;
}

std::string XmlTree::words(std::uint32_t index) const {
  std::string out;
  if (index == none) return out;
  bool space = false;
  for (std::uint32_t i = index; i < nodes_[index].end; ++i) {
    if (!nodes_[i].is_text()) continue;
    for (const char c : text_of(nodes_[i])) {
      if (white_space.has(c)) {
        space = !out.empty();
      } else {
        if (std::exchange(space, false)) out += ' ';
        out += c;
      }
    }
  }
  return out;
}

XmlRoot peek_root(std::string_view bytes) {
  constexpr std::size_t most = std::size_t{16} * 1024;
  const std::string text = decode(bytes.substr(0, most)).text;
  const std::string_view view(text);
  std::size_t at = 0;
  const auto skip_to = [&](std::string_view end) {
    const std::size_t found = view.find(end, at);
    at = found == view.npos ? view.size() : found + end.size();
  };
  while ((at = view.find('<', at)) != view.npos) {
    const std::string_view rest = view.substr(at);
    if (rest.starts_with("<!--")) {
      skip_to("-->");
    } else if (rest.starts_with("<?")) {
      skip_to("?>");
    } else if (rest.starts_with("<!")) {
      // An internal subset has declarations of its own.
      skip_to(rest.find('[') < rest.find('>') ? "[" : ">");
    } else {
      const std::size_t end = std::min(rest.find('>'), rest.size());
      std::string_view name = rest.substr(1, find_any(rest, " \t\r\n/>", 1) - 1);
      name = name.substr(name.find(':') == name.npos ? 0 : name.find(':') + 1);
      return {std::string(name), text.substr(0, at + end)};
    }
  }
  return {};
}

}  // namespace chapbook::markup
