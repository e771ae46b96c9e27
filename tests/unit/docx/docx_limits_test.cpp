// What is no DOCX, or was made to do harm, is refused with one message that says why.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "converters/engine/engine.hpp"
#include "parsers/base/error.hpp"
#include "support/docx.hpp"

namespace chapbook {
namespace {

using formats::write_zip;
using formats::ZipEntry;
using test::docx_entries;
using test::make_docx;
using test::paragraph;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// What the reader says instead of reading; empty where it reads.
std::string refusal(std::string bytes) {
  try {
    static_cast<void>(engine::read(Source::make("article.docx", std::move(bytes))));
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::input);
    EXPECT_THAT(error.what(), StartsWith("article.docx: "));
    return error.what();
  }
  return {};
}

std::string& content_of(std::vector<ZipEntry>& entries, std::string_view name) {
  return std::ranges::find(entries, name, &ZipEntry::name)->content;
}

/// A DOCX whose document is `xml`.
std::string with_document(std::string xml) {
  std::vector<ZipEntry> entries = docx_entries({});
  content_of(entries, "word/document.xml") = std::move(xml);
  return write_zip(entries);
}

/// Where the record of `name` begins in the directory at the end of the archive.
std::size_t record_of(const std::string& archive, const std::string& name) {
  constexpr std::size_t name_at = 46;
  return archive.rfind(name) - name_at;
}

/// Replaces `count` bytes at `at` by `value`, little-endian.
void put(std::string& bytes, std::size_t at, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i, value >>= 8U) {
    bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value & 0xFFU);
  }
}

TEST(DocxLimits, SaysWhatElseAFileIs) {
  EXPECT_THAT(refusal("Gout\n"), HasSubstr("every DOCX is a ZIP archive, and this is none"));
  EXPECT_THAT(refusal(""), HasSubstr("the file is empty"));
  EXPECT_THAT(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), HasSubstr("with a password"));
  EXPECT_THAT(refusal("{\\rtf1}"), HasSubstr("rich text (RTF)"));
  const auto of_type = [](std::string type) {
    return write_zip(std::vector{ZipEntry{"mimetype", std::move(type), true}});
  };
  EXPECT_THAT(refusal(of_type("application/vnd.oasis.opendocument.text")), HasSubstr("ODT"));
  EXPECT_THAT(refusal(of_type("application/epub+zip")), HasSubstr("EPUB"));
  EXPECT_THAT(refusal(of_type("text/plain")), HasSubstr("a ZIP archive, but not a DOCX"));
  EXPECT_THAT(refusal(with_document("<workbook/>")), HasSubstr("Excel"));
  EXPECT_THAT(refusal(with_document("<p:presentation xmlns:p='p'/>")), HasSubstr("PowerPoint"));
  EXPECT_THAT(refusal(with_document("<note/>")), HasSubstr("<note>"));
}

TEST(DocxLimits, RefusesDamagedArchives) {
  const std::string sound = make_docx(paragraph("Gout"));
  ASSERT_EQ(refusal(sound), "");
  EXPECT_THAT(refusal(sound.substr(0, sound.size() / 2)), HasSubstr("damaged or cut off"));
  EXPECT_THAT(refusal(sound.substr(0, sound.size() - 3)), HasSubstr("damaged or cut off"));

  std::string missing = sound;
  const std::size_t record = record_of(missing, "word/document.xml");
  missing[record + 46] = 'W';
  EXPECT_THAT(refusal(missing), HasSubstr("article.docx: "));

  std::string wrong_checksum = sound;
  put(wrong_checksum, record + 16, 0x12345678, 4);
  EXPECT_THAT(refusal(wrong_checksum), HasSubstr("the part word/document.xml is damaged"));

  std::string encrypted = sound;
  put(encrypted, record + 8, 1, 2);
  EXPECT_THAT(refusal(encrypted), HasSubstr("encrypted"));

  std::string method = sound;
  put(method, record + 10, 12, 2);
  EXPECT_THAT(refusal(method), HasSubstr("word/document.xml"));
}

TEST(DocxLimits, RefusesEntriesThatOverlapOrRepeat) {
  std::vector<ZipEntry> entries = docx_entries({paragraph("Gout")});
  entries.push_back({"word/documenX.xml", "<x/>"});
  const std::string sound = write_zip(entries);
  std::string twice = sound;
  for (std::size_t at = twice.find("documenX"); at != twice.npos; at = twice.find("documenX", at)) {
    twice[at + 7] = 't';
  }
  EXPECT_THAT(refusal(twice), HasSubstr("two entries called \"word/document.xml\""));

  // Many records of the directory that lead to the same bytes.
  std::vector<ZipEntry> many = docx_entries({paragraph("Gout")});
  const std::string noise = [] {
    std::string out;
    std::uint32_t state = 1;
    while (out.size() < 4096)
      out += static_cast<char>((state = state * 1664525U + 1013904223U) >> 24U);
    return out;
  }();
  many.push_back({"noise-a", noise});
  many.push_back({"noise-b", "x"});
  std::string overlapping = write_zip(many);
  const std::size_t a = record_of(overlapping, "noise-a");
  const std::size_t b = a + 46 + 7;
  ASSERT_EQ(overlapping.substr(b, 4), "PK\x01\x02");
  overlapping.replace(b + 16, 12, overlapping.substr(a + 16, 12));
  overlapping.replace(b + 42, 4, overlapping.substr(a + 42, 4));
  EXPECT_THAT(refusal(overlapping), HasSubstr("overlap"));
}

TEST(DocxLimits, RefusesBombs) {
  const std::string head = "<w:document xmlns:w='w'><w:body><w:p>";
  const std::string tail = "</w:p></w:body></w:document>";
  const std::string spaces(std::size_t{40} << 20U, ' ');
  EXPECT_THAT(refusal(with_document(head + spaces + tail)), HasSubstr("unpacks to more than"));
  EXPECT_THAT(refusal(with_document(head + spaces.substr(0, 4 << 20) + tail)),
              HasSubstr("500 times its size"));

  std::vector<ZipEntry> entries = docx_entries({});
  for (int i = 0; i < 10'000; ++i) entries.push_back({"e" + std::to_string(i), "", true});
  EXPECT_THAT(refusal(write_zip(entries)), HasSubstr("entries; at most 10000 are read"));
}

TEST(DocxLimits, RefusesHostileXml) {
  const auto repeated = [](std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
  };
  EXPECT_THAT(refusal(with_document("<w:document>" + repeated("<w:p>", 20'000) +
                                    repeated("</w:p>", 20'000) + "</w:document>")),
              HasSubstr("nests elements more than 256 deep"));
  EXPECT_THAT(refusal(with_document("<!DOCTYPE d [<!ENTITY a \"b\">]><document>&a;</document>")),
              HasSubstr("document type"));
  EXPECT_THAT(refusal(with_document("<document><body>")), HasSubstr("is damaged: "));
  EXPECT_THAT(refusal(with_document("")), HasSubstr("is damaged: "));
  EXPECT_THAT(refusal(with_document(std::string("<document>\0</document>", 22))),
              HasSubstr("NUL bytes"));
}

TEST(DocxLimits, OpensNothingOutsideOfTheArchive) {
  std::vector<ZipEntry> entries = docx_entries({paragraph("Gout")});
  content_of(entries, "word/_rels/document.xml.rels") =
      "<Relationships><Relationship Id='a' Type='x/styles' Target='file:///etc/passwd' "
      "TargetMode='External'/><Relationship Id='b' Type='x/numbering' "
      "Target='../../../../etc/passwd'/></Relationships>";
  EXPECT_EQ(refusal(write_zip(entries)), "");
}

TEST(DocxLimits, NeverFailsOnDamagedBytes) {
  const std::string sound = make_docx(paragraph("Gout") + paragraph("Causes"));
  for (std::size_t at = 0; at < sound.size(); ++at) {
    for (const char byte : {'\0', '\x7F', '\xFF'}) {
      std::string bytes = sound;
      bytes[at] = byte;
      refusal(std::move(bytes));
    }
    refusal(sound.substr(0, at));
  }
}

}  // namespace
}  // namespace chapbook
