// FLOOR 1. The references of a whole book in one list.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "formats/epub/book.hpp"
#include "formats/shared/works.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats::epub {

/// Collects the references of the chapters, each work once. Documents and chapters must outlive it.
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

  Works works_;
  std::map<const Work*, std::vector<Citation>> citations_;
};

}  // namespace chapbook::formats::epub
