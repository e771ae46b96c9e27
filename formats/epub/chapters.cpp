#include "formats/epub/chapters.hpp"

#include <memory>
#include <set>
#include <utility>

#include "formats/epub/page.hpp"
#include "formats/shared/condition_names.hpp"

namespace chapbook::formats::epub {

namespace {

using ast::SectionKind;

ConditionNames names_of(const std::vector<Chapter>& chapters) {
  ConditionNames names;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    names.add_preferred(chapters[i].title, i);
    for (const std::string& name : chapters[i].alternative_names) names.add_alternative(name, i);
  }
  return names;
}

/// Lists of names, not prose: other names of the condition, and organisations, which are called
/// after conditions.
bool is_linked(SectionKind kind) {
  return kind != SectionKind::alternative_names && kind != SectionKind::support_groups;
}

/// The file name of a chapter, as seen from another one in the same folder.
std::string_view sibling(const Chapter& chapter) {
  return std::string_view(chapter.path).substr(chapter.path.rfind('/') + 1);
}

/// Links the first mention of each other condition in one section.
class SectionLinks {
 public:
  SectionLinks(const ConditionNames& names, const std::vector<Chapter>& chapters, std::size_t own)
      : names_(names), chapters_(chapters), linked_{own} {}

  void write(XmlElement parent, std::string_view text) {
    std::size_t at = 0;
    for (const ConditionNames::Mention& mention : names_.find(text)) {
      if (!mention.condition || !linked_.insert(*mention.condition).second) continue;
      parent.text(text.substr(at, mention.begin - at));
      parent.add("a", text.substr(mention.begin, mention.end - mention.begin),
                 {{"href", sibling(chapters_[*mention.condition])}});
      at = mention.end;
    }
    parent.text(text.substr(at));
  }

 private:
  const ConditionNames& names_;
  const std::vector<Chapter>& chapters_;
  std::set<std::size_t> linked_;
};

}  // namespace

void write_chapters(std::span<const ast::Document> documents, std::vector<Chapter>& chapters,
                    const std::string& lang, const Settings& settings, Bibliography& bibliography) {
  const ConditionNames names = settings.link_conditions ? names_of(chapters) : ConditionNames{};
  for (std::size_t i = 0; i < documents.size(); ++i) {
    Chapter& chapter = chapters[i];
    ArticleStyle style{Dialect::epub, settings.reading_time, settings.summary, {}, {}};
    if (settings.link_conditions) {
      style.prose_of = [&, i](const ast::Section& section) -> TextWriter {
        if (!is_linked(section.kind)) return {};
        const auto links = std::make_shared<SectionLinks>(names, chapters, i);
        return [links](XmlElement parent, std::string_view text) { links->write(parent, text); };
      };
    }
    if (settings.combined_bibliography) {
      style.write_reference = [&](XmlElement item, const ast::Reference& reference) {
        bibliography.add(item, reference, documents[i], chapter);
      };
    }
    const Page page(chapter.title, lang, "../");
    chapter.outline = append_article(page.body(), documents[i], chapter.title, style);
    chapter.content = page.print();
  }
}

}  // namespace chapbook::formats::epub
