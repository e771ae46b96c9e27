#include "formats/fhir/self_check.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "formats/fhir/bundle.hpp"
#include "parsers/base/error.hpp"
#include "support/sample_document.hpp"

namespace chapbook::formats::fhir {
namespace {

/// The Bundle of the sample as a value, with everything that it views.
struct Built {
  explicit Built(const char* version) : document(tests::sample_document()) {
    options.set("fhir-version", version);
    metadata = read_metadata(document, options);
    bundle = make_bundle(document, metadata, {options, diagnostics}, pool);
  }

  [[nodiscard]] Object& root() { return std::get<Object>(bundle.data); }
  [[nodiscard]] static Value& member(Object& object, std::string_view key) {
    return std::ranges::find(object.members, key, &Member::key)->value;
  }
  [[nodiscard]] Array& entries() { return std::get<Array>(member(root(), "entry").data); }
  [[nodiscard]] Object& resource(std::size_t index) {
    return std::get<Object>(member(std::get<Object>(entries().items[index].data), "resource").data);
  }
  [[nodiscard]] bool passes() const {
    try {
      check_bundle(bundle);
      return true;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::bug);
      return false;
    }
  }

  ast::Document document;
  Options options;
  Metadata metadata;
  std::vector<Diagnostic> diagnostics;
  TextPool pool;
  Value bundle;
};

TEST(FhirSelfCheck, CatchesEveryKindOfFault) {
  using Mutate = void (*)(Built&);
  const std::pair<const char*, Mutate> mutations[] = {
      {"no identifier", [](Built& b) { Built::member(b.root(), "identifier") = {}; }},
      {"no timestamp", [](Built& b) { Built::member(b.root(), "timestamp") = {}; }},
      {"not a document", [](Built& b) { Built::member(b.root(), "type") = "batch"; }},
      {"illegal id", [](Built& b) { Built::member(b.root(), "id") = "under_score"; }},
      {"no entries", [](Built& b) { b.entries().items.clear(); }},
      {"Composition not first",
       [](Built& b) { std::swap(b.entries().items[0], b.entries().items[1]); }},
      {"entry twice", [](Built& b) { b.entries().items.push_back(b.entries().items.back()); }},
      {"entry missing", [](Built& b) { b.entries().items.pop_back(); }},
      {"entry that nothing refers to",
       [](Built& b) {
         auto& sections = std::get<Array>(Built::member(b.resource(0), "section").data);
         for (Value& section : sections.items) {
           std::erase_if(std::get<Object>(section.data).members,
                         [](const Member& m) { return m.key == "entry"; });
         }
       }},
      {"fullUrl and id differ",
       [](Built& b) {
         Built::member(std::get<Object>(b.entries().items[1].data), "fullUrl") =
             "urn:uuid:00000000-0000-5000-8000-000000000000";
       }},
      {"no status",
       [](Built& b) {
         std::erase_if(b.resource(0).members, [](const Member& m) { return m.key == "status"; });
       }},
      {"empty string", [](Built& b) { Built::member(b.resource(0), "title") = ""; }},
      {"blank string", [](Built& b) { Built::member(b.resource(0), "title") = " \n"; }},
      {"empty array", [](Built& b) { Built::member(b.resource(0), "category") = Array{}; }},
      {"empty object", [](Built& b) { Built::member(b.resource(0), "type") = Object{}; }},
      {"section without text",
       [](Built& b) {
         auto& sections = std::get<Array>(Built::member(b.resource(0), "section").data);
         std::get<Object>(sections.items[0].data).members.pop_back();
       }},
      {"narrative without words",
       [](Built& b) {
         Built::member(std::get<Object>(Built::member(b.resource(0), "text").data), "div") =
             "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p> </p></div>";
       }},
      {"contained resource that is not used",
       [](Built& b) {
         b.resource(1).set("contained",
                           list_of(Object{}.set("resourceType", "Practitioner").set("id", "x")));
       }},
      {"reference to nothing contained",
       [](Built& b) { b.resource(1).set("note", Object{}.set("reference", "#nobody")); }},
  };
  for (const char* version : {"r4", "r5"}) {
    EXPECT_TRUE(Built(version).passes());
    for (const auto& [name, mutate] : mutations) {
      Built built(version);
      mutate(built);
      EXPECT_FALSE(built.passes()) << name << " in " << version;
    }
  }
}

}  // namespace
}  // namespace chapbook::formats::fhir
