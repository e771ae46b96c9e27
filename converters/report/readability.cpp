#include "converters/report/readability.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include "converters/report/clean.hpp"
#include "lint/readability/wording.hpp"

namespace chapbook::report {

namespace {

using lint::readability::Counts;
using lint::readability::Measured;
using lint::readability::one_decimal;
using lint::readability::rounded;

double words_per_sentence(const Counts& counts) {
  return static_cast<double>(counts.words) / static_cast<double>(counts.sentences);
}

bool is_estimate(const Counts& counts) {
  return counts.sentences < lint::readability::enough_sentences;
}

void add_row(formats::XmlElement body, const Measured& row) {
  const formats::XmlElement line = body.add("tr");
  const std::string name = row.section.empty() ? "The whole text" : printable(row.section);
  line.add("th", name, {{"scope", "row"}});
  line.add("td", std::to_string(row.counts.words));
  line.add("td", std::to_string(row.counts.sentences));
  line.add("td", one_decimal(words_per_sentence(row.counts)));
  const std::string_view about = is_estimate(row.counts) ? "\u2248 " : "";
  for (const double value :
       {lint::readability::flesch_kincaid(row.counts), lint::readability::smog(row.counts),
        lint::readability::reading_ease(row.counts)}) {
    line.add("td", std::string(about) + one_decimal(value));
  }
}

}  // namespace

void add_readability(formats::XmlElement parent, std::span<const Measured> rows) {
  if (rows.empty()) return;
  parent.add("h3", "Readability");
  // Seven columns are too wide for a phone; what scrolls must be within reach of the keyboard.
  const formats::XmlElement table = parent
                                        .add("div", {{"class", "wide"},
                                                     {"role", "group"},
                                                     {"aria-label", "Readability"},
                                                     {"tabindex", "0"}})
                                        .add("table");
  const formats::XmlElement heading = table.add("thead").add("tr");
  for (const std::string_view name : {"section", "words", "sentences", "words per sentence",
                                      "grade (Flesch-Kincaid)", "grade (SMOG)", "ease (Flesch)"}) {
    heading.add("th", name, {{"scope", "col"}});
  }
  const formats::XmlElement body = table.add("tbody");
  for (const Measured& row : rows) add_row(body, row);
  parent.add("p",
             "Aim for grade 6 to 8 and at most 20 words a sentence. \u2248 marks an estimate from "
             "fewer than 30 sentences.",
             {{"class", "quiet"}});
}

void write_readability(formats::JsonWriter& json, std::span<const Measured> rows) {
  if (rows.empty()) return;
  const auto count = [&](std::string_view name, std::size_t value) {
    json.key(name).number(static_cast<std::int64_t>(value));
  };
  json.key("readability").begin_array();
  for (const Measured& row : rows) {
    json.begin_object();
    if (!row.section.empty()) json.member("section", valid_utf8(row.section));
    count("words", row.counts.words);
    count("sentences", row.counts.sentences);
    count("syllables", row.counts.syllables);
    count("long_words", row.counts.long_words);
    json.key("flesch_kincaid_grade").number(rounded(lint::readability::flesch_kincaid(row.counts)));
    json.key("smog_grade").number(rounded(lint::readability::smog(row.counts)));
    json.key("flesch_reading_ease").number(rounded(lint::readability::reading_ease(row.counts)));
    json.key("estimate").boolean(is_estimate(row.counts)).end_object();
  }
  json.end_array();
}

}  // namespace chapbook::report
