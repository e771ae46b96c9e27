// Cards of research and trials in a DOCX that an editor made of one of our pages.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "converters/engine/engine.hpp"
#include "parsers/ast/dump.hpp"
#include "support/docx.hpp"

namespace chapbook {
namespace {

using test::styled;

/// Heading 1 is the title, Heading 2 a section, as LibreOffice saves a page.
std::string dump(const std::string& body) {
  const std::string docx = test::make_docx(styled("Heading1", "Gout") + body);
  return ast::dump(engine::read(Source::make("gout.docx", docx)), {false, true, false});
}

std::string field(std::string_view key, std::string_view value) {
  return styled("ListHeading", key) + styled("ListContents", value);
}

TEST(DocxCards, AreHeadedByTheirLabel) {
  EXPECT_EQ(dump(styled("Heading2", "Latest Research") + styled("Heading3", "Latest Advance 1") +
                 test::paragraph("It works.") + field("Journal", "Gut") +
                 field("Published", "Not stated") + test::paragraph("") +
                 styled("Heading3", "Latest Advance 2") + field("Journal", "Chest")),
            R"(title "Gout"
research
  heading "Latest Research"
  card "Latest Advance"
    field "Journal" = "Gut"
    field "Published" = none
    body "It works."
  card "Latest Advance"
    field "Journal" = "Chest"
)");
}

TEST(DocxCards, AreHeadedByTheirText) {
  EXPECT_EQ(dump(styled("Heading2", "Clinical Trials") + test::paragraph("Clinical Trial") +
                 styled("Heading3", "Cherries against Gout 1") + field("Status:", "Recruiting") +
                 test::paragraph("Clinical Trial") + styled("Heading3", "Water") +
                 field("Status", "Completed") + styled("Heading2", "Causes") +
                 test::paragraph("Uric acid.")),
            R"(title "Gout"
section causes "Causes"
  paragraph "Uric acid."
trials
  heading "Clinical Trials"
  card "Clinical Trial"
    field "Status" = "Recruiting"
    body "Cherries against Gout 1"
  card "Clinical Trial"
    field "Status" = "Completed"
    body "Water"
)");
}

TEST(DocxCards, ALoneCardIsNotCounted) {
  const std::string read = dump(styled("Heading2", "latest research") +
                                styled("Heading3", "Phase 1") + field("Journal", "Gut"));
  EXPECT_NE(read.find("card \"Phase 1\""), std::string::npos) << read;
}

TEST(DocxCards, OtherContentMakesASection) {
  const std::string card = styled("Heading3", "Uric acid") + field("Unit", "mg/dL");
  for (const std::string& body : {
           styled("Heading2", "Blood Tests") + card,
           styled("Heading2", "Latest Research") + test::paragraph("Prose.") +
               test::paragraph("More.") + card,
           styled("Heading2", "Latest Research") + card + test::paragraph("Prose."),
           styled("Heading2", "Latest Research") + styled("Heading3", "Uric acid") +
               test::paragraph("Prose."),
           styled("Heading2", "Latest Research") + styled("Heading3", "Uric acid") +
               styled("ListContents", "a meaning alone"),
       }) {
    EXPECT_EQ(dump(body).find("  card "), std::string::npos) << dump(body);
  }
}

}  // namespace
}  // namespace chapbook
