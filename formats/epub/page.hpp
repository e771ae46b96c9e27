// FLOOR 1. The frame that every XHTML content document of a book shares.
#pragma once

#include <string>
#include <string_view>

#include "formats/shared/xml.hpp"

namespace chapbook::formats::epub {

/// One content document. `title` and `lang` are clean and not empty; `to_root` leads from the
/// document's folder to the package document's ("" or "../").
class Page {
 public:
  Page(std::string_view title, std::string_view lang, std::string_view to_root);
  [[nodiscard]] XmlElement body() const { return body_; }
  /// Says that the title is words of ours, see mark_english.
  void mark_title() const;
  [[nodiscard]] std::string print() const { return tree_.print("html"); }

 private:
  XmlTree tree_;
  XmlElement title_;
  XmlElement body_;
};

}  // namespace chapbook::formats::epub
