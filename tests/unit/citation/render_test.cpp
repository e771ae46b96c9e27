// Printing references, and the law that reading what was printed gives the same fields.
#include <gmock/gmock.h>

#include "support/rendering.hpp"
#include "unit/citation/reading.hpp"

namespace chapbook::citation {
namespace {

std::string print(const char* text, Style style) {
  return render(read(text).reference, style);
}

constexpr const char* chapter =
    "Addison T, Bright R. Anemia and the suprarenal capsules. In: Wilks S, Daldy TM, eds. "
    "Collected "
    "Writings. 2nd ed. Boston, MA: Milford House; 1972:chap 14.";

TEST(RenderReference, PrintsAChapterInEveryStyle) {
  EXPECT_EQ(print(chapter, Style::adam), chapter);
  EXPECT_EQ(print(chapter, Style::ama10), chapter);
  EXPECT_EQ(print(chapter, Style::ama11),
            "Addison T, Bright R. Anemia and the suprarenal capsules. In: Wilks S, Daldy TM, eds. "
            "Collected Writings. 2nd ed. Milford House; 1972:chap 14.");
  EXPECT_EQ(print(chapter, Style::nlm),
            "Addison T, Bright R. Anemia and the suprarenal capsules. In: Wilks S, Daldy TM, "
            "editors. Collected Writings. 2nd ed. Boston, MA: Milford House; 1972. Chapter 14.");
}

TEST(RenderReference, PrintsAJournalArticleInEveryStyle) {
  const char* article =
      "Avery OT, MacLeod CM, McCarty M. Studies on pneumococcal types. J Exp Med. "
      "1944;79(2):137-158. doi:10.1084/jem.79.2.137. PMID: 19871359 "
      "pubmed.ncbi.nlm.nih.gov/19871359/.";
  EXPECT_EQ(print(article, Style::adam), article);
  EXPECT_EQ(print(article, Style::ama10),
            "Avery OT, MacLeod CM, McCarty M. Studies on pneumococcal types. J Exp Med. "
            "1944;79(2):137-158. doi:10.1084/jem.79.2.137. PMID: 19871359.");
}

TEST(RenderReference, PrintsAWebPageInEveryStyle) {
  const char* page =
      "Arthritis Foundation website. Gout. www.arthritis.org/gout. Updated May 7, 2020. Accessed "
      "June 3, 2021.";
  EXPECT_EQ(print(page, Style::adam), page);
  EXPECT_EQ(print(page, Style::ama11),
            "Arthritis Foundation website. Gout. Updated May 7, 2020. Accessed June 3, 2021. "
            "www.arthritis.org/gout");
  EXPECT_EQ(print(page, Style::nlm),
            "Arthritis Foundation website. Gout. [updated May 7, 2020; cited June 3, 2021]. "
            "Available from: www.arthritis.org/gout");
}

TEST(RenderReference, PrintsTheCleanTextOfWhatWasNotUnderstood) {
  EXPECT_EQ(print("  Not  a\nreference ", Style::adam), "Not a reference");
}

TEST(RenderReference, LeavesOutOnlyTheAddressThatThePmidStandsFor) {
  const std::string start = "Avery OT. Pneumococcal types. J Exp Med. 1944;79(2):137-158. ";
  EXPECT_EQ(
      print((start + "PMID: 19871359 www.ncbi.nlm.nih.gov/pubmed/19871359.").c_str(), Style::ama10),
      start + "PMID: 19871359.");
  EXPECT_THAT(
      print((start + "www.jem.org/content/79/2/137. PMID: 19871359.").c_str(), Style::ama10),
      testing::HasSubstr("www.jem.org/content/79/2/137"));
}

TEST(RenderReference, MarksWhatItCanPrintBackAsExact) {
  EXPECT_TRUE(read(chapter).reference.exact);
  EXPECT_TRUE(read("3. " + std::string(chapter)).reference.exact);
  EXPECT_FALSE(read("Lind J. Scurvy. London , Millar; 1753").reference.exact);
}

class RoundTrip : public testing::TestWithParam<const char*> {};

TEST_P(RoundTrip, ReadsWhatItPrinted) {
  const Read first = read(GetParam());
  ASSERT_TRUE(first.reference.understood) << GetParam();
  for (const auto& [name, style] : tests::styles) {
    EXPECT_THAT(tests::lost_in_print(first.reference, style), testing::IsEmpty())
        << name << ": " << render(first.reference, style);
  }
}

INSTANTIATE_TEST_SUITE_P(
    OwnTable, RoundTrip,
    testing::Values(
        chapter,
        "Basedow KA. Exophthalmos. In: Graves RJ, et al., eds. Clinical Lectures. 3rd ed. Dublin, "
        "Ireland: Fannin; 1848:chap 12, pp 516-530.",
        "1. Parkinson J. An Essay on the Shaking Palsy. London, England: Sherwood; 1817.",
        "Charcot JM, ed. Lectures on Diseases of the Nervous System. 2nd ed. Vol 1. Paris, France: "
        "Delahaye; 1875.",
        "Semmelweis I, von Markusovszky L Jr. Childbed fever [Internet]. Vienna, Austria: "
        "Hartleben; 1861. https://www.example.org/childbed. Accessed May 1, 2020.",
        "Fleming A. On the antibacterial action of cultures of a penicillium. Br J Exp Pathol. "
        "1929;10(3):226-236. PMCID: PMC2048009.",
        "Is insulin a cure? J Lab Clin Med. 1922 Feb;7(5 suppl 2):e251.",
        "Heart Study Group; Dawber TR, Kannel WB, et al. Factors of risk. Ann Intern Med. "
        "1961;55:33-50. doi:10.7326/0003-4819-55-1-33. PMID: 13751193.",
        "Dawber TR, Kannel WB, et al; Heart Study Group. Factors of risk. Ann Intern Med. "
        "1961;55:33-50.",
        "National Kidney Foundation. Dialysis. National Kidney Foundation website. "
        "www.kidney.org/dialysis. Published May 1, 2019. Updated May 7, 2020. Accessed June 3, "
        "2021.",
        "PDQ Pediatric Treatment Editorial Board. Retinoblastoma treatment (PDQ). Bethesda, MD: "
        "National Cancer Institute. Updated February 9, 2023. www.cancer.gov/retinoblastoma",
        "US Surgeon General. Smoking and Health. Report No.: 1103. Washington, DC: Public Health "
        "Service; 1964."));

}  // namespace
}  // namespace chapbook::citation
