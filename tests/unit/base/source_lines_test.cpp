#include "parsers/base/source_lines.hpp"

#include <gtest/gtest.h>

#include <array>

namespace chapbook {
namespace {

TEST(SourceLines, AnswerAsTheSourceDoesForWhatTheyHave) {
  const std::string text =
      "\xEF\xBB\xBF"
      "first\r\n\xC3\xA9 second\rthird\xC2\x85"
      "fourth\n\nlast";
  const auto source = Source::make("a.txt", text);
  for (std::uint32_t begin = 0; begin <= text.size(); ++begin) {
    for (std::uint32_t end = begin; end <= text.size(); ++end) {
      const std::array spans{Span{begin, end}};
      const SourceLines lines(*source, spans);
      EXPECT_EQ(lines.name(), "a.txt");
      EXPECT_EQ(lines.position(begin), source->position(begin)) << begin;
      EXPECT_EQ(lines.position(end), source->position(end)) << end;
      EXPECT_EQ(lines.line_at(begin), source->line_at(begin)) << begin;
      if (begin < 3) continue;  // the byte order mark is in no line
      EXPECT_EQ(lines.slice({begin, end}), source->slice({begin, end})) << begin << ' ' << end;
      EXPECT_EQ(lines.slice(lines.line_at(begin)), source->slice(source->line_at(begin)));
    }
  }
}

TEST(SourceLines, KnowThePlacesOfADerivedText) {
  const auto original = Source::make("a.html", "<p>one</p>\n<p>t&eacute;wo</p>\n<p>three</p>");
  const std::string text = "one\nt\xC3\xA9wo\n\nthree";
  const auto derived = Source::derive(original, text,
                                      {{0, {1, 4}, true},
                                       {4, {2, 4}, true},
                                       {5, {2, 5}, false},
                                       {7, {2, 13}, true},
                                       {11, {3, 4}, true}},
                                      PlaceUnit::paragraph);
  for (std::uint32_t begin = 0; begin <= text.size(); ++begin) {
    for (std::uint32_t end = begin; end <= text.size(); ++end) {
      const std::array spans{Span{begin, end}};
      const SourceLines lines(*derived, spans);
      EXPECT_TRUE(lines.is_derived());
      EXPECT_EQ(lines.place_unit(), PlaceUnit::paragraph);
      EXPECT_EQ(lines.position(begin), derived->position(begin)) << begin;
      EXPECT_EQ(lines.position(end), derived->position(end)) << end;
      EXPECT_EQ(lines.end_position(spans[0]), derived->end_position(spans[0]))
          << begin << ' ' << end;
    }
  }
}

TEST(SourceLines, KeepSeveralPlacesApart) {
  const auto source = Source::make("a.txt", "one\ntwo\nthree\nfour\nfive\n");
  const std::array spans{Span{15, 16}, Span{4, 5}, Span{5, 7}};
  const SourceLines lines(*source, spans);
  EXPECT_EQ(lines.slice({4, 7}), "two");
  EXPECT_EQ(lines.slice({14, 18}), "four");
  EXPECT_EQ(lines.position(16), (Position{4, 3}));
  EXPECT_EQ(lines.whole(), nullptr);
}

TEST(SourceLines, AreTotal) {
  const auto source = Source::make("a.txt", "one\ntwo\n");
  const SourceLines none(*source, {});
  EXPECT_EQ(none.slice({4, 7}), "");
  EXPECT_EQ(none.position(5), Position{});
  const std::array first{Span{0, 1}};
  EXPECT_EQ(SourceLines(*source, first).slice({6, 900}), "");
}

TEST(SourceLines, CanBeAllOfASource) {
  const auto source = Source::make("a.txt", "one\ntwo\n");
  EXPECT_EQ(SourceLines(source).whole(), source);
  const SourceLines view(*source);
  EXPECT_EQ(view.whole(), nullptr);
  EXPECT_EQ(view.slice({4, 7}), "two");
  EXPECT_EQ(view.position(5), (Position{2, 2}));
}

}  // namespace
}  // namespace chapbook
