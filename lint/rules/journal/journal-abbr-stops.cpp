#include "lint/catalogue/journal_words.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

std::string_view word_before(std::string_view raw, std::size_t stop) {
  const std::size_t blank = raw.substr(0, stop).rfind(' ');
  const std::size_t begin = blank == raw.npos ? 0 : blank + 1;
  return raw.substr(begin, stop - begin);
}

/// "J" or "Engl": a word that is never the last one of a title. "I" is the number of a part.
bool is_abbreviation(std::string_view word) {
  if (word == "I") return false;
  return (word.size() == 1 && is_upper(word[0])) || is_journal_word(word);
}

/// A title that is printed with stops may have lost its beginning; "Crop Sci" behind "Panicum
/// virgatum L." is whole.
bool may_lack_beginning(std::string_view journal) {
  return journal.find('.') != journal.npos || is_journal_word(journal);
}

/// Where the title of the journal begins, though the reader took the stops of "Am. J. Trop. Med"
/// for ends of elements. A plain word counts only before a word that cannot stand alone, as in
/// "Cell. Metab".
std::size_t begin_of_journal(std::string_view raw, std::size_t begin, std::size_t end) {
  if (!may_lack_beginning(raw.substr(begin, end - begin))) return begin;
  bool alone = is_journal_word(raw.substr(begin, end - begin));
  while (begin > 2 && raw.substr(begin - 2, 2) == ". ") {
    const std::string_view word = word_before(raw, begin - 2);
    if (word.empty() || !is_upper(word[0])) break;
    if (!is_abbreviation(word) && !alone) break;
    begin -= word.size() + 2;
    alone = alone && is_abbreviation(word);
    if (!is_abbreviation(word)) break;
  }
  return begin;
}

void check(const ast::Reference& reference, Report& report) {
  if (reference.kind != ast::ReferenceKind::journal || !reference.container) return;
  const std::string_view raw = reference.raw;
  const Span journal = reference.container->span;
  const std::size_t end = journal.end - reference.span.begin;
  const std::size_t begin = begin_of_journal(raw, journal.begin - reference.span.begin, end);
  Fix fix{"take the stops out", Applicability::safe, {}};
  for (std::size_t at = begin; at + 1 < end; ++at) {
    if (raw[at] != '.') continue;
    // A stop behind a whole word means that a part of another title is in here.
    const bool last = is_journal_word(stripped(raw.substr(at + 1, end - at - 1)));
    if (!is_abbreviation(word_before(raw.substr(begin), at - begin)) && !last) return;
    fix.edits.push_back({within(reference, at, 1), raw[at + 1] == ' ' ? "" : " "});
  }
  if (fix.edits.empty()) return;
  const Span whole = within(reference, begin, end - begin);
  report.add(whole, "stops inside the journal " + quoted(report.raw(whole)) + "; take them out",
             {std::move(fix)});
}

}  // namespace

extern const Rule journal_abbr_stops;
constinit const Rule journal_abbr_stops{
    .id = "journal-abbr-stops",
    .group = "Journal articles",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = all_profiles,
    .summary = "stops inside the abbreviation of a journal",
    .why =
        "The abbreviations of the NLM catalogue have no stops. A stop inside one splits the "
        "title of the journal in two.",
    .basis =
        "AMA Manual of Style 10 and 11, section 3.11; Citing Medicine, appendix A: "
        "abbreviations without periods.",
    .bad = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N. Engl. J. Med. "
                    "1971;285(21):1182-1186."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
