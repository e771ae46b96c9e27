// Laws of the JATS writer, held against real readings: the samples, and texts that mean harm.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

#include "formats/jats/jats.hpp"
#include "support/condition.hpp"
#include "support/markup_words.hpp"
#include "support/places.hpp"
#include "support/texts.hpp"

namespace chapbook::formats::jats {
namespace {

using ::testing::IsEmpty;

constexpr const char* forms[] = {"element", "mixed", "both"};

std::string write(const ast::Document& document, const std::string& form) {
  Options options;
  options.set("jats-citation", form);
  std::vector<Diagnostic> diagnostics;
  return format.write(document, {options, diagnostics});
}

pugi::xml_document parse(const std::string& xml) {
  pugi::xml_document out;
  const auto result = out.load_string(xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  EXPECT_TRUE(result) << result.description();
  return out;
}

/// The text of `node`; `gap` stands between elements that are blocks of their own.
std::string text_of(pugi::xml_node node, std::string_view gap) {
  if (node.type() == pugi::node_pcdata) return node.value();
  std::string out;
  for (const pugi::xml_node child : node.children()) {
    const bool block =
        node.name() != std::string_view("p") && node.name() != std::string_view("mixed-citation");
    const std::string_view inner = block ? gap : std::string_view{};
    out += std::string(inner) + text_of(child, inner) + std::string(inner);
  }
  return out;
}

std::vector<ast::Document> samples() {
  std::vector<ast::Document> out;
  for (const auto& path : test::texts_in(test::source_folder() / "samples")) {
    out.push_back(test::read_condition(test::read_file(path), path.filename().string()));
  }
  EXPECT_GE(out.size(), 6U);
  return out;
}

/// Line ends, spaces, markup, ids and addresses where they hurt most.
std::vector<ast::Document> hostile_texts() {
  std::string many_numbers = "Gout\n\nClinical Trials\n\n";
  for (int i = 0; i < 3; ++i) many_numbers += "Clinical Trial\nStatus: Open\nTrial NCT01234567\n";
  std::vector<ast::Document> out;
  for (const std::string& text :
       {std::string(), std::string("\n \n\t\n"), std::string("\xEF\xBB\xBF"),
        std::string("a\0b\x01\x1F", 6), std::string("\xFF\xFE\x80"), std::string(3000, '['),
        std::string("<!--]]>&nbsp;<?x?>\n\nWhat are the causes of <!--]]>&nbsp;<?x?>?\n\n]]>"),
        std::string("Gout\n\nCauses\n\nOne\n\nCauses\n\nTwo\n\nCauses\n\nThree\n"),
        std::string("Gout\n\nSee http:// and https://x\xC3\xA9/<a>\"b\" for more.\n"),
        std::string("Gout\n\nReferences\n\n1. \n\n[2]\n\nhttps://\n\ndoi:10.1000/]]>\n"),
        std::string("Gout\n\nReferences\n\nSnow J. Water.\xC2\xA0"
                    "Lancet. 1855;1(1):99-1, e5. "
                    "https://doi.org/10.1000/x. Updated never. Accessed February 31, 2020.\n"),
        std::string("Gout\n\nTop Doctors\n\nLatest Research\n\nClinical Trials\n"), many_numbers,
        std::string(
            "Gout\n\nWhen to Contact a Medical Professional\n\nReview Date: 99/99/0000\n")}) {
    out.push_back(test::read_condition(text));
  }
  return out;
}

void expect_printed_lines(const ast::Document& document, const std::string& form) {
  const pugi::xml_document tree = parse(write(document, form));
  std::vector<std::string> want;
  TextPool pool;
  for (const ast::Reference& reference : document.references.items) {
    if (form == "element" && reference.understood) continue;
    want.emplace_back(clean_text(reference.raw, pool));
  }
  std::vector<std::string> got;
  for (const auto& found : tree.select_nodes("//mixed-citation")) {
    got.push_back(text_of(found.node(), {}));
  }
  EXPECT_EQ(got, want) << document.source->name() << " as " << form;
}

TEST(JatsLaws, MixedCitationsAreThePrintedLines) {
  for (const char* form : forms) {
    for (const ast::Document& document : samples()) expect_printed_lines(document, form);
    for (const ast::Document& document : hostile_texts()) expect_printed_lines(document, form);
  }
}

/// Words of the source that the writer leaves out on purpose: the label of a trial card, which its
/// sec-type says, and a doctor's name that is printed twice.
std::vector<std::string> left_out(const ast::Document& document) {
  std::string text;
  for (const ast::TrialCard& item : document.trials.items) {
    if (item.card.body) text += std::string(item.card.label.text) + "\n";
  }
  for (const ast::Doctor& doctor : document.doctors.items) {
    text += std::string(doctor.name.text) + "\n";
  }
  return tests::words(text);
}

TEST(JatsLaws, EveryWordOfTheSourceIsThere) {
  for (const ast::Document& document : samples()) {
    const pugi::xml_document tree = parse(write(document, "mixed"));
    std::vector<std::string> got = tests::words(text_of(tree.document_element(), "\n"));
    const std::vector<std::string> also = left_out(document);
    std::vector<std::string> all;
    std::ranges::merge(got, also, std::back_inserter(all));
    TextPool pool;
    std::vector<std::string> lost;
    std::ranges::set_difference(tests::words(clean_text(document.source->bytes(), pool)), all,
                                std::back_inserter(lost));
    EXPECT_THAT(lost, IsEmpty()) << document.source->name();
  }
}

TEST(JatsLaws, EveryFormHasTheSameFields) {
  for (const ast::Document& document : samples()) {
    const pugi::xml_document tree = parse(write(document, "both"));
    for (const char* field : {"surname", "collab", "source", "article-title", "chapter-title",
                              "publisher-name", "year", "volume", "comment"}) {
      const auto all = [&](const char* citation) {
        std::vector<std::string> out;
        const std::string path = std::string("//") + citation + "//" + field;
        for (const auto& found : tree.select_nodes(path.c_str())) {
          out.push_back(text_of(found.node(), {}));
        }
        std::ranges::sort(out);
        return out;
      };
      EXPECT_EQ(all("citation-alternatives/element-citation"),
                all("citation-alternatives/mixed-citation"))
          << document.source->name() << ": " << field;
    }
  }
}

TEST(JatsLaws, TheSameTextGivesTheSameBytes) {
  const std::vector<ast::Document> first = samples();
  const std::vector<ast::Document> second = samples();
  for (std::size_t at = 0; at < first.size(); ++at) {
    EXPECT_EQ(write(first[at], "both"), write(second[at], "both"));
  }
}

TEST(JatsLaws, ALongLineIsNoTrouble) {
  const std::string line(11'000'000, 'x');
  const std::string xml = write(test::read_condition(line), "element");
  EXPECT_GT(xml.size(), line.size());
}

}  // namespace
}  // namespace chapbook::formats::jats
