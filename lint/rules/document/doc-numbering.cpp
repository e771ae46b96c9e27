#include <optional>
#include <string>
#include <vector>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

struct Numbered {
  Span digits;
  int value = 0;
};

/// The digits of "[12]" or "12."; nullopt for letters and bullets.
std::optional<Numbered> number_of(const ast::Reference& reference, const Report& report) {
  if (!reference.numbering) return {};
  const Span printed = reference.numbering->span;
  const std::string_view text = report.raw(printed);
  const std::size_t begin = text.find_first_of("0123456789");
  if (begin == text.npos) return {};
  std::size_t end = begin;
  while (end < text.size() && is_digit(text[end])) ++end;
  const auto value = number(text.substr(begin, end - begin));
  if (!value) return {};
  return Numbered{within(reference, printed.begin - reference.span.begin + begin, end - begin),
                  *value};
}

/// Gives all entries behind the first the number that follows from it.
Fix counted_on(const std::vector<Numbered>& numbers) {
  Fix fix{"number the list anew", Applicability::safe, {}};
  int value = numbers.front().value;
  for (const Numbered& each : numbers) {
    if (each.value != value) fix.edits.push_back({each.digits, std::to_string(value)});
    ++value;
  }
  return fix;
}

void check(const ast::Document& document, Report& report) {
  std::vector<Numbered> numbers;
  for (const ast::Reference& reference : document.references.items) {
    const auto found = number_of(reference, report);
    // Only a list that is numbered throughout can be out of count.
    if (!found) return;
    numbers.push_back(*found);
  }
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    if (numbers[i].value == numbers[i - 1].value + 1) continue;
    report.add(numbers[i].digits,
               "number " + std::to_string(numbers[i].value) + " follows " +
                   std::to_string(numbers[i - 1].value) + "; number the list without gaps",
               {counted_on(numbers)});
    return;
  }
}

}  // namespace

extern const Rule doc_numbering;
constinit const Rule doc_numbering{
    .id = "doc-numbering",
    .group = "The reference list",
    .severity = Severity::warning,
    .fix = FixPolicy::safe,
    .profiles = Profiles{0b1110},
    .summary = "a gap or a repeat in the numbers of the list",
    .why =
        "Numbers in the text point to entries of the list. After a gap or a repeat, they point to "
        "the wrong ones.",
    .basis = "AMA Manual of Style 10 and 11, section 3.6: numbered in order of first citation.",
    .bad = {.text = "1. Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-1186.\n3. Smith IE, Dowsett M. Aromatase inhibitors in "
                    "breast cancer. N Engl J Med. 2003;348(24):2431-2442."},
    .good = {.text = "1. Folkman J. Tumor angiogenesis: therapeutic implications. N Engl J Med. "
                     "1971;285(21):1182-1186.\n2. Smith IE, Dowsett M. Aromatase inhibitors in "
                     "breast cancer. N Engl J Med. 2003;348(24):2431-2442."},
    .check_document = check,
};

}  // namespace chapbook::lint::rules
