#include "parsers/docx/fields.hpp"

#include <algorithm>
#include <array>

namespace chapbook::docx {

namespace {

/// Enough to tell kinds apart.
constexpr std::size_t longest_instruction = 64;

/// Of Word, Zotero, EndNote and Mendeley.
constexpr std::array<std::string_view, 4> bibliographies{
    "BIBLIOGRAPHY", "ADDIN ZOTERO_BIBL", "ADDIN EN.REFLIST", "ADDIN Mendeley Bibliography"};

}  // namespace

Fields::Kind Fields::kind_of(std::string_view instruction) {
  instruction.remove_prefix(std::min(instruction.find_first_not_of(' '), instruction.size()));
  if (instruction.starts_with("TOC ")) return Kind::contents;
  const bool is_bibliography = std::ranges::any_of(
      bibliographies, [&](std::string_view each) { return instruction.starts_with(each); });
  return is_bibliography ? Kind::bibliography : Kind::other;
}

void Fields::mark(std::string_view type) {
  if (type == "begin") {
    open_.emplace_back();
    ++instructions_;
  } else if (type == "separate" && !open_.empty() && !open_.back().has_text) {
    Field& field = open_.back();
    field.has_text = true;
    field.kind = kind_of(field.instruction);
    --instructions_;
    count(field.kind, true);
  } else if (type == "end" && !open_.empty()) {
    pop();
  }
}

void Fields::instruct(std::string_view text) {
  if (open_.empty() || open_.back().has_text) return;
  std::string& instruction = open_.back().instruction;
  if (instruction.size() < longest_instruction) instruction += text.substr(0, longest_instruction);
}

void Fields::end_paragraph() {
  while (!open_.empty() && !open_.back().has_text) pop();
}

void Fields::pop() {
  if (open_.back().has_text) {
    count(open_.back().kind, false);
  } else {
    --instructions_;
  }
  open_.pop_back();
}

void Fields::count(Kind kind, bool opens) {
  if (kind == Kind::other) return;
  std::size_t& number = kind == Kind::contents ? contents_ : bibliographies_;
  number = opens ? number + 1 : number - 1;
}

}  // namespace chapbook::docx
