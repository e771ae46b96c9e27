#include "lint/stated_year.hpp"

#include "lint/reference_facts.hpp"

namespace chapbook::lint {

namespace {

constexpr int earliest = 1800;

void judge(Span span, int year, const ast::Reference& reference, const Report& report,
           std::vector<OddYear>& out) {
  // "1761-1769" are pages behind a wrong sign.
  const Span next{span.end, span.end + 1};
  if (next.end <= reference.span.end && report.raw(next) == "-") return;
  const bool future = report.today() && year > report.today()->year + 1;
  if (year < earliest || future) out.push_back({span, year, future});
}

/// "March 3, 2024": the year of a day is no year of publication.
bool follows_day(std::string_view before) {
  return before.ends_with(", ") && before.size() > 2 && is_digit(before[before.size() - 3]);
}

/// True when the four digits at `at` stand by themselves and can be a year.
bool stands_alone(std::string_view raw, std::size_t at) {
  constexpr int latest = 2099;
  const auto value = number(raw.substr(at, 4));
  if (!value || *value < earliest || *value > latest) return false;
  std::size_t end = at + 4;
  if (end < raw.size() && is_lower(raw[end])) ++end;  // "2016b"
  if (end < raw.size() && !ByteSet(").,;]").has(raw[end])) return false;
  const std::string_view before = raw.substr(0, at);
  if (before.ends_with('(') || before.ends_with('[')) return true;
  return before.ends_with(' ') && !follows_day(before) &&
         ByteSet(".,;").has(stripped(before).back());
}

}  // namespace

bool prints_year(const ast::Reference& reference, const Report& report) {
  const std::string_view raw = reference.raw;
  for (std::size_t at = 1; at + 4 <= raw.size(); ++at) {
    if (!is_digit(raw[at]) || is_digit(raw[at - 1]) || !stands_alone(raw, at)) continue;
    if (!covers(report.facts().addresses(),
                reference.span.begin + static_cast<std::uint32_t>(at))) {
      return true;
    }
  }
  return false;
}

bool is_unpublished(const Report& report) {
  return report.facts().has_word("in press") || report.facts().has_word("forthcoming");
}

std::optional<std::uint32_t> gap_of_year(const ast::Reference& reference) {
  if (reference.issued) return {};
  const std::string_view raw = reference.raw;
  for (std::size_t at = raw.find(';'); at != raw.npos; at = raw.find(';', at + 1)) {
    std::size_t next = at + 1;
    while (next < raw.size() && raw[next] == ' ') ++next;
    if (next < raw.size() && raw[next] == ':') {
      return reference.span.begin + static_cast<std::uint32_t>(at) + 1;
    }
  }
  return {};
}

std::vector<OddYear> odd_years(const ast::Reference& reference, const Report& report) {
  std::vector<OddYear> out;
  if (reference.issued) {
    judge(reference.issued->text.span, reference.issued->date.year, reference, report, out);
    return out;
  }
  // A year that cannot be one may keep the reader from seeing it.
  for (const Span group : report.facts().source_groups()) {
    const Span digits{group.begin, group.begin + 4};
    judge(digits, number(report.raw(digits)).value_or(earliest), reference, report, out);
  }
  return out;
}

}  // namespace chapbook::lint
