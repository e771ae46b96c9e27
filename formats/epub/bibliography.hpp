// FLOOR 1. The references of a whole book in one list.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "formats/epub/book.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats::epub {

/// Collects the references of the chapters, each work once: references that only differ in case,
/// accents and punctuation count as one and are printed as the first of them stands. Documents and
/// chapters must outlive it.
class Bibliography {
 public:
  /// Fills the list item `item`, which has an id, in `chapter` with a link that names the reference
  /// in short and leads to its place in the list; that place leads back to the item.
  void add(XmlElement item, const ast::Reference& reference, const ast::Document& document,
           const Chapter& chapter);

  [[nodiscard]] bool empty() const { return works_.empty(); }

  /// Every work, sorted, word for word with its links, and the chapters that cite it.
  [[nodiscard]] BookPage page(const Book& book) const;

 private:
  struct Citation {
    const Chapter* chapter;
    std::string item;  ///< id of the list item in the chapter
  };
  struct Work {
    std::string id;  ///< made of the words of the reference, so the same in every build
    std::string order;
    const ast::Reference* reference;
    const ast::Document* document;
    std::vector<Citation> citations;
  };

  Work& work_of(const ast::Reference& reference, const ast::Document& document);

  std::map<std::string, Work, std::less<>> works_;  ///< by the words of the reference
};

/// First author or group, title and year, as far as the reference says them; the start of its text
/// where it was not understood.
[[nodiscard]] std::string short_citation(const ast::Reference& reference, std::string_view text);

}  // namespace chapbook::formats::epub
