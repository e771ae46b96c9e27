#include "formats/shared/links.hpp"

#include <gtest/gtest.h>

#include "formats/shared/language.hpp"

namespace chapbook::formats {
namespace {

TEST(LinkTarget, IsHttpsAndEncoded) {
  EXPECT_EQ(link_target("https://www.who.int/a"), "https://www.who.int/a");
  EXPECT_EQ(link_target("HTTPS://WWW.WHO.INT/"), "https://WWW.WHO.INT/");
  EXPECT_EQ(link_target("www.cancer.gov/types?x=1&y#z"), "https://www.cancer.gov/types?x=1&y#z");
  EXPECT_EQ(link_target("who.int:8080/caf\u00E9 [1]"), "https://who.int:8080/caf%C3%A9%20%5B1%5D");
  EXPECT_EQ(link_target("who.int/a#b#c%20%"), "https://who.int/a#b%23c%20%25");
}

TEST(LinkTarget, IsNothingWhereALinkWouldBeUnsafeOrDead) {
  for (const char* printed :
       {"", "who", "http://who.int/", "ftp://who.int/", "javascript:alert(1)", "mailto:a@who.int",
        "https://user@who.int/", "https:///x", "https://who..int", "-who.int",
        "who.int:", "who.int:65536", "10.1001/jama.2020", "1.2.3.999", "xn--80ak6aa92e.com",
        "https://w ho.int", "https://\u0430pple.com/", "[::1]/"}) {
    EXPECT_EQ(link_target(printed), std::nullopt) << printed;
  }
}

TEST(Language, KnowsWhichOnesRunFromRightToLeft) {
  for (const char* tag : {"ar", "he-IL", "fa", "UR", "az-Arab", "pa-Arab-PK"}) {
    EXPECT_TRUE(is_right_to_left(tag)) << tag;
  }
  for (const char* tag : {"en", "az", "ar-Latn", "zh-Hant-TW", "de-1996", "arn"}) {
    EXPECT_FALSE(is_right_to_left(tag)) << tag;
  }
}

TEST(Language, KnowsEnglishOfEveryCountry) {
  for (const char* tag : {"en", "EN-us", "en-GB-oxendict"}) EXPECT_TRUE(is_english(tag)) << tag;
  for (const char* tag : {"de", "enm", "e", ""}) EXPECT_FALSE(is_english(tag)) << tag;
}

}  // namespace
}  // namespace chapbook::formats
