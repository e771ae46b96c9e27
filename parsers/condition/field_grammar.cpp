#include "parsers/condition/field_grammar.hpp"

#include <algorithm>
#include <array>
#include <boost/spirit/home/x3.hpp>

#include "parsers/base/ascii.hpp"
#include "parsers/condition/date_grammar.hpp"

namespace chapbook::condition {

namespace {

namespace x3 = boost::spirit::x3;
using x3::char_;
using x3::eoi;
using x3::lit;
using x3::raw;
using x3::repeat;

using Range = boost::iterator_range<const char*>;

struct Pieces {
  Range key;
  const char* value = nullptr;  ///< where the value starts; it goes to the end of the text
};

const x3::rule<struct FieldTag, Pieces> field = "field";
const auto set_key = [](auto& context) { x3::_val(context).key = x3::_attr(context); };
const auto set_value = [](auto& context) { x3::_val(context).value = x3::_where(context).begin(); };

// clang-format off
const auto blank     = lit(' ') | '\t' | "\xC2\xA0";
const auto missing   = lit("-") | "–" | "—" | "N/A" | "n/a" | "NA";
const auto colon     = lit(':') >> (blank | eoi);
const auto last_dash = blank >> missing >> eoi;
const auto by_colon  = raw[+(char_ - colon)][set_key] >> ':' >> *blank >> x3::eps[set_value];
const auto by_dash   = raw[+(char_ - last_dash)][set_key] >> last_dash;
const auto field_def = by_colon | by_dash;
const auto no_value  = missing >> eoi;

const auto digit     = char_('0', '9');
const auto registry  = lit("NCT") >> repeat(8)[digit] >> !digit;
const auto thousands = x3::uint_parser<unsigned, 10, 1, 3>{} >> +(',' >> x3::uint_parser<unsigned, 10, 3, 3>{});
// clang-format on

BOOST_SPIRIT_DEFINE(field)

std::string_view view(Range range) {
  return {range.begin(), static_cast<std::size_t>(range.size())};
}

bool is_missing(std::string_view value) {
  return value.empty() || x3::parse(value.data(), value.data() + value.size(), no_value);
}

template <typename Table>
bool is_one_of(const Table& table, std::string_view text) {
  return std::ranges::any_of(table,
                             [&](std::string_view entry) { return ascii::same_word(entry, text); });
}

constexpr std::array<std::string_view, 10> review_date_keys{
    "Review Date",      "Date Reviewed",    "Reviewed",     "Reviewed on", "Last Reviewed",
    "Last Reviewed on", "Last Review Date", "Last Updated", "Updated",     "Date Updated"};
constexpr std::array<std::string_view, 19> other_metadata_keys{
    "Updated by",       "Updated on",   "Update Date",    "Reviewed by",  "Medically Reviewed by",
    "Medical Reviewer", "Published by", "Published Date", "Published on", "Date Published",
    "Publication Date", "Written by",   "Author",         "Authors",      "Last Modified",
    "Version",          "Language",     "Source URL",     "URL"};
constexpr std::array<std::string_view, 9> card_keys{
    "Condition", "Journal",    "Treatment Used", "Number of Patients", "Published",
    "Status",    "Study Type", "Participants",   "Start Date"};
constexpr std::array<std::string_view, 2> card_labels{"Latest Advance", "Clinical Trial"};

}  // namespace

std::optional<Field> read_field(std::string_view text) {
  const char* const first = text.data();
  const char* const last = first + text.size();
  Pieces found;
  if (!x3::parse(first, last, field, found)) return {};
  Field out{view(found.key), std::nullopt};
  if (found.value != nullptr && !is_missing({found.value, last})) {
    out.value = std::string_view(found.value, last);
  }
  return out;
}

std::optional<Field> read_dated_field(std::string_view text) {
  for (const std::string_view key : review_date_keys) {
    if (text.size() <= key.size() + 1 || text[key.size()] != ' ') continue;
    if (!ascii::same_word(text.substr(0, key.size()), key)) continue;
    const std::string_view value = text.substr(key.size() + 1);
    if (read_date(value)) return Field{text.substr(0, key.size()), value};
  }
  return {};
}

bool is_metadata_key(std::string_view key) {
  return is_one_of(review_date_keys, key) || is_one_of(other_metadata_keys, key);
}

bool is_review_date_key(std::string_view key) {
  return is_one_of(review_date_keys, key);
}

bool is_card_key(std::string_view key) {
  return is_one_of(card_keys, key);
}

bool is_card_label(std::string_view line) {
  return is_one_of(card_labels, line);
}

std::optional<int> read_count(std::string_view text) {
  const char* const first = text.data();
  const char* const last = first + text.size();
  if (text.size() > 11) return {};
  unsigned plain = 0;
  const x3::uint_parser<unsigned, 10, 1, 9> number;
  if (x3::parse(first, last, number >> eoi, plain)) return static_cast<int>(plain);
  if (!x3::parse(first, last, x3::omit[thousands] >> eoi)) return {};
  int value = 0;
  for (const char c : text) {
    if (c != ',') value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<std::string_view> find_registry_id(std::string_view text) {
  for (std::size_t at = text.find("NCT"); at != text.npos; at = text.find("NCT", at + 1)) {
    const char* first = text.data() + at;
    if (at > 0 && ascii::is_letter_or_digit(text[at - 1])) continue;
    if (x3::parse(first, text.data() + text.size(), registry)) return text.substr(at, 11);
  }
  return {};
}

}  // namespace chapbook::condition
