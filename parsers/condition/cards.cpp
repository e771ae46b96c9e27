#include "parsers/condition/cards.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/condition/date_grammar.hpp"
#include "parsers/condition/field_grammar.hpp"
#include "parsers/condition/unplaced.hpp"

namespace chapbook::condition {

namespace {

/// Cuts the lines of one group into cards. A card is a label line, fields, and a body; any of them
/// may be missing, and blank lines may stand anywhere.
class CardReader {
 public:
  CardReader(Workspace& work, LineRange lines, ast::Document& document)
      : work_(work), document_(document), at_(lines.first), end_(lines.last) {}

  std::vector<ast::Card> read() {
    while ((at_ = work_.next_visible(at_, end_)) < end_) {
      if (is_field()) {
        read_field_line();
      } else if (is_label()) {
        start(work_.text(here().content));
        ++at_;
      } else if (open_ && here().kind != LineKind::ornament && !open_->body) {
        read_body();
      } else {
        finish();
        add_unplaced(work_, {at_, at_ + 1}, document_);
        ++at_;
      }
    }
    finish();
    return std::move(cards_);
  }

 private:
  const Line& here() const { return work_.lines[at_]; }

  bool is_field() const {
    if (here().role == LineRole::card_label || here().role == LineRole::card_text) return false;
    if (here().is_item()) return true;
    if (here().kind != LineKind::text || (open_ && open_->body)) return false;
    const auto field = read_field(work_.slice(here().content));
    return field && is_card_key(field->key);
  }

  /// The label repeats from card to card; a line right before bullets is one too, unless the card
  /// has just begun and this is its title.
  bool is_label() const {
    if (here().kind != LineKind::text || here().role == LineRole::card_text) return false;
    if (here().role == LineRole::card_label) return true;
    const std::string_view line = work_.slice(here().content);
    if (is_card_label(line)) return true;
    if (line == first_label_) return true;
    if (open_ && open_->fields.empty() && !open_->body) return false;
    return at_ + 1 < end_ && work_.lines[at_ + 1].is_item();
  }

  /// True when the current line may be the rest of what starts at `first`.
  bool goes_on(const Line& first) const {
    return here().kind == LineKind::text && here().role == LineRole::guess &&
           first.role == LineRole::guess;
  }

  void start(const Text& label) {
    finish();
    open_ = ast::Card{};
    open_->span = label.span;
    if (first_label_.empty()) first_label_ = label.text;
    open_->label = label;
  }

  void read_field_line() {
    const Line& line = here();
    Span span = line.content;
    // Bullets without a label above them are a card all the same.
    if (!open_ || open_->body) start({"", {span.begin, span.begin}});
    for (++at_; at_ < end_ && goes_on(line) && here().indent > line.indent; ++at_) {
      span.end = here().content.end;
    }
    open_->fields.push_back(make_field({line.text, span.end}, span));
    open_->span.end = span.end;
  }

  ast::KeyValue make_field(Span text, Span span) {
    ast::KeyValue entry;
    entry.span = span;
    const std::optional<Field> field = read_field(work_.slice(text));
    entry.key = field ? work_.text(work_.source.span_of(field->key)) : work_.text(text);
    if (field && field->value) entry.value = work_.text(work_.source.span_of(*field->value));
    return entry;
  }

  /// Several lines right below each other are one text.
  void read_body() {
    Span span = here().content;
    const Line& first = here();
    for (++at_; at_ < end_ && goes_on(first) && !is_label(); ++at_) {
      span.end = here().content.end;
    }
    open_->body = work_.text(span);
    open_->span.end = span.end;
  }

  void finish() {
    if (!open_) return;
    if (!open_->body) {
      work_.notices.report(notice::card_without_text, open_->span,
                           "no text follows the fields of this card");
    }
    cards_.push_back(*std::exchange(open_, std::nullopt));
  }

  Workspace& work_;
  ast::Document& document_;
  std::size_t at_;
  std::size_t end_;
  std::string_view first_label_;  ///< what the first card of the group is called
  std::optional<ast::Card> open_;
  std::vector<ast::Card> cards_;
};

std::optional<std::string_view> registry_id(const ast::Card& card) {
  for (const ast::KeyValue& field : card.fields) {
    if (!field.value) continue;
    if (const auto id = find_registry_id(field.value->text)) return id;
  }
  return card.body ? find_registry_id(card.body->text) : std::nullopt;
}

ast::TrialCard make_trial(Workspace& work, ast::Card card) {
  ast::TrialCard trial;
  if (const Text* value = card.find("Participants")) trial.participants = read_count(value->text);
  if (const Text* value = card.find("Start Date")) {
    trial.start = read_date(value->text);
    if (!trial.start) {
      work.notices.report(notice::unreadable_date, value->span,
                          "\"" + std::string(value->text) + "\" is no date that can be read");
    }
  }
  trial.registry_id = registry_id(card);
  trial.card = std::move(card);
  return trial;
}

}  // namespace

bool holds_cards(const Workspace& work, LineRange lines) {
  const std::size_t first = work.next_visible(lines.first, lines.last);
  if (first == lines.last) return false;
  const auto is_field = [&](std::size_t at) {
    return at < lines.last && work.lines[at].is_item() &&
           read_field(work.slice(work.lines[at].text_span()));
  };
  return is_card_label(work.slice(work.lines[first].content)) || is_field(first) ||
         (work.lines[first].kind == LineKind::text &&
          is_field(work.next_visible(first + 1, lines.last)));
}

void read_research(Workspace& work, LineRange lines, ast::Document& document) {
  for (ast::Card& card : CardReader(work, lines, document).read()) {
    document.research.items.push_back({std::move(card)});
  }
}

void read_trials(Workspace& work, LineRange lines, ast::Document& document) {
  for (ast::Card& card : CardReader(work, lines, document).read()) {
    document.trials.items.push_back(make_trial(work, std::move(card)));
  }
}

}  // namespace chapbook::condition
