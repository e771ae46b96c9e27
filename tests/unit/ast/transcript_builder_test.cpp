#include "parsers/ast/transcript_builder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "parsers/base/error.hpp"

namespace chapbook {
namespace {

using ::testing::ElementsAre;
using Spaces = TranscriptBuilder::Spaces;

TranscriptBuilder make(Spaces spaces = Spaces::fold) {
  return {Source::make("page.html", "whatever"), spaces};
}

/// The place in the original of the first byte of `words`.
Position place_of(const Transcript& transcript, std::string_view words) {
  const std::size_t at = transcript.source->bytes().find(words);
  EXPECT_NE(at, std::string_view::npos) << words;
  return transcript.source->position(static_cast<std::uint32_t>(at));
}

TEST(TranscriptBuilder, WritesTheFormOfAConditionText) {
  TranscriptBuilder builder = make();
  builder.open(LineRole::title);
  builder.text("Asthma", {1, 1});
  builder.open(LineRole::heading);
  builder.text("Causes", {2, 1});
  builder.open(LineRole::block);
  builder.text("They are:", {3, 1});
  builder.open_item(1, false);
  builder.text("dust", {4, 1});
  builder.open_item(2, true);
  builder.text("of mites", {5, 1});
  builder.open_item(2, true);
  builder.text("of mould", {6, 1});
  builder.open_item(1, false);
  builder.text("smoke", {7, 1});
  builder.end_list();
  builder.open_item(1, true);
  builder.text("one", {8, 1});
  builder.open(LineRole::reference);
  builder.text("Doe J.", {9, 1});
  builder.open(LineRole::reference);
  builder.text("Roe J.", {10, 1});
  const Transcript transcript = builder.finish();
  EXPECT_EQ(
      transcript.source->bytes(),
      "Asthma\n\nCauses\n\nThey are:\n\n  • dust\n    1. of mites\n    2. of mould\n  • smoke\n"
      "\n\n  1. one\n\n\nDoe J.\n\nRoe J.\n");
  EXPECT_EQ(transcript.hints.size(), transcript.source->lines().size());
  EXPECT_TRUE(transcript.source->is_derived());
  EXPECT_EQ(transcript.source->original().bytes(), "whatever");
  EXPECT_EQ(transcript.source->name(), "page.html");
}

TEST(TranscriptBuilder, KnowsWhereEachPieceStands) {
  TranscriptBuilder builder = make();
  builder.open_item(1, false);
  builder.text("M\xC3\xBCller", {3, 9});
  builder.text_for("&", {3, 15});
  builder.text("Co.\n    next   word", {3, 20});
  builder.open(LineRole::paragraph);
  builder.text("End", {9, 1});
  const Transcript transcript = builder.finish();
  EXPECT_EQ(transcript.source->bytes(), "  • M\xC3\xBCller&Co. next word\n\nEnd\n");
  EXPECT_EQ(place_of(transcript, "•"), (Position{3, 9}));
  EXPECT_EQ(place_of(transcript, "ller"), (Position{3, 11}));
  EXPECT_EQ(place_of(transcript, "&Co"), (Position{3, 15}));
  EXPECT_EQ(place_of(transcript, "o."), (Position{3, 21}));
  EXPECT_EQ(place_of(transcript, "ext"), (Position{4, 6}));
  EXPECT_EQ(place_of(transcript, "word"), (Position{4, 12}));
  EXPECT_EQ(place_of(transcript, "End"), (Position{9, 1}));
  EXPECT_EQ(transcript.source->end_position(transcript.source->lines()[0]), (Position{4, 16}));
}

TEST(TranscriptBuilder, KeepsSpacesOnDemand) {
  TranscriptBuilder builder = make(Spaces::keep);
  builder.open(LineRole::reference);
  builder.text(
      "  Doe J.  Two\r\nthree\xC2\x85"
      "four\rfive",
      {1, 1});
  builder.open(LineRole::guess);
  builder.text("  text", {2, 1});
  EXPECT_EQ(builder.finish().source->bytes(), "Doe J.  Two three four five\n\n  text\n");
}

TEST(TranscriptBuilder, ReportsPlacesThatLeftNoText) {
  TranscriptBuilder builder = make();
  builder.report(notice::not_expressible, "first", {1, 4});
  builder.open(LineRole::title);
  builder.text("Asthma", {2, 1});
  builder.report(notice::not_expressible, "inside", {2, 9});
  builder.open(LineRole::block);
  builder.report(notice::not_expressible, "second", {3, 4});
  builder.report(notice::not_expressible, "third", {4, 4});
  builder.text("End", {5, 1});
  builder.report(notice::not_expressible, "inside", {5, 9});
  const Transcript transcript = builder.finish();
  EXPECT_EQ(transcript.source->bytes(), " \nAsthma\n  \nEnd\n");
  std::vector<std::string> places;
  for (const Diagnostic& one : transcript.diagnostics) {
    const Position place = transcript.source->position(one.span.begin);
    places.push_back(one.message + " " + std::to_string(place.line) + ":" +
                     std::to_string(place.column));
  }
  EXPECT_THAT(places,
              ElementsAre("first 1:4", "inside 2:7", "second 3:4", "third 4:4", "inside 5:4"));
}

TEST(TranscriptBuilder, HasALimit) {
  TranscriptBuilder builder = make();
  const std::string megabyte(std::size_t{1} << 20U, 'x');
  builder.open(LineRole::block);
  for (int i = 0; i < 63; ++i) builder.text(megabyte, {1, 1});
  EXPECT_THROW(
      {
        builder.text(megabyte, {1, 1});
        builder.text("x", {1, 1});
      },
      Error);
}

TEST(TranscriptBuilder, MakesAnEmptyTextOfNothing) {
  TranscriptBuilder builder = make();
  builder.open(LineRole::title);
  builder.text(" \n ", {1, 1});
  builder.open(LineRole::block);
  const Transcript transcript = builder.finish();
  EXPECT_EQ(transcript.source->bytes(), "");
  EXPECT_TRUE(transcript.hints.empty());
}

}  // namespace
}  // namespace chapbook
