// Clean references of every kind, in each of the styles, with all their fields.
#include <gmock/gmock.h>

#include "unit/citation/reading.hpp"

namespace chapbook::citation {
namespace {

using testing::ElementsAre;

TEST(ReadReference, ReadsAChapterOfTheHouseForm) {
  const Read read_one = read(
      "Bennett JC, Okafor N. Gout and other crystal diseases. In: Firestein GS, McInnes IB, eds. "
      "Textbook of Joint Medicine. 11th ed. Philadelphia, PA: Elsevier; 2021:chap 98.");
  EXPECT_THAT(
      fields_of(read_one.reference),
      ElementsAre("kind=chapter", "authors=Bennett|JC; Okafor|N",
                  "title=Gout and other crystal diseases",
                  "editors=Firestein|GS; McInnes|IB; [eds]", "container=Textbook of Joint Medicine",
                  "edition=11", "place=Philadelphia, PA", "publisher=Elsevier", "issued=2021",
                  "chapter=98"));
  EXPECT_TRUE(read_one.reference.leftovers.empty());
}

TEST(ReadReference, ReadsAChapterOfVancouver) {
  EXPECT_THAT(fields_of(read("Osler W. Typhoid fever. In: Cole R, Cecil RL, editors. Practice of "
                             "medicine. 3rd ed. New York (NY): Appleton; 1935. p. 12-49.")
                            .reference),
              ElementsAre("kind=chapter", "authors=Osler|W", "title=Typhoid fever",
                          "editors=Cole|R; Cecil|RL; [editors]", "container=Practice of medicine",
                          "edition=3", "place=New York (NY)", "publisher=Appleton", "issued=1935",
                          "pages=12-49"));
}

TEST(ReadReference, ReadsAWholeBook) {
  EXPECT_THAT(fields_of(read("Gray H, Carter HV. Anatomy: Descriptive and Surgical. 2nd ed. "
                             "London: Parker; 1860.")
                            .reference),
              ElementsAre("kind=book", "authors=Gray|H; Carter|HV",
                          "title=Anatomy: Descriptive and Surgical", "edition=2", "place=London",
                          "publisher=Parker", "issued=1860"));
}

TEST(ReadReference, ReadsAnEditedBook) {
  EXPECT_THAT(
      fields_of(read("Kasper DL, Fauci AS, eds. Infectious Disease Notes. "
                     "McGraw-Hill; 2016.")
                    .reference),
      ElementsAre("kind=book", "title=Infectious Disease Notes",
                  "editors=Kasper|DL; Fauci|AS; [eds]", "publisher=McGraw-Hill", "issued=2016"));
}

TEST(ReadReference, ReadsAJournalArticle) {
  EXPECT_THAT(
      fields_of(read("Watson JD, Crick FH. Molecular structure of nucleic acids; a structure for "
                     "deoxyribose nucleic acid. Nature. 1953;171(4356):737-738. "
                     "doi:10.1038/171737a0")
                    .reference),
      ElementsAre("kind=journal", "authors=Watson|JD; Crick|FH",
                  "title=Molecular structure of nucleic acids; a structure for deoxyribose nucleic "
                  "acid",
                  "container=Nature", "issued=1953", "volume=171", "issue=4356", "pages=737-738",
                  "doi=10.1038/171737a0"));
}

TEST(ReadReference, ReadsAJournalArticleWithMonthLocatorAndPubMed) {
  EXPECT_THAT(
      fields_of(read("Ioannidis JP. Why most published research findings are false. PLoS Med. 2005 "
                     "Aug;2(8):e124. PMID: 16060722 pubmed.ncbi.nlm.nih.gov/16060722/. PMCID: "
                     "PMC1182327.")
                    .reference),
      ElementsAre("kind=journal", "authors=Ioannidis|JP",
                  "title=Why most published research findings are false", "container=PLoS Med",
                  "issued=2005-08", "volume=2", "issue=8", "elocator=e124", "pmid=16060722",
                  "pmcid=PMC1182327", "url=pubmed.ncbi.nlm.nih.gov/16060722/"));
}

TEST(ReadReference, ReadsAWebPageOfTheHouseForm) {
  EXPECT_THAT(fields_of(read("National Eye Institute website. Dry eye. "
                             "www.nei.nih.gov/learn/dry-eye. Updated April 8, 2022. Accessed May "
                             "17, 2023.")
                            .reference),
              ElementsAre("kind=web", "title=Dry eye", "container=National Eye Institute website",
                          "url=www.nei.nih.gov/learn/dry-eye", "updated=2022-04-08",
                          "accessed=2023-05-17"));
}

TEST(ReadReference, ReadsAWebPageOfAma11) {
  EXPECT_THAT(fields_of(read("World Health Organization. Measles. Published August 9, 2023. "
                             "Accessed May 1, 2024. https://www.who.int/news-room/measles")
                            .reference),
              ElementsAre("kind=web", "authors=World Health Organization", "title=Measles",
                          "url=https://www.who.int/news-room/measles", "published=2023-08-09",
                          "accessed=2024-05-01"));
}

TEST(LooksLikeReference, TakesWholeCitations) {
  EXPECT_TRUE(
      looks("Gray H, Carter HV. Anatomy: Descriptive and Surgical. 2nd ed. London: Parker; "
            "1860."));
  EXPECT_TRUE(
      looks("Ioannidis JP. Why most published research findings are false. PLoS Med. "
            "2005;2(8):e124."));
  EXPECT_TRUE(
      looks("World Health Organization. Measles. Published August 9, 2023. Accessed May 1, "
            "2024. https://www.who.int/news-room/measles"));
}

TEST(LooksLikeReference, RefusesEverythingElse) {
  for (const char* text :
       {"Arjun A. Sahgal", "David G. Mayer, MD", "Toronto, ON, CA", "What causes gout?",
        "Philadelphia, PA", "The disease was first described in 1872 in Vienna.",
        "A Phase II Study of Radiosurgery for Metastases (2019)", "Updated 2020", "",
        "Call your provider if you have new symptoms.", "Start Date: March 2016; Recruiting",
        "In 2016, Smith A. and Jones B. reported 12 cases. Most were in London: see below.",
        "See www.example.org. It was found in 1892; most people live in Oslo, Norway.",
        "How long will it last? If you have a fever, it may last a week; your doctor can say when "
        "you should return to work. Information: National Press; 2012. It is free."}) {
    EXPECT_FALSE(looks(text)) << text;
  }
}

TEST(ReadReference, KeepsWhatItCannotRead) {
  const Read junk = read("  See your doctor. ");
  EXPECT_FALSE(junk.reference.understood);
  EXPECT_EQ(junk.reference.raw, "See your doctor.");
  const Read long_one = read(std::string(max_reference_bytes + 1, 'x'));
  EXPECT_FALSE(long_one.reference.understood);
  EXPECT_EQ(long_one.reference.raw.size(), max_reference_bytes + 1);
}

}  // namespace
}  // namespace chapbook::citation
