// The laws that the condition reader keeps for every input.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <variant>
#include <vector>

#include "parsers/ast/dump.hpp"
#include "property/condition_documents.hpp"
#include "support/condition.hpp"

namespace chapbook::test {
namespace {

constexpr std::uint32_t rounds = 400;

std::string quoted(const Source& source, Span span) {
  return "\"" + std::string(source.slice(span)) + "\"";
}

/// Every visible line belongs to exactly one node, and no two nodes overlap.
void expect_ownership(const ast::Document& document) {
  const Source& source = *document.source;
  const std::vector<ast::OwnedSpan> owned = ast::owned_spans(document);
  for (std::size_t i = 0; i < owned.size(); ++i) {
    ASSERT_LE(owned[i].span.begin, owned[i].span.end);
    ASSERT_LE(owned[i].span.end, source.bytes().size());
    if (i > 0) {
      ASSERT_LE(owned[i - 1].span.end, owned[i].span.begin)
          << quoted(source, owned[i - 1].span) << " and " << quoted(source, owned[i].span);
    }
  }
  std::size_t next = 0;
  for (const Span line : source.lines()) {
    TextPool pool;
    if (clean_text(source.slice(line), pool).empty()) continue;
    while (next < owned.size() && owned[next].span.end <= line.begin) ++next;
    std::size_t owners = 0;
    for (std::size_t i = next; i < owned.size() && owned[i].span.begin < line.end; ++i) ++owners;
    ASSERT_EQ(owners, 1U) << quoted(source, line);
  }
}

int deepest(const std::vector<ast::Block>& blocks) {
  int depth = 0;
  for (const ast::Block& block : blocks) {
    const auto* const list = std::get_if<ast::List>(&block.value);
    if (list == nullptr) continue;
    EXPECT_FALSE(list->items.empty());
    for (const ast::ListItem& item : list->items) {
      EXPECT_TRUE(std::holds_alternative<ast::Paragraph>(item.blocks.front().value));
      EXPECT_TRUE(list->span.contains(item.span));
      depth = std::max(depth, 1 + deepest(item.blocks));
    }
  }
  return depth;
}

void expect_shape(const ast::Document& document) {
  for (const ast::Section& section : document.sections) {
    EXPECT_LE(deepest(section.blocks), ast::max_list_depth);
  }
  for (std::size_t i = 1; i < document.diagnostics.size(); ++i) {
    EXPECT_LE(document.diagnostics[i - 1].span.begin, document.diagnostics[i].span.begin);
  }
}

void expect_laws(const std::string& text) {
  const ast::Document document = read_condition(text);
  expect_ownership(document);
  expect_shape(document);
  const ast::DumpOptions all{true, true, true};
  EXPECT_EQ(ast::dump(document, all), ast::dump(read_condition(text), all));
}

void collect_lists(const std::vector<ast::Block>& blocks, std::vector<std::size_t>& sizes) {
  for (const ast::Block& block : blocks) {
    if (const auto* const list = std::get_if<ast::List>(&block.value)) {
      sizes.push_back(list->items.size());
    }
  }
}

TEST(ConditionLaws, HoldForGeneratedDocuments) {
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expect_laws(make_document(seed).text);
    if (HasFatalFailure()) return;
  }
}

TEST(ConditionLaws, HoldForSoupNoiseAndMutations) {
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    expect_laws(make_soup(seed));
    expect_laws(make_noise(seed));
    expect_laws(mutate(make_document(seed).text, seed));
    if (HasFatalFailure()) return;
  }
}

/// `text` as a reader might hand it over that knows something about half of the lines.
ast::Document parse_with_hints(const std::string& text, std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto original = Source::make("test.bin", "");
  Transcript transcript{Source::derive(original, text, {}), {}, {}};
  constexpr int roles = static_cast<int>(LineRole::card_text) + 1;
  for (const Span line : transcript.source->lines()) {
    LineHint hint;
    if (random() % 2 == 0) hint.role = static_cast<LineRole>(random() % roles);
    hint.depth = static_cast<std::uint8_t>(random() % 12);
    hint.ordered = random() % 2 == 0;
    hint.text = static_cast<std::uint16_t>(random() % (line.size() + 2));
    if (random() % 2 == 0)
      hint.kind = ast::section_kinds()[random() % ast::section_kinds().size()].kind;
    transcript.hints.push_back(hint);
  }
  return condition::parse(std::move(transcript));
}

TEST(ConditionLaws, HoldForAnyHints) {
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    for (const std::string& text : {make_document(seed).text, make_soup(seed), make_noise(seed)}) {
      const ast::Document document = parse_with_hints(text, seed);
      expect_ownership(document);
      expect_shape(document);
    }
    if (HasFatalFailure()) return;
  }
}

TEST(ConditionLaws, EverythingThatWasMadeIsFound) {
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    const MadeDocument made = make_document(seed);
    SCOPED_TRACE("seed " + std::to_string(seed) + "\n" + made.text);
    const ast::Document document = read_condition(made.text);
    EXPECT_EQ(document.sections.size(), made.sections);
    std::vector<std::size_t> lists;
    for (const ast::Section& section : document.sections) collect_lists(section.blocks, lists);
    EXPECT_EQ(lists, made.lists);
    EXPECT_EQ(document.references.items.size(), made.references);
    EXPECT_EQ(document.doctors.items.size(), made.doctors);
    EXPECT_EQ(document.research.items.size(), made.research);
    EXPECT_EQ(document.trials.items.size(), made.trials);
    for (const Diagnostic& one : document.diagnostics) EXPECT_NE(one.severity, Severity::error);
    if (HasFailure()) return;
  }
}

TEST(ConditionLaws, LineEndsAndMarksDoNotMatter) {
  for (std::uint32_t seed = 0; seed < rounds; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const std::string text = make_document(seed).text;
    const std::string expected = ast::dump(read_condition(text));
    for (const char* line_end : {"\r\n", "\r", "\xC2\x85", " \t\n"}) {
      EXPECT_EQ(ast::dump(read_condition(with_line_ends(text, line_end))), expected);
    }
    EXPECT_EQ(ast::dump(read_condition("\xEF\xBB\xBF" + text)), expected);
    EXPECT_EQ(ast::dump(read_condition("\n \n" + text + "\n\n\n")), expected);
    EXPECT_EQ(ast::dump(read_condition(text.substr(0, text.find_last_not_of('\n') + 1))), expected);
    if (HasFailure()) return;
  }
}

TEST(ConditionLaws, ADocumentKeepsItsSourceAlive) {
  ast::Document document = read_condition(make_document(1).text);
  const std::string before = ast::dump(document);
  const ast::Document copy = document;
  document = {};
  EXPECT_EQ(ast::dump(copy), before);
}

std::string repeat(std::string_view piece, std::size_t count) {
  std::string out = "Gout\n\nWhat causes Gout?\n\n";
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

std::string stairs(std::size_t count) {
  std::string out = "Gout\n\n";
  for (std::size_t i = 0; i < count; ++i) out += std::string(2 * (i % 40), ' ') + "- x\n";
  return out;
}

// No clock: work that grows faster than the text shows as a test that runs into the suite's time
// limit.
TEST(ConditionLaws, HoldForAMegabyteOfOnePiece) {
  for (const std::string_view piece : {"a b c ",
                                       "a? b ",
                                       "a? b?\n",
                                       "((((",
                                       "[",
                                       "  - x\n",
                                       "x\n\n",
                                       "x\n\n\n",
                                       "http://",
                                       "www.",
                                       "www. ",
                                       "http://a(",
                                       "https://x.org ",
                                       "a: b\n",
                                       "- ",
                                       "\xC2\xA0",
                                       "\n",
                                       "Gout?\n\n",
                                       "References\n\n",
                                       "Causes\nx\n",
                                       "Clinical Trials\n\n",
                                       "12. x\n",
                                       ";",
                                       "\xFF",
                                       "\r"}) {
    SCOPED_TRACE(piece);
    expect_ownership(read_condition(repeat(piece, 1'000'000 / piece.size())));
  }
  expect_ownership(read_condition(stairs(40'000)));
}

TEST(ConditionLaws, DeepAndLongInputsAreRead) {
  expect_laws("Gout\n\n" + std::string(3000, '(') + std::string(3000, '['));
  expect_laws(std::string(1U << 20U, 'a'));
  expect_laws(stairs(2000));
  expect_laws(repeat("  - x\n", 100'000));
}

}  // namespace
}  // namespace chapbook::test
