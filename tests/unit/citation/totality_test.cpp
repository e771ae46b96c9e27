// Any bytes in, a reference out: no crash, spans inside, work that grows with the length.
#include <gtest/gtest.h>

#include <random>

#include "unit/citation/reading.hpp"

namespace chapbook::citation {
namespace {

/// Every span that a reference can hold.
std::vector<Span> all_spans(const ast::Reference& reference) {
  std::vector<Span> spans = reference.leftovers;
  const auto add = [&](const std::optional<Text>& text) {
    if (text) spans.push_back(text->span);
  };
  for (const ast::People* people : {&reference.authors, &reference.editors}) {
    for (const ast::Person& person : people->people) {
      spans.push_back(person.span);
      for (const auto* part : {&person.family, &person.given, &person.suffix, &person.group}) {
        add(*part);
      }
    }
    add(people->et_al);
    add(people->label);
  }
  for (const auto* field :
       {&reference.numbering, &reference.title, &reference.medium, &reference.in_label,
        &reference.container, &reference.book_volume, &reference.place, &reference.publisher,
        &reference.volume, &reference.issue, &reference.elocator, &reference.chapter,
        &reference.chapter_label, &reference.report_number, &reference.doi, &reference.pmid,
        &reference.pmcid, &reference.isbn, &reference.url}) {
    add(*field);
  }
  for (const auto* date :
       {&reference.issued, &reference.published, &reference.updated, &reference.accessed}) {
    if (*date) spans.push_back((*date)->text.span);
  }
  if (reference.pages) spans.push_back(reference.pages->text.span);
  return spans;
}

void expect_total(const std::string& text) {
  const Read one = read(text);
  for (const Span span : all_spans(one.reference)) {
    ASSERT_LE(span.begin, span.end) << text;
    ASSERT_TRUE(one.reference.span.contains(span)) << text;
  }
  for (const Style style : {Style::adam, Style::ama10, Style::ama11, Style::nlm}) {
    (void)render(one.reference, style);
  }
}

const std::vector<std::string>& seeds() {
  static const std::vector<std::string> list{
      "Addison T, Bright R Jr, et al. Anemia. In: Wilks S, ed. Collected Writings. 2nd ed. Vol 2. "
      "Boston, MA: Milford House; 1972:chap 14.",
      "Avery OT, MacLeod CM. Pneumococcal types. J Exp Med. 1944 Feb 1;79(2):137-158. "
      "doi:10.1084/jem.79.2.137. PMID: 19871359 pubmed.ncbi.nlm.nih.gov/19871359/.",
      "[3] Arthritis Foundation website. <em>Gout</em> [Internet]. www.arthritis.org/gout. Updated "
      "May 7, 2020 [cited 2021 Jun 3].",
      "M\xC3\xBCller K, van den Berg J. Caf\xC3\xA9 &amp; th\xC3\xA9. K\xC3\xB6ln: Fischer; "
      "1999:12\xE2\x80\x93"
      "13."};
  return list;
}

TEST(ReadReferences, GivesWhatReadReferenceGives) {
  std::string text;
  std::vector<Span> spans;
  for (int round = 0; round < 40; ++round) {
    for (const std::string& seed : seeds()) {
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += seed.substr(0, seed.size() - static_cast<std::size_t>(round));
      spans.push_back({begin, static_cast<std::uint32_t>(text.size())});
      text += round % 7 == 0 ? "\n \n" : "\n";
      if (round % 7 == 0) spans.push_back({spans.back().end + 1, spans.back().end + 2});
    }
  }
  const auto source = Source::make("list", text);
  TextPool pool;
  const std::vector<ast::Reference> together = read_references(*source, spans, pool);
  ASSERT_EQ(together.size(), spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const ast::Reference alone = read_reference(*source, spans[i], pool);
    EXPECT_EQ(fields_of(together[i]), fields_of(alone));
    EXPECT_EQ(all_spans(together[i]), all_spans(alone));
    EXPECT_EQ(together[i].raw, alone.raw);
    EXPECT_EQ(together[i].exact, alone.exact);
    EXPECT_EQ(together[i].confidence, alone.confidence);
  }
  EXPECT_TRUE(read_references(*source, {}, pool).empty());
}

TEST(ReadReferenceIsTotal, OnRandomBytes) {
  std::mt19937 random(20);
  for (int round = 0; round < 3000; ++round) {
    std::string text(random() % 200, '\0');
    for (char& c : text) c = static_cast<char>(random());
    expect_total(text);
  }
}

TEST(ReadReferenceIsTotal, OnRandomPunctuation) {
  constexpr std::string_view alphabet = " .,;:()[]-aAIn1920edsJ&<>*_\"/\xC3\xA9";
  std::mt19937 random(21);
  for (int round = 0; round < 6000; ++round) {
    std::string text(random() % 120, '\0');
    for (char& c : text) c = alphabet[random() % alphabet.size()];
    expect_total(text);
  }
}

TEST(ReadReferenceIsTotal, OnMutatedReferences) {
  std::mt19937 random(22);
  for (int round = 0; round < 6000; ++round) {
    std::string text = seeds()[random() % seeds().size()];
    for (unsigned change = 0; change < 1 + random() % 4; ++change) {
      const std::size_t at = random() % text.size();
      switch (random() % 4) {
        case 0:
          text.erase(at, 1 + random() % 8);
          break;
        case 1:
          text.insert(at, 1, static_cast<char>(random()));
          break;
        case 2:
          text[at] = static_cast<char>(random());
          break;
        default:
          text.insert(at, text.substr(random() % text.size(), random() % 30));
          break;
      }
      if (text.empty()) text = ".";
    }
    expect_total(text);
  }
}

TEST(ReadReferenceIsTotal, OnEveryPrefix) {
  for (const std::string& seed : seeds()) {
    for (std::size_t length = 0; length <= seed.size(); ++length) {
      expect_total(seed.substr(0, length));
    }
  }
}

class Repeated : public testing::TestWithParam<const char*> {};

// No clock: work that grows faster than the text shows as a test that runs into the suite's time
// limit.
TEST_P(Repeated, IsReadAtTheLongestLength) {
  std::string text;
  while (text.size() + 64 < max_reference_bytes) text += GetParam();
  expect_total(text);
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, Repeated,
    testing::Values("a? b ", "A. ", "Smith J, ", "Smith J. ", "In: ", "In ", "; 2016 ", "2016;1:2 ",
                    "(", "[", "<", "<em>", "&amp;", "*", "1. ", "a, b ", "Vol 2. ", "2nd ed. ",
                    "ed. ", "et al, ", "; Group", "A; B. ", "doi:10.1000/", "http://", "www.",
                    "Accessed ", "Accessed May 3, 2020. ", "a", "A", ".", " ", "-", ":", "1", "; ",
                    "Philadelphia, PA: Elsevier; ", "J. ", "\xC3\xA9", "\xE2\x80\x9C", "chap 1, ",
                    "pp 1-2, ", "10.1000/a", "([", "a.b/", "PMID: ", "van ", "A B "));

}  // namespace
}  // namespace chapbook::citation
