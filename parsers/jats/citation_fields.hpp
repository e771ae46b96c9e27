// FLOOR 1. The fields of an element-citation -> a reference that can be printed.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parsers/ast/reference.hpp"
#include "parsers/base/text.hpp"
#include "parsers/jats/scribe.hpp"

namespace chapbook::jats {

/// Whose words the fields hold.
enum class FieldSource : std::uint8_t {
  own,     ///< our writer's: names, labels and dates are as the text had them
  foreign  ///< anybody's: given names become initials, dates what a reference says
};

/// Where a piece of text stands in the file.
struct FieldPlace {
  Position position;
  bool verbatim = false;
};

/// One element-citation (also nlm-citation, and citation of the first versions). The spans in the
/// reference are of no source: they count elements, and only tell what stands before what.
class CitationFields {
 public:
  CitationFields(const XmlTree& tree, std::uint32_t citation, FieldSource source);
  CitationFields(const CitationFields&) = delete;
  CitationFields& operator=(const CitationFields&) = delete;

  [[nodiscard]] const ast::Reference& reference() const { return reference_; }
  /// Elements with text that no field of a reference stands for, in order.
  [[nodiscard]] const std::vector<std::uint32_t>& others() const { return others_; }
  /// Where the text of a field, as the reference has it, stands; nullopt for any other text.
  [[nodiscard]] std::optional<FieldPlace> place_of(std::string_view piece) const;

 private:
  struct Placed {
    std::string_view text;
    FieldPlace place;
  };
  /// Fields that mean one thing or another, depending on what else there is.
  struct Found {
    std::optional<Text> article_title, chapter_title, source, series, conference, conference_place,
        volume, first_page, last_page, page_range, elocator, year, month, day, date;
  };

  void take_fields(std::uint32_t parent);
  void take_field(std::uint32_t element, std::string_view name);
  [[nodiscard]] std::optional<Text>* slot_for(std::string_view name);
  void take_people(std::uint32_t group);
  void take_person(std::uint32_t element, ast::People& people);
  void take_comment(std::uint32_t element);
  void take_identifier(std::uint32_t element);
  void take_link(std::uint32_t element);
  void take_date(std::uint32_t element);
  void choose_kind(std::string_view type);
  void place_titles();
  void place_dates();
  void place_pages();

  [[nodiscard]] std::optional<Text> text_in(std::uint32_t element);
  Text made(std::string text, std::uint32_t element);
  Text part_of(const Text& whole, std::size_t from);
  [[nodiscard]] bool is_own() const { return source_ == FieldSource::own; }

  const XmlTree& tree_;
  FieldSource source_;
  TextPool pool_;
  Found found_;
  ast::Reference reference_;
  std::vector<std::uint32_t> others_;
  std::vector<Placed> placed_;
};

}  // namespace chapbook::jats
