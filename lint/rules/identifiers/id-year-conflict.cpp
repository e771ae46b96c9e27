#include <algorithm>
#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// The first PMID, in millions, that was given out in a year. Numbers grew with time only from
/// ten millions on; those below belong to the years before 2000.
struct Band {
  int millions;
  int year;
};
constexpr std::array<Band, 28> bands{
    {{0, 1999},  {10, 1999}, {11, 2000}, {12, 2002}, {14, 2003}, {15, 2004}, {16, 2005},
     {17, 2006}, {18, 2007}, {19, 2008}, {20, 2010}, {21, 2010}, {22, 2011}, {23, 2012},
     {24, 2013}, {25, 2014}, {26, 2015}, {27, 2016}, {28, 2017}, {29, 2017}, {30, 2018},
     {31, 2019}, {32, 2020}, {33, 2020}, {34, 2021}, {35, 2022}, {36, 2022}, {37, 2023}}};

/// An article gets its number at most this long before the year of its issue.
constexpr int longest_ahead = 4;
/// Whole runs of older journals were taken in late, by the million from 2008 to 2014. Outside of
/// those years, and for articles since 1990, so long a delay is a mistake.
constexpr int longest_behind = 15;
constexpr int indexed_at_once = 1990;
constexpr int end_of_late_runs = 2016;

int year_of_pmid(int pmid) {
  const auto next = std::ranges::upper_bound(bands, pmid / 1'000'000, {}, &Band::millions);
  return std::prev(next)->year;
}

void check_pmid(const ast::Reference& reference, int year, Report& report) {
  const auto pmid = number(reference.pmid->text);
  if (!pmid) return;
  const int given = year_of_pmid(*pmid);
  const bool late =
      year >= indexed_at_once && given > end_of_late_runs && given - year >= longest_behind;
  const bool last_band = *pmid / 1'000'000 >= bands.back().millions;
  if (!late && (last_band || year - given <= longest_ahead)) return;
  report.add(reference.pmid->span, "PMID " + std::string(reference.pmid->text) +
                                       " was given out about " + std::to_string(given) +
                                       ", the reference is of " + std::to_string(year) +
                                       "; check both");
}

/// The year inside "10.1001/jama.2021.1117": four digits between stops.
std::optional<int> year_in_doi(std::string_view doi) {
  constexpr int earliest = 1980;
  constexpr int latest = 2099;
  for (std::size_t at = doi.find('.', 3); at != doi.npos; at = doi.find('.', at + 1)) {
    if (at + 5 >= doi.size() || doi[at + 5] != '.') continue;
    const auto year = number(doi.substr(at + 1, 4));
    if (year && *year >= earliest && *year <= latest) return year;
  }
  return {};
}

void check_doi(const ast::Reference& reference, int year, Report& report) {
  const auto given = year_in_doi(reference.doi->text);
  // Articles from before DOIs were given theirs later, some with the year of that.
  if (!given || year - *given <= longest_ahead) return;
  report.add(reference.doi->span, "the DOI speaks of " + std::to_string(*given) +
                                      ", the reference is of " + std::to_string(year) +
                                      "; check both");
}

void check(const ast::Reference& reference, Report& report) {
  // Web pages and book chapters on the web keep one number through all their versions.
  if (reference.kind != ast::ReferenceKind::journal || !reference.issued) return;
  const int year = reference.issued->date.year;
  if (reference.pmid) check_pmid(reference, year, report);
  if (reference.doi) check_doi(reference, year, report);
}

}  // namespace

extern const Rule id_year_conflict;
constinit const Rule id_year_conflict{
    .id = "id-year-conflict",
    .group = "Identifiers",
    .severity = Severity::warning,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a PMID or DOI of another time than the year",
    .why =
        "PMIDs are given out in the order of time, and many DOIs hold a year. One that is far from "
        "the year of the article leads to another article, or the year is wrong.",
    .basis = "Practice: how the National Library of Medicine gives out PMIDs.",
    .bad = {.text = "Smith IE, Dowsett M. Aromatase inhibitors in breast cancer. N Engl J Med. "
                    "2003;348(24):2431-2442. PMID: 31802766."},
    .good = {.text = "Smith IE, Dowsett M. Aromatase inhibitors in breast cancer. N Engl J Med. "
                     "2003;348(24):2431-2442. PMID: 12802030."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
