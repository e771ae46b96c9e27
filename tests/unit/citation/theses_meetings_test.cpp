// Theses and what was presented at meetings: kinds that say in words what they are.
#include <gmock/gmock.h>

#include "unit/citation/reading.hpp"

namespace chapbook::citation {
namespace {

using testing::Contains;
using testing::ElementsAre;

TEST(ReadThesis, ReadsAGenreInBrackets) {
  EXPECT_THAT(fields_of(read("Shannon CE. A symbolic analysis of relay and switching circuits "
                             "[master's thesis]. Cambridge, MA: Massachusetts Institute of "
                             "Technology; 1940.")
                            .reference),
              ElementsAre("kind=thesis", "authors=Shannon|CE",
                          "title=A symbolic analysis of relay and switching circuits",
                          "medium=[master's thesis]", "place=Cambridge, MA",
                          "publisher=Massachusetts Institute of Technology", "issued=1940"));
}

TEST(ReadThesis, ReadsAGenreOfItsOwn) {
  EXPECT_THAT(fields_of(read("Nash JF. Non-cooperative games. PhD thesis. Princeton, NJ: Princeton "
                             "University; 1950.")
                            .reference),
              ElementsAre("kind=thesis", "authors=Nash|JF", "title=Non-cooperative games",
                          "medium=PhD thesis", "place=Princeton, NJ",
                          "publisher=Princeton University", "issued=1950"));
}

TEST(ReadThesis, ReadsTheYearBehindTheAuthor) {
  EXPECT_THAT(
      fields_of(read("Hawking, S. W. (1966). Properties of expanding universes. Ph.D. "
                     "thesis, University of Cambridge, Cambridge, UK.")
                    .reference),
      ElementsAre("kind=thesis", "authors=Hawking|S. W.", "title=Properties of expanding universes",
                  "medium=Ph.D. thesis", "place=Cambridge, UK", "publisher=University of Cambridge",
                  "issued=1966"));
}

TEST(ReadThesis, LeavesABookAboutThesesABook) {
  EXPECT_THAT(
      fields_of(read("Eco U. How to Write a Thesis. Cambridge, MA: MIT Press; 2015.").reference),
      Contains("kind=book"));
}

TEST(ReadMeeting, ReadsMeetingDateAndPlace) {
  EXPECT_THAT(
      fields_of(
          read("Hill A, Dale B. Screening for retinopathy in schools. Paper presented at: "
               "Annual Meeting of the Association of School Nurses; June 3, 2011; Boston, MA.")
              .reference),
      ElementsAre("kind=meeting", "authors=Hill|A; Dale|B",
                  "title=Screening for retinopathy in schools",
                  "container=Annual Meeting of the Association of School Nurses",
                  "place=Boston, MA", "issued=2011-06-03"));
}

TEST(ReadMeeting, LeavesAnArticleOfWhatWasPresentedAnArticle) {
  EXPECT_THAT(fields_of(read("Hill A. Errors in papers presented at congresses. Lancet. "
                             "1999;353:10-12.")
                            .reference),
              Contains("kind=journal"));
}

/// What `style` prints is read back as the same fields.
TEST(RenderThesesAndMeetings, ReadBackAsTheSameFields) {
  for (const char* text :
       {"Shannon CE. A symbolic analysis of relay and switching circuits [master's thesis]. "
        "Cambridge, MA: Massachusetts Institute of Technology; 1940.",
        "Nash JF. Non-cooperative games. PhD thesis. Princeton, NJ: Princeton University; 1950.",
        "Hill A, Dale B. Screening for retinopathy in schools. Poster presented at: Annual Meeting "
        "of the Association of School Nurses; June 3, 2011; Boston, MA."}) {
    const Read one = read(text);
    for (const Style style : {Style::adam, Style::ama10, Style::nlm}) {
      const Read again = read(render(one.reference, style));
      EXPECT_EQ(fields_of(again.reference), fields_of(one.reference)) << text;
    }
    EXPECT_EQ(render(one.reference, Style::ama10), text);
  }
}

}  // namespace
}  // namespace chapbook::citation
