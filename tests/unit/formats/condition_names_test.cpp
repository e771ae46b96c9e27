#include "formats/shared/condition_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace chapbook::formats {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Mentions as "text>condition"; "?" where several conditions share the name.
std::vector<std::string> found(const ConditionNames& names, std::string_view text) {
  std::vector<std::string> out;
  for (const auto& mention : names.find(text)) {
    out.push_back(std::string(text.substr(mention.begin, mention.end - mention.begin)) + ">" +
                  (mention.condition ? std::to_string(*mention.condition) : "?"));
  }
  return out;
}

TEST(ConditionNames, AreWholeWordsInAnyCase) {
  ConditionNames names;
  names.add_preferred("Gout", 0);
  names.add_preferred("Kidney stones", 1);
  EXPECT_THAT(found(names, "GOUT and kidney stones, or gouty things; ragout, Kidney stonesx."),
              ElementsAre("GOUT>0", "kidney stones>1"));
  EXPECT_THAT(found(names, "kidney, stones"), IsEmpty());
  EXPECT_THAT(found(names, ""), IsEmpty());
}

TEST(ConditionNames, LongestNameWins) {
  ConditionNames names;
  names.add_preferred("Tumor", 0);
  names.add_preferred("Spinal tumor", 1);
  names.add_preferred("Spinal tumor of the neck", 2);
  EXPECT_THAT(found(names, "A tumor, a spinal tumor of the back or a spinal tumor of the neck."),
              ElementsAre("tumor>0", "spinal tumor>1", "spinal tumor of the neck>2"));
}

TEST(ConditionNames, HyphensAndSpacesAreAlike) {
  ConditionNames names;
  names.add_preferred("Non-Hodgkin lymphoma", 0);
  names.add_alternative("Tumor - spinal cord", 1);
  EXPECT_THAT(found(names,
                    "non Hodgkin lymphoma; non\u2010hodgkin-lymphoma; tumor \u2013 spinal "
                    "cord; tumor spinal cord"),
              ElementsAre("non Hodgkin lymphoma>0", "non\u2010hodgkin-lymphoma>0",
                          "tumor \u2013 spinal cord>1", "tumor spinal cord>1"));
}

TEST(ConditionNames, OtherPunctuationCounts) {
  ConditionNames names;
  names.add_preferred("Diabetes, type 2", 0);
  names.add_preferred("Alzheimer's disease", 1);
  names.add_preferred("M\u00C9NI\u00C8RE DISEASE", 2);
  EXPECT_THAT(found(names,
                    "diabetes type 2; diabetes, type 2; alzheimer\u2019s disease; "
                    "alzheimers disease; M\u00E9ni\u00E8re disease"),
              ElementsAre("diabetes, type 2>0", "alzheimer\u2019s disease>1",
                          "M\u00E9ni\u00E8re disease>2"));
}

TEST(ConditionNames, ShortAcronymsAreFoundAsWritten) {
  ConditionNames names;
  names.add_alternative("AIDS", 0);
  names.add_alternative("ALS", 1);
  names.add_preferred("GASTRITIS", 2);
  EXPECT_THAT(found(names, "Hearing aids. AIDS. als. ALS. gastritis."),
              ElementsAre("AIDS>0", "ALS>1", "gastritis>2"));
}

TEST(ConditionNames, PreferredNamesBeatAlternativeOnes) {
  ConditionNames names;
  names.add_alternative("Gout", 0);
  names.add_preferred("Gout", 1);
  names.add_alternative("Gout", 2);
  names.add_preferred("Gout", 3);
  names.add_alternative("Swelling", 4);
  names.add_alternative("Swelling", 4);
  EXPECT_THAT(found(names, "gout, swelling"), ElementsAre("gout>1", "swelling>4"));
}

TEST(ConditionNames, SharedAlternativeNamesLeadNowhereButHideShorterOnes) {
  ConditionNames names;
  names.add_alternative("Dropsy of the knee", 0);
  names.add_alternative("Dropsy of the knee", 1);
  names.add_preferred("Dropsy", 2);
  EXPECT_THAT(found(names, "dropsy of the knee, dropsy"),
              ElementsAre("dropsy of the knee>?", "dropsy>2"));
}

TEST(ConditionNames, OddNamesAreNotTaken) {
  ConditionNames names;
  for (const char* name :
       {"", "-", "Q", "ab", "(gout)", "gout)", "\xFF\xFE", "a b c d e f g h i j k l m"}) {
    names.add_preferred(name, 0);
  }
  EXPECT_THAT(found(names, "gout) (gout) ab a b c d e f g h i j k l m \xFF\xFE"), IsEmpty());
}

TEST(ConditionNames, RepetitionsTakeLinearTime) {
  ConditionNames names;
  std::string name = "ab";
  for (int i = 0; i < 11; ++i) {
    name += " ab";
    names.add_preferred(name, static_cast<std::size_t>(i));
  }
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "ab ";
  EXPECT_EQ(names.find(text).size(), 100000U / 12 + 1);
}

}  // namespace
}  // namespace chapbook::formats
