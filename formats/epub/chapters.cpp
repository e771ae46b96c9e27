#include "formats/epub/chapters.hpp"

#include "formats/epub/page.hpp"
#include "formats/shared/condition_links.hpp"

namespace chapbook::formats::epub {

namespace {

/// The file name of a chapter, as seen from another one in the same folder.
std::string_view sibling(const Chapter& chapter) {
  return std::string_view(chapter.path).substr(chapter.path.rfind('/') + 1);
}

}  // namespace

void write_chapters(std::span<const ast::Document> documents, std::vector<Chapter>& chapters,
                    const std::string& lang, const Settings& settings, Bibliography& bibliography) {
  std::vector<ChapterName> all;
  for (const Chapter& chapter : chapters) all.push_back(chapter.name);
  const ConditionNames names = settings.link_conditions ? condition_names(all) : ConditionNames{};
  const LinkWriter write_link = [&](XmlElement parent, std::size_t target, std::string_view text) {
    parent.add("a", text, {{"href", sibling(chapters[target])}});
  };
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Chapter& chapter = chapters[i];
    ArticleStyle style{Dialect::epub, lang, settings.reading_time, settings.summary, {}, {}};
    if (settings.link_conditions) style.prose_of = link_conditions(names, i, write_link);
    if (settings.combined_bibliography) {
      style.write_reference = [&](XmlElement item, const ast::Reference& reference) {
        bibliography.add(item, reference, documents[i], chapter);
      };
    }
    const Page page(chapter.name.title, lang, "../");
    chapter.outline = append_article(page.body(), documents[i], chapter.name.title, style);
    chapter.content = page.print();
  }
}

}  // namespace chapbook::formats::epub
