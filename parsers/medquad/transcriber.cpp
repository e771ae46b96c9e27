#include "parsers/medquad/transcriber.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/ast/losses.hpp"
#include "parsers/ast/transcript_builder.hpp"
#include "parsers/base/byte_set.hpp"
#include "parsers/base/error.hpp"
#include "parsers/medquad/answer_blocks.hpp"
#include "parsers/medquad/answer_text.hpp"
#include "parsers/medquad/losses.hpp"
#include "parsers/medquad/question_types.hpp"

namespace chapbook::medquad {

namespace {

using ast::SectionKind;
using markup::XmlNode;
using markup::XmlTree;

/// What MedlinePlus health topics begin with in this collection.
constexpr std::string_view summary_label = "Summary :";

class Transcriber {
 public:
  Transcriber(const XmlTree& tree, std::shared_ptr<const Source> original)
      : tree_(tree),
        builder_(std::move(original), TranscriptBuilder::Spaces::fold),
        losses_(loss_messages) {}

  Transcript run(std::uint32_t document) {
    write_attribute("MedQuAD id", document, "id");
    write_attribute("Source", document, "source");
    write_attribute("URL", document, "url");
    for (const std::uint32_t part : tree_.children(document)) write_part(part);
    write_synonyms();
    for (std::uint32_t i = tree_.at(document).end; i < tree_.nodes().size(); ++i) {
      if (tree_.at(i).name == "Document") losses_.add(Loss::more_documents, tree_.at(i).place);
    }
    const auto& entities = tree_.unknown_entities();
    for (std::size_t i = 0; i < entities.count; ++i) losses_.add(Loss::entity, entities.first);
    // What is reported stands in no line.
    builder_.open(LineRole::block);
    losses_.report_to(builder_);
    return builder_.finish();
  }

 private:
  [[nodiscard]] bool is(std::uint32_t index, std::string_view name) const {
    return tree_.at(index).name == name;
  }

  /// No part of a document, whatever it is called; white space between elements is none either.
  void leave_out(std::uint32_t index) {
    if (!tree_.words(index).empty()) losses_.add(Loss::part, tree_.at(index).place);
  }

  // What is known about the condition.

  void write_part(std::uint32_t part) {
    if (is(part, "Focus")) return write_focus(part);
    if (is(part, "FocusAnnotations")) return write_annotations(part);
    if (is(part, "QAPairs")) return write_pairs(part);
    leave_out(part);
  }

  void write_focus(std::uint32_t focus) {
    if (std::exchange(has_focus_, true)) return leave_out(focus);
    name_ = tree_.words(focus);
    write_line({LineRole::title}, focus);
  }

  void write_annotations(std::uint32_t parent) {
    for (const std::uint32_t i : tree_.children(parent)) {
      if (is(i, "UMLS")) {
        write_annotations(i);
      } else if (is(i, "CUIs")) {
        write_values("UMLS CUI", i, "CUI");
      } else if (is(i, "SemanticTypes")) {
        write_values("UMLS semantic type", i, "SemanticType");
      } else if (is(i, "Synonyms")) {
        synonyms_.push_back(i);
      } else if (is(i, "Category")) {
        write_value("Category", i);
      } else if (is(i, "SemanticGroup")) {
        write_value("UMLS semantic group", i);
      } else {
        leave_out(i);
      }
    }
  }

  void write_attribute(std::string_view key, std::uint32_t element, std::string_view name) {
    const std::string_view value = tree_.attribute(element, name);
    if (strip(value, " \t\r\n").empty()) return;
    const Position place = tree_.at(element).place;
    open_value(key, place);
    builder_.text_for(value, place);
  }

  void write_value(std::string_view key, std::uint32_t element) {
    if (tree_.words(element).empty()) return;
    open_value(key, tree_.at(element).place);
    add_words(element);
  }

  /// All that is called `name` in `parent`, on one line.
  void write_values(std::string_view key, std::uint32_t parent, std::string_view name) {
    bool is_open = false;
    for (const std::uint32_t i : tree_.children(parent)) {
      if (!is(i, name)) {
        leave_out(i);
        continue;
      }
      if (tree_.words(i).empty()) continue;
      if (std::exchange(is_open, true)) {
        builder_.text_for(", ", tree_.at(i).place);
        add_words(i);
      } else {
        write_value(key, i);
      }
    }
  }

  void open_value(std::string_view key, Position place) {
    builder_.open(LineRole::meta);
    builder_.text_for(key, place);
    builder_.text_for(": ", place);
  }

  void write_line(LineHint hint, std::uint32_t index) {
    builder_.open(hint);
    add_words(index);
  }

  void add_words(std::uint32_t index) {
    for (std::uint32_t i = index; i < tree_.at(index).end; ++i) {
      const XmlNode& node = tree_.at(i);
      if (!node.is_text()) continue;
      if (node.verbatim) {
        builder_.text(tree_.text_of(node), node.place);
      } else {
        builder_.text_for(tree_.text_of(node), node.place);
      }
    }
  }

  /// They stand behind the answers, so that a text begins with what the condition is.
  void write_synonyms() {
    bool has_heading = false;
    for (const std::uint32_t group : synonyms_) {
      for (const std::uint32_t i : tree_.children(group)) {
        if (!is(i, "Synonym")) {
          leave_out(i);
          continue;
        }
        if (tree_.words(i).empty()) continue;
        if (!std::exchange(has_heading, true)) {
          write_heading_for(heading_of_synonyms(), SectionKind::alternative_names,
                            tree_.at(group).place);
        }
        builder_.open_item(1, false);
        add_words(i);
      }
    }
  }

  /// In the form of the other headings, by which a plain text knows it again.
  [[nodiscard]] std::string heading_of_synonyms() const {
    return name_.empty() ? "Synonyms" : "What are the alternative names for " + name_ + "?";
  }

  // Questions and answers.

  void write_heading_for(std::string_view words, SectionKind kind, Position place) {
    builder_.open({LineRole::heading, 0, false, 0, kind});
    builder_.text_for(words, place);
  }

  void write_pairs(std::uint32_t pairs) {
    for (const std::uint32_t i : tree_.children(pairs)) {
      if (is(i, "QAPair")) {
        write_pair(i);
      } else {
        leave_out(i);
      }
    }
  }

  void write_pair(std::uint32_t pair) {
    const std::uint32_t question = tree_.child(pair, "Question");
    const bool has_question = !tree_.words(question).empty();
    if (has_question || !tree_.attribute(question, "qtype").empty()) write_question(question);
    bool has_answer = false;
    for (const std::uint32_t i : tree_.children(pair)) {
      if (i == question) continue;
      if (is(i, "Answer")) {
        has_answer = write_answer(i) || has_answer;
      } else {
        leave_out(i);
      }
    }
    if (has_answer && !has_question) losses_.add(Loss::no_question, tree_.at(pair).place);
    if (has_question && !has_answer) losses_.add(Loss::no_answer, place_of_answer(pair));
    const bool is_counted =
        !tree_.attribute(pair, "pid").empty() || !tree_.attribute(question, "qid").empty();
    if (is_counted) losses_.add(Loss::question_number, tree_.at(pair).place);
  }

  [[nodiscard]] Position place_of_answer(std::uint32_t pair) const {
    const std::uint32_t answer = tree_.child(pair, "Answer");
    return tree_.at(answer == XmlTree::none ? pair : answer).place;
  }

  /// The type of a question says its kind; where it does not, the parser looks at the words.
  void write_question(std::uint32_t question) {
    const auto kind = kind_of_question(strip(tree_.attribute(question, "qtype"), " \t\r\n"));
    if (!tree_.words(question).empty()) {
      return write_line({LineRole::heading, 0, false, 0, kind}, question);
    }
    if (kind) write_heading_for(ast::info(*kind).display, *kind, tree_.at(question).place);
  }

  /// False where it holds no words.
  bool write_answer(std::uint32_t answer) {
    AnswerText text(tree_, answer);
    for (std::uint32_t i = answer + 1; i < tree_.at(answer).end; ++i) {
      if (!tree_.at(i).is_text()) losses_.add(Loss::markup, tree_.at(i).place);
    }
    std::vector<AnswerBlock> blocks = cut_answer(text.bytes());
    if (!blocks.empty()) skip_summary_label(text, answer, blocks.front());
    bool has_words = false;
    for (const AnswerBlock& block : blocks) {
      if (block.begin == block.end) continue;
      has_words = true;
      open_block(block.form, text.bytes().substr(block.begin, block.end - block.begin));
      text.write(block.begin, block.end, builder_);
    }
    builder_.end_list();
    return has_words;
  }

  void open_block(BlockForm form, std::string_view words) {
    if (form != BlockForm::paragraph) return builder_.open_item(1, form == BlockForm::number);
    // Prose for sure, but for lines of nothing but signs.
    builder_.open(has_letter_or_digit(words) ? LineRole::paragraph : LineRole::block);
  }

  void skip_summary_label(const AnswerText& text, std::uint32_t answer, AnswerBlock& block) {
    const std::string_view words = text.bytes().substr(block.begin, block.end - block.begin);
    if (!words.starts_with(summary_label)) return;
    losses_.add(Loss::summary_label, tree_.at(answer).place);
    block.begin += skip_any(words, " \t\r\n", summary_label.size());
  }

  const XmlTree& tree_;
  TranscriptBuilder builder_;
  Losses<Loss> losses_;
  std::vector<std::uint32_t> synonyms_;
  std::string name_;  ///< of the condition
  bool has_focus_ = false;
};

}  // namespace

Transcript transcribe(const XmlTree& tree, std::shared_ptr<const Source> original) {
  const std::uint32_t document = tree.at(0).name == "Document" ? 0 : tree.find(0, "Document");
  if (document == XmlTree::none) {
    throw Error(ErrorKind::input,
                std::string(original->name()) + ": there is no <Document> in this file");
  }
  return Transcriber(tree, std::move(original)).run(document);
}

}  // namespace chapbook::medquad
