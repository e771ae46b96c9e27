#include "formats/shared/reference_text.hpp"

#include <map>
#include <utility>

#include "formats/shared/reference_values.hpp"

namespace chapbook::formats {

namespace {

/// Fields that a style prints as they are or not at all.
constexpr std::pair<std::string_view, std::optional<Text> ast::Reference::*> printed_fields[] = {
    {"the medium", &ast::Reference::medium},
    {"the place of the publisher", &ast::Reference::place},
    {"the publisher", &ast::Reference::publisher},
    {"the volume of a book", &ast::Reference::book_volume},
    {"the volume", &ast::Reference::volume},
    {"the issue", &ast::Reference::issue},
    {"an e-locator", &ast::Reference::elocator},
    {"the number of a chapter", &ast::Reference::chapter},
    {"the number of a report", &ast::Reference::report_number},
    {"a DOI", &ast::Reference::doi},
    {"a PMID", &ast::Reference::pmid},
    {"a PMCID", &ast::Reference::pmcid},
    {"an ISBN", &ast::Reference::isbn},
};

}  // namespace

std::string reference_lines(const ast::Document& document, citation::Style style,
                            const WriteContext& context) {
  report_leftovers(document, context);
  std::string out;
  std::map<const ast::Reference*, std::string> lines;
  for (const ast::Reference& reference : document.references.items) {
    const std::string& line = lines[&reference] = citation::render(reference, style);
    out += line + "\n";
  }
  for (const auto& [name, field] : printed_fields) {
    report_loss(document, context, name, [&, field = field](const ast::Reference& reference) {
      const std::optional<Text>& value = reference.*field;
      return value && lines.at(&reference).find(value->text) == std::string::npos;
    });
  }
  return out;
}

}  // namespace chapbook::formats
