#include <string>

#include "formats/jats/article.hpp"
#include "formats/jats/citation.hpp"

namespace chapbook::formats::jats {

namespace {

/// The numbering that the text prints, else the place in the list.
std::string label_of(const ast::Reference& reference, int number) {
  return reference.numbering ? std::string(reference.numbering->text) : std::to_string(number);
}

/// Fields that do not give the line back may have lost something: keep what was printed.
void write_as_printed(XmlElement ref, const ast::Reference& reference) {
  TextPool pool;
  const std::string_view line = clean_text(reference.raw, pool);
  if (!line.empty()) ref.add("note", {{"content-type", "as-printed"}}).add("p", line);
}

void write_reference(XmlElement list, const ast::Reference& reference, int number,
                     const Draft& draft) {
  const Source& source = *draft.document.source;
  const CitationForm form = reference.understood ? draft.settings.citation : CitationForm::mixed;
  break_line(list);
  const XmlElement ref = list.add("ref", {{"id", "ref" + std::to_string(number)}});
  // A printed number is part of the printed line, so there it is tagged instead of written twice.
  const bool number_inside = form == CitationForm::mixed && reference.numbering.has_value();
  if (!number_inside) ref.add("label", label_of(reference, number));
  switch (form) {
    case CitationForm::element:
      write_element_citation(ref, reference, source);
      if (!reference.exact) write_as_printed(ref, reference);
      break;
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
}

}  // namespace

void write_back(XmlElement article, const Draft& draft) {
  const auto parts = parts_of(draft.document.references);
  if (parts.empty()) return;
  break_line(article);
  const XmlElement back = article.add("back");
  int number = 0;
  int list_number = 0;
  for (const auto& part : parts) {
    std::string id = "references";
    if (++list_number > 1) id += "-" + std::to_string(list_number);
    break_line(back);
    const XmlElement list = back.add("ref-list", {{"id", id}});
    list.add("title",
             part.heading.empty() ? ast::info(ast::SectionKind::references).display : part.heading);
    for (const ast::Reference& reference : part.items) {
      write_reference(list, reference, ++number, draft);
    }
    break_line(list);
  }
  break_line(back);
}

}  // namespace chapbook::formats::jats
