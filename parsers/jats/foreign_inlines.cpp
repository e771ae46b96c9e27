#include "parsers/jats/foreign_walk.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parsers/base/ascii.hpp"
#include "parsers/base/byte_set.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::jats {

namespace {

constexpr ByteSet white_space = " \t\r\n";

/// `text` in raised characters; nullopt where Unicode lacks one of them.
std::optional<std::string> raised(std::string_view text) {
  struct Row {
    char32_t plain;
    std::string_view raised;
  };
  constexpr std::array<Row, 17> rows{{{'0', "⁰"},
                                      {'1', "¹"},
                                      {'2', "²"},
                                      {'3', "³"},
                                      {'4', "⁴"},
                                      {'5', "⁵"},
                                      {'6', "⁶"},
                                      {'7', "⁷"},
                                      {'8', "⁸"},
                                      {'9', "⁹"},
                                      {'+', "⁺"},
                                      {'-', "⁻"},
                                      {'(', "⁽"},
                                      {')', "⁾"},
                                      {'n', "ⁿ"},
                                      {'i', "ⁱ"},
                                      {0x2212, "⁻"}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    const auto row = std::ranges::find(rows, point.value, &Row::plain);
    if (row == rows.end()) return {};
    out += row->raised;
    at += point.length;
  }
  return out;
}

/// True where the text right before says what number follows: "PMID: ", "doi: ".
bool is_named_before(const XmlTree& tree, std::uint32_t index) {
  if (index == 0 || !tree.at(index - 1).is_text()) return false;
  const std::string_view before = strip(tree.text_of(tree.at(index - 1)), white_space);
  return before.ends_with(':') || before.ends_with('/') || before.ends_with("PMID") ||
         before.ends_with("doi") || before.ends_with("DOI");
}

}  // namespace

void ForeignWalk::visit_formula(std::uint32_t index) {
  const bool is_display = tree_.at(index).name == "disp-formula";
  if (is_display) lines_.border(tree_.at(index).place);
  if (tree_.at(index).name == "mml:math") losses_.add(Loss::formula, tree_.at(index).place);
  if (is_display && !lines_.is_joined()) {
    walk_line(index, {LineRole::paragraph});
  } else {
    walk(index);
  }
  if (is_display) lines_.border(tree_.at(index).place);
}

/// TeX beside MathML says the same once more.
void ForeignWalk::visit_tex(std::uint32_t index) {
  const bool has_twin = tree_.child(tree_.at(index).parent, "mml:math") != XmlTree::none;
  if (!has_twin) losses_.add(Loss::tex, tree_.at(index).place);
}

/// The first part, a sign, the second.
void ForeignWalk::visit_pair(std::uint32_t index, std::string_view sign) {
  bool is_second = false;
  for (const std::uint32_t i : tree_.children(index)) {
    if (tree_.at(i).is_text()) continue;
    if (is_second) lines_.mark(sign, tree_.at(i).place);
    visit(i);
    is_second = true;
  }
}

/// A mark of a citation or footnote comes into brackets, a number becomes a raised one, so that
/// "10" and its power do not run together.
void ForeignWalk::visit_superscript(std::uint32_t index) {
  if (tree_.at(index).name == "mml:msup") return visit_pair(index, "^");
  if (tree_.find(index, "xref") != XmlTree::none) return write_citation_mark(index);
  const std::optional<std::string> up = raised(tree_.words(index));
  if (!up) return walk(index);
  lines_.ensure_open();
  if (!up->empty()) lines_.mark(*up, tree_.at(index).place);
}

void ForeignWalk::write_citation_mark(std::uint32_t index) {
  if (in_title_) return;
  const std::string words = tree_.words(index);
  if (words.empty()) return;
  lines_.ensure_open();
  const bool has_brackets = words.starts_with('[') || words.starts_with('(');
  const Position place = tree_.at(index).place;
  if (!has_brackets) lines_.mark("[", place);
  for (std::uint32_t i = index + 1; i < tree_.at(index).end; ++i) {
    if (tree_.at(i).is_text()) lines_.write(tree_.at(i));
  }
  if (!has_brackets) lines_.mark("]", place);
  lines_.set_after_mark();
}

/// A number that touches the word before it is a mark even where nobody raised it.
void ForeignWalk::visit_xref(std::uint32_t index) {
  if (in_title_) return;
  const std::string words = tree_.words(index);
  const bool is_number = !words.empty() && ascii::is_digit(words.front());
  const bool touches = lines_.is_open() && (lines_.is_after_mark() ||
                                            std::string_view(" \t\r\n[(,;-").find(lines_.last()) ==
                                                std::string_view::npos);
  const bool is_raised = tree_.find(index, "sup") != XmlTree::none;
  const bool is_citation = tree_.attribute(index, "ref-type") == "bibr";
  if (is_raised || (is_citation && is_number && touches)) {
    return write_citation_mark(index);
  }
  walk(index);
}

void ForeignWalk::visit_link(std::uint32_t index) {
  const std::string_view target = tree_.attribute(index, "xlink:href");
  const std::string words = tree_.words(index);
  if (words.empty() && target.find("://") != target.npos) {
    lines_.ensure_open();
    return lines_.mark(target, tree_.at(index).place);
  }
  const bool is_shown = words.size() > 3 && target.find(words) != target.npos;
  if (!target.empty() && !target.starts_with('#') && !is_shown) {
    losses_.add(Loss::target, tree_.at(index).place);
  }
  walk(index);
}

/// Publishers leave it to their style to say which number an identifier is.
void ForeignWalk::visit_identifier(std::uint32_t index) {
  const std::string_view type = tree_.attribute(index, "pub-id-type");
  std::string_view name;
  if (type == "doi") name = "doi:";
  if (type == "pmid") name = "PMID: ";
  if (type == "pmcid" || type == "pmc") name = "PMCID: ";
  const bool is_bare = std::string_view(" .,;)]").find(lines_.last()) != std::string_view::npos;
  if (lines_.is_open() && !name.empty() && is_bare && !is_named_before(tree_, index)) {
    lines_.mark(" ", tree_.at(index).place);
    lines_.mark(name, tree_.at(index).place);
  }
  walk(index);
}

}  // namespace chapbook::jats
