#include "parsers/docx/cards.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "parsers/base/byte_set.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::docx {

namespace {

using ast::SectionKind;

std::string words_of(const Paragraph& paragraph) {
  std::string out;
  for (const Piece& piece : paragraph.pieces) out += piece.breaks ? " " : piece.text;
  return std::string(strip(out, " \t"));
}

bool is_heading(const Paragraph& paragraph) {
  return paragraph.style.kind == StyleKind::heading && has_text(paragraph);
}

bool is_text(const Paragraph& paragraph) {
  return paragraph.style.kind == StyleKind::text && !paragraph.item && paragraph.row == 0;
}

/// `name` is one of `names`, which "|" parts.
bool is_among(std::string_view name, std::string_view names) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('|'), names.size());
    if (fold_case(names.substr(0, end)) == name) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

std::optional<SectionKind> kind_of_group(const Paragraph& heading) {
  const std::string name = fold_case(words_of(heading));
  for (const SectionKind kind : {SectionKind::research, SectionKind::trials}) {
    const ast::SectionKindInfo& row = ast::info(kind);
    if (is_among(name, row.plain_headings) || name == fold_case(row.display)) return kind;
  }
  return {};
}

/// Reads the cards of one group; stops at what is none.
class CardReader {
 public:
  explicit CardReader(std::span<const Paragraph> paragraphs) : rest_(paragraphs) { skip_empty(); }

  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  std::optional<CardParagraphs> read() {
    CardParagraphs card;
    const Paragraph* const before = take_if(&is_text);
    const Paragraph* const heading = take_if(&is_heading);
    if (heading == nullptr) return {};
    const Paragraph* const below = take_if(&is_text);
    if (before != nullptr && below != nullptr) return {};
    card.label = before != nullptr ? before : heading;
    card.text = before != nullptr ? heading : below;
    card.fields = take_fields();
    if (card.fields.empty()) return {};
    return card;
  }

 private:
  void skip_empty() {
    while (!rest_.empty() && !has_text(rest_.front())) rest_ = rest_.subspan(1);
  }

  const Paragraph* take_if(bool (*is_wanted)(const Paragraph&)) {
    if (rest_.empty() || !is_wanted(rest_.front())) return nullptr;
    const Paragraph* const taken = &rest_.front();
    rest_ = rest_.subspan(1);
    skip_empty();
    return taken;
  }

  std::span<const Paragraph> take_fields() {
    const auto is_field = [](const Paragraph& each) {
      const StyleKind kind = each.style.kind;
      return !has_text(each) || kind == StyleKind::term || kind == StyleKind::meaning;
    };
    // A meaning alone is no field.
    if (rest_.empty() || rest_.front().style.kind != StyleKind::term) return {};
    const auto end = std::ranges::find_if_not(rest_, is_field);
    const auto size = static_cast<std::size_t>(end - rest_.begin());
    const std::span<const Paragraph> fields = rest_.first(size);
    rest_ = rest_.subspan(size);
    return fields;
  }

  std::span<const Paragraph> rest_;
};

std::vector<CardParagraphs> read_cards(std::span<const Paragraph> paragraphs) {
  std::vector<CardParagraphs> cards;
  for (CardReader reader(paragraphs); !reader.at_end();) {
    const std::optional<CardParagraphs> card = reader.read();
    if (!card) return {};
    cards.push_back(*card);
  }
  return cards;
}

/// Pages count cards that are headed by their label, where there are several of a kind.
void find_counts(std::vector<CardGroup>& groups, SectionKind kind) {
  std::vector<CardParagraphs*> cards;
  for (CardGroup& group : groups) {
    if (group.kind != kind) continue;
    for (CardParagraphs& card : group.cards) cards.push_back(&card);
  }
  if (cards.size() < 2) return;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const std::string count = " " + std::to_string(i + 1);
    const Paragraph& label = *cards[i]->label;
    const bool counts = is_heading(label) && label.pieces.back().text.ends_with(count);
    if (counts) cards[i]->count_size = count.size();
  }
}

}  // namespace

std::vector<CardGroup> find_card_groups(std::span<const Paragraph> paragraphs) {
  std::vector<CardGroup> groups;
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    if (!is_heading(paragraphs[at])) continue;
    const auto kind = kind_of_group(paragraphs[at]);
    if (!kind) continue;
    const std::span<const Paragraph> below = paragraphs.subspan(at + 1);
    const auto end = std::ranges::find_if(below, [&](const Paragraph& each) {
      return is_heading(each) && each.style.level <= paragraphs[at].style.level;
    });
    const auto size = static_cast<std::size_t>(end - below.begin());
    std::vector<CardParagraphs> cards = read_cards(below.first(size));
    if (cards.empty()) continue;
    groups.push_back({*kind, &paragraphs[at], below.data() + size, std::move(cards)});
    at += size;
  }
  find_counts(groups, SectionKind::research);
  find_counts(groups, SectionKind::trials);
  return groups;
}

bool is_not_stated(const Paragraph& meaning) {
  return words_of(meaning) == "Not stated";
}

}  // namespace chapbook::docx
