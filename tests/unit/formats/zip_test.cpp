#include "formats/shared/zip.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>

#include "parsers/base/error.hpp"
#include "parsers/docx/archive.hpp"

namespace chapbook::formats {
namespace {

std::vector<ZipEntry> sample() {
  return {{"mimetype", "application/epub+zip", true},
          {"text/a.txt", std::string(5000, 'a') + "end"},
          {"empty.txt", ""}};
}

TEST(Zip, StartsLikeAnOcfContainer) {
  const std::string bytes = write_zip(sample());
  EXPECT_EQ(bytes.substr(0, 4), "PK\x03\x04");
  EXPECT_EQ(bytes.substr(6, 2), std::string(2, '\0')) << "no data descriptor, no encryption";
  EXPECT_EQ(bytes.substr(8, 2), std::string(2, '\0')) << "stored";
  EXPECT_EQ(bytes.substr(10, 4), std::string("\x00\x00\x21\x00", 4)) << "1980-01-01 00:00";
  EXPECT_EQ(bytes.substr(28, 2), std::string(2, '\0')) << "no extra field";
  EXPECT_EQ(bytes.substr(30, 28), "mimetypeapplication/epub+zip");
}

TEST(Zip, GivesBackWhatWentIn) {
  const auto members = read_zip(write_zip(sample()));
  ASSERT_EQ(members.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(members[i].name, sample()[i].name);
    EXPECT_EQ(members[i].content, sample()[i].content);
    EXPECT_EQ(members[i].extra_length, 0U);
  }
  EXPECT_EQ(members[0].method, 0U);
  EXPECT_EQ(members[1].method, 8U);
}

TEST(Zip, IsReadByLibzip) {
  std::vector<ZipEntry> entries = sample();
  entries.push_back({"Ménière.txt", "a name outside ASCII"});
  const std::string bytes = write_zip(entries);
  docx::Archive archive("sample", bytes);
  for (const ZipEntry& entry : entries) EXPECT_EQ(archive.read(entry.name), entry.content);
}

TEST(Zip, TakesWhatWasPackedBefore) {
  std::vector<ZipEntry> entries = sample();
  const std::string at_once = write_zip(entries);
  const PackedFile packed = pack(entries[1].content);
  entries[1] = {entries[1].name, {}, false, &packed};
  EXPECT_EQ(write_zip(entries), at_once);
}

TEST(Zip, RefusesMoreThanItsRecordsCanCount) {
  std::vector<ZipEntry> many;
  for (int i = 0; i < 65'536; ++i) many.push_back({std::to_string(i), "", true});
  EXPECT_THROW(static_cast<void>(write_zip(many)), Error);
  many.pop_back();
  EXPECT_EQ(read_zip(write_zip(many)).size(), 65'535U);
}

TEST(Zip, CompressesText) {
  EXPECT_LT(write_zip(sample()).size(), 600U);
}

TEST(Zip, SameBytesInAnyTimeZone) {
  const std::string here = write_zip(sample());
  ASSERT_EQ(setenv("TZ", "Pacific/Kiritimati", 1), 0);
  tzset();
  const std::string there = write_zip(sample());
  unsetenv("TZ");
  tzset();
  EXPECT_EQ(here, there);
}

TEST(Zip, RefusesTheSameNameTwice) {
  const std::vector<ZipEntry> twice{{"a", "1"}, {"a", "2"}};
  EXPECT_THROW(static_cast<void>(write_zip(twice)), Error);
}

TEST(Zip, ReaderNoticesEveryDamagedByte) {
  const std::string good = write_zip(std::vector<ZipEntry>{{"a.txt", "some text, some text"}});
  const std::size_t data = 30 + 5;
  for (const std::size_t at : {std::size_t{0}, std::size_t{8}, std::size_t{31}, data, data + 3,
                               good.size() - 22, good.size() - 6}) {
    std::string bad = good;
    bad[at] = static_cast<char>(bad[at] ^ 0x15);
    EXPECT_THROW(static_cast<void>(read_zip(bad)), Error) << "byte " << at;
  }
  EXPECT_THROW(static_cast<void>(read_zip("")), Error);
}

}  // namespace
}  // namespace chapbook::formats
