#include <gtest/gtest.h>

#include "lint/catalogue/degrees.hpp"
#include "lint/catalogue/places.hpp"
#include "lint/identifiers.hpp"
#include "lint/pages.hpp"
#include "lint/people.hpp"
#include "lint/requirements.hpp"
#include "lint/source_group.hpp"
#include "lint/table.hpp"
#include "lint/text.hpp"
#include "lint/url.hpp"
#include "tests/support/reference_document.hpp"

namespace chapbook::lint {
namespace {

/// A reference of which nothing but the raw text is known.
ast::Reference raw_reference(std::string_view text) {
  ast::Reference out;
  out.span = {0, static_cast<std::uint32_t>(text.size())};
  out.raw = text;
  return out;
}

std::vector<std::string> texts_of(std::string_view text, const std::vector<Span>& spans) {
  std::vector<std::string> out;
  for (const Span span : spans) out.emplace_back(text.substr(span.begin, span.size()));
  return out;
}

TEST(LintText, WritesOrdinals) {
  EXPECT_EQ(ordinal(1), "1st");
  EXPECT_EQ(ordinal(2), "2nd");
  EXPECT_EQ(ordinal(3), "3rd");
  EXPECT_EQ(ordinal(11), "11th");
  EXPECT_EQ(ordinal(12), "12th");
  EXPECT_EQ(ordinal(13), "13th");
  EXPECT_EQ(ordinal(21), "21st");
  EXPECT_EQ(ordinal(111), "111th");
}

TEST(LintText, QuotesOnOneLineOfValidText) {
  EXPECT_EQ(lint::quoted("a\nb"), "\"a b\"");
  EXPECT_EQ(lint::quoted("a\xFF"), "\"a\xEF\xBF\xBD\"");
  EXPECT_EQ(lint::quoted(std::string(1, '\x01') + "a"), "\"a\"");
  const std::string cut = lint::quoted(std::string(500, 'x'));
  EXPECT_LT(cut.size(), 100U);
  EXPECT_TRUE(cut.ends_with("...\""));
}

TEST(LintText, ReadsNumbersThatAreNothingElse) {
  EXPECT_EQ(number("42"), 42);
  EXPECT_EQ(number(""), std::nullopt);
  EXPECT_EQ(number("-4"), std::nullopt);
  EXPECT_EQ(number("4a"), std::nullopt);
  EXPECT_EQ(number("99999999999999999999"), std::nullopt);
}

TEST(LintText, FindsAddressesWithoutTheSignsAroundThem) {
  constexpr std::string_view text =
      "See (www.cdc.gov/tb). Also https://a.org/b_(c), doi:10.1000/182. Not al. or Smith J.";
  EXPECT_EQ(texts_of(text, address_spans(raw_reference(text))),
            (std::vector<std::string>{"www.cdc.gov/tb", "https://a.org/b_(c)", "doi:10.1000/182"}));
}

TEST(LintText, FindsWordsThatStandAlone) {
  EXPECT_EQ(find_word("PMID: 1, pmid 2, PMIDs, aPMID", "PMID"), (std::vector<std::size_t>{0, 9}));
}

TEST(LintTable, SkipsCommentsAndBlankLines) {
  const auto rows = read_table("# head\na\tb\n\nc\t d \n");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1], (std::vector<std::string_view>{"c", "d"}));
}

TEST(LintIdentifiers, KnowsDois) {
  EXPECT_TRUE(is_doi("10.1016/j.cell.2011.02.013"));
  EXPECT_TRUE(is_doi("10.1016/0022-3956(75)90026-6"));
  EXPECT_FALSE(is_doi("10.1016j.cell"));
  EXPECT_FALSE(is_doi("10.101/x"));
  EXPECT_FALSE(is_doi("10.1016/(75"));
  EXPECT_TRUE(is_placeholder_doi("10.xxxx/yyyy"));
  EXPECT_TRUE(is_placeholder_doi("10.1036/123456"));
  EXPECT_FALSE(is_placeholder_doi("10.1016/j.cell.2011.02.013"));
}

TEST(LintIdentifiers, TakesADoubledLabelForOne) {
  constexpr std::string_view text = "Title. doi: doi:10.1016/j.cell.2011.02.013.";
  const auto dois = printed_dois(raw_reference(text));
  ASSERT_EQ(dois.size(), 1U);
  EXPECT_EQ(text.substr(dois[0].value.begin, dois[0].value.size()), "10.1016/j.cell.2011.02.013");
}

TEST(LintIdentifiers, DoesNotLookForNumbersInAddresses) {
  const auto reference = raw_reference("Title. https://a.org/pmid:123 PMID: 456.");
  EXPECT_EQ(printed_numbers(reference, "PMID", address_spans(reference)).size(), 1U);
}

TEST(LintPages, ExpandsShortForms) {
  const auto range = [](std::string_view first, std::string_view last) {
    static std::string text;
    text = std::string(first) + "-" + std::string(last);
    ast::Reference reference;
    reference.pages = ast::Pages{{text, {0, 1}}, first, last};
    return page_range(reference);
  };
  EXPECT_EQ(range("241", "75")->last, 275);
  EXPECT_TRUE(range("241", "75")->shortened);
  EXPECT_FALSE(range("871", "61")->shortened);  // not a short form of anything
  EXPECT_EQ(range("e101", "e114")->prefix, "e");
  EXPECT_FALSE(range("S15", "23"));
  EXPECT_FALSE(range("737.e2", "737.e5"));
}

TEST(LintPlaces, TakesPlacesApart) {
  EXPECT_EQ(parse_place("Philadelphia, PA").state, "PA");
  EXPECT_EQ(parse_place("Philadelphia PA").state, "PA");
  EXPECT_EQ(parse_place("Philadelphia (Pa.)").state, "Pa");
  EXPECT_EQ(parse_place("New York").city, "New York");
  EXPECT_EQ(parse_place("New York").state, "");
  EXPECT_EQ(parse_place("University of Saskatchewan").state, "");
  EXPECT_EQ(code_of_state("Pennsylvania"), "PA");
  EXPECT_EQ(code_of_state("N.Y."), "NY");
  EXPECT_TRUE(is_region_code("ON"));
  EXPECT_FALSE(is_region_code("PH"));
  EXPECT_EQ(states_of_city("St. Louis"), (std::vector<std::string_view>{"MO"}));
}

TEST(LintPeople, TellInitialsFromNames) {
  EXPECT_TRUE(is_initials("J.A."));
  EXPECT_TRUE(is_initials("J-L"));
  EXPECT_FALSE(is_initials("Jo"));
  EXPECT_EQ(bare_initials("J. A."), "JA");
  EXPECT_TRUE(is_degree("M.D."));
  EXPECT_FALSE(is_degree("Ma"));
}

TEST(LintUrl, DropsOnlyWhatTracks) {
  EXPECT_EQ(without_tracking("a.org/x?utm_source=n&id=3&fbclid=q"), "a.org/x?id=3");
  EXPECT_EQ(without_tracking("a.org/x?utm_source=n"), "a.org/x");
  EXPECT_EQ(without_tracking("a.org/x#:~:text=abc"), "a.org/x");
  EXPECT_EQ(without_tracking("a.org/x#part"), "a.org/x#part");
  EXPECT_EQ(without_tracking("a.org/x;jsessionid=1F?b=2"), "a.org/x?b=2");
  EXPECT_EQ(without_tracking("a.org/x?id=3"), "a.org/x?id=3");
}

TEST(LintSourceGroup, FindsYearsTiedToLocators) {
  constexpr std::string_view text =
      "A. J Med. 2018;12(3):45-49. B. Elsevier; 2016:chap 189. In 2020.";
  EXPECT_EQ(texts_of(text, source_groups(raw_reference(text), address_spans(raw_reference(text)))),
            (std::vector<std::string>{"2018;12(3):45-49", "2016:chap 189"}));
}

TEST(LintRequirements, AskNothingOfWhatWasNotUnderstood) {
  ast::Reference reference;
  reference.kind = ast::ReferenceKind::book;
  EXPECT_FALSE(lacks(reference, "publisher", Profile::adam));
  reference.understood = true;
  EXPECT_TRUE(lacks(reference, "publisher", Profile::adam));
  EXPECT_FALSE(lacks(reference, "place", Profile::ama11));
  reference.url = Text{"a.org/x", {}};
  EXPECT_FALSE(lacks(reference, "publisher", Profile::adam)) << "a book on the web";
}

}  // namespace
}  // namespace chapbook::lint
