#include "lint/catalogue/catalogue.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "lint/works.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::lint {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// What is wrong with a table, or nothing.
std::string refusal(std::string_view text) {
  try {
    (void)read_catalogue_file("own.tsv", text);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::usage);
    return error.what();
  }
  return {};
}

const KnownBook* find_book(const Catalogue& catalogue, std::string_view title) {
  return catalogue.books().find(fold(title));
}

TEST(CatalogueFile, ReadsColumnsInAnyOrder) {
  const CatalogueRows rows =
      read_catalogue_file("own.tsv",
                          "\xEF\xBB\xBF# a remark\n\n"
                          "year\ttitle\tsource\teditors\tedition\r\n"
                          "2018\tBook of Bones\t\tMarrow A; Spongy B Jr\t3\r\n"
                          "2021\tBook of Bones\tby mail\t\t4\n");
  ASSERT_EQ(rows.books.size(), 2U);
  EXPECT_EQ(rows.books[0].title, "Book of Bones");
  EXPECT_EQ(rows.books[0].edition, 3);
  EXPECT_EQ(rows.books[0].year, 2018);
  EXPECT_THAT(rows.books[0].editors, ElementsAre("Marrow A", "Spongy B Jr"));
  EXPECT_TRUE(rows.books[1].editors.empty());
  EXPECT_TRUE(rows.books[1].publisher.empty());
}

TEST(CatalogueFile, TellsItsKindByItsHeader) {
  EXPECT_EQ(read_catalogue_file("j", "title\tabbreviation\nBone News\tBone N\n").journals.size(),
            1U);
  const auto rows = read_catalogue_file("p", "name\tvariants\nBone & Sons\tBones; Sons of Bone\n");
  ASSERT_EQ(rows.publishers.size(), 1U);
  EXPECT_THAT(rows.publishers[0].variants, ElementsAre("Bones", "Sons of Bone"));
}

TEST(CatalogueFile, NamesFileAndLineOfWhatIsWrong) {
  EXPECT_EQ(refusal(""), "catalogue own.tsv: there is no header line");
  EXPECT_THAT(refusal("# only\ntitle\tyear\n"), HasSubstr("own.tsv:2: the header must name"));
  EXPECT_EQ(refusal("name\tcolour\n"), "catalogue own.tsv:1: unknown column \"colour\"");
  EXPECT_EQ(refusal("title\tabbreviation\n\nBone News\n"),
            "catalogue own.tsv:3: the abbreviation is missing");
  EXPECT_EQ(refusal("title\tabbreviation\nA\tB\tC\n"),
            "catalogue own.tsv:2: 3 cells, but the header names 2 columns");
  EXPECT_EQ(refusal("title\tedition\tyear\nA\tfirst\t2000\n"),
            "catalogue own.tsv:2: \"first\" is no edition");
  EXPECT_EQ(refusal("title\tedition\tyear\nA\t1\t20000\n"),
            "catalogue own.tsv:2: \"20000\" is no year");
  EXPECT_EQ(refusal("name\n\xFF\xFE\n"), "catalogue own.tsv:2: this line is not UTF-8");
}

TEST(Catalogue, FindsABookThroughItsEditionsAndTitles) {
  const Catalogue& catalogue = Catalogue::built_in();
  const KnownBook* book = find_book(catalogue, "Goldman Cecil medicine");
  ASSERT_NE(book, nullptr);
  EXPECT_EQ(book, find_book(catalogue, "Goldman's Cecil Medicine")) << "the title changed";
  ASSERT_NE(book->edition(26), nullptr);
  EXPECT_EQ(book->edition(26)->year, 2020);
  EXPECT_EQ(book->edition(99), nullptr);
  EXPECT_EQ(find_book(catalogue, "The Book of Bones"), nullptr);
}

TEST(Catalogue, HoldsEditionsInTheOrderOfTheirYears) {
  for (const std::string_view title :
       {"Goldman-Cecil Medicine", "Nelson Textbook of Pediatrics",
        "Rosen's Emergency Medicine: Concepts and Clinical Practice"}) {
    const KnownBook* book = find_book(Catalogue::built_in(), title);
    ASSERT_NE(book, nullptr) << title;
    for (std::size_t i = 1; i < book->editions.size(); ++i) {
      EXPECT_LT(book->editions[i - 1].edition, book->editions[i].edition);
      EXPECT_LT(book->editions[i - 1].year, book->editions[i].year);
    }
  }
}

TEST(Catalogue, GuessesOnlyWhatIsClose) {
  const Books& books = Catalogue::built_in().books();
  const auto near = books.near(fold("Golmdan-Cecil Medicine"));
  ASSERT_TRUE(near);
  EXPECT_EQ(near->title, "Goldman-Cecil Medicine");
  EXPECT_FALSE(books.near(fold("Nelson Textbook of Pediatrics"))) << "a known title is not near";
  EXPECT_FALSE(books.near(fold("Hematology")));
  EXPECT_TRUE(books.with_other_word(fold("Sabiston Textbook of General Surgery")));
  EXPECT_FALSE(books.with_other_word(fold("Textbook")));
}

TEST(Catalogue, LetsAUsersRowsWin) {
  const Catalogue own = Catalogue::with(
      {{"books",
        "title\tedition\tyear\nGoldman-Cecil Medicine\t26\t1999\nBook of Bones\t2\t2001\n"},
       {"journals", "title\tabbreviation\nLancet\tLct\n"},
       {"publishers", "name\tvariants\nBone Press\tBoney Press\n"}});
  EXPECT_EQ(find_book(own, "Goldman-Cecil Medicine")->edition(26)->year, 1999);
  EXPECT_EQ(find_book(own, "Goldman-Cecil Medicine")->edition(25)->year, 2016);
  EXPECT_NE(find_book(own, "Book of Bones"), nullptr);
  EXPECT_EQ(own.journals().with_title("The Lancet")->abbreviation, "Lct");
  EXPECT_EQ(own.publishers().meant_by("Boney Press")->name, "Bone Press");
  EXPECT_EQ(find_book(Catalogue::built_in(), "Book of Bones"), nullptr);
}

TEST(Catalogue, KnowsJournalsByTitleAndAbbreviation) {
  const Journals& journals = Catalogue::built_in().journals();
  ASSERT_NE(journals.with_title("The New England Journal of Medicine"), nullptr);
  EXPECT_EQ(journals.with_title("new england journal of medicine")->abbreviation, "N Engl J Med");
  EXPECT_EQ(journals.with_title("Chest: the journal of lungs")->abbreviation, "Chest");
  EXPECT_NE(journals.with_abbreviation("N. Engl. J. Med."), nullptr);
  EXPECT_NE(journals.with_abbreviation("Spine"), nullptr) << "without the place in brackets";
  EXPECT_EQ(journals.with_abbreviation("Bone News"), nullptr);
}

TEST(Catalogue, KnowsAMisspelledAbbreviation) {
  const Journals& journals = Catalogue::built_in().journals();
  ASSERT_NE(journals.near_abbreviation("J Am Acad Dermatl"), nullptr);
  EXPECT_EQ(journals.near_abbreviation("J Am Acad Dermatl")->abbreviation, "J Am Acad Dermatol");
  EXPECT_EQ(journals.near_abbreviation("J Am Acad Dermatol"), nullptr);
  EXPECT_EQ(journals.near_abbreviation("J Hematol"), nullptr) << "each word is a known one";
  EXPECT_EQ(journals.near_abbreviation(""), nullptr);
}

TEST(Catalogue, KnowsPublishersByOtherForms) {
  const Publishers& publishers = Catalogue::built_in().publishers();
  const auto meant = [&](std::string_view printed) {
    const PublisherRow* row = publishers.meant_by(printed);
    return row == nullptr ? std::string_view() : row->name;
  };
  EXPECT_EQ(meant("Saunders Elsevier"), "Elsevier Saunders");
  EXPECT_EQ(meant("Mosby/Elsevier"), "Elsevier Mosby");
  EXPECT_EQ(meant("Elsvier"), "Elsevier");
  EXPECT_EQ(meant("Elsevire"), "Elsevier");
  EXPECT_EQ(meant("Elsever-Sanders"), "Elsevier Saunders");
  EXPECT_EQ(meant("Lippincott Williams Wilkins"), "Lippincott Williams & Wilkins");
  EXPECT_EQ(meant("Elsevier"), "");
  EXPECT_EQ(meant("Lippincott, Williams and Wilkins"), "") << "punctuation is no variant";
  EXPECT_EQ(meant("Ravan Press"), "") << "a slip in a short word makes another one";
  EXPECT_EQ(meant("Harvard University Press, MA"), "");
  EXPECT_EQ(meant("CIC Press"), "");
  EXPECT_EQ(meant(""), "");
}

}  // namespace
}  // namespace chapbook::lint
