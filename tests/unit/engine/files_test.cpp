#include "converters/engine/files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <sstream>

#include "parsers/base/error.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook::engine {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using tests::TemporaryFolder;

/// The kind and the message of the Error that `work` throws.
void expect_error(ErrorKind kind, const std::string& words, const std::function<void()>& work) {
  try {
    work();
    ADD_FAILURE() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind) << error.what();
    EXPECT_THAT(error.what(), HasSubstr(words));
  }
}

TEST(ReadFile, GivesBytesAndTime) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", std::string("x\0y\r\n", 5));
  const FileContent content = read_file(path);
  EXPECT_EQ(content.bytes, std::string("x\0y\r\n", 5));
  EXPECT_TRUE(content.modified.has_value());
}

TEST(ReadFile, NamesWhatIsWrong) {
  const TemporaryFolder folder;
  expect_error(ErrorKind::input, "none.txt: cannot be opened: No such file",
               [&] { (void)read_file(folder.path("none.txt")); });
  expect_error(ErrorKind::input, "Is a directory", [&] { (void)read_file(folder.path()); });
  const std::string large = folder.write("large.txt", "12345");
  expect_error(ErrorKind::input, "larger than", [&] { (void)read_file(large, 4); });
  EXPECT_EQ(read_file(large, 5).bytes, "12345");
}

TEST(ReadFile, StopsAtAnEndlessDevice) {
  expect_error(ErrorKind::input, "/dev/zero: larger than 1 MiB",
               [] { (void)read_file("/dev/zero", std::size_t{1} << 20U); });
}

TEST(ReadStream, HasTheSameLimit) {
  std::istringstream in("12345");
  expect_error(ErrorKind::input, "stdin: larger", [&] { (void)read_stream(in, "stdin", 4); });
  std::istringstream again("12345");
  EXPECT_EQ(read_stream(again, "stdin", 5).bytes, "12345");
}

TEST(WriteFile, ReplacesTheWholeFileAndKeepsItsMode) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "a long old text");
  ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
  write_file(path, "new");
  EXPECT_EQ(folder.read("a.txt"), "new");
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 07777U, 0640U);
  EXPECT_THAT(folder.files(), ElementsAre("a.txt"));
}

TEST(WriteFile, FollowsASymbolicLink) {
  const TemporaryFolder folder;
  folder.write("real.txt", "old");
  std::filesystem::create_symlink("real.txt", folder.path("link.txt"));
  write_file(folder.path("link.txt"), "new");
  EXPECT_EQ(folder.read("real.txt"), "new");
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path("link.txt")));
}

TEST(WriteFile, LeavesNothingBehindWhenItFails) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path("folder"));
  expect_error(ErrorKind::input, "Is a directory", [&] { write_file(folder.path("folder"), "x"); });
  expect_error(ErrorKind::input, "none/a.txt: cannot be written",
               [&] { write_file(folder.path("none/a.txt"), "x"); });
  EXPECT_THAT(folder.files(), IsEmpty());
}

TEST(WriteFile, SaysThatADeviceIsFull) {
  expect_error(ErrorKind::resource, "/dev/full: cannot be written: No space left",
               [] { write_file("/dev/full", "x"); });
}

TEST(FindInputs, WalksFoldersInOrder) {
  const TemporaryFolder folder;
  folder.write("b.txt", "");
  folder.write("sub/a.TXT", "");
  folder.write("sub/notes.md", "");
  folder.write(".hidden/c.txt", "");
  folder.write(".c.txt", "");
  const Inputs inputs = find_inputs({folder.path(), "-", "missing.txt", folder.path("b.txt")});
  EXPECT_THAT(inputs.files,
              ElementsAre(folder.path("b.txt"), folder.path("sub/a.TXT"), "-", "missing.txt"));
  EXPECT_TRUE(inputs.has_folder);
  EXPECT_THAT(inputs.problems, IsEmpty());
}

TEST(FindInputs, TakesTheEndingsOfAReaderThatIsNamed) {
  const TemporaryFolder folder;
  folder.write("a.txt", "");
  folder.write("b.Odd", "");
  constexpr std::string_view endings[] = {".odd"};
  const Reader odd{"odd", "Odd", "nothing", endings, nullptr};
  EXPECT_THAT(find_inputs({folder.path()}, &odd).files, ElementsAre(folder.path("b.Odd")));
}

TEST(FindInputs, NamesAFolderWithoutInputs) {
  const TemporaryFolder folder;
  const Inputs inputs = find_inputs({folder.path()});
  EXPECT_THAT(inputs.files, IsEmpty());
  EXPECT_THAT(inputs.problems, ElementsAre(HasSubstr("no file in this folder")));
}

}  // namespace
}  // namespace chapbook::engine
