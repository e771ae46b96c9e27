#include "formats/text/transcribe.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "parsers/ast/transcript_builder.hpp"
#include "parsers/ast/visit.hpp"

namespace chapbook::formats::text {

namespace {

/// What stands behind the sections, in the order in which it is written.
enum class GroupOrder { references, doctors, research, trials };

/// A node of a group, or a line that stood among them.
struct Part {
  std::uint32_t at = 0;  ///< where it stands in the source
  GroupOrder group = GroupOrder::references;
  std::variant<const Text*, const ast::Reference*, const ast::Doctor*, const ast::Card*,
               const ast::Raw*>
      node;
};

/// The nodes of all groups, group by group and in source order within each. Unplaced lines go where
/// the node before them goes: what they are depends on their neighbours.
class PartCollector {
 public:
  explicit PartCollector(const ast::Document& document) {
    add_group(GroupOrder::references, document.references);
    add_group(GroupOrder::doctors, document.doctors);
    add_group(GroupOrder::research, document.research);
    add_group(GroupOrder::trials, document.trials);
    for (const ast::Raw& raw : document.unplaced) add({raw.span.begin, {}, &raw});
  }

  std::vector<Part> take() {
    std::ranges::stable_sort(parts_, {}, &Part::at);
    GroupOrder group = GroupOrder::references;
    for (Part& part : parts_) {
      if (std::holds_alternative<const ast::Raw*>(part.node)) part.group = group;
      group = part.group;
    }
    std::ranges::stable_sort(parts_, {}, &Part::group);
    return std::move(parts_);
  }

 private:
  template <typename Item>
  void add_group(GroupOrder order, const ast::Group<Item>& group) {
    for (const Text& heading : group.headings) add({heading.span.begin, order, &heading});
    for (const Item& item : group.items) {
      if constexpr (requires { item.card; }) {
        add({item.card.span.begin, order, &item.card});
      } else {
        add({item.span.begin, order, &item});
      }
    }
  }
  void add(Part part) { parts_.push_back(part); }

  std::vector<Part> parts_;
};

class Transcriber {
 public:
  Transcriber(const ast::Document& document, const Form& form)
      : document_(document),
        builder_(document.source, TranscriptBuilder::Spaces::fold),
        needs_label_(form.labels_references) {}

  std::string run() {
    if (document_.title) line(LineRole::title, document_.title->text);
    if (document_.tagline) line(LineRole::tagline, document_.tagline->text);
    for (const ast::KeyValue& entry : document_.meta) {
      const std::string value = entry.value ? " " + std::string(entry.value->text) : "";
      line(LineRole::meta, std::string(entry.key.text) + ":" + value);
    }
    for (const ast::Section& one : document_.sections) section(one);
    for (const Part& part : PartCollector(document_).take()) {
      std::visit([this](const auto* node) { write(*node); }, part.node);
    }
    return std::string(builder_.finish().source->bytes());
  }

 private:
  /// Nobody asks for the place of a line of ours.
  static constexpr Position here{1, 1};

  void line(LineHint hint, std::string_view text) {
    builder_.open(hint);
    builder_.text_for(text, here);
    role_before_ = hint.role;
  }
  void line(LineRole role, std::string_view text) { line(LineHint{role}, text); }

  /// Lines right below each other, with nothing between them and no sign before them.
  template <typename Texts>
  void loose_lines(const Texts& texts) {
    if (role_before_ == LineRole::guess) builder_.blank_line();
    for (const Text& each : texts) line(LineRole::guess, each.text);
  }

  void section(const ast::Section& section) {
    if (section.heading) line(LineRole::heading, section.heading->text);
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
      if (i > 0) part_lists(section.blocks[i - 1], section.blocks[i], 1);
      std::visit(ast::Overloaded{[&](const ast::Paragraph& value) { paragraph(value, section); },
                                 [&](const ast::List& value) { list(value, 1); },
                                 [&](const ast::Raw& value) { write(value); }},
                 section.blocks[i].value);
    }
  }

  void paragraph(const ast::Paragraph& paragraph, const ast::Section& section) {
    const std::string text = plain_text(paragraph);
    if (section.kind == ast::SectionKind::alternative_names) {
      const std::vector<Text> names = names_in(paragraph.span);
      if (names.size() > 1 && joined(names) == text) return loose_lines(names);
    }
    line(LineRole::paragraph, text);
  }

  /// The alternative names that stand in a paragraph. Where only line ends part them, the lines
  /// have to stay apart.
  std::vector<Text> names_in(Span paragraph) const {
    const auto begin_of = [](const Text& name) { return name.span.begin; };
    std::vector<Text> names;
    auto next =
        std::ranges::lower_bound(document_.alternative_names, paragraph.begin, {}, begin_of);
    for (; next != document_.alternative_names.end() && paragraph.contains(next->span); ++next) {
      names.push_back(*next);
    }
    return names;
  }

  static std::string joined(const std::vector<Text>& names) {
    std::string out;
    for (const Text& name : names) out.append(out.empty() ? "" : " ").append(name.text);
    return out;
  }

  /// Two lists in a row are told apart by their signs, or by a wider gap where they have the same.
  void part_lists(const ast::Block& before, const ast::Block& now, std::size_t depth) {
    const auto* const one = std::get_if<ast::List>(&before.value);
    const auto* const other = std::get_if<ast::List>(&now.value);
    if (one == nullptr || other == nullptr) return;
    if (one->ordered == other->ordered) {
      builder_.end_list();
    } else if (depth == 1) {
      builder_.blank_line();
    }
  }

  // Lists nest at most ast::max_list_depth deep, and so do these calls.
  // NOLINTNEXTLINE(misc-no-recursion)
  void list(const ast::List& list, std::size_t depth) {
    for (const ast::ListItem& each : list.items) item(each, depth, list.ordered);
  }

  // NOLINTNEXTLINE(misc-no-recursion)
  void item(const ast::ListItem& item, std::size_t depth, bool ordered) {
    for (std::size_t i = 0; i < item.blocks.size(); ++i) {
      if (i > 0) part_lists(item.blocks[i - 1], item.blocks[i], depth + 1);
      std::visit(ast::Overloaded{[&](const ast::Paragraph& value) {
                                   item_line(plain_text(value), depth, ordered);
                                 },
                                 [&](const ast::List& value) { list(value, depth + 1); },
                                 [&](const ast::Raw& value) {
                                   for (const Text& each : value.lines) {
                                     item_line(each.text, depth, ordered);
                                   }
                                 }},
                 item.blocks[i].value);
    }
  }

  void item_line(std::string_view text, std::size_t depth, bool ordered) {
    line({LineRole::item, static_cast<std::uint8_t>(depth), ordered}, text);
  }

  void write(const ast::Raw& raw) { loose_lines(raw.lines); }

  /// The heading of a group.
  void write(const Text& heading) { line(LineRole::group_heading, heading.text); }

  void write(const ast::Reference& reference) {
    if (std::exchange(needs_label_, false)) {
      line(LineRole::group_heading, ast::info(ast::SectionKind::references).display);
    }
    TextPool pool;
    line(LineRole::reference, clean_text(reference.raw, pool));
  }

  void write(const ast::Doctor& doctor) {
    line(LineRole::doctor, doctor.name.text);
    if (doctor.place) line(LineRole::place, doctor.place->text.text);
  }

  void write(const ast::Card& card) {
    if (!card.label.text.empty()) {
      line(LineRole::card_label, card.label.text);
    } else if (role_before_ == LineRole::card_text || role_before_ == LineRole::field) {
      // A line right above fields would be the label of the card.
      builder_.blank_line();
    }
    for (const ast::KeyValue& field : card.fields) {
      const std::string value =
          field.value ? ": " + std::string(field.value->text) : " \xE2\x80\x94";
      line(LineRole::field, std::string(field.key.text) + value);
    }
    if (card.body) line(LineRole::card_text, card.body->text);
  }

  const ast::Document& document_;
  TranscriptBuilder builder_;
  bool needs_label_;  ///< the first reference does
  LineRole role_before_ = LineRole::title;
};

}  // namespace

std::string transcribe(const ast::Document& document, const Form& form) {
  return Transcriber(document, form).run();
}

}  // namespace chapbook::formats::text
