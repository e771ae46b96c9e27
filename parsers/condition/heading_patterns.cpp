#include "parsers/condition/heading_patterns.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "parsers/base/error.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::condition {

namespace {

constexpr std::string_view be[] = {"is", "are"};
constexpr std::string_view prepositions[] = {"for", "of", "with", "about", "to", "from"};
constexpr std::string_view name_word = "NAME";

/// Takes what stands before the next `separator` from the front of `text`.
std::string_view take(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view taken = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return taken;
}

bool is_preposition(std::string_view word) {
  return std::ranges::find(prepositions, word) != std::end(prepositions);
}

}  // namespace

QuestionTree::QuestionTree() {
  nodes_.reserve(slots_.size() / 2);  // more than the table needs
  nodes_.emplace_back();
  for (const ast::SectionKindInfo& row : ast::section_kinds()) {
    std::string_view patterns = row.question_patterns;
    while (!patterns.empty()) add(0, 0, take(patterns, '|'), row.kind);
  }
  sort_phrases();
}

/// Adds what is left of a pattern below a node, which stands for `depth` words.
void QuestionTree::add(NodeId node, std::size_t depth, std::string_view pattern,
                       ast::SectionKind kind) {
  const auto go_on = [&](std::string_view word) {
    add(child(node, word), depth + 1, pattern, kind);
  };
  if (pattern.starts_with(name_word)) {
    const std::string_view after = pattern.substr(name_word.size());
    const bool specific = after.empty() && depth >= 5 && is_preposition(nodes_[node].word);
    found_.emplace_back(node, Phrase{kind, after, true, specific});
    return;
  }
  const std::string_view word = take(pattern, ' ');
  if (word.empty()) {
    found_.emplace_back(node, Phrase{kind, {}, false, false});
  } else if (word == "BE") {
    std::ranges::for_each(be, go_on);
  } else if (word == "PREP") {
    std::ranges::for_each(prepositions, go_on);
  } else if (word.starts_with('[')) {
    go_on(word.substr(1, word.size() - 2));
    add(node, depth, pattern, kind);
  } else {
    go_on(word);
  }
}

/// Of the parent, the length and three letters, in which the children of a node mostly differ.
std::size_t QuestionTree::slot_of(NodeId node, std::string_view word) const {
  const std::size_t mask = slots_.size() - 1;
  std::uint32_t hash = node;
  for (const std::size_t at : {std::size_t{0}, word.size() / 2, word.size() - 1}) {
    hash = (hash ^ static_cast<unsigned char>(word[at])) * 16777619U;
  }
  std::size_t slot = ((hash ^ word.size()) * 2654435761U >> 7U) & mask;
  while (slots_[slot] != 0) {
    const Node& there = nodes_[slots_[slot]];
    if (there.parent == node && there.word == word) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

QuestionTree::NodeId QuestionTree::find_child(NodeId node, std::string_view word) const {
  return word.empty() ? NodeId{0} : slots_[slot_of(node, word)];
}

QuestionTree::NodeId QuestionTree::child(NodeId node, std::string_view word) {
  NodeId& slot = slots_[slot_of(node, word)];
  if (slot == 0) {
    slot = static_cast<NodeId>(nodes_.size());
    nodes_.push_back({word, node});
    ensure(nodes_.size() < slots_.size() / 2, "the table of questions has room");
  }
  return slot;
}

void QuestionTree::sort_phrases() {
  std::ranges::stable_sort(found_, {}, &std::pair<NodeId, Phrase>::first);
  phrases_.reserve(found_.size());
  for (const auto& [id, phrase] : found_) {
    Node& node = nodes_[id];
    if (node.phrases == 0) node.first_phrase = static_cast<std::uint16_t>(phrases_.size());
    ++node.phrases;
    phrases_.push_back(phrase);
  }
  found_ = {};
}

QuestionTree::Opening QuestionTree::find(std::string_view key) const {
  Opening best;
  std::string_view rest = key;
  for (NodeId node = 0; !rest.empty();) {
    node = find_child(node, take(rest, ' '));
    if (node == 0) break;
    const Node& here = nodes_[node];
    const auto phrases = std::span(phrases_).subspan(here.first_phrase, here.phrases);
    // Behind the last word no name can follow.
    if (phrases.empty() || (rest.empty() && std::ranges::all_of(phrases, &Phrase::named))) continue;
    best = {phrases, rest};
  }
  return best;
}

std::vector<std::pair<std::string, ast::SectionKind>> labels() {
  std::vector<std::pair<std::string, ast::SectionKind>> out;
  for (const ast::SectionKindInfo& row : ast::section_kinds()) {
    std::string_view headings = row.plain_headings;
    while (!headings.empty()) out.emplace_back(fold_case(take(headings, '|')), row.kind);
  }
  return out;
}

}  // namespace chapbook::condition
