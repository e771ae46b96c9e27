#include <algorithm>
#include <string>

#include "formats/shared/common_options.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "parsers/base/date.hpp"
#include "parsers/base/source.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::fuzz {

namespace {

void check_cleaning(std::string_view bytes) {
  TextPool pool;
  const std::string_view clean = clean_text(bytes, pool);
  require_printable(clean, "clean text");
  require(clean_text(clean, pool) == clean, "cleaning twice equals cleaning once", clean);
  require(clean.find("  ") == clean.npos, "clean text has single spaces", clean);
  require(clean.empty() || (clean.front() != ' ' && clean.back() != ' '),
          "clean text has no blank end", clean);
}

void check_slug(std::string_view bytes) {
  TextPool pool;
  const std::string slug = formats::slugify(clean_text(bytes, pool));
  const auto is_slug_character = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  require(!slug.empty() && slug.size() <= 80, "a slug has 1 to 80 bytes", slug);
  require(std::ranges::all_of(slug, is_slug_character), "a slug is a-z, 0-9 and -", slug);
  require(slug.front() != '-' && slug.back() != '-', "a slug begins and ends in a letter", slug);
}

void check_lines(std::string_view bytes) {
  const auto source = Source::make("fuzz.txt", std::string(bytes));
  std::uint32_t end = 0;
  std::uint32_t number = 0;
  for (const Span line : source->lines()) {
    require(line.begin >= end && line.end <= bytes.size(), "lines are in order and apart");
    end = line.end;
    require(source->position(line.begin).line == ++number, "a line knows its number");
    require(source->line_at(line.begin) == line, "an offset knows its line");
    require(line.contains(trim(*source, line)), "trimming stays inside");
  }
  require_sound_findings(source->encoding_problems(), bytes);
}

void check_counts(std::string_view bytes) {
  std::size_t points = 0;
  for (std::size_t at = 0; at < bytes.size(); ++points) at += utf8::decode(bytes, at).length;
  require(points == utf8::count_code_points(bytes), "counting agrees with decoding");
  require(utf8::count_utf16_units(bytes) >= points, "UTF-16 needs a unit a code point");
}

void check_date(std::string_view bytes) {
  if (const auto date = from_iso(bytes)) {
    require(to_iso(*date) == bytes, "an ISO date prints as it was read", bytes);
    require(is_valid(*date), "a date that was read exists", bytes);
  }
}

}  // namespace

int fuzz_text(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  check_cleaning(bytes);
  check_slug(bytes);
  check_lines(bytes);
  check_counts(bytes);
  check_date(bytes);
  return 0;
}

}  // namespace chapbook::fuzz
