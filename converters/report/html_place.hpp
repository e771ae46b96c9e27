// FLOOR 2. One place of a text and its findings, as a piece of the HTML report.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "converters/report/reference_parts.hpp"
#include "converters/report/report.hpp"
#include "formats/shared/xml.hpp"

namespace chapbook::report {

/// A reference, or a piece of any other line, with what was found there.
struct Place {
  std::string id;       ///< unique in the page
  std::string heading;  ///< "Reference 3, chapter, line 88"
  Span span;            ///< what is shown
  std::vector<Part> parts;
  std::vector<const Diagnostic*> findings;  ///< sorted by position; each begins inside `span`
};

/// `span`, clamped to `limit`, with up to `context` bytes of `limit` on each side; cuts no
/// character in two.
[[nodiscard]] Span widened(const SourceLines& source, Span span, Span limit, std::uint32_t context);

/// Appends an `article`: the text with its parts named and the findings underlined, then each
/// finding with its reason, its fix before and after, then the text after all safe fixes. Fixes
/// that touch each other are made one after the other: `check` says where the later ones stand
/// then; without it they are left out.
void add_place(formats::XmlElement parent, const SourceLines& source, const Place& place,
               const CheckReference& check = {});

}  // namespace chapbook::report
