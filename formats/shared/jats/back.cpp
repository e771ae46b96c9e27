#include <optional>
#include <string>
#include <utility>

#include "formats/shared/jats/citation.hpp"
#include "formats/shared/jats/draft.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::formats::jats {

namespace {

/// The numbering that the text prints, else the place in the list.
std::string label_of(const ast::Reference& reference, std::size_t number) {
  return reference.numbering ? std::string(reference.numbering->text) : std::to_string(number);
}

/// The style in which the fields give the line back.
std::optional<std::string_view> printed_style(const ast::Reference& reference, const Source& source,
                                              std::string_view line) {
  using citation::Style;
  constexpr std::pair<Style, std::string_view> styles[] = {{Style::adam, "printed-as-adam"},
                                                           {Style::ama10, "printed-as-ama10"},
                                                           {Style::ama11, "printed-as-ama11"},
                                                           {Style::nlm, "printed-as-nlm"}};
  TextPool pool;
  const ast::Reference read_back = without_what_fields_lose(reference, source, pool);
  for (const auto& [style, name] : styles) {
    if (citation::render(read_back, style) == line) return name;
  }
  return {};
}

/// The line without the number in front of it, clean.
std::string_view line_of(const ast::Reference& reference, TextPool& pool) {
  std::string_view raw = reference.raw;
  if (reference.numbering) {
    raw.remove_prefix(reference.numbering->span.end - reference.span.begin);
  }
  return clean_text(raw, pool);
}

/// Fields that do not give the line back may have lost something: keep what was printed.
void write_as_printed(XmlElement ref, const ast::Reference& reference) {
  TextPool pool;
  const std::string_view line = clean_text(reference.raw, pool);
  if (!line.empty()) ref.add("note", {{"content-type", "as-printed"}}).add("p", line);
}

}  // namespace

XmlElement write_reference(XmlElement list, const ast::Reference& reference, const Source& source,
                           CitationForm form, std::string_view id, std::size_t number) {
  if (!reference.understood) form = CitationForm::mixed;
  break_line(list);
  const XmlElement ref = list.add("ref", {{"id", id}});
  // A printed number is part of the printed line, so there it is tagged instead of written twice.
  const bool number_inside = form == CitationForm::mixed && reference.numbering.has_value();
  if (!number_inside) ref.add("label", label_of(reference, number));
  switch (form) {
    case CitationForm::element: {
      const XmlElement citation = write_element_citation(ref, reference, source);
      TextPool pool;
      const auto style = reference.exact
                             ? printed_style(reference, source, line_of(reference, pool))
                             : std::optional<std::string_view>{};
      if (style) {
        citation.set("specific-use", *style);
      } else {
        write_as_printed(ref, reference);
      }
      break;
    }
    case CitationForm::mixed:
      write_mixed_citation(ref, reference, source, number_inside);
      break;
    case CitationForm::both: {
      const XmlElement alternatives = ref.add("citation-alternatives");
      write_element_citation(alternatives, reference, source);
      write_mixed_citation(alternatives, reference, source, number_inside);
      break;
    }
  }
  return ref;
}

void write_back(XmlElement article, const Draft& draft) {
  const auto parts = parts_of(draft.document.references);
  if (parts.empty()) return;
  break_line(article);
  const XmlElement back = article.add("back");
  std::size_t number = 0;
  int list_number = 0;
  for (const auto& part : parts) {
    std::string id = "references";
    if (++list_number > 1) id += "-" + std::to_string(list_number);
    break_line(back);
    const XmlElement list = back.add("ref-list", {{"id", draft.ids.of(id)}});
    add_title(list, part.heading, ast::SectionKind::references);
    for (const ast::Reference& reference : part.items) {
      const std::string ref_id = draft.ids.of("ref" + std::to_string(++number));
      write_reference(list, reference, *draft.document.source, draft.citation, ref_id, number);
    }
    break_line(list);
  }
  break_line(back);
}

}  // namespace chapbook::formats::jats
