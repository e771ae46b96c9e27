#include "formats/shared/collation.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace chapbook::formats {
namespace {

TEST(Collation, SortsAsPeopleLookNamesUp) {
  const std::vector<std::string> sorted{
      "",
      "21-hydroxylase deficiency",
      "A-beta amyloidosis",
      "Abscess",
      "\"Acne\"",
      "acne rosacea",
      "Acnes",
      "\xC3\x86roembolism",
      "Alzheimer\xE2\x80\x99s disease",
      "Alzheimers disease, early",
      "cafe au lait spots",
      "Caf\xC3\xA9 au lait spots",
      "Diabetes, type 2",
      "diabetes type 10",
      "M\xC3\xA9ni\xC3\xA8re disease",
      "menopause",
      "Osteoporosis",
      "\xC3\x98sterlind syndrome",
      "Zinc deficiency",
      "\xCE\xB1-thalassemia",
  };
  std::vector<std::string> actual(sorted.rbegin(), sorted.rend());
  std::ranges::sort(actual, {}, &collation_key);
  EXPECT_EQ(actual, sorted);
}

TEST(Collation, DifferentNamesHaveDifferentKeys) {
  EXPECT_NE(collation_key("Gout"), collation_key("gout"));
  EXPECT_NE(collation_key("Gout"), collation_key("Gout!"));
  EXPECT_EQ(collation_key("Gout"), collation_key("Gout"));
}

TEST(Collation, TakesAnyBytes) {
  for (const char* bytes : {"\xFF\xFE", "\xE2\x82", "\xF0\x9F\xA7\xA0", "\xCC\x81"}) {
    EXPECT_EQ(collation_key(bytes), collation_key(bytes));
    EXPECT_FALSE(index_letter(bytes).empty());
  }
  const std::string digits(500, '7');
  EXPECT_LT(collation_key("8"), collation_key(digits));
}

TEST(Collation, FilesUnderALetter) {
  EXPECT_EQ(index_letter("gout"), "G");
  EXPECT_EQ(index_letter("(\xC3\xA9toile)"), "E");
  EXPECT_EQ(index_letter("\xC3\x86roembolism"), "A");
  EXPECT_EQ(index_letter("21-hydroxylase deficiency"),
            "0\xE2\x80\x93"
            "9");
  EXPECT_EQ(index_letter("\xCE\xB1-thalassemia"), "\xCE\x91");
  EXPECT_EQ(index_letter("!?"), "#");
}

}  // namespace
}  // namespace chapbook::formats
