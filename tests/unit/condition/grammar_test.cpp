// What single lines, fields, places and addresses are read as.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parsers/condition/field_grammar.hpp"
#include "parsers/condition/heading_grammar.hpp"
#include "parsers/condition/line_grammar.hpp"
#include "parsers/condition/link_grammar.hpp"
#include "parsers/condition/place_grammar.hpp"
#include "parsers/condition/reference_grammar.hpp"

namespace chapbook::condition {
namespace {

struct ReadLine {
  LineKind kind;
  std::uint32_t indent;
  std::string text;
};

ReadLine line(const std::string& bytes) {
  const auto source = Source::make("t", bytes);
  if (source->lines().empty()) return {LineKind::blank, 0, ""};
  Line read;
  read_line(*source, source->lines()[0], read);
  return {read.kind, read.indent, std::string(source->slice(read.text_span()))};
}

TEST(LineGrammar, TellsTheKinds) {
  EXPECT_EQ(line("plain words").kind, LineKind::text);
  EXPECT_EQ(line("").kind, LineKind::blank);
  EXPECT_EQ(line(" \t\xC2\xA0").kind, LineKind::blank);
  EXPECT_EQ(line("\x01\x02").kind, LineKind::blank);
  EXPECT_EQ(line("- a").kind, LineKind::bullet);
  EXPECT_EQ(line("•a").kind, LineKind::bullet);
  EXPECT_EQ(line("1. a").kind, LineKind::numbered);
  EXPECT_EQ(line("12) a").kind, LineKind::numbered);
  EXPECT_EQ(line("(3) a").kind, LineKind::numbered);
  EXPECT_EQ(line("-----").kind, LineKind::ornament);
  EXPECT_EQ(line("•").kind, LineKind::ornament);
}

TEST(LineGrammar, LeavesProseAlone) {
  for (const char* text : {"-a", "*a*", "o a", "1.5 mg", "2019. A year", "1234) a", "1.", "(a) b",
                           "\xFF\xFE", "–5", "é"}) {
    EXPECT_EQ(line(text).kind, LineKind::text) << text;
    EXPECT_EQ(line(text).text, text);
  }
}

TEST(LineGrammar, CountsColumnsAndFindsTheText) {
  EXPECT_EQ(line("  • a b ").indent, 2U);
  EXPECT_EQ(line("  • a b ").text, "a b");
  EXPECT_EQ(line("\t- a").indent, 4U);
  EXPECT_EQ(line("  \t- a").indent, 4U);
  EXPECT_EQ(line("\xC2\xA0\xC2\xA0\xE2\x80\x83- a").indent, 3U);
  EXPECT_EQ(line("  o a").text, "a");
}

std::string field(std::string_view text) {
  const auto read = read_field(text);
  if (!read) return "none";
  return std::string(read->key) + "|" + (read->value ? std::string(*read->value) : "-");
}

TEST(FieldGrammar, SplitsAtTheFirstColonBeforeASpace) {
  EXPECT_EQ(field("Status: Open"), "Status|Open");
  EXPECT_EQ(field("Journal: J Test : official"), "Journal|J Test : official");
  EXPECT_EQ(field("Ratio: 1:2"), "Ratio|1:2");
  EXPECT_EQ(field("Time 12:30 to: x"), "Time 12:30 to|x");
  EXPECT_EQ(field("Key:"), "Key|-");
  EXPECT_EQ(field("Key: N/A"), "Key|-");
  EXPECT_EQ(field("Key: —"), "Key|-");
  EXPECT_EQ(field("Published —"), "Published|-");
  EXPECT_EQ(field("Published -"), "Published|-");
  EXPECT_EQ(field("no field"), "none");
  EXPECT_EQ(field("http://x"), "none");
  EXPECT_EQ(field(": x"), "none");
  EXPECT_EQ(field(""), "none");
}

TEST(FieldGrammar, CountsPeople) {
  EXPECT_EQ(read_count("900"), 900);
  EXPECT_EQ(read_count("1,200"), 1200);
  for (const char* text : {"", "about 20", "1,2", "12.5", "-4", "1,200,", "99999999999999"}) {
    EXPECT_EQ(read_count(text), std::nullopt) << text;
  }
}

TEST(FieldGrammar, FindsOnlyWholeRegistryNumbers) {
  EXPECT_EQ(find_registry_id("see NCT01234567."), "NCT01234567");
  for (const char* text : {"NCT0123456", "NCT012345678", "XNCT01234567", "nct01234567", "NCT"}) {
    EXPECT_EQ(find_registry_id(text), std::nullopt) << text;
  }
}

std::string place(std::string_view text) {
  const auto read = read_place({text, {}});
  if (!read) return "none";
  return std::string(read->city) + "|" + std::string(read->region.value_or("-")) + "|" +
         std::string(read->country.value_or("-"));
}

TEST(PlaceGrammar, ReadsCityRegionCountry) {
  EXPECT_EQ(place("Graz, AT"), "Graz|-|AT");
  EXPECT_EQ(place("Basel, BS, CH"), "Basel|BS|CH");
  EXPECT_EQ(place("São Paulo, SP, BR"), "São Paulo|SP|BR");
  EXPECT_EQ(place("Oxford, Oxfordshire, England, GB"), "Oxford|Oxfordshire, England|GB");
  EXPECT_EQ(place("Toronto, ON, Canada"), "Toronto|ON|-");
  EXPECT_EQ(place("Jane Roe"), "none");
  EXPECT_EQ(place("Jane Roe, MD"), "none");
  EXPECT_EQ(place("Jane Roe, MD, PhD"), "none");
  EXPECT_EQ(place("a,,b"), "none");
  EXPECT_EQ(place(","), "none");
}

std::vector<std::string> addresses(std::string_view text) {
  std::vector<std::string> out;
  AddressFinder finder(text);
  while (const auto found = finder.next()) out.emplace_back(found->url);
  return out;
}

TEST(LinkGrammar, FindsAddressesWithoutTheSentenceAroundThem) {
  using Addresses = std::vector<std::string>;
  EXPECT_EQ(addresses("(see https://a.org/b_(c), or www.d.org/e.)"),
            (Addresses{"https://a.org/b_(c)", "www.d.org/e"}));
  EXPECT_EQ(addresses("HTTP://A.org?x=1&y=2; \"http://b.org\""),
            (Addresses{"HTTP://A.org?x=1&y=2", "http://b.org"}));
  EXPECT_EQ(addresses("https://a.org/\xC2\xA0next"), (Addresses{"https://a.org/"}));
  EXPECT_EQ(addresses("http:// www. xwww.a.org jane@www.a.org shttp://b.org ftp://c.org"),
            (Addresses{}));
}

TEST(ReferenceGrammar, KnowsNumbering) {
  for (const char* text : {"1. Roe", "12) Roe", "[3] Roe", "[3]Roe", "(4) Roe"}) {
    EXPECT_TRUE(opens_with_reference_number(text)) << text;
  }
  for (const char* text : {"2019. Roe", "1.5 Roe", "Roe 1.", "[Roe]", ""}) {
    EXPECT_FALSE(opens_with_reference_number(text)) << text;
  }
}

TEST(HeadingGrammar, ReadsLabels) {
  EXPECT_EQ(read_label("Exams  and\tTests"), ast::SectionKind::exams_and_tests);
  EXPECT_EQ(read_label("REFERENCES:"), ast::SectionKind::references);
  EXPECT_EQ(read_label("Clinical Trials (14)"), ast::SectionKind::trials);
  EXPECT_EQ(read_label("Causes and more"), std::nullopt);
  EXPECT_EQ(read_label("Cause for concern"), std::nullopt);
  EXPECT_EQ(read_label(""), std::nullopt);
}

TEST(HeadingGrammar, TakesAnotherNameOnlyFromPatternsThatLeaveNoDoubt) {
  const auto kind = [](std::string_view key) {
    const auto read = read_question(key, "gout");
    return read ? std::string(ast::info(read->kind).code) +
                      (read->match == NameMatch::other ? " (other name)" : "")
                : std::string("none");
  };
  EXPECT_EQ(kind("what are the symptoms of gout"), "symptoms");
  EXPECT_EQ(kind("what are the symptoms of the gout"), "symptoms");
  EXPECT_EQ(kind("what are the symptoms of scurvy"), "symptoms (other name)");
  EXPECT_EQ(kind("how is gout diagnosed"), "exams-and-tests");
  EXPECT_EQ(kind("how is gout treated"), "treatment");
  EXPECT_EQ(kind("what is scurvy"), "none");
  EXPECT_EQ(kind("what causes pain"), "none");
  EXPECT_EQ(kind("what are the symptoms of gout? they differ"), "none");
}

}  // namespace
}  // namespace chapbook::condition
