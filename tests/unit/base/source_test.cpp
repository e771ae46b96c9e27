#include "parsers/base/source.hpp"

#include <gtest/gtest.h>

#include "parsers/base/error.hpp"
#include "parsers/base/source_lines.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook {
namespace {

std::vector<std::string> lines_of(std::string bytes) {
  const auto source = Source::make("t", std::move(bytes));
  std::vector<std::string> out;
  for (const Span line : source->lines()) out.emplace_back(source->slice(line));
  return out;
}

using Lines = std::vector<std::string>;

TEST(Source, EndsLinesAtEveryTerminator) {
  EXPECT_EQ(lines_of("a\nb\n"), (Lines{"a", "b"}));
  EXPECT_EQ(lines_of("a\r\nb\r\n\r\n"), (Lines{"a", "b", ""}));
  EXPECT_EQ(lines_of("a\rb\r"), (Lines{"a", "b"}));
  EXPECT_EQ(lines_of("a\xC2\x85"
                     "b"),
            (Lines{"a", "b"}));
  EXPECT_EQ(lines_of("a\r\n\rb\nc"), (Lines{"a", "", "b", "c"}));
}

TEST(Source, HasNoLinesWhenEmptyAndKeepsTheMarkOutOfTheFirst) {
  EXPECT_EQ(lines_of(""), Lines{});
  EXPECT_EQ(lines_of("\xEF\xBB\xBF"), Lines{});
  EXPECT_EQ(lines_of("\xEF\xBB\xBFTitle\n"), Lines{"Title"});
  EXPECT_EQ(lines_of("\n"), Lines{""});
}

TEST(Source, CountsColumnsInCodePointsFromOne) {
  const auto source = Source::make("t", "\xEF\xBB\xBFM\xC3\xBCller\nab");
  EXPECT_EQ(source->position(3), (Position{1, 1}));
  EXPECT_EQ(source->position(6), (Position{1, 3}));
  EXPECT_EQ(source->position(11), (Position{2, 1}));
  EXPECT_EQ(source->position(13), (Position{2, 3}));
  EXPECT_EQ(source->position(0), (Position{1, 1}));
}

TEST(Source, CountsColumnsInLongLines) {
  std::string text = "short\n";
  const auto begin = static_cast<std::uint32_t>(text.size());
  // 11 bytes, 5 code points, 6 UTF-16 units
  for (int i = 0; i < 5000; ++i) text += "a\xC3\xA9\xE2\x80\x93\xFF\xF0\x9F\x98\x80";
  const auto source = Source::make("t", text + "\nend");
  const SourceLines kept(*source, source->lines());
  for (std::uint32_t i = 0; i <= 5000; ++i) {
    const std::uint32_t at = begin + 11 * i;
    ASSERT_EQ(source->position(at), (Position{2, 5 * i + 1}));
    ASSERT_EQ(kept.position(at), (Position{2, 5 * i + 1}));
    ASSERT_EQ(source->utf16_column(at), 6 * i + 1);
    ASSERT_EQ(kept.utf16_column(at), 6 * i + 1);
  }
  EXPECT_EQ(source->position(begin + 11 * 5000 + 2), (Position{3, 2}));
}

TEST(Source, RefusesMoreThan64MiB) {
  try {
    (void)Source::make("big.txt", std::string(Source::max_bytes + 1, 'a'));
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input);
    EXPECT_NE(std::string(error.what()).find("big.txt"), std::string::npos);
  }
}

TEST(Source, ReportsInvalidUtf8AndControlsWithTheirPlace) {
  const auto source = Source::make("t", std::string("ok\nx\xFFy\0z\n", 9));
  const auto found = source->encoding_problems();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].id, "invalid-utf8");
  EXPECT_EQ(source->position(found[0].span.begin), (Position{2, 2}));
  EXPECT_EQ(found[1].id, "control-character");
  EXPECT_EQ(found[1].span, (Span{6, 7}));
}

TEST(Source, SaysHowManyMoreProblemsThereAre) {
  const auto source = Source::make("t", std::string(50, '\xFF'));
  const auto found = source->encoding_problems(3);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_NE(found[2].message.find("47 more"), std::string::npos);
}

TEST(Text, CleansAndViewsTheSourceWhereItCan) {
  TextPool pool;
  const std::string_view plain = "one two";
  EXPECT_EQ(clean_text(plain, pool).data(), plain.data());
  EXPECT_EQ(clean_text("  a\xC2\xA0\t b \n c ", pool), "a b c");
  EXPECT_EQ(clean_text(std::string_view("a\0b\x01", 4), pool), "ab");
  EXPECT_EQ(clean_text("a\xFF", pool), "a\xEF\xBF\xBD");
  EXPECT_EQ(clean_text("u\xCC\x88", pool), "\xC3\xBC") << "Normalization Form C";
  EXPECT_EQ(clean_text("", pool), "");
  EXPECT_EQ(clean_text(" \xC2\xA0", pool), "");
}

TEST(Text, IsViewedBeyondAsciiWhereItIsClean) {
  TextPool pool;
  for (const std::string_view clean :
       {"Ménière’s disease", "é", "a – b", "a (≥ 5)", "naïve é a", "x\u00ADy"}) {
    if (clean.find("≥") == clean.npos) {
      EXPECT_EQ(clean_text(clean, pool).data(), clean.data()) << clean;
    }
    EXPECT_EQ(clean_text(clean, pool), clean);
  }
  EXPECT_EQ(clean_text("é  b", pool), "é b");
  EXPECT_EQ(clean_text("é ", pool), "é");
  EXPECT_EQ(clean_text(" é", pool), "é");
  EXPECT_EQ(clean_text("é\u00A0b", pool), "é b");
  EXPECT_EQ(clean_text("é \u00A0b", pool), "é b");
  EXPECT_EQ(clean_text("e\u0301 x", pool), "é x") << "Normalization Form C";
}

TEST(Text, FoldsTheCaseOfLettersBeyondAscii) {
  EXPECT_EQ(fold_case("MÉNIÈRE’S Disease"), "ménière’s disease");
  EXPECT_EQ(fold_case("À Þ ÿ × ÷"), "à þ ÿ × ÷");
  EXPECT_EQ(fold_case("STRAßE"), "strasse");
  EXPECT_EQ(fold_case("5 \u00B5g"), "5 \u03BCg");
  EXPECT_EQ(fold_case("Ćuk ΑΒΓ"), "ćuk αβγ");
  EXPECT_EQ(fold_case("E\u0301"), "é");
}

TEST(Text, OrdersTheMarksOfALetter) {
  TextPool pool;
  // A dot below comes before a diaeresis and a dot above, which keep their order; U+0344 is two
  // marks.
  EXPECT_EQ(clean_text("q\xCC\x88\xCC\x87\xCC\xA3", pool), "q\xCC\xA3\xCC\x88\xCC\x87");
  EXPECT_EQ(clean_text("q\xCD\x84\xCC\xA3", pool), "q\xCC\xA3\xCC\x88\xCC\x81");
  EXPECT_EQ(clean_text("o\xCC\x82\xCC\xA3", pool), "\xE1\xBB\x99");
  EXPECT_EQ(clean_text("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", pool), "\xED\x95\x9C");
}

TEST(Text, TrimsUnicodeSpaces) {
  const auto source = Source::make("t", "\xC2\xA0 a b\xC2\xA0");
  EXPECT_EQ(trim(*source, {0, 8}), (Span{3, 6}));
  const auto blank = Source::make("t", " \t ");
  EXPECT_TRUE(trim(*blank, {0, 3}).empty());
}

TEST(Utf8, RejectsWhatTheStandardRejects) {
  for (const std::string_view bad : {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82",
                                     "\x80", "\xF8\x88\x80\x80\x80"}) {
    EXPECT_FALSE(utf8::decode(bad, 0).valid);
    EXPECT_EQ(utf8::find_invalid(bad), 0U);
  }
  EXPECT_EQ(utf8::decode("\xF0\x9F\x98\x80", 0).value, U'\U0001F600');
  EXPECT_EQ(utf8::count_utf16_units("a\xF0\x9F\x98\x80"), 3U);
}

}  // namespace
}  // namespace chapbook
