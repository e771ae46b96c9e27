#include "formats/shared/book_chapters.hpp"

#include <map>
#include <set>

#include "formats/shared/common_options.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::formats {

namespace {

/// Hands out names that differ.
class Keys {
 public:
  std::string unique(const std::string& slug, const ast::Document& document) {
    if (taken_.insert(slug).second) return slug;
    constexpr std::size_t enough = 8;
    const std::string base =
        slug + "-" + sha256_hex(document.source->original().bytes()).substr(0, enough);
    std::string name = base;
    for (int n = 2; !taken_.insert(name).second; ++n) name = base + "-" + std::to_string(n);
    return name;  // numbered only where the same text is given more than once
  }

 private:
  std::set<std::string, std::less<>> taken_;
};

/// Titles that several chapters share, by their folded form, get a number in contents and index.
void number_shared_titles(std::vector<ChapterName>& chapters) {
  std::map<std::string, std::vector<ChapterName*>> by_title;
  for (ChapterName& chapter : chapters) by_title[fold_case(chapter.title)].push_back(&chapter);
  for (const auto& [title, same] : by_title) {
    if (same.size() == 1) continue;
    for (std::size_t i = 0; i < same.size(); ++i) {
      same[i]->label += " (" + std::to_string(i + 1) + ")";
    }
  }
}

}  // namespace

std::vector<ChapterName> name_chapters(std::span<const ast::Document> documents) {
  std::vector<ChapterName> chapters;
  Keys keys;
  for (const ast::Document& document : documents) {
    ChapterName chapter;
    chapter.title = clean_title(document);
    chapter.label = chapter.title;
    chapter.key = keys.unique(slugify(chapter.title), document);
    for (const Text& other : document.alternative_names) {
      if (!other.text.empty()) chapter.alternative_names.emplace_back(other.text);
    }
    chapters.push_back(std::move(chapter));
  }
  number_shared_titles(chapters);
  return chapters;
}

void warn_about_shared_titles(std::span<const ast::Document> documents,
                              BookDiagnostics& diagnostics) {
  std::map<std::string, const ast::Document*> first;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::string title = clean_title(documents[i]);
    const auto [known, is_new] = first.emplace(fold_case(title), &documents[i]);
    if (is_new) continue;
    const Span span = documents[i].title ? documents[i].title->span : Span{};
    diagnostics.documents[i].push_back(
        make_diagnostic(notice::duplicate_condition, span,
                        "\"" + title + "\" is also the condition of " +
                            std::string(known->second->source->name()) + "; the book has both"));
  }
}

}  // namespace chapbook::formats
