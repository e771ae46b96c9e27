// FLOOR 1. The marks by which chapbook's own pages (HTML, the chapters of the EPUB) say what is
// what.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parsers/ast/section_kind.hpp"
#include "parsers/ast/transcript.hpp"
#include "parsers/html/page.hpp"

namespace chapbook::html {

/// A section of a page of ours: its id is the code of its kind.
struct OwnSection {
  ast::SectionKind kind;
  LineHint heading;  ///< what is known about its heading
};

/// Answers questions about a page of ours; about any other page every answer is no.
class OwnPage {
 public:
  explicit OwnPage(const Page& page);

  [[nodiscard]] std::optional<OwnSection> section_at(std::uint32_t index) const;
  /// A card of research or a trial.
  [[nodiscard]] bool is_card(std::uint32_t index) const;
  /// Lines that belong to no section, parted by `br`.
  [[nodiscard]] bool is_unplaced(std::uint32_t index) const;
  /// The label of a card that is headed by its text.
  [[nodiscard]] bool is_kicker(std::uint32_t index) const;
  [[nodiscard]] bool is_tagline(std::uint32_t index) const;
  /// The metadata at the end.
  [[nodiscard]] bool is_about(std::uint32_t list) const;
  /// A value that the writer filled in because there was none.
  [[nodiscard]] bool is_not_stated(std::uint32_t index) const;
  /// The number behind the label in the heading of a card, its space included, where several cards
  /// made the writer count them; otherwise empty.
  [[nodiscard]] std::string_view number_in(std::uint32_t heading) const;

 private:
  [[nodiscard]] bool has_class(std::uint32_t index, std::string_view name) const;
  [[nodiscard]] bool holds_group(std::uint32_t index) const;

  const Page& page_;
  bool is_ours_ = false;
  bool counts_research_ = false;
  bool counts_trials_ = false;
};

}  // namespace chapbook::html
