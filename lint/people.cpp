#include "lint/people.hpp"

#include <algorithm>
#include <array>

#include "lint/catalogue/given_names.hpp"

namespace chapbook::lint {

namespace {

bool is_between_initials(char c) {
  return c == '.' || c == '-' || is_blank(c);
}

/// "Schurt DA": a word that begins with a capital, a blank, one to three capitals.
bool is_plain_name(std::string_view part) {
  const std::size_t blank = part.rfind(' ');
  if (blank == part.npos || blank == 0) return false;
  const std::string_view last = part.substr(blank + 1);
  return !last.empty() && last.size() <= 3 && std::ranges::all_of(last, is_upper) &&
         std::ranges::any_of(part.substr(0, blank), is_lower);
}

/// "ter Riet Thomas": two to four words, the last of them a given name that people have. "Order of
/// St John" is a group.
bool ends_in_given_name(std::string_view part) {
  constexpr std::ptrdiff_t most_blanks = 3;
  constexpr std::array<std::string_view, 8> of_groups{"of", "for",   "and", "the",
                                                      "St", "Saint", "San", "Fort"};
  const auto blanks = std::ranges::count(part, ' ');
  if (blanks == 0 || blanks > most_blanks || !is_given_name(part.substr(part.rfind(' ') + 1))) {
    return false;
  }
  return std::ranges::none_of(
      of_groups, [&](std::string_view word) { return !find_word(part, word).empty(); });
}

}  // namespace

std::uint32_t end_of_names(const ast::People& people) {
  return people.people.empty() ? people.span.begin : people.people.back().span.end;
}

std::size_t count_before_et_al(const ast::People& people) {
  if (!people.et_al) return people.people.size();
  const auto follows = [&](const ast::Person& person) {
    return person.span.begin >= people.et_al->span.end;
  };
  const auto first = std::ranges::find_if(people.people, follows);
  return static_cast<std::size_t>(first - people.people.begin());
}

std::uint32_t end_before_et_al(const ast::People& people) {
  const std::size_t count = count_before_et_al(people);
  return count == 0 ? people.span.begin : people.people[count - 1].span.end;
}

std::uint32_t end_of_list(const ast::People& people) {
  const std::uint32_t names = end_of_names(people);
  return people.et_al ? std::max(people.et_al->span.end, names) : names;
}

bool is_initials(std::string_view given) {
  return !given.empty() && std::ranges::none_of(given, [](char c) {
    return !is_between_initials(c) && (!is_letter(c) || is_lower(c));
  });
}

std::string bare_initials(std::string_view given) {
  std::string out(given);
  std::erase_if(out, is_between_initials);
  return out;
}

std::vector<Span> names_in_group(const ast::Person& person, const Report& report) {
  std::vector<Span> out;
  if (!person.group) return out;
  const Span span = person.group->span;
  const std::string_view text = report.raw(span);
  bool plain = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(", ", at), text.size());
    const std::string_view part = text.substr(at, end - at);
    const bool in_full = ends_in_given_name(part);
    plain = plain || in_full || (at > 0 && is_plain_name(part));
    const bool two_words =
        std::ranges::count(part, ' ') == 1 && part.front() != ' ' && part.back() != ' ';
    if (two_words || in_full) {
      const auto begin = span.begin + static_cast<std::uint32_t>(at);
      out.push_back({begin, begin + static_cast<std::uint32_t>(part.size())});
    }
    at = end + 2;
  }
  if (!plain) out.clear();
  return out;
}

std::string name_of(const ast::Person& person) {
  if (person.group) return std::string(person.group->text);
  std::string out(person.family ? person.family->text : std::string_view());
  if (person.given) out += (out.empty() ? "" : " ") + std::string(person.given->text);
  return out;
}

}  // namespace chapbook::lint
