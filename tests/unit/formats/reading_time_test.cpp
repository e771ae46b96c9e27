#include "formats/shared/reading_time.hpp"

#include <gtest/gtest.h>

#include "support/sample_document.hpp"

namespace chapbook::formats {
namespace {

TEST(ReadingTime, RoundsToMinutesButNotToNone) {
  EXPECT_EQ(reading_time(1), "About 1 minute to read");
  EXPECT_EQ(reading_time(299), "About 1 minute to read");
  EXPECT_EQ(reading_time(300), "About 2 minutes to read");
  EXPECT_EQ(reading_time(1200), "About 6 minutes to read");
}

TEST(ReadingTime, CountsTheWordsOfTheSections) {
  EXPECT_EQ(prose_words(tests::empty_document()), 0U);
  EXPECT_EQ(prose_words(tests::titled_document("one two three")), 3U);
}

}  // namespace
}  // namespace chapbook::formats
