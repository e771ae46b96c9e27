#include "converters/cli/reference_forms.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "formats/shared/csl.hpp"
#include "formats/shared/json.hpp"
#include "parsers/base/error.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::cli {

namespace {

using citation::Style;
using formats::JsonWriter;

constexpr std::array<std::pair<std::string_view, Style>, 4> styles{
    {{"adam", Style::adam}, {"ama10", Style::ama10}, {"ama11", Style::ama11}, {"nlm", Style::nlm}}};

std::string as_csl_array(const ast::Document& document) {
  JsonWriter json;
  json.begin_array();
  std::size_t number = 0;
  for (const ast::Reference& reference : document.references.items) {
    formats::write_csl(json, reference, "ref" + std::to_string(++number));
  }
  json.end_array();
  return json.take();
}

std::string as_csl_lines(const ast::Document& document) {
  std::string out;
  std::size_t number = 0;
  for (const ast::Reference& reference : document.references.items) {
    JsonWriter json(JsonWriter::Layout::compact);
    formats::write_csl(json, reference, "ref" + std::to_string(++number));
    out += json.take() + "\n";
  }
  return out;
}

}  // namespace

std::string render_references(const ast::Document& document, std::string_view form) {
  if (form == "csl-json") return as_csl_array(document);
  if (form == "csl-jsonl") return as_csl_lines(document);
  const auto style = std::ranges::find(styles, form, &std::pair<std::string_view, Style>::first);
  ensure(style != styles.end(), "every form of --to is known here");
  std::string out;
  for (const ast::Reference& reference : document.references.items) {
    out += citation::render(reference, style->second) + "\n";
  }
  return out;
}

}  // namespace chapbook::cli
