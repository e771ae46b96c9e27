#include "parsers/html/page.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <utility>

#include "parsers/base/ascii.hpp"
#include "parsers/base/error.hpp"
#include "parsers/markup/places.hpp"

namespace chapbook::html {

namespace {

struct AttributeRow {
  std::string_view name;
  AttributeName attribute;
};
constexpr std::array<AttributeRow, 8> attribute_rows{{{"class", AttributeName::class_},
                                                      {"id", AttributeName::id},
                                                      {"role", AttributeName::role},
                                                      {"epub:type", AttributeName::epub_type},
                                                      {"hidden", AttributeName::hidden},
                                                      {"aria-hidden", AttributeName::aria_hidden},
                                                      {"style", AttributeName::style},
                                                      {"href", AttributeName::href}}};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace

/// Fills a Page with what libxml2 finds.
class PageBuilder {
 public:
  PageBuilder(Page& page, std::string_view name, const std::string& text)
      : page_(page), name_(name), text_(text), places_(text) {}

  void build() {
    xmlInitParser();
    page_.nodes_.push_back({0, {1, 1}, 0, 0, Tag::block});
    struct Free {
      void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
    };
    // An empty page has nothing to parse, and libxml2 takes it for an error.
    if (!text_.empty()) {
      const std::unique_ptr<htmlParserCtxt, Free> parser(
          htmlCreateMemoryParserCtxt(text_.data(), static_cast<int>(text_.size())));
      if (parser == nullptr) throw std::bad_alloc();
      parser_ = parser.get();
      *parser_->sax = handler();
      parser_->userData = this;
      htmlCtxtUseOptions(parser_, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                      HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED |
                                      HTML_PARSE_IGNORE_ENC);
      xmlSwitchEncoding(parser_, XML_CHAR_ENCODING_UTF8);
      htmlParseDocument(parser_);
      // Nothing but stop() and the want of memory ends the calls of the handler.
      if (problem_.empty() && parser_->disableSAX != 0) throw std::bad_alloc();
    }
    if (!problem_.empty()) {
      throw Error(ErrorKind::input, std::string(name_) + ": " + std::string(problem_));
    }
    while (!open_.empty()) end_element();
    page_.nodes_.front().end = static_cast<std::uint32_t>(page_.nodes_.size());
  }

 private:
  static xmlSAXHandler handler() {
    xmlSAXHandler out{};
    out.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      static_cast<PageBuilder*>(self)->start_element(view(name), attributes);
    };
    out.endElement = [](void* self, const xmlChar*) {
      static_cast<PageBuilder*>(self)->end_element();
    };
    out.characters = [](void* self, const xmlChar* text, int size) {
      static_cast<PageBuilder*>(self)->add_text(view_of(text, size));
    };
    out.ignorableWhitespace = out.characters;
    out.cdataBlock = [](void*, const xmlChar*, int) {};  // the content of scripts and styles
    return out;
  }

  static std::string_view view_of(const xmlChar* text, int size) {
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)};
  }

  /// The offset that libxml2 has read up to.
  [[nodiscard]] std::size_t here() const {
    const xmlParserInput* const input = parser_->input;
    return std::min(input->consumed + static_cast<std::size_t>(input->cur - input->base),
                    text_.size());
  }

  void stop(std::string_view problem) {
    problem_ = problem;
    xmlStopParser(parser_);
  }

  void start_element(std::string_view name, const xmlChar** attributes) {
    if (!problem_.empty()) return;
    if (open_.size() >= Page::max_depth) {
      return stop("elements nest more than 256 levels deep, which no page of text does");
    }
    Node node;
    node.tag = tag_of(name);
    node.place = places_.at(here());
    node.begin = static_cast<std::uint32_t>(page_.attributes_.size());
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      add_attribute(view(attributes[0]), view(attributes[1]));
    }
    node.size = static_cast<std::uint32_t>(page_.attributes_.size()) - node.begin;
    open_.push_back(static_cast<std::uint32_t>(page_.nodes_.size()));
    add(node);
  }

  void add_attribute(std::string_view name, std::string_view value) {
    const auto row = std::ranges::find(attribute_rows, name, &AttributeRow::name);
    if (row != attribute_rows.end()) {
      page_.attributes_.push_back({row->attribute, std::string(value)});
    }
  }

  void end_element() {
    if (open_.empty()) return;
    page_.nodes_[open_.back()].end = static_cast<std::uint32_t>(page_.nodes_.size());
    open_.pop_back();
  }

  void add(Node node) {
    if (page_.nodes_.size() >= Page::max_nodes) return stop("more than 8 million elements");
    page_.nodes_.push_back(node);
  }

  void add_text(std::string_view run) {
    if (!problem_.empty() || run.empty()) return;
    const std::size_t end = here();
    const std::optional<std::size_t> found = markup::find_run(text_, run, end);
    Node node;
    node.is_text = true;
    node.verbatim = found.has_value();
    const std::size_t at = found ? *found : markup::start_of_entity(text_, end);
    node.place = places_.at(at);
    node.begin = static_cast<std::uint32_t>(page_.texts_.size());
    node.size = static_cast<std::uint32_t>(run.size());
    node.end = static_cast<std::uint32_t>(page_.nodes_.size()) + 1;
    page_.texts_ += run;
    add(node);
  }

  Page& page_;
  std::string_view name_;
  const std::string& text_;
  markup::Places places_;
  htmlParserCtxt* parser_ = nullptr;
  std::vector<std::uint32_t> open_;  ///< indices of the elements that have not ended
  std::string_view problem_;
};

Page::Page(std::string_view name, const std::string& text) {
  PageBuilder(*this, name, text).build();
}

std::optional<std::string_view> Page::attribute(const Node& element, AttributeName name) const {
  if (element.is_text) return {};
  const auto own = std::span(attributes_).subspan(element.begin, element.size);
  const auto found = std::ranges::find(own, name, &Attribute::name);
  if (found == own.end()) return {};
  return found->value;
}

bool Page::has_word(const Node& element, AttributeName name, std::string_view word) const {
  std::string_view list = attribute(element, name).value_or("");
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of(" \t\r\n\f"), list.size());
    if (ascii::same_word(list.substr(0, end), word)) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

}  // namespace chapbook::html
