#include "formats/epub/bibliography.hpp"

#include "formats/epub/page.hpp"
#include "formats/shared/citation_xhtml.hpp"

namespace chapbook::formats::epub {

void Bibliography::add(XmlElement item, const ast::Reference& reference,
                       const ast::Document& document, const Chapter& chapter) {
  const Work& work = works_.add(reference, document);
  citations_[&work].push_back({&chapter, std::string(item.attribute("id").value_or(""))});
  item.add("a", short_citation(reference, *document.source),
           {{"href", "../" + std::string(path::bibliography) + "#" + work.id}});
}

BookPage Bibliography::page(const Book& book) const {
  const std::string_view lang = book.metadata.lang;
  const Page page(label::references, lang, "");
  page.mark_title();
  const XmlElement section =
      page.body().add("section", {{"epub:type", "bibliography"},
                                  {"role", "doc-bibliography"},
                                  {"class", "bibliography"},
                                  {"aria-labelledby", "references-heading"}});
  mark_english(section.add("h1", label::references, {{"id", "references-heading"}}), lang);
  const XmlElement list = section.add("ul", {{"class", "plain"}});
  for (const Work* work : works_.sorted()) {
    const XmlElement item = list.add("li", {{"id", work->id}});
    append_citation(item.add("p"), *work->reference, *work->document->source,
                    span_without_number(*work->reference));
    const XmlElement chapters = item.add("p", {{"class", "cited"}});
    append_ours(chapters, label::cited_in, lang);
    chapters.text(" ");
    const Chapter* last = nullptr;
    for (const Citation& citation : citations_.at(work)) {
      if (citation.chapter == last) continue;  // cited twice in one chapter
      if (last != nullptr) chapters.text(", ");
      last = citation.chapter;
      chapters.add("a", last->name.label, {{"href", last->path + "#" + citation.item}});
    }
  }
  return {"bibliography", path::bibliography, label::references,
          "bibliography", "bibliography",     page.print()};
}

}  // namespace chapbook::formats::epub
