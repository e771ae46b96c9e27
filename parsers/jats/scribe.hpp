// FLOOR 1. Text of an article -> the lines of a transcript.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "parsers/ast/transcript_builder.hpp"
#include "parsers/markup/xml_tree.hpp"

namespace chapbook::jats {

using markup::XmlNode;
using markup::XmlTree;

/// A transcript builder that takes its text from a tree.
struct Scribe {
  Scribe(const XmlTree& from, std::shared_ptr<const Source> original)
      : tree(from), builder(std::move(original), TranscriptBuilder::Spaces::fold) {}

  /// Adds one text to the open line.
  void add(const XmlNode& text) {
    if (text.verbatim) {
      builder.text(tree.text_of(text), text.place);
    } else {
      builder.text_for(tree.text_of(text), text.place);
    }
  }

  /// Adds all text inside `index` to the open line.
  void add_words(std::uint32_t index) {
    for (std::uint32_t i = index; i < tree.at(index).end; ++i) {
      if (tree.at(i).is_text()) add(tree.at(i));
    }
  }

  /// A line of all text inside `index`.
  void write_line(LineHint hint, std::uint32_t index) {
    builder.open(hint);
    add_words(index);
  }

  const XmlTree& tree;
  TranscriptBuilder builder;
};

}  // namespace chapbook::jats
