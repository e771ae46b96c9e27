// FLOOR 1, basement. The references of several documents in one list.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/ast/document.hpp"

namespace chapbook::formats {

/// A work that documents cite, as the first reference to it stands.
struct Work {
  std::string id;     ///< "r-" and a digest of the words, so the same in every build
  std::string order;  ///< see collation_key
  const ast::Reference* reference;
  const ast::Document* document;
};

/// Collects references, each work once: references that only differ in case, accents and
/// punctuation count as one. Documents must outlive it.
class Works {
 public:
  /// The work that `reference` cites; its address stays valid.
  const Work& add(const ast::Reference& reference, const ast::Document& document);

  [[nodiscard]] bool empty() const { return works_.empty(); }
  [[nodiscard]] std::vector<const Work*> sorted() const;

 private:
  std::map<std::string, Work, std::less<>> works_;  ///< by the words of the reference
};

/// First author or group, title and year, as far as the reference says them; the start of its text,
/// without the number in front, where it was not understood.
[[nodiscard]] std::string short_citation(const ast::Reference& reference, const Source& source);

}  // namespace chapbook::formats
