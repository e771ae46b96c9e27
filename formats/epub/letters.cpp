#include "formats/epub/letters.hpp"

namespace chapbook::formats::epub {

void append_letter_links(XmlElement parent, std::span<const LetterGroup> groups) {
  if (groups.size() < 2) return;
  const XmlElement row = parent.add("ul", {{"class", "letters"}});
  for (const LetterGroup& group : groups) {
    row.add("li").add("a", group.letter, {{"href", "#" + group.id}});
  }
}

}  // namespace chapbook::formats::epub
