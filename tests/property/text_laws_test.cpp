// A Document -> its canonical text -> the same Document, or a report of what is not the same; and
// the way through its model, which holds everything.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "parsers/ast/same_content.hpp"
#include "property/condition_documents.hpp"
#include "support/condition.hpp"

namespace chapbook::test {
namespace {

constexpr std::uint32_t rounds = 400;

struct RoundTrip {
  std::string text;
  std::string differences;
  std::vector<Diagnostic> losses;
};

RoundTrip round_trip(const ast::Document& document) {
  RoundTrip out;
  out.text = formats::find_format("text")->write(document, {{}, out.losses});
  out.differences = ast::describe(ast::content_differences(document, read_condition(out.text)));
  return out;
}

TEST(TextLaws, GeneratedDocumentsComeBackWhole) {
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const RoundTrip trip = round_trip(read_condition(make_document(seed).text));
    EXPECT_EQ(trip.differences, "");
    EXPECT_TRUE(trip.losses.empty());
    EXPECT_EQ(round_trip(read_condition(trip.text)).text, trip.text);
    if (HasFailure()) return;
  }
}

TEST(TextLaws, WhatDoesNotComeBackIsReported) {
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    for (const std::string& text :
         {make_soup(seed), make_noise(seed), mutate(make_document(seed).text, seed)}) {
      SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + text);
      const RoundTrip trip = round_trip(read_condition(text));
      EXPECT_EQ(trip.losses.empty(), trip.differences.empty()) << trip.differences;
      if (HasFailure()) return;
    }
  }
}

ast::Document through_model(const ast::Document& document) {
  const auto model = engine::convert(document, *formats::find_format("model"), {});
  return engine::read(Source::make("made.chapbook.json", model.bytes));
}

TEST(TextLaws, AModelGivesTheDocumentBack) {
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    for (const std::string& text : {make_document(seed).text, make_soup(seed), make_noise(seed),
                                    mutate(make_document(seed).text, seed)}) {
      SCOPED_TRACE("seed " + std::to_string(seed));
      const ast::Document document = read_condition(text);
      EXPECT_EQ(ast::describe(ast::content_differences(document, through_model(document))), "")
          << text;
    }
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace chapbook::test
