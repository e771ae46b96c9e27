#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pugixml.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "formats/format.hpp"
#include "parsers/ast/document.hpp"
#include "parsers/base/error.hpp"
#include "support/condition.hpp"

namespace chapbook::formats {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

/// A document whose nodes are cut from a text by what they say, in the order they are asked for.
class Draft {
 public:
  explicit Draft(std::string text, std::string name = "whooping-cough.txt") {
    document.source = Source::make(std::move(name), std::move(text));
    document.pool = std::make_shared<TextPool>();
  }

  /// The next place that says `words`.
  Text next(std::string_view words) {
    const auto at = document.source->bytes().find(words, cursor_);
    EXPECT_NE(at, std::string_view::npos) << words;
    cursor_ = at + words.size();
    return make_text(*document.source,
                     {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(cursor_)},
                     *document.pool);
  }
  ast::Block paragraph(std::string_view words) {
    const Text text = next(words);
    return {ast::Paragraph{{text}, false, text.span}};
  }
  ast::Block list(const std::vector<std::string_view>& items, bool ordered = false) {
    ast::List out{ordered, {}, {}};
    for (const std::string_view item : items) out.items.push_back({{paragraph(item)}, {}});
    return {out};
  }
  /// Starts a section; returns its blocks, to be filled by a statement of its own.
  std::vector<ast::Block>& section(ast::SectionKind kind, std::string_view heading) {
    ast::Section out{kind, {}, {}, {}};
    if (!heading.empty()) out.heading = next(heading);
    return document.sections.emplace_back(std::move(out)).blocks;
  }
  void section(ast::SectionKind kind, std::string_view heading, std::string_view prose) {
    std::vector<ast::Block>& blocks = section(kind, heading);
    blocks.push_back(paragraph(prose));
  }
  ast::Person person(std::string_view family, std::string_view given) {
    const Text surname = next(family);
    const Text initials = next(given);
    return {surname, initials, {}, {}, join(surname.span, initials.span)};
  }
  /// Starts a reference; its fields are then cut from it, in order.
  ast::Reference reference(std::string_view line, ast::ReferenceKind kind) {
    const Text text = next(line);
    cursor_ = text.span.begin;
    ast::Reference out;
    out.span = text.span;
    out.raw = document.source->slice(text.span);
    out.kind = kind;
    out.understood = out.exact = true;
    return out;
  }
  void done(ast::Reference reference) {
    cursor_ = reference.span.end;
    document.references.items.push_back(std::move(reference));
  }
  ast::KeyValue field(std::string_view key, std::string_view value) {
    ast::KeyValue out;
    out.key = next(key);
    if (!value.empty()) out.value = next(value);
    return out;
  }

  ast::Document document;

 private:
  std::size_t cursor_ = 0;
};

struct Written {
  std::string xml;
  std::vector<Diagnostic> diagnostics;
  pugi::xml_document tree;

  [[nodiscard]] pugi::xml_node at(const char* path) const { return tree.select_node(path).node(); }
  [[nodiscard]] std::string text(const char* path) const { return text_of(at(path)); }
  [[nodiscard]] std::vector<std::string> texts(const char* path) const {
    std::vector<std::string> out;
    for (const auto& found : tree.select_nodes(path)) {
      out.emplace_back(found.node() ? text_of(found.node()) : found.attribute().value());
    }
    return out;
  }

  static std::string text_of(pugi::xml_node node) {
    if (node.type() == pugi::node_pcdata) return node.value();
    std::string out;
    for (const pugi::xml_node child : node.children()) out += text_of(child);
    return out;
  }
};

using Flags = std::vector<std::pair<std::string, std::string>>;

Written write(const ast::Document& document, const Flags& flags = {}) {
  Options options;
  for (const auto& [name, value] : flags) options.set(name, value);
  Written out;
  out.xml = find_format("jats")->write(document, {options, out.diagnostics});
  const auto result =
      out.tree.load_string(out.xml.c_str(), pugi::parse_default | pugi::parse_ws_pcdata);
  EXPECT_TRUE(result) << result.description();
  return out;
}

/// The text of an Error of `kind` that writing throws.
std::string refusal(const ast::Document& document, const Flags& flags, ErrorKind kind) {
  try {
    (void)write(document, flags);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), kind) << error.what();
    return error.what();
  }
  ADD_FAILURE() << "nothing was thrown";
  return {};
}

constexpr std::string_view chapter_line =
    "Souder E, Long SS. Pertussis. In: Kliegman RM, St. Geme JW, eds. Nelson Textbook of "
    "Pediatrics. 21st ed. Philadelphia, PA: Elsevier; 2020:chap 224.";
constexpr std::string_view journal_line =
    "Yeung KHT, Duclos P, et al. An update of the global burden of pertussis. Lancet Infect Dis. "
    "2017;17(9):974-80. PMID: 28623146. doi:10.1016/S1473-3099(17)30390-0.";
constexpr std::string_view web_line =
    "World Health Organization. Pertussis. https://www.who.int/pertussis. Updated May 2023. "
    "Accessed June 1, 2024.";

ast::Reference add_chapter(Draft& draft) {
  ast::Reference out = draft.reference(chapter_line, ast::ReferenceKind::chapter);
  out.authors.people = {draft.person("Souder", "E"), draft.person("Long", "SS")};
  out.title = draft.next("Pertussis");
  out.in_label = draft.next("In:");
  out.editors.people = {draft.person("Kliegman", "RM"), draft.person("St. Geme", "JW")};
  out.editors.label = draft.next("eds.");
  out.container = draft.next("Nelson Textbook of Pediatrics");
  out.edition = ast::Edition{draft.next("21st ed"), 21};
  out.place = draft.next("Philadelphia, PA");
  out.publisher = draft.next("Elsevier");
  out.issued = ast::CitedDate{draft.next("2020"), {2020, {}, {}}, {}};
  out.chapter_label = draft.next("chap");
  out.chapter = draft.next("224");
  return out;
}

ast::Reference add_article(Draft& draft) {
  ast::Reference out = draft.reference(journal_line, ast::ReferenceKind::journal);
  out.authors.people = {draft.person("Yeung", "KHT"), draft.person("Duclos", "P")};
  out.authors.et_al = draft.next("et al");
  out.title = draft.next("An update of the global burden of pertussis");
  out.container = draft.next("Lancet Infect Dis");
  out.issued = ast::CitedDate{draft.next("2017"), {2017, {}, {}}, {}};
  out.volume = draft.next("17");
  out.issue = draft.next("9");
  const Text pages = draft.next("974-80");
  out.pages = ast::Pages{pages, pages.text.substr(0, 3), pages.text.substr(4)};
  out.pmid = draft.next("28623146");
  out.doi = draft.next("10.1016/S1473-3099(17)30390-0");
  return out;
}

ast::Reference add_page(Draft& draft) {
  ast::Reference out = draft.reference(web_line, ast::ReferenceKind::web);
  ast::Person group;
  group.group = draft.next("World Health Organization");
  group.span = group.group->span;
  out.authors.people = {group};
  out.title = draft.next("Pertussis");
  out.url = draft.next("https://www.who.int/pertussis");
  Span label = draft.next("Updated").span;
  out.updated = ast::CitedDate{draft.next("May 2023"), {2023, 5, {}}, label};
  label = draft.next("Accessed").span;
  out.accessed = ast::CitedDate{draft.next("June 1, 2024"), {2024, 6, 1}, label};
  return out;
}

ast::Document references() {
  Draft draft(std::string(chapter_line) + "\n\n" + std::string(journal_line) + "\n\n" +
              std::string(web_line) + "\n\nSeen somewhere <once> & lost.\n");
  draft.done(add_chapter(draft));
  draft.done(add_article(draft));
  draft.done(add_page(draft));
  ast::Reference lost = draft.reference("Seen somewhere <once> & lost.", ast::ReferenceKind::other);
  lost.understood = lost.exact = false;
  draft.done(std::move(lost));
  return draft.document;
}

ast::Document whole_document() {
  Draft draft(
      "Whooping Cough\nA short guide\nReviewed by: Ada Byron\nFunded by:\n"
      "Know this first.\n"
      "What are the causes of Whooping Cough?\nA germ called Bordetella pertussis.\n"
      "Causes\nIt spreads by:\n- Coughs\n- Sneezes\n"
      "What else?\nSee https://www.cdc.gov/pertussis for more.\n"
      "When should I contact a medical professional for Whooping Cough?\nCall if lips turn blue.\n"
      "Top Doctors\nMary Shelley\nGeneva, CH\nJohn Snow\n"
      "Latest Research\nLatest Advance\nJournal: Vaccine\nPublished -\nThis study counted cases.\n"
      "Clinical Trials\nClinical Trial\nStatus: Recruiting\nNCT01234567\nTrial of a booster\n"
      "???\n");
  ast::Document& document = draft.document;
  document.title = draft.next("Whooping Cough");
  document.tagline = draft.next("A short guide");
  document.meta = {draft.field("Reviewed by", "Ada Byron"), draft.field("Funded by", "")};
  draft.section(ast::SectionKind::introduction, "", "Know this first.");
  draft.section(ast::SectionKind::causes, "What are the causes of Whooping Cough?",
                "A germ called Bordetella pertussis.");
  draft.section(ast::SectionKind::causes, "Causes", "It spreads by:");
  document.sections.back().blocks.push_back(draft.list({"Coughs", "Sneezes"}));
  std::vector<ast::Block>& other = draft.section(ast::SectionKind::other, "What else?");
  const Text before = draft.next("See ");
  const Text address = draft.next("https://www.cdc.gov/pertussis");
  const Text after = draft.next(" for more.");
  other = {{ast::Paragraph{
      {Text{"See ", before.span}, ast::Link{address, address.text}, Text{" for more.", after.span}},
      false,
      {}}}};
  draft.section(ast::SectionKind::when_to_contact,
                "When should I contact a medical professional for Whooping Cough?",
                "Call if lips turn blue.");
  document.doctors.headings = {draft.next("Top Doctors")};
  const Text mary = draft.next("Mary Shelley");
  const Text geneva = draft.next("Geneva, CH");
  document.doctors.items.push_back({mary, ast::Place{geneva, "Geneva", {}, "CH"}, mary.span});
  const Text john = draft.next("John Snow");
  document.doctors.items.push_back({john, {}, john.span});
  document.research.headings = {draft.next("Latest Research")};
  ast::ResearchCard research;
  research.card.label = draft.next("Latest Advance");
  research.card.span = research.card.label.span;
  research.card.fields = {draft.field("Journal", "Vaccine"), draft.field("Published", "")};
  research.card.body = draft.next("This study counted cases.");
  document.research.items = {research};
  document.trials.headings = {draft.next("Clinical Trials")};
  ast::TrialCard trial;
  trial.card.label = draft.next("Clinical Trial");
  trial.card.span = trial.card.label.span;
  trial.card.fields = {draft.field("Status", "Recruiting")};
  trial.registry_id = draft.next("NCT01234567").text;
  trial.card.body = draft.next("Trial of a booster");
  document.trials.items = {trial};
  const Text odd = draft.next("???");
  document.unplaced = {ast::Raw{{odd}, odd.span}};
  document.alternative_names = {{"Pertussis", {}}};
  return draft.document;
}

// --- the article as a whole -------------------------------------------------------------------

TEST(Jats, NamesTheTagSetInDoctypeAndAttributes) {
  const ast::Document document = whole_document();
  EXPECT_THAT(
      write(document).xml,
      HasSubstr("<!DOCTYPE article PUBLIC \"-//NLM//DTD JATS (Z39.96) Journal Archiving and "
                "Interchange DTD with MathML3 v1.3 20210610//EN\" "
                "\"https://jats.nlm.nih.gov/archiving/1.3/"
                "JATS-archivearticle1-3-mathml3.dtd\">"));
  const Written publishing = write(document, {{"jats-tagset", "publishing"},
                                              {"jats-version", "1.4"},
                                              {"journal-id", "handouts"},
                                              {"issn", "1234-567X"}});
  EXPECT_THAT(publishing.xml,
              HasSubstr("\"-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.4 "
                        "20241031//EN\" \"https://jats.nlm.nih.gov/publishing/1.4/"
                        "JATS-journalpublishing1-4-mathml3.dtd\""));
  EXPECT_STREQ(publishing.at("/article").attribute("dtd-version").value(), "1.4");
  EXPECT_EQ(publishing.text("//journal-meta/journal-id"), "handouts");
  EXPECT_EQ(publishing.text("//journal-meta/issn"), "1234-567X");
}

TEST(Jats, RefusesContradictoryOptions) {
  const ast::Document document = whole_document();
  EXPECT_THAT(refusal(document, {{"jats-tagset", "publishing"}}, ErrorKind::usage),
              HasSubstr("--journal-id and --issn"));
  EXPECT_THAT(refusal(document, {{"jats-tagset", "publishing"}, {"journal-id", "x"}, {"issn", " "}},
                      ErrorKind::usage),
              HasSubstr("--issn"));
  EXPECT_THAT(refusal(document, {{"issn", "12345678"}}, ErrorKind::usage), HasSubstr("NNNN-NNNN"));
  EXPECT_THAT(refusal(document, {{"jats-version", "1.2"}}, ErrorKind::usage),
              HasSubstr("1.3, 1.4"));
}

TEST(Jats, WritesTheFrontInTheOrderOfTheDtd) {
  const Written out = write(
      whole_document(),
      {{"date", "2024-03-09"}, {"author", "Ada Byron"}, {"code", "urn:example:terms=C0043168"}});
  std::vector<std::string> names;
  for (const pugi::xml_node child : out.at("//article-meta").children()) {
    names.emplace_back(child.name());
  }
  EXPECT_THAT(names, ElementsAre("article-id", "article-categories", "title-group", "contrib-group",
                                 "pub-date", "permissions", "kwd-group", "kwd-group", "counts",
                                 "custom-meta-group"));
  EXPECT_EQ(out.text("//article-id"), "whooping-cough");
  EXPECT_EQ(out.text("//title-group/subtitle"), "A short guide");
  EXPECT_STREQ(out.at("//pub-date").attribute("iso-8601-date").value(), "2024-03-09");
  EXPECT_THAT(out.texts("//pub-date/*"), ElementsAre("09", "03", "2024"));
  EXPECT_EQ(out.text("//kwd-group[@kwd-group-type='alternative-names']/kwd"), "Pertussis");
  EXPECT_THAT(out.texts("//custom-meta/*"),
              ElementsAre("Reviewed by", "Ada Byron", "Funded by", "Not stated"));
}

TEST(Jats, SaysWhatIsNotKnown) {
  const Written out = write(whole_document());
  EXPECT_TRUE(out.at("//article-meta/pub-date-not-available"));
  EXPECT_FALSE(out.at("//contrib-group"));
  EXPECT_FALSE(out.at("//journal-meta"));
  EXPECT_EQ(out.text("//license-p"), "Rights not stated in the source document.");
}

TEST(Jats, TellsYearAndHolderOfACopyrightStatement) {
  const ast::Document document = whole_document();
  const auto permissions = [&](const char* rights) {
    return write(document, {{"rights", rights}}).texts("//permissions/*");
  };
  EXPECT_THAT(
      permissions("\xC2\xA9 2021 Example Press. All rights reserved."),
      ElementsAre("\xC2\xA9 2021 Example Press. All rights reserved.", "2021", "Example Press"));
  EXPECT_THAT(permissions("Copyright Example Press, 2021"),
              ElementsAre("Copyright Example Press, 2021", "2021", "Example Press"));
  EXPECT_THAT(permissions("In the public domain"), ElementsAre("In the public domain"));
  EXPECT_THAT(permissions("\xC2\xA9 2019-2021 Example Press"),
              ElementsAre("\xC2\xA9 2019-2021 Example Press"));
  const Written vague = write(document, {{"rights", "In the public domain"}});
  ASSERT_EQ(vague.diagnostics.size(), 1U);
  EXPECT_EQ(vague.diagnostics[0].id, "not-expressible");
}

TEST(Jats, NamesTheLicenceByItsAddress) {
  const Written out =
      write(whole_document(), {{"license-url", "https://creativecommons.org/licenses/by/4.0/"}});
  EXPECT_EQ(out.text("//license/ali:license_ref"), "https://creativecommons.org/licenses/by/4.0/");
  EXPECT_EQ(out.text("//license-p"), "License: https://creativecommons.org/licenses/by/4.0/");
}

TEST(Jats, PutsEveryPartOfTheDocumentInTheBody) {
  const Written out = write(whole_document());
  EXPECT_THAT(out.texts("/article/body/sec/@id"),
              ElementsAre("sec-introduction", "sec-causes", "sec-causes-2", "sec-other",
                          "sec-when-to-contact", "sec-doctors", "sec-research", "sec-trials",
                          "sec-unplaced"));
  EXPECT_EQ(out.text("//sec[@id='sec-introduction']/title"), "Introduction");
  EXPECT_THAT(out.texts("//sec[@id='sec-causes-2']/*"),
              ElementsAre("Causes", "It spreads by:", "CoughsSneezes"));
  EXPECT_EQ(out.text("//boxed-text[@id='callout-when-to-contact']"), "Call if lips turn blue.");
  EXPECT_THAT(out.texts("//sec[@id='sec-doctors']//p"),
              ElementsAre("Mary Shelley, Geneva, CH", "John Snow"));
  EXPECT_THAT(out.texts("//sec[@sec-type='research-card']/*"),
              ElementsAre("Latest Advance", "This study counted cases.",
                          "JournalVaccinePublishedNot stated"));
  EXPECT_EQ(out.text("//sec[@sec-type='clinical-trial-card']/title"), "Trial of a booster");
  EXPECT_STREQ(out.at("//related-object").attribute("document-id").value(), "NCT01234567");
  EXPECT_EQ(out.text("//sec[@id='sec-unplaced']/list[@list-content='not-understood']"), "???");
}

TEST(Jats, MarksWhatTheTextDoesNotSay) {
  const Written out = write(whole_document());
  EXPECT_THAT(out.texts("//title[@content-type='generated']"),
              ElementsAre("Introduction", "Other"));
  EXPECT_EQ(out.text("//def/p[@content-type='not-stated']"), "Not stated");
  EXPECT_EQ(out.text("//custom-meta[@specific-use='not-stated']/meta-name"), "Funded by");
  EXPECT_EQ(out.text("//sec[@sec-type='clinical-trial-card']/label"), "Clinical Trial");
  EXPECT_FALSE(out.at("/article").attribute("specific-use"));
  Draft untitled("Know this first.\n", "croup.txt");
  untitled.section(ast::SectionKind::introduction, "", "Know this first.");
  const Written named = write(untitled.document);
  EXPECT_STREQ(named.at("/article").attribute("specific-use").value(), "untitled");
  EXPECT_EQ(named.text("//article-title"), "croup");
}

TEST(Jats, RepeatsTheDefinitionAsAnAbstractWhereAsked) {
  Draft draft("A cough that lasts.\nCauses are:\nGerms\n");
  auto& blocks = draft.section(ast::SectionKind::definition, "");
  blocks = {draft.paragraph("A cough that lasts."), draft.paragraph("Causes are:"),
            draft.list({"Germs"})};
  EXPECT_FALSE(write(draft.document).at("//abstract"));
  const Written out = write(draft.document, {{"jats-abstract", "true"}});
  EXPECT_THAT(out.texts("//abstract[@abstract-type='plain-language-summary']/p"),
              ElementsAre("A cough that lasts.", "Causes are:", "Germs"));
  EXPECT_TRUE(out.at("//abstract/p/list"));
  const Written none = write(whole_document(), {{"jats-abstract", "true"}});
  EXPECT_FALSE(none.at("//abstract"));
  ASSERT_EQ(none.diagnostics.size(), 1U);
  EXPECT_EQ(none.diagnostics[0].id, "not-expressible");
}

TEST(Jats, LinksWithTheSchemeInFront) {
  const Written out = write(whole_document());
  EXPECT_EQ(out.text("//sec[@id='sec-other']/p"), "See https://www.cdc.gov/pertussis for more.");
  EXPECT_EQ(out.text("//ext-link"), "www.cdc.gov/pertussis");
  EXPECT_STREQ(out.at("//ext-link").attribute("xlink:href").value(),
               "https://www.cdc.gov/pertussis");
}

TEST(Jats, NestsListsInsideTheirItem) {
  Draft draft("One\nTwo\nThree\n");
  ast::Block outer = draft.list({"One"}, true);
  std::get<ast::List>(outer.value).items[0].blocks.push_back(draft.list({"Two", "Three"}));
  draft.section(ast::SectionKind::treatment, "") = {outer};
  const Written out = write(draft.document);
  EXPECT_THAT(out.texts("//sec/list[@list-type='order']/list-item/p"), ElementsAre("One"));
  EXPECT_THAT(out.texts("//list-item/list[@list-type='bullet']/list-item/p"),
              ElementsAre("Two", "Three"));
}

TEST(Jats, KeepsBothHeadingsOfASplitGroup) {
  Draft draft("Doctors\nMary Shelley\nMore Doctors\nJohn Snow\nNo Doctors\n");
  auto& doctors = draft.document.doctors;
  doctors.headings = {draft.next("Doctors")};
  const Text mary = draft.next("Mary Shelley");
  doctors.headings.push_back(draft.next("More Doctors"));
  const Text john = draft.next("John Snow");
  doctors.headings.push_back(draft.next("No Doctors"));
  doctors.items = {{mary, {}, mary.span}, {john, {}, john.span}};
  const Written out = write(draft.document);
  EXPECT_THAT(out.texts("//sec/title"), ElementsAre("Doctors", "More Doctors", "No Doctors"));
  EXPECT_EQ(out.text("//sec[@id='sec-doctors-2']/list"), "John Snow");
}

TEST(Jats, WritesAnEmptyDocument) {
  const Written out = write(Draft("", "-").document);
  EXPECT_EQ(out.text("//article-title"), "-");
  EXPECT_FALSE(out.at("/article/body"));
  EXPECT_FALSE(out.at("/article/back"));
}

TEST(Jats, IsTheSameEveryTime) {
  const ast::Document document = whole_document();
  EXPECT_EQ(write(document).xml, write(document).xml);
}

TEST(Jats, SurvivesBlankPieces) {
  Draft draft(" \n");
  ast::Document& document = draft.document;
  document.title = Text{};
  document.tagline = Text{};
  document.meta = {ast::KeyValue{}};
  document.alternative_names = {Text{}};
  document.sections = {{ast::SectionKind::causes, Text{}, {{ast::Paragraph{}}, {ast::List{}}}, {}},
                       {ast::SectionKind::when_to_contact, {}, {{ast::Raw{{Text{}}, {}}}}, {}}};
  document.doctors.items.resize(1);
  document.research.items.resize(1);
  document.trials.items.resize(1);
  document.unplaced.resize(1);
  ast::Reference blank;
  blank.understood = true;
  blank.authors.people.resize(1);
  blank.editors.et_al = blank.title = blank.publisher = blank.doi = blank.url = Text{};
  blank.edition = ast::Edition{};
  blank.issued = blank.accessed = ast::CitedDate{};
  blank.pages = ast::Pages{};
  document.references.items = {blank};
  for (const char* form : {"mixed", "both"}) (void)write(document, {{"jats-citation", form}});
  const Written out = write(document);
  EXPECT_THAT(out.texts("//body//p"), ElementsAre("Not stated"));
}

// --- references -------------------------------------------------------------------------------

TEST(JatsCitation, ListsTheFieldsOfAChapter) {
  const Written out = write(references());
  EXPECT_STREQ(out.at("//ref[@id='ref1']/element-citation").attribute("publication-type").value(),
               "book");
  std::vector<std::string> names;
  for (const pugi::xml_node child : out.at("//ref[@id='ref1']/element-citation").children()) {
    names.emplace_back(child.name());
  }
  EXPECT_THAT(names, ElementsAre("person-group", "chapter-title", "person-group", "source",
                                 "edition", "publisher-loc", "publisher-name", "year", "comment"));
  EXPECT_THAT(out.texts("//ref[@id='ref1']//surname"),
              ElementsAre("Souder", "Long", "Kliegman", "St. Geme"));
  EXPECT_STREQ(out.at("//ref[@id='ref1']//given-names[.='SS']").attribute("initials").value(),
               "SS");
  EXPECT_STREQ(out.at("//ref[@id='ref1']//edition").attribute("designator").value(), "21");
  EXPECT_EQ(out.text("//ref[@id='ref1']//comment[@content-type='chapter-number']"), "chap 224");
  EXPECT_FALSE(out.at("//ref[@id='ref1']/note"));
}

TEST(JatsCitation, WritesShortenedPagesInFull) {
  const Written out = write(references());
  EXPECT_EQ(out.text("//ref[@id='ref2']//fpage"), "974");
  EXPECT_EQ(out.text("//ref[@id='ref2']//lpage"), "980");
  EXPECT_EQ(out.text("//ref[@id='ref2']//page-range"), "974-80");
  EXPECT_TRUE(out.at("//ref[@id='ref2']//person-group/etal"));
  EXPECT_EQ(out.text("//ref[@id='ref2']//pub-id[@pub-id-type='doi']"),
            "10.1016/S1473-3099(17)30390-0");
  const Written mixed = write(references(), {{"jats-citation", "mixed"}});
  EXPECT_FALSE(mixed.at("//lpage"));
  EXPECT_EQ(mixed.text("//page-range"), "974-80");
}

TEST(JatsCitation, KeepsTheDatesOfAWebPage) {
  const Written out = write(references());
  EXPECT_EQ(out.text("//ref[@id='ref3']//collab"), "World Health Organization");
  EXPECT_EQ(out.text("//ref[@id='ref3']//ext-link"), "www.who.int/pertussis");
  EXPECT_EQ(out.text("//ref[@id='ref3']//date-in-citation[@content-type='updated']"),
            "Updated May 2023");
  EXPECT_STREQ(out.at("//ref[@id='ref3']//date-in-citation[@content-type='access-date']")
                   .attribute("iso-8601-date")
                   .value(),
               "2024-06-01");
}

TEST(JatsCitation, KeepsWhatWasNotUnderstoodWordForWord) {
  for (const char* form : {"element", "mixed", "both"}) {
    const Written out = write(references(), {{"jats-citation", form}});
    EXPECT_EQ(out.text("//ref[@id='ref4']/mixed-citation[@publication-type='other']"),
              "Seen somewhere <once> & lost.");
  }
}

TEST(JatsCitation, KeepsTheLineWhereFieldsDoNotGiveItBack) {
  ast::Document document = references();
  document.references.items[0].exact = false;
  EXPECT_EQ(write(document).text("//ref[@id='ref1']/note"), chapter_line);
  EXPECT_FALSE(write(document, {{"jats-citation", "both"}}).at("//note"));
}

TEST(JatsCitation, MixedTextIsTheLineByteForByte) {
  const ast::Document document = references();
  for (const char* form : {"mixed", "both"}) {
    const Written out = write(document, {{"jats-citation", form}});
    EXPECT_THAT(out.texts("//mixed-citation"),
                ElementsAre(chapter_line, journal_line, web_line, "Seen somewhere <once> & lost."));
    EXPECT_EQ(out.text("//mixed-citation//string-name[3]"), "");
    EXPECT_THAT(out.texts("//ref[@id='ref1']//mixed-citation//string-name"),
                ElementsAre("Souder E", "Long SS", "Kliegman RM", "St. Geme JW"));
  }
}

TEST(JatsCitation, MixedTextIsCleanedLikeTheLine) {
  // A no-break space, a line end, a tab, a bell and a letter with its mark apart, all inside or
  // between fields.
  Draft draft(
      "Mu\xCC\x88ller\xC2\xA0K.\n The\t germ\x07 story.\r\nBerlin: Springer;\xC2\xA0"
      "2020.");
  ast::Reference book = draft.reference(draft.document.source->bytes(), ast::ReferenceKind::book);
  book.authors.people = {draft.person("Mu\xCC\x88ller", "K")};
  book.title = draft.next("The\t germ\x07 story");
  book.place = draft.next("Berlin");
  book.publisher = draft.next("Springer");
  book.issued = ast::CitedDate{draft.next("2020"), {2020, {}, {}}, {}};
  draft.done(std::move(book));
  const Written out = write(draft.document, {{"jats-citation", "mixed"}});
  EXPECT_EQ(out.text("//mixed-citation"),
            "M\xC3\xBCller K. The germ story. Berlin: Springer; 2020.");
  EXPECT_EQ(out.text("//surname"), "M\xC3\xBCller");
  EXPECT_EQ(out.text("//source"), "The germ story");
  EXPECT_EQ(out.text("//publisher-name"), "Springer");
  EXPECT_EQ(out.text("//year"), "2020");
}

TEST(JatsCitation, TagsThePrintedNumberOnce) {
  Draft draft("[7] Snow J. On Cholera. 1855.");
  ast::Reference book = draft.reference(draft.document.source->bytes(), ast::ReferenceKind::book);
  book.numbering = draft.next("[7]");
  book.authors.people = {draft.person("Snow", "J")};
  book.title = draft.next("On Cholera");
  book.issued = ast::CitedDate{draft.next("1855"), {1855, {}, {}}, {}};
  draft.done(std::move(book));
  EXPECT_EQ(write(draft.document).text("//ref/label"), "[7]");
  const Written mixed = write(draft.document, {{"jats-citation", "mixed"}});
  EXPECT_FALSE(mixed.at("//ref/label"));
  EXPECT_EQ(mixed.text("//mixed-citation/label"), "[7]");
  EXPECT_EQ(mixed.text("//mixed-citation"), "[7] Snow J. On Cholera. 1855.");
}

TEST(JatsCitation, PrefersTheDoiInsideItsAddress) {
  Draft draft("Snow J. Water. 1855. https://doi.org/10.1000/x1");
  ast::Reference item =
      draft.reference(draft.document.source->bytes(), ast::ReferenceKind::journal);
  item.title = draft.next("Water");
  const Text address = draft.next("https://doi.org/10.1000/x1");
  item.url = address;
  item.doi = Text{address.text.substr(16), {address.span.begin + 16, address.span.end}};
  draft.done(std::move(item));
  const Written element = write(draft.document);
  EXPECT_TRUE(element.at("//ext-link"));
  const Written mixed = write(draft.document, {{"jats-citation", "mixed"}});
  EXPECT_EQ(mixed.text("//pub-id"), "10.1000/x1");
  EXPECT_FALSE(mixed.at("//ext-link"));
  EXPECT_EQ(mixed.text("//mixed-citation"), draft.document.source->bytes());
}

TEST(JatsCitation, LeavesOverlappingFieldsUntagged) {
  Draft draft("Snow J. Water and air. 1855.");
  ast::Reference item =
      draft.reference(draft.document.source->bytes(), ast::ReferenceKind::journal);
  item.title = draft.next("Water and air");
  item.container = Text{"and air. 18", {14, 25}};
  item.volume = Text{"beyond", {20, 99}};
  draft.done(std::move(item));
  const Written out = write(draft.document, {{"jats-citation", "mixed"}});
  EXPECT_EQ(out.text("//mixed-citation"), draft.document.source->bytes());
  EXPECT_FALSE(out.at("//source"));
}

TEST(JatsCitation, PutsAYearThatIsNoneInWords) {
  Draft draft("Snow J. Water. In press.");
  ast::Reference item =
      draft.reference(draft.document.source->bytes(), ast::ReferenceKind::journal);
  item.title = draft.next("Water");
  item.issued = ast::CitedDate{draft.next("In press"), {0, {}, {}}, {}};
  draft.done(std::move(item));
  const Written out = write(draft.document);
  EXPECT_FALSE(out.at("//year"));
  EXPECT_EQ(out.text("//string-date"), "In press");
}

TEST(JatsCitation, NamesTheStyleThatGivesTheLineBack) {
  const ast::Document document = test::read_condition(
      "Croup\n\nReferences\n\n"
      "Souder E, Long SS. Pertussis. In: Kliegman RM, St. Geme JW, eds. Nelson Textbook of "
      "Pediatrics. 21st ed. Philadelphia, PA: Elsevier; 2020:chap 224.\n\n"
      "Yeung KHT,Duclos P. An update of pertussis.  Lancet Infect Dis 2017; 17(9):974-980.\n");
  const Written out = write(document);
  EXPECT_STREQ(out.at("//ref[@id='ref1']/element-citation").attribute("specific-use").value(),
               "printed-as-adam");
  EXPECT_FALSE(out.at("//ref[@id='ref1']/note"));
  EXPECT_FALSE(out.at("//ref[@id='ref2']/element-citation").attribute("specific-use"));
  EXPECT_EQ(out.text("//ref[@id='ref2']/note[@content-type='as-printed']/p"),
            "Yeung KHT,Duclos P. An update of pertussis. Lancet Infect Dis 2017; 17(9):974-980.");
}

TEST(JatsCitation, HasAGroupOfAuthorsEvenWhereNobodyIsNamed) {
  Draft draft("Croup. https://medlineplus.gov/croup.html.");
  ast::Reference item = draft.reference(draft.document.source->bytes(), ast::ReferenceKind::web);
  item.title = draft.next("Croup");
  item.url = draft.next("https://medlineplus.gov/croup.html");
  draft.done(std::move(item));
  for (const char* form : {"element", "mixed"}) {
    const Written out = write(draft.document, {{"jats-citation", form}});
    EXPECT_TRUE(out.at("//ref/*/person-group[@person-group-type='author'][not(node())]")) << form;
  }
}

// --- the words law ----------------------------------------------------------------------------

/// Words: runs of letters and digits. Marks and bullet signs are layout.
std::map<std::string, int> words_of(std::string_view text) {
  std::map<std::string, int> out;
  std::string word;
  for (const char c : std::string(text) + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word.push_back(c);
    } else if (!word.empty()) {
      ++out[std::exchange(word, {})];
    }
  }
  return out;
}

std::string all_text(pugi::xml_node node) {
  if (node.type() == pugi::node_pcdata) return node.value();
  std::string out = " ";
  for (const pugi::xml_node child : node.children()) out += all_text(child);
  return out + " ";
}

TEST(Jats, HoldsTheWordsOfTheSourceAndItsOwnLabels) {
  const ast::Document document = whole_document();
  const Written out = write(document);
  std::map<std::string, int> got = words_of(all_text(out.tree.document_element()));
  // Slug and alternative names are copies; the rest are our labels.
  for (const auto& [word, count] :
       words_of("whooping cough Patient Education Handout Rights not stated in the source document "
                "Alternative names Pertussis Not stated Not stated Introduction Other")) {
    got[word] -= count;
  }
  std::erase_if(got, [](const auto& entry) { return entry.second == 0; });
  EXPECT_EQ(got, words_of(document.source->bytes()));
}

}  // namespace
}  // namespace chapbook::formats
