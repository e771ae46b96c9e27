// `convert --book`: what goes into the book, where it goes, and when there is none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "converters/cli/exit_codes.hpp"
#include "converters/cli/program.hpp"
#include "formats/shared/zip.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using tests::TemporaryFolder;

struct Result {
  int code;
  std::string out;
  std::string err;
};

std::string text_about(const std::string& name) {
  return name + "\n\nWhat is the definition of " + name + "?\n\n" + name + " is a disease.\n";
}

/// Two texts in a folder, and a place for books.
class BookCommand : public ::testing::Test {
 protected:
  BookCommand() {
    folder_.write("in/b.txt", text_about("Scurvy"));
    folder_.write("in/c.txt", text_about("Beriberi"));
  }

  static Result run(std::vector<std::string> words) {
    words.insert(words.begin(), {"convert", "--date", "2026-01-02"});
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Streams streams{in, out, err};
    const int code = run_program(words, streams);
    return {code, out.str(), err.str()};
  }

  [[nodiscard]] std::string contents_of(const std::string& book) const {
    for (const formats::ZipMember& member : formats::read_zip(folder_.read(book))) {
      if (member.name == "EPUB/nav.xhtml") return member.content;
    }
    return {};
  }

  TemporaryFolder folder_;
};

TEST_F(BookCommand, IsNamedAfterItsTitle) {
  const Result result = run({folder_.path("in"), "--to", "epub", "--book", "--title",
                             "Vitamins: A Reader", "-o", folder_.path("out/")});
  EXPECT_EQ(result.code, exit_fine) << result.err;
  EXPECT_THAT(result.err, HasSubstr("2 inputs, 1 output written\n"));
  EXPECT_TRUE(folder_.has("out/vitamins-a-reader.epub"));
}

TEST_F(BookCommand, GoesWhereOutputSays) {
  const std::string file = folder_.path("mine.epub");
  EXPECT_EQ(run({folder_.path("in"), "--to", "epub", "--book", "--title", "T", "-o", file}).code,
            exit_fine);
  EXPECT_TRUE(folder_.has("mine.epub"));
  EXPECT_EQ(
      run({folder_.path("in"), "--to", "epub", "--book", "--title", "T", "-o", folder_.path()})
          .code,
      exit_fine);
  EXPECT_TRUE(folder_.has("t.epub"));
  const Result piped =
      run({folder_.path("in"), "--to", "epub", "--book", "--title", "T", "-o", "-"});
  EXPECT_EQ(piped.out, folder_.read("mine.epub"));
}

TEST_F(BookCommand, KeepsTheGivenOrderOrSortsByTitle) {
  const auto contents = [&](const std::string& order) {
    run({folder_.path("in"), "--to", "epub", "--book", "--title", "T", "--book-order", order, "-o",
         folder_.path("t.epub")});
    return contents_of("t.epub");
  };
  const std::string given = contents("given");
  EXPECT_LT(given.find(">Scurvy<"), given.find(">Beriberi<"));
  const std::string sorted = contents("title");
  EXPECT_LT(sorted.find(">Beriberi<"), sorted.find(">Scurvy<"));
}

TEST_F(BookCommand, IsNotWrittenWithoutOneOfItsTexts) {
  const Result result = run({folder_.path("in"), folder_.path("none.txt"), "--to", "epub", "--book",
                             "--title", "T", "-o", folder_.path("t.epub")});
  EXPECT_EQ(result.code, exit_input);
  EXPECT_THAT(result.err,
              AllOf(HasSubstr("none.txt: cannot be opened"), HasSubstr("no book is written"),
                    HasSubstr("3 inputs, 0 outputs written, 1 failed")));
  EXPECT_FALSE(folder_.has("t.epub"));
}

TEST_F(BookCommand, IsNotWrittenWhereStrictRefusesAText) {
  folder_.write("in/a.txt", text_about("Rickets") +
                                "\n\n\nReferences\n\nHolick MF. Vitamin D "
                                "deficiency. N Engl J Med. 2007;357(3):266-281.\n\nsee the other "
                                "leaflet, please\n");
  const Result result = run({folder_.path("in"), "--to", "epub", "--book", "--title", "T", "-o",
                             folder_.path("t.epub"), "--strict"});
  EXPECT_EQ(result.code, exit_findings) << result.err;
  EXPECT_THAT(result.err, HasSubstr("no book is written"));
  EXPECT_FALSE(folder_.has("t.epub"));
}

TEST_F(BookCommand, WrongUseIsNamed) {
  const std::string in = folder_.path("in");
  const struct {
    std::vector<std::string> words;
    const char* says;
  } cases[] = {
      {{in, "--to", "epub", "--book"}, "--book needs --title"},
      {{in, "--to", "epub", "--book", "--title="}, "--book needs --title"},
      {{in, "--to", "epub", "--title", "T"}, "--title needs --book"},
      {{in, "--to", "epub", "--subtitle", "T"}, "--subtitle needs --book"},
      {{in, "--to", "epub", "--book-order", "title"}, "--book-order needs --book"},
      {{in, "--to", "html", "--book", "--title", "T"}, "html cannot hold a book; use bits or epub"},
      {{in, "--to", "epub", "--book", "--title", "T", "--book-order", "titel"}, "\"title\"?"},
  };
  for (const auto& [words, says] : cases) {
    const Result result = run(words);
    EXPECT_EQ(result.code, exit_usage) << says;
    EXPECT_THAT(result.err, HasSubstr(says));
  }
}

TEST_F(BookCommand, DoesNotReplaceAnInput) {
  const Result result = run({folder_.path("in"), "--to", "epub", "--book", "--title", "T", "-o",
                             folder_.path("in/b.txt")});
  EXPECT_EQ(result.code, exit_usage);
  EXPECT_EQ(folder_.read("in/b.txt"), text_about("Scurvy"));
}

TEST_F(BookCommand, FormatsThatMakeBooksAreListed) {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  Streams streams{in, out, err};
  const std::vector<std::string> words{"list", "formats"};
  EXPECT_EQ(run_program(words, streams), exit_fine);
  EXPECT_THAT(out.str(), HasSubstr("accessibility metadata; makes books\n"));
}

}  // namespace
}  // namespace chapbook::cli
