#include "lint/catalogue/learn.hpp"

#include <gtest/gtest.h>

#include "tests/support/reference_document.hpp"

namespace chapbook::lint {
namespace {

constexpr std::string_view header = "title\tedition\tyear\teditors\tpublisher\tplace\treferences\n";

std::string learn(std::string_view lines) {
  const ast::Document document = test::reference_document(lines);
  Learner learner;
  for (const ast::Reference& each : document.references.items) learner.add(each);
  return learner.propose(Catalogue::built_in());
}

TEST(Learner, ProposesWhatMostReferencesAgreeOn) {
  EXPECT_EQ(learn("Marrow A. Bone. In: Spongy BC, Lamella D Jr, eds. Atlas of Bone Repair. 3rd ed. "
                  "Boston, MA: Fibula Press; 2018:chap 1.\n"
                  "Marrow A. Joints. In: Spongy BC, Lamella D Jr, eds. Atlas of Bone Repair. 3rd "
                  "ed. Boston, MA: Fibula Press; 2018:chap 2.\n"
                  "Marrow A. Muscle. In: Spongy BC, Lamella D Jr, eds. Atlas of Bone Repair. 3rd "
                  "ed. Boston, MA: Tibia Press; 2008:chap 3.\n"),
            std::string(header) +
                "Atlas of Bone Repair\t3\t2018\tSpongy BC; Lamella D Jr\tFibula Press\tBoston, "
                "MA\t2 of 3\n");
}

TEST(Learner, ProposesNothingFromOneReferenceOrFromAQuarrel) {
  const std::string one =
      "Marrow A. Bone. In: Spongy BC, ed. Atlas of Bone Repair. 3rd ed. Boston, MA: Fibula Press; "
      "2018:chap 1.\n";
  EXPECT_EQ(learn(one), header);
  EXPECT_EQ(
      learn(one + "Marrow A. Skin. In: Spongy BC, ed. Atlas of Bone Repair. 3rd ed. Boston, MA: "
                  "Fibula Press; 2016:chap 9.\n"),
      header);
}

TEST(Learner, LeavesOutWhatIsKnownAndSaysWhereItDiffers) {
  const std::string right =
      "Digre KB. Headaches and other head pain. In: Goldman L, Schafer AI, eds. Goldman-Cecil "
      "Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap 370.\n";
  EXPECT_EQ(learn(right + right), header);
  std::string wrong = right;
  wrong.replace(wrong.find("2020"), 4, "2012");
  EXPECT_EQ(learn(wrong + wrong), std::string(header) +
                                      "# Goldman-Cecil Medicine, 26th edition: the catalogue says "
                                      "2020, 2 of 2 references say 2012\n");
}

TEST(Learner, WritesATableThatCanBeRead) {
  const std::string table = learn(
      "Marrow A. Bone. In: Spongy BC, ed. Atlas of Bone Repair. 3rd ed. Fibula Press; 2018:chap "
      "1.\n"
      "Marrow A. Skin. In: Spongy BC, ed. Atlas of Bone Repair. 3rd ed. Fibula Press; 2018:chap "
      "9.\n");
  const CatalogueRows rows = read_catalogue_file("learned", table);
  ASSERT_EQ(rows.books.size(), 1U);
  EXPECT_EQ(rows.books[0].year, 2018);
  EXPECT_EQ(rows.books[0].publisher, "Fibula Press");
  EXPECT_TRUE(rows.books[0].place.empty());
}

}  // namespace
}  // namespace chapbook::lint
