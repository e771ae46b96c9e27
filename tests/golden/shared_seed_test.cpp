// The text that the project began with, in the shared development data: what its parts are. Its
// words stay there; here they are counted, and references are taken apart by a pattern that knows
// nothing of the grammar.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <regex>

#include "converters/engine/engine.hpp"
#include "converters/engine/files.hpp"
#include "converters/engine/loss.hpp"
#include "formats/shared/common_options.hpp"
#include "support/shared_data.hpp"

namespace chapbook {
namespace {

using ast::SectionKind;

class Seed : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::filesystem::path path = test::shared_folder() / "seeds" / "spinal-tumor.txt";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "skipped: no " << path;
    analysis_ =
        engine::analyze(Source::make("spinal-tumor.txt", engine::read_file(path.string()).bytes),
                        {{}, {lint::default_rules().begin(), lint::default_rules().end()}});
  }
  [[nodiscard]] const ast::Document& document() const { return analysis_->document; }
  [[nodiscard]] const engine::Analysis& analysis() const { return *analysis_; }

 private:
  std::optional<engine::Analysis> analysis_;
};

/// How many items each list of a section has, in order; nested lists are not counted.
std::vector<std::size_t> list_lengths(const ast::Section& section) {
  std::vector<std::size_t> out;
  for (const ast::Block& block : section.blocks) {
    if (const auto* list = std::get_if<ast::List>(&block.value)) out.push_back(list->items.size());
  }
  return out;
}

/// "Goldman L, Schafer AI" for the people of a list.
std::string names(const ast::People& people) {
  std::string out;
  for (const ast::Person& person : people.people) {
    if (!out.empty()) out += ", ";
    out += std::string(person.family->text) + " " + std::string(person.given->text);
  }
  return out;
}

TEST_F(Seed, HasEightSectionsOfTheRightKinds) {
  std::vector<SectionKind> kinds;
  for (const ast::Section& section : document().sections) {
    EXPECT_TRUE(section.heading);
    kinds.push_back(section.kind);
  }
  EXPECT_EQ(kinds, (std::vector{SectionKind::definition, SectionKind::alternative_names,
                                SectionKind::causes, SectionKind::symptoms, SectionKind::treatment,
                                SectionKind::support_groups, SectionKind::prognosis,
                                SectionKind::when_to_contact}));
}

TEST_F(Seed, HasListsOfTheRightLength) {
  std::vector<std::size_t> lengths;
  for (const ast::Section& section : document().sections) {
    const auto more = list_lengths(section);
    lengths.insert(lengths.end(), more.begin(), more.end());
    if (section.kind == SectionKind::treatment) break;
  }
  EXPECT_EQ(lengths, (std::vector<std::size_t>{3, 3, 5, 7, 5}));
}

TEST_F(Seed, HasThreeReferencesWithEveryField) {
  static const std::regex form(
      R"((.+?)\. (.+)\. In: (.+), eds\. (.+)\. (\d+)th ed\. (.+): (.+); (\d{4}):chap (\d+)\.)");
  ASSERT_EQ(document().references.items.size(), 3U);
  for (const ast::Reference& reference : document().references.items) {
    const std::string raw(reference.raw);
    SCOPED_TRACE(raw);
    std::smatch part;
    ASSERT_TRUE(std::regex_match(raw, part, form));
    EXPECT_EQ(reference.kind, ast::ReferenceKind::chapter);
    EXPECT_TRUE(reference.understood);
    EXPECT_TRUE(reference.exact);
    EXPECT_TRUE(reference.leftovers.empty());
    EXPECT_EQ(names(reference.authors), part[1]);
    EXPECT_EQ(reference.title->text, part[2].str());
    EXPECT_EQ(names(reference.editors), part[3]);
    EXPECT_EQ(reference.container->text, part[4].str());
    EXPECT_EQ(reference.edition->number, std::stoi(part[5]));
    EXPECT_EQ(reference.place->text, part[6].str());
    EXPECT_EQ(reference.publisher->text, part[7].str());
    EXPECT_EQ(reference.issued->date.year, std::stoi(part[8]));
    EXPECT_EQ(reference.chapter->text, part[9].str());
    EXPECT_FALSE(reference.pages || reference.url || reference.doi || reference.pmid);
  }
}

TEST_F(Seed, HasThreeDoctorsAndFourCardsOfEachKind) {
  const auto& doctors = document().doctors.items;
  EXPECT_EQ(doctors.size(), 3U);
  EXPECT_EQ(std::ranges::count_if(
                doctors, [](const ast::Doctor& one) { return one.name.text == "Dirk Rades"; }),
            1);
  for (const ast::Doctor& doctor : doctors) EXPECT_TRUE(doctor.place);
  EXPECT_EQ(document().research.items.size(), 4U);
  std::vector<std::string> starts;
  for (const ast::TrialCard& trial : document().trials.items) {
    starts.push_back(trial.start ? to_iso(*trial.start) : "none");
    EXPECT_TRUE(trial.participants);
    EXPECT_TRUE(trial.card.body);
  }
  EXPECT_EQ(starts,
            (std::vector<std::string>{"2020-06-16", "2019-12-03", "2018-09-21", "2018-09"}));
}

TEST_F(Seed, IsUnderstoodToTheLastLine) {
  for (const Diagnostic& each : analysis().diagnostics) {
    EXPECT_NE(each.severity, Severity::error) << each.id << ": " << each.message;
  }
  EXPECT_TRUE(engine::not_understood(document()).empty());
  const auto owned = ast::owned_spans(document());
  const Source& source = *document().source;
  for (const Span line : source.lines()) {
    const Span words = trim(source, line);
    if (words.empty()) continue;
    EXPECT_EQ(std::ranges::count_if(
                  owned, [&](const ast::OwnedSpan& owner) { return owner.span.overlaps(words); }),
              1)
        << source.slice(line);
  }
}

TEST_F(Seed, BecomesEveryFormat) {
  formats::Options options;
  options.set(std::string(formats::option::date.name), "2026-11-22");
  for (const std::string_view id : {"epub", "jats", "fhir", "html"}) {
    const formats::Format* const format = formats::find_format(id);
    ASSERT_NE(format, nullptr) << id;
    const engine::Conversion made = engine::convert(document(), *format, options);
    EXPECT_GT(made.bytes.size(), 5000U) << id;
    for (const Diagnostic& each : made.diagnostics) {
      EXPECT_EQ(each.severity, Severity::info) << id << ": " << each.message;
    }
  }
}

}  // namespace
}  // namespace chapbook
