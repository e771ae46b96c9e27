// FLOOR 1, basement. Options that several formats share: what the source does not say about itself.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "formats/format.hpp"

namespace chapbook::formats::option {

extern const OptionSpec lang;    ///< BCP 47 tag of the text; "en" where none is given
extern const OptionSpec date;    ///< date of the document, ISO 8601, perhaps partial
extern const OptionSpec author;  ///< repeatable; people or organisations, as printed
extern const OptionSpec publisher;
extern const OptionSpec rights;  ///< copyright statement
extern const OptionSpec license_url;
extern const OptionSpec code;             ///< repeatable; SYSTEM=CODE for the condition
extern const OptionSpec status;           ///< of the FHIR Composition
extern const OptionSpec canonical_base;   ///< of our code systems in FHIR
extern const OptionSpec bibliography;     ///< of a book: in its chapters, or combined at the end
extern const OptionSpec link_conditions;  ///< between the chapters of a book

}  // namespace chapbook::formats::option

namespace chapbook::formats {

/// What the writers say about the document besides its text, from options and the text itself.
/// All strings are clean (chapbook::clean_text), whatever was typed or the input file is called.
struct Metadata {
  std::string lang;  ///< well-formed BCP 47
  /// Option `date`, else the review date of the text; nullopt where neither is known. The program
  /// adds SOURCE_DATE_EPOCH or the time of the input file as option `date` before it calls a
  /// writer.
  std::optional<PartialDate> date;
  std::vector<std::string> authors;
  std::optional<std::string> publisher;
  std::optional<std::string> rights;
  std::optional<std::string> license_url;
  struct Code {
    std::string system;
    std::string code;
  };
  std::vector<Code> codes;
  std::string title;  ///< see clean_title
  std::string slug;   ///< ASCII, lower case, [a-z0-9-], never empty: "spinal-tumor"
  std::optional<std::string> subtitle;  ///< only of a book
};

/// Reads the shared options. Throws Error (usage) for a malformed language tag, date or code.
[[nodiscard]] Metadata read_metadata(const ast::Document& document, const Options& options);

/// The same for a book of several documents: its own title and subtitle; without option `date` the
/// latest review date of the texts.
[[nodiscard]] Metadata read_book_metadata(std::span<const ast::Document> documents,
                                          const BookInfo& info, const Options& options);

/// The place of the chosen value of `spec` among its choices. Throws Error (usage) where it is none
/// of them.
[[nodiscard]] std::size_t choice_of(const OptionSpec& spec, const Options& options);

/// What is chosen of a switch of `on` and `off`, else `otherwise`.
[[nodiscard]] bool is_on(const OptionSpec& spec, const Options& options, bool otherwise);

/// True where the references of a book are to be combined at its end.
[[nodiscard]] bool has_combined_bibliography(const Options& options);

/// ast::display_title as clean text; "Untitled" where nothing of it is text.
[[nodiscard]] std::string clean_title(const ast::Document& document);

/// ASCII form of a title for names and ids: letters without their accents, lower case, other runs
/// as one
/// "-", at most 80 bytes; "untitled" where nothing is left.
[[nodiscard]] std::string slugify(std::string_view title);

}  // namespace chapbook::formats
