// What one look at a reference tells must never hide what a closer look would find.
#include "lint/reference_facts.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "lint/catalogue/catalogue.hpp"
#include "lint/source_group.hpp"

namespace chapbook::lint {
namespace {

/// Text out of pieces that rules look for, glued in any order.
std::string random_text(std::mt19937& random) {
  constexpr std::array<std::string_view, 28> pieces{"PMID",
                                                    "pmid: 12",
                                                    "doi:10.1000/a",
                                                    "10.1234/b",
                                                    "http://x.org/y",
                                                    "www.a.org",
                                                    "in press",
                                                    "press",
                                                    "In",
                                                    "ISBN 1",
                                                    " ",
                                                    " ",
                                                    " ",
                                                    ".",
                                                    ",",
                                                    ";",
                                                    ":",
                                                    "(",
                                                    ")",
                                                    "2018;12:3",
                                                    "2016:chap 5",
                                                    "é",
                                                    "\t",
                                                    "a",
                                                    "Z9",
                                                    "pubmed.ncbi.nlm.nih.gov/1/",
                                                    "-",
                                                    "?"};
  std::string out;
  const std::size_t length = 1 + random() % 12;
  for (std::size_t i = 0; i < length; ++i) out += pieces[random() % pieces.size()];
  return out;
}

ast::Reference raw_reference(std::string_view text) {
  ast::Reference out;
  out.raw = text;
  out.span = {0, static_cast<std::uint32_t>(text.size())};
  return out;
}

bool same(const std::vector<Printed>& a, const std::vector<Printed>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Printed& x, const Printed& y) {
    return x.whole == y.whole && x.label == y.label && x.value == y.value;
  });
}

TEST(ReferenceFacts, AreWhatACloserLookFinds) {
  std::mt19937 random(7);
  ReferenceFacts facts(Catalogue::built_in());
  for (int round = 0; round < 5000; ++round) {
    const std::string text = random_text(random);
    SCOPED_TRACE(text);
    const ast::Reference reference = raw_reference(text);
    facts.look_at(reference);
    const std::vector<Span> addresses = address_spans(reference);
    EXPECT_EQ(facts.addresses(), addresses);
    EXPECT_TRUE(same(facts.dois(), printed_dois(reference)));
    EXPECT_TRUE(same(facts.pmids(), printed_numbers(reference, "PMID", addresses)));
    EXPECT_TRUE(same(facts.printed_numbers("ISBN"), printed_numbers(reference, "ISBN", addresses)));
    EXPECT_EQ(facts.source_groups(), source_groups(reference, addresses));
    EXPECT_EQ(facts.pubmed_addresses().size(), pubmed_addresses(reference, addresses).size());
    for (const std::string_view word : {"in press", "press", "z9", "a", "chap", "www"}) {
      EXPECT_EQ(facts.find_word(word), find_word(text, word)) << word;
    }
  }
}

TEST(Signs, TellBytesAndPairsOfNeighbours) {
  Signs signs;
  signs.read("Gut. 1984;25(2):9");
  EXPECT_TRUE(signs.has(';'));
  EXPECT_FALSE(signs.has('?'));
  EXPECT_TRUE(signs.has_any("!;"));
  EXPECT_TRUE(signs.has(Kind::closing));
  EXPECT_FALSE(signs.has(Kind::foreign));
  EXPECT_TRUE(signs.has_pair(Kind::stop, Kind::space));
  EXPECT_FALSE(signs.has_pair(Kind::space, Kind::stop));
  EXPECT_TRUE(signs.has_pair(Kind::none, Kind::upper));
  signs.read("");
  EXPECT_FALSE(signs.has(';'));
  EXPECT_FALSE(signs.has_pair(Kind::none, Kind::upper));
}

TEST(Signs, KnowWordsByTheirBeginnings) {
  Signs signs;
  signs.read("Lancet (in press)");
  EXPECT_TRUE(signs.may_have("LANCET"));
  EXPECT_TRUE(signs.may_have("in press"));
  EXPECT_FALSE(signs.may_have("in print"));
  EXPECT_FALSE(signs.may_have("cet"));
}

}  // namespace
}  // namespace chapbook::lint
