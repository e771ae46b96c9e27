// FLOOR 1. The label behind the editors: "eds.", "editors", "(Eds)".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lint/people.hpp"

namespace chapbook::lint {

/// The label of the style without its stop: "ed" or "eds", for NLM "editor" or "editors".
[[nodiscard]] std::string editor_label(bool plural, Profile profile);

/// True when the label must stand in the plural: two people or more, or "et al".
[[nodiscard]] bool is_plural(const ast::People& people);

/// Whether a printed label is plural ("Eds.", "editors") or not ("ed"); nullopt for other words.
[[nodiscard]] std::optional<bool> plural_of_label(std::string_view printed);

/// Where and how the label is printed.
struct LabelPlace {
  Span printed;              ///< with its brackets and its stop
  std::string_view letters;  ///< the word alone, as printed
  bool bracketed = false;
  bool stopped = false;
};

/// `people.label` must be set.
[[nodiscard]] LabelPlace place_of_label(const ast::People& people, const ast::Reference& reference,
                                        const Report& report);

}  // namespace chapbook::lint
