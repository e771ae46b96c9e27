// A Document -> a MedQuAD file with its sections -> the same headings, kinds and text.
#include <gtest/gtest.h>

#include <string>

#include "converters/engine/engine.hpp"
#include "property/condition_documents.hpp"
#include "support/condition.hpp"
#include "support/medquad.hpp"

namespace chapbook::test {
namespace {

TEST(MedquadLaw, SectionsComeBackWithTheirKindsAndText) {
  constexpr std::uint32_t rounds = 400;
  std::size_t sections = 0;
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    const ast::Document before = read_condition(make_document(seed).text);
    const std::string xml = medquad_from(before);
    const ast::Document after = engine::read(Source::make("made.xml", xml));
    ASSERT_EQ(medquad_content(after), medquad_content(before)) << "seed " << seed << "\n" << xml;
    sections += after.sections.size();
  }
  EXPECT_GT(sections, rounds);
}

}  // namespace
}  // namespace chapbook::test
