// The 200 condition texts of the shared development data: headings and references word for word.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "formats/shared/json.hpp"
#include "support/condition.hpp"
#include "support/shared_data.hpp"
#include "support/texts.hpp"

namespace chapbook {
namespace {

/// The objects in the JSON array `raw`, as JSON.
std::vector<std::string> objects_in(const std::string& raw) {
  std::vector<std::string> objects;
  int depth = 0;
  bool quoted = false;
  std::size_t start = 0;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (quoted) {
      if (raw[i] == '\\') ++i;
      if (raw[i] == '"') quoted = false;
    } else if (raw[i] == '"') {
      quoted = true;
    } else if (raw[i] == '{' && depth++ == 0) {
      start = i;
    } else if (raw[i] == '}' && --depth == 0) {
      objects.push_back(raw.substr(start, i + 1 - start));
    }
  }
  return objects;
}

/// The string member `name` of each object in the array member `array` of `json`.
std::vector<std::string> strings(const std::string& json, const char* array, const char* name) {
  std::vector<std::string> out;
  const formats::JsonObject all = formats::read_json_object(json);
  const formats::JsonMember* const member = all.find(array);
  if (member == nullptr) return out;
  for (const std::string& object : objects_in(member->raw)) {
    const formats::JsonObject one = formats::read_json_object(object);
    if (const formats::JsonMember* const text = one.find(name)) out.push_back(text->text);
  }
  return out;
}

std::vector<std::string> headings(const ast::Document& document) {
  std::vector<std::string> out;
  for (const ast::Section& section : document.sections) {
    if (section.heading) out.emplace_back(section.heading->text);
  }
  return out;
}

std::vector<std::string> references(const ast::Document& document) {
  std::vector<std::string> out;
  for (const ast::Reference& reference : document.references.items) {
    out.emplace_back(reference.raw);
  }
  return out;
}

TEST(SharedConditions, HeadingsAndReferencesAgree) {
  const std::filesystem::path folder = test::shared_folder() / "citations" / "conditions";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "skipped: no " << folder;
  const std::vector<std::filesystem::path> texts = test::texts_in(folder);
  std::size_t agree = 0;
  for (const std::filesystem::path& path : texts) {
    const ast::Document document = test::read_condition(test::read_file(path));
    const std::string json = test::read_file(std::filesystem::path(path).replace_extension("json"));
    const bool same_headings = headings(document) == strings(json, "sections", "heading");
    const bool same_references = references(document) == strings(json, "refs", "text");
    if (same_headings && same_references) {
      ++agree;
    } else {
      std::cout << path.filename() << " differs in its "
                << (same_headings ? "references" : "headings") << "\n";
    }
  }
  std::cout << agree << " of " << texts.size() << " condition texts agree\n";
  EXPECT_EQ(agree, texts.size());
}

}  // namespace
}  // namespace chapbook
