// FLOOR 1. Pieces of the document model as JSON; the shape is described in docs/model.md.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "formats/shared/json.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::formats::model {

/// Lines and columns of many offsets. Counting starts from the offset asked for last where that is
/// on the same line, so offsets that mostly grow cost linear time even in one endless line.
class Positions {
 public:
  explicit Positions(const Source& source) : source_(source) {}
  [[nodiscard]] Position at(std::uint32_t offset);

 private:
  const Source& source_;
  Span line_;
  std::uint32_t offset_ = 0;
  Position position_;
  bool known_ = false;
};

/// Writes the nodes of one document. Members that are absent are left out; lists are always there.
class ModelWriter {
 public:
  explicit ModelWriter(const ast::Document& document)
      : document_(document), positions_(*document.source) {}

  /// The whole document as JSON text.
  [[nodiscard]] std::string write();

 private:
  void span_value(Span span);
  void span(Span span);
  void text_value(const Text& text);
  void text(std::string_view key, const Text& text);
  void text(std::string_view key, const std::optional<Text>& text);
  void texts(std::string_view key, const std::vector<Text>& texts);
  void word(std::string_view key, const std::optional<std::string_view>& value);
  void date(std::string_view key, const std::optional<PartialDate>& date);

  template <typename Items, typename Write>
  void list(std::string_view key, const Items& items, Write write) {
    json_.key(key).begin_array();
    for (const auto& item : items) write(item);
    json_.end_array();
  }
  template <typename Item, typename Write>
  void group(std::string_view key, const ast::Group<Item>& group, Write write) {
    json_.key(key).begin_object();
    texts("headings", group.headings);
    list("items", group.items, write);
    json_.end_object();
  }

  void source();
  void key_value(const ast::KeyValue& entry);
  void paragraph(const ast::Paragraph& paragraph);
  void item_list(const ast::List& list);
  void raw(const ast::Raw& raw);
  void blocks(const std::vector<ast::Block>& blocks);
  void section(const ast::Section& section);
  void doctor(const ast::Doctor& doctor);
  void card_members(const ast::Card& card);
  void research(const ast::ResearchCard& item);
  void trial(const ast::TrialCard& item);
  void diagnostic(const Diagnostic& finding);

  void people(std::string_view key, const ast::People& people);
  void cited_date(std::string_view key, const std::optional<ast::CitedDate>& date);
  void title_fields(const ast::Reference& reference);
  void place_fields(const ast::Reference& reference);
  void id_fields(const ast::Reference& reference);
  void reference(const ast::Reference& reference);

  const ast::Document& document_;
  Positions positions_;
  JsonWriter json_;
};

}  // namespace chapbook::formats::model
