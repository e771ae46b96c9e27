// FLOOR 1. What a run may choose about JATS.
#pragma once

#include <optional>
#include <string>

#include "formats/format.hpp"
#include "formats/shared/common_options.hpp"
#include "formats/shared/jats/options.hpp"

namespace chapbook::formats::jats {

enum class Tagset { archiving, publishing };
enum class Version { v1_3, v1_4 };

extern const OptionSpec tagset_option;
extern const OptionSpec version_option;
extern const OptionSpec journal_id_option;
extern const OptionSpec issn_option;

/// The options of one run, checked. All strings are clean (chapbook::clean_text).
struct Settings {
  Tagset tagset = Tagset::archiving;
  Version version = Version::v1_3;
  CitationForm citation = CitationForm::element;
  std::optional<std::string> journal_id;
  std::optional<std::string> issn;  ///< "NNNN-NNNN"; the last may be "X"
  bool abstract = false;            ///< the definition is repeated as an abstract
  Metadata metadata;
};

/// Throws Error (usage) where an option is malformed, and for the publishing tag set without
/// journal-id and issn: its journal-meta requires both, and we invent neither.
[[nodiscard]] Settings read_settings(const ast::Document& document, const Options& options);

}  // namespace chapbook::formats::jats
