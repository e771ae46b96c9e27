#include "parsers/medquad/answer_text.hpp"

#include <algorithm>

#include "parsers/markup/places.hpp"

namespace chapbook::medquad {

AnswerText::AnswerText(const markup::XmlTree& tree, std::uint32_t element) {
  for (std::uint32_t i = element + 1; i < tree.at(element).end; ++i) {
    const markup::XmlNode& node = tree.at(i);
    const bool is_empty = !node.is_text() && node.end == i + 1;
    if (!node.is_text() && !is_empty) continue;
    const std::size_t begin = bytes_.size();
    bytes_ += is_empty ? "\n" : tree.text_of(node);
    runs_.push_back({begin, bytes_.size(), node.place, node.verbatim});
  }
}

void AnswerText::write(std::size_t begin, std::size_t end, TranscriptBuilder& builder) {
  while (next_ < runs_.size() && runs_[next_].begin < end) {
    Run& run = runs_[next_];
    const std::string_view text = std::string_view(bytes_).substr(run.begin, run.end - run.begin);
    if (begin > run.begin && run.end > begin) {
      if (run.verbatim) run.place = markup::Places(text, run.place).at(begin - run.begin);
      run.begin = begin;
    }
    if (run.end > begin) {
      const std::size_t size = std::min(end, run.end) - run.begin;
      const std::string_view piece = std::string_view(bytes_).substr(run.begin, size);
      if (run.verbatim) {
        builder.text(piece, run.place);
      } else {
        builder.text_for(piece, run.place);
      }
    }
    if (run.end > end) return;
    ++next_;
  }
}

}  // namespace chapbook::medquad
