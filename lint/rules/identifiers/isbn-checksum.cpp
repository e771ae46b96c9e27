#include <algorithm>

#include "lint/identifiers.hpp"
#include "lint/reference_facts.hpp"

namespace chapbook::lint::rules {

namespace {

/// The value of one sign: 0 to 9, 10 for X, -1 for anything else.
int value_of(char c) {
  if (is_digit(c)) return c - '0';
  return c == 'X' || c == 'x' ? 10 : -1;
}

/// ISO 2108: weights 10 to 1 modulo 11, or 1 and 3 in turn modulo 10.
bool is_isbn(std::string_view signs) {
  int sum = 0;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const int value = value_of(signs[i]);
    if (value < 0 || (value == 10 && (signs.size() != 10 || i != 9))) return false;
    sum += value * (signs.size() == 10 ? static_cast<int>(10 - i) : (i % 2 == 0 ? 1 : 3));
  }
  if (signs.size() == 10) return sum % 11 == 0;
  return signs.size() == 13 && sum % 10 == 0;
}

void check(const ast::Reference&, Report& report) {
  for (const Printed& isbn : report.facts().printed_numbers("ISBN")) {
    std::string signs(report.raw(isbn.value));
    std::erase(signs, '-');
    if (signs.size() < 9 || is_isbn(signs)) continue;
    report.add(isbn.value, "the check digit of ISBN " + quoted(report.raw(isbn.value)) +
                               " does not fit; compare it with the book");
  }
}

}  // namespace

extern const Rule isbn_checksum;
constinit const Rule isbn_checksum{
    .id = "isbn-checksum",
    .group = "Identifiers",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "an ISBN whose check digit is wrong",
    .why =
        "The check digit shows that a digit was mistyped or two were swapped. The number belongs "
        "to no book or to another one.",
    .basis = "ISO 2108, International Standard Book Number, check digit.",
    .bad = {.text = "Watson JD. The Double Helix. New York, NY: Scribner; 1998. ISBN: "
                    "978-0-7432-1630-3."},
    .good = {.text = "Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
