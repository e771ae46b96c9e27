// Law: whatever stands in a text can be read in its FHIR document, and nothing else can.
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "converters/engine/engine.hpp"
#include "formats/format.hpp"
#include "support/places.hpp"
#include "support/texts.hpp"

namespace chapbook {
namespace {

using Words = std::set<std::string>;

/// Words with a letter in them: list numbers become the numbers of `ol`.
void add_words(std::string_view text, Words& out) {
  std::string word;
  bool has_letter = false;
  const auto finish = [&] {
    if (has_letter) out.insert(word);
    word.clear();
    has_letter = false;
  };
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || (c >= '0' && c <= '9')) {
      word += c;
      has_letter = has_letter || letter;
    } else {
      finish();
    }
  }
  finish();
}

/// The characters of an XHTML fragment.
std::string without_markup(std::string_view xhtml) {
  std::string out;
  while (!xhtml.empty()) {
    std::size_t taken = 1;
    if (xhtml.front() == '<') {
      taken = xhtml.find('>') + 1;
      out += ' ';
    } else if (xhtml.front() == '&') {
      taken = xhtml.find(';') + 1;
      out += ' ';
    } else {
      out += xhtml.front();
    }
    xhtml.remove_prefix(taken);
  }
  return out;
}

Words words_of_document(const std::string& bundle) {
  rapidjson::Document json;
  json.Parse(bundle.c_str());
  const rapidjson::Value& composition = json["entry"][0]["resource"];
  Words out;
  add_words(without_markup(composition["text"]["div"].GetString()), out);
  for (const rapidjson::Value& section : composition["section"].GetArray()) {
    if (section.HasMember("title")) add_words(section["title"].GetString(), out);
    add_words(without_markup(section["text"]["div"].GetString()), out);
  }
  return out;
}

TEST(FhirWords, AreThoseOfTheText) {
  const Words labels{"References", "Other", "not", "stated"};
  int texts = 0;
  for (const auto& path : test::texts_in(test::source_folder() / "samples")) {
    ++texts;
    const std::string content = test::read_file(path);
    const engine::Analysis analysis =
        engine::analyze(Source::make(path.filename().string(), content), {});
    Words expected;
    add_words(content, expected);
    for (const char* version : {"r4", "r5"}) {
      formats::Options options;
      options.set("fhir-version", version);
      options.set("date", "2025-01-15");
      const Words found = words_of_document(
          engine::convert(analysis.document, *formats::find_format("fhir"), options).bytes);
      for (const std::string& word : expected) {
        EXPECT_TRUE(found.contains(word)) << word << " of " << path << " is lost";
      }
      for (const std::string& word : found) {
        EXPECT_TRUE(expected.contains(word) || labels.contains(word))
            << word << " is not in " << path;
      }
    }
  }
  EXPECT_GE(texts, 6);
}

}  // namespace
}  // namespace chapbook
