#include "formats/jats/options.hpp"

#include <algorithm>
#include <string>

#include "parsers/base/ascii.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::formats::jats {

namespace {

constexpr std::string_view tagset_names[] = {"archiving", "publishing"};
constexpr std::string_view version_names[] = {"1.3", "1.4"};

}  // namespace

constinit const OptionSpec tagset_option{"jats-tagset", "TAGSET",
                                         "JATS tag set; publishing needs --journal-id and --issn",
                                         tagset_names, tagset_names[0]};
constinit const OptionSpec version_option{"jats-version", "VERSION", "JATS version", version_names,
                                          version_names[0]};
constinit const OptionSpec journal_id_option{"journal-id", "ID", "publisher's id of the journal"};
constinit const OptionSpec issn_option{"issn", "ISSN", "ISSN of the journal, NNNN-NNNN"};

namespace {

bool is_issn(std::string_view text) {
  return text.size() == 9 && text[4] == '-' &&
         std::ranges::all_of(text.substr(0, 4), ascii::is_digit) &&
         std::ranges::all_of(text.substr(5, 3), ascii::is_digit) &&
         (ascii::is_digit(text[8]) || text[8] == 'X');
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
  out.tagset = static_cast<Tagset>(choice_of(tagset_option, options));
  out.version = static_cast<Version>(choice_of(version_option, options));
  out.citation = read_citation_form(options);
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
