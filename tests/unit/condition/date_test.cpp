#include <gtest/gtest.h>

#include <string>

#include "parsers/condition/date_grammar.hpp"

namespace chapbook::condition {
namespace {

std::string iso(std::string_view text) {
  const auto date = read_date(text);
  return date ? to_iso(*date) : "none";
}

TEST(ConditionDate, ReadsTheFormsOfCardsAndMetadata) {
  EXPECT_EQ(iso("March 7, 2021"), "2021-03-07");
  EXPECT_EQ(iso("march 7 2021"), "2021-03-07");
  EXPECT_EQ(iso("Sept. 3rd, 2018"), "2018-09-03");
  EXPECT_EQ(iso("7 March 2021"), "2021-03-07");
  EXPECT_EQ(iso("October 2019"), "2019-10");
  EXPECT_EQ(iso("5/20/2020"), "2020-05-20");
  EXPECT_EQ(iso("5/2020"), "2020-05");
  EXPECT_EQ(iso("2020-05-20"), "2020-05-20");
  EXPECT_EQ(iso("2020"), "2020");
}

TEST(ConditionDate, ReadsDatesAsTheyAreWritten) {
  EXPECT_EQ(to_english({2018, 9, 21}), "September 21, 2018");
  EXPECT_EQ(to_english({2018, 9, {}}), "September 2018");
  EXPECT_EQ(to_english({2018, {}, {}}), "2018");
  for (int month = 1; month <= 12; ++month) {
    const PartialDate date{2020, month, 29};
    EXPECT_EQ(read_date(to_english(date)), date) << to_english(date);
  }
}

TEST(ConditionDate, LeavesAloneWhatIsNoDate) {
  for (const char* text : {"", "soon", "May", "May 2020 or so", "13/40/2020", "February 30, 2020",
                           "20", "2020-05-20-11", "\xFF\xFE", "May 202"}) {
    EXPECT_EQ(iso(text), "none") << text;
  }
}

}  // namespace
}  // namespace chapbook::condition
