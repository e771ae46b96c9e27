#include "parsers/html/own_page.hpp"

#include <algorithm>
#include <string>

#include "parsers/base/ascii.hpp"
#include "parsers/html/content.hpp"

namespace chapbook::html {

namespace {

using ast::SectionKind;

/// `id` without the "-2" that tells the second section of a kind from the first.
std::string_view without_count(std::string_view id) {
  std::string_view base = id;
  while (!base.empty() && ascii::is_digit(base.back())) base.remove_suffix(1);
  return base.size() < id.size() && base.ends_with('-') ? base.substr(0, base.size() - 1) : id;
}

bool is_group(SectionKind kind) {
  return kind == SectionKind::references || kind == SectionKind::doctors ||
         kind == SectionKind::research || kind == SectionKind::trials;
}

}  // namespace

OwnPage::OwnPage(const Page& page) : page_(page) {
  for (const Node& node : page.nodes()) {
    if (node.is_text) continue;
    is_ours_ = is_ours_ || page.has_word(node, AttributeName::role, "doc-chapter");
    const std::string_view id = page.attribute(node, AttributeName::id).value_or("");
    counts_research_ = counts_research_ || id == "research-card-2";
    counts_trials_ = counts_trials_ || id == "trial-card-2";
  }
}

bool OwnPage::has_class(std::uint32_t index, std::string_view name) const {
  return is_ours_ && page_.has_word(page_.nodes()[index], AttributeName::class_, name);
}

std::optional<OwnSection> OwnPage::section_at(std::uint32_t index) const {
  if (!is_ours_) return {};
  const std::string_view id = page_.attribute(page_.nodes()[index], AttributeName::id).value_or("");
  const auto kinds = ast::section_kinds();
  auto row = std::ranges::find(kinds, id, &ast::SectionKindInfo::code);
  if (row == kinds.end())
    row = std::ranges::find(kinds, without_count(id), &ast::SectionKindInfo::code);
  if (row == kinds.end()) return {};
  if (!is_group(row->kind))
    return OwnSection{row->kind, {LineRole::heading, 0, false, 0, row->kind}};
  if (holds_group(index)) {
    return OwnSection{row->kind, {LineRole::group_heading, 0, false, 0, row->kind}};
  }
  // A group without items or a section of prose: the words of the heading say which.
  return OwnSection{SectionKind::other, {LineRole::heading}};
}

/// True where the section holds what the writer makes of cards, doctors or references.
bool OwnPage::holds_group(std::uint32_t index) const {
  const auto& nodes = page_.nodes();
  for (std::uint32_t i = index + 1; i < nodes[index].end; ++i) {
    if (nodes[i].is_text) continue;
    const std::string_view id = page_.attribute(nodes[i], AttributeName::id).value_or("");
    if (is_card(i) || id.starts_with("ref")) return true;
    if (nodes[i].tag == Tag::ul && has_class(i, "plain")) return true;
  }
  return false;
}

bool OwnPage::is_card(std::uint32_t index) const {
  return page_.nodes()[index].tag == Tag::article && has_class(index, "card");
}

bool OwnPage::is_unplaced(std::uint32_t index) const {
  return has_class(index, "unplaced");
}

bool OwnPage::is_kicker(std::uint32_t index) const {
  return has_class(index, "kicker");
}

bool OwnPage::is_tagline(std::uint32_t index) const {
  return has_class(index, "tagline");
}

bool OwnPage::is_about(std::uint32_t list) const {
  // The list is all that the footer holds.
  for (std::uint32_t i = list; i > 0 && i + 2 > list; --i) {
    if (has_class(i, "about")) return true;
  }
  return false;
}

bool OwnPage::is_not_stated(std::uint32_t index) const {
  const Node& node = page_.nodes()[index];
  return is_ours_ && node.end == index + 2 &&
         page_.text_of(page_.nodes()[index + 1]) == "Not stated";
}

std::string_view OwnPage::number_in(std::uint32_t heading) const {
  const Node& node = page_.nodes()[heading];
  const std::string_view id = page_.attribute(node, AttributeName::id).value_or("");
  const bool counts = id.starts_with("research-card-") ? counts_research_ : counts_trials_;
  if (!counts || node.end != heading + 2) return {};
  const std::string_view text = page_.text_of(page_.nodes()[heading + 1]);
  const std::string number = " " + std::string(id.substr(id.rfind('-') + 1));
  return text.ends_with(number) ? text.substr(text.size() - number.size()) : std::string_view();
}

}  // namespace chapbook::html
