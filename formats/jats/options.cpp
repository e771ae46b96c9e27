#include "formats/jats/options.hpp"

#include <algorithm>
#include <string>

#include "parsers/base/error.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::formats::jats {

namespace {

constexpr std::string_view tagset_names[] = {"archiving", "publishing"};
constexpr std::string_view version_names[] = {"1.3", "1.4"};
constexpr std::string_view citation_names[] = {"element", "mixed", "both"};

}  // namespace

constinit const OptionSpec tagset_option{"jats-tagset", "TAGSET",
                                         "JATS tag set; publishing needs --journal-id and --issn",
                                         tagset_names, tagset_names[0]};
constinit const OptionSpec version_option{"jats-version", "VERSION", "JATS version", version_names,
                                          version_names[0]};
constinit const OptionSpec citation_option{"jats-citation", "FORM", "how references are tagged",
                                           citation_names, citation_names[0]};
constinit const OptionSpec journal_id_option{"journal-id", "ID", "publisher's id of the journal"};
constinit const OptionSpec issn_option{"issn", "ISSN", "ISSN of the journal, NNNN-NNNN"};
constinit const OptionSpec abstract_option{"jats-abstract", "",
                                           "repeat the definition as a plain-language abstract"};

namespace {

/// The enumerator for the value of `spec`: its place among the choices.
template <typename Enum>
Enum choice(const OptionSpec& spec, const Options& options) {
  const std::string_view value = options.get(spec).value_or(spec.fallback);
  const auto found = std::ranges::find(spec.choices, value);
  if (found == spec.choices.end()) {
    std::string names;
    for (const std::string_view name : spec.choices) {
      names += (names.empty() ? "" : ", ") + std::string(name);
    }
    throw Error(ErrorKind::usage, "--" + std::string(spec.name) + " \"" + std::string(value) +
                                      "\": not one of " + names);
  }
  return static_cast<Enum>(found - spec.choices.begin());
}

bool is_issn(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() == 9 && text[4] == '-' && std::ranges::all_of(text.substr(0, 4), digit) &&
         std::ranges::all_of(text.substr(5, 3), digit) && (digit(text[8]) || text[8] == 'X');
}

/// The clean value of an option; what is blank was not given.
std::optional<std::string> clean(const OptionSpec& spec, const Options& options) {
  TextPool pool;
  std::string out(clean_text(options.get(spec).value_or(""), pool));
  if (out.empty()) return {};
  return out;
}

}  // namespace

Settings read_settings(const ast::Document& document, const Options& options) {
  Settings out;
  out.tagset = choice<Tagset>(tagset_option, options);
  out.version = choice<Version>(version_option, options);
  out.citation = choice<CitationForm>(citation_option, options);
  out.journal_id = clean(journal_id_option, options);
  out.issn = clean(issn_option, options);
  if (out.issn && !is_issn(*out.issn)) {
    throw Error(ErrorKind::usage,
                "--issn \"" + *out.issn + "\": not of the form NNNN-NNNN (the last may be X)");
  }
  if (out.tagset == Tagset::publishing && !(out.journal_id && out.issn)) {
    throw Error(ErrorKind::usage,
                "--jats-tagset publishing needs --journal-id and --issn: its journal-meta requires "
                "both");
  }
  out.abstract = options.is_on(abstract_option);
  out.metadata = read_metadata(document, options);
  return out;
}

}  // namespace chapbook::formats::jats
