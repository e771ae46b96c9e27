#include "support/rendering.hpp"

#include <algorithm>
#include <iterator>

#include "unit/citation/reading.hpp"

namespace chapbook::tests {

using citation::Style;

namespace {

/// One "name=value" a field, in words that all styles share.
std::vector<std::string> printed_fields(const ast::Reference& reference, Style style) {
  std::vector<std::string> fields = citation::fields_of(reference);
  const auto is_pubmed_page = [&](const std::string& field) {
    return reference.pmid && field.starts_with("url=") && field.find("pubmed") != field.npos &&
           field.find(reference.pmid->text) != field.npos;
  };
  std::erase_if(fields, [&](const std::string& field) {
    return field.starts_with("numbering=") || is_pubmed_page(field) ||
           (style == Style::ama11 && field.starts_with("place="));
  });
  for (std::string& field : fields) {
    if (field.starts_with("editors=")) field = field.substr(0, field.find("; ["));
  }
  return fields;
}

}  // namespace

std::vector<std::string> lost_in_print(const ast::Reference& reference, Style style) {
  const citation::Read again = citation::read(citation::render(reference, style));
  std::vector<std::string> before = printed_fields(reference, style);
  std::vector<std::string> after = printed_fields(again.reference, style);
  std::ranges::sort(before);
  std::ranges::sort(after);
  std::vector<std::string> out;
  std::ranges::set_difference(before, after, std::back_inserter(out));
  for (std::string& field : out) field.insert(0, "-");
  std::vector<std::string> added;
  std::ranges::set_difference(after, before, std::back_inserter(added));
  for (const std::string& field : added) out.push_back("+" + field);
  return out;
}

}  // namespace chapbook::tests
