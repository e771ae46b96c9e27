#include "support/sample_document.hpp"

#include <stdexcept>
#include <utility>

namespace chapbook::tests {

namespace {

using ast::SectionKind;

constexpr std::string_view text = R"(Gout

Know your joints

Some words before any question.

What is the definition of Gout?

Gout is a type of arthritis. See www.niams.nih.gov/health-topics/gout for more.

What are the alternative names for Gout?

Gouty arthritis; Podagra

What causes Gout?

Gout occurs when uric acid builds up & forms crystals, from:

  • Food
      1. Red meat
      2. Shellfish < or > mussels
  • Medicines

~~ a line of its own ~~
~~ and another ~~

What are the causes for Gout?

It also runs in families.

When should I contact a medical professional for Gout?

Call your provider if a joint is hot and swollen.


Burns CM, Wortmann RL. Clinical features and treatment of gout. In: Firestein GS, Budd RC, Gabriel SE, et al, eds. Kelley and Firestein's Textbook of Rheumatology. 10th ed. Philadelphia, PA: Elsevier; 2017:chap 95.

FitzGerald JD, Dalbeth N, Mikuls T, et al. 2020 American College of Rheumatology guideline for the management of gout. Arthritis Care Res (Hoboken). 2020;72(6):744-760. doi:10.1002/acr.24180. PMID: 32391934 pubmed.ncbi.nlm.nih.gov/32391934/.

Old notes,
Vienna (no year)

Top Global Doctors

Ana María López
Sevilla, ES
Wei Zhang

Latest Research

Latest Advance
  • Condition: Gout
  • Journal: The Lancet
  • Published —
A trial of two medicines.
Latest Advance
  • Condition: Flares

Clinical Trials

Clinical Trial
  • Status: Recruiting
  • Participants: 120
  • Start Date: March 2021
Cherry Juice and Uric Acid

Stray words after the cards

Review Date: 4/30/2021
Updated by:
)";

/// Finds pieces of the sample in reading order, so that equal words can be told apart.
class Finder {
 public:
  explicit Finder(std::shared_ptr<const Source> source) : source_(std::move(source)) {}

  Span span(std::string_view needle) {
    const auto found = source_->bytes().find(needle, at_);
    if (found == std::string_view::npos) {
      throw std::logic_error("not in the sample: " + std::string(needle));
    }
    const auto begin = static_cast<std::uint32_t>(found);
    at_ = begin;
    return {begin, begin + static_cast<std::uint32_t>(needle.size())};
  }
  Text text(std::string_view needle) {
    const Span found = span(needle);
    return {source_->slice(found), found};
  }
  /// Goes on behind the last thing that was found.
  void next() { ++at_; }

 private:
  std::shared_ptr<const Source> source_;
  std::size_t at_ = 0;
};

ast::Block paragraph(Finder& find, std::string_view words, bool lead_in = false) {
  const Text found = find.text(words);
  return {ast::Paragraph{{found}, lead_in, found.span}};
}

ast::ListItem item(Finder& find, std::string_view words) {
  const Text found = find.text(words);
  return {{{ast::Paragraph{{found}, false, found.span}}}, found.span};
}

ast::Section section(Finder& find, SectionKind kind, std::string_view heading) {
  ast::Section out;
  out.kind = kind;
  out.heading = find.text(heading);
  out.span = out.heading->span;
  return out;
}

void add_sections(Finder& find, ast::Document& document) {
  ast::Section opening;
  opening.kind = SectionKind::introduction;
  opening.blocks.push_back(paragraph(find, "Some words before any question."));
  document.sections.push_back(opening);

  auto definition = section(find, SectionKind::definition, "What is the definition of Gout?");
  const Text before = find.text("Gout is a type of arthritis. See ");
  const Text address = find.text("www.niams.nih.gov/health-topics/gout");
  const Text after = find.text(" for more.");
  definition.blocks.push_back({ast::Paragraph{
      {before, ast::Link{address, address.text}, after}, false, join(before.span, after.span)}});
  document.sections.push_back(definition);

  auto names =
      section(find, SectionKind::alternative_names, "What are the alternative names for Gout?");
  names.blocks.push_back(paragraph(find, "Gouty arthritis; Podagra"));
  document.alternative_names = {find.text("Gouty arthritis"), find.text("Podagra")};
  document.sections.push_back(names);

  auto causes = section(find, SectionKind::causes, "What causes Gout?");
  causes.blocks.push_back(
      paragraph(find, "Gout occurs when uric acid builds up & forms crystals, from:", true));
  ast::ListItem food = item(find, "Food");
  ast::List inner{true, {}, {}};
  inner.items.push_back(item(find, "Red meat"));
  inner.items.push_back(item(find, "Shellfish < or > mussels"));
  inner.span = join(inner.items[0].span, inner.items[1].span);
  food.blocks.push_back({inner});
  ast::List outer{false, {}, {}};
  outer.items.push_back(food);
  outer.items.push_back(item(find, "Medicines"));
  outer.span = join(outer.items[0].span, outer.items[1].span);
  causes.blocks.push_back({outer});
  const Text line1 = find.text("~~ a line of its own ~~");
  const Text line2 = find.text("~~ and another ~~");
  causes.blocks.push_back({ast::Raw{{line1, line2}, join(line1.span, line2.span)}});
  document.sections.push_back(causes);

  auto again = section(find, SectionKind::causes, "What are the causes for Gout?");
  again.blocks.push_back(paragraph(find, "It also runs in families."));
  document.sections.push_back(again);

  auto contact = section(find, SectionKind::when_to_contact,
                         "When should I contact a medical professional for Gout?");
  contact.blocks.push_back(paragraph(find, "Call your provider if a joint is hot and swollen."));
  document.sections.push_back(contact);
}

ast::Person person(Finder& find, std::string_view family, std::string_view given) {
  ast::Person out;
  out.family = find.text(family);
  out.given = find.text(given);
  out.span = join(out.family->span, out.given->span);
  return out;
}

ast::Reference chapter(Finder& find) {
  ast::Reference out;
  out.span = find.span(
      "Burns CM, Wortmann RL. Clinical features and treatment of gout. In: Firestein GS, Budd RC, "
      "Gabriel SE, et al, eds. Kelley and Firestein's Textbook of Rheumatology. 10th ed. "
      "Philadelphia, PA: Elsevier; 2017:chap 95.");
  out.kind = ast::ReferenceKind::chapter;
  out.authors.people = {person(find, "Burns", "CM"), person(find, "Wortmann", "RL")};
  out.authors.span = join(out.authors.people[0].span, out.authors.people[1].span);
  out.title = find.text("Clinical features and treatment of gout");
  out.in_label = find.text("In:");
  out.editors.people = {person(find, "Firestein", "GS"), person(find, "Budd", "RC"),
                        person(find, "Gabriel", "SE")};
  out.editors.et_al = find.text("et al");
  out.editors.label = find.text("eds.");
  out.editors.span = join(out.editors.people[0].span, out.editors.label->span);
  out.container = find.text("Kelley and Firestein's Textbook of Rheumatology");
  out.edition = ast::Edition{find.text("10th ed"), 10};
  out.place = find.text("Philadelphia, PA");
  out.publisher = find.text("Elsevier");
  out.issued = ast::CitedDate{find.text("2017"), {2017, {}, {}}, {}};
  out.chapter_label = find.text("chap");
  out.chapter = find.text("95");
  out.understood = out.exact = true;
  out.confidence = 1;
  return out;
}

ast::Reference article(Finder& find) {
  ast::Reference out;
  out.span = find.span(
      "FitzGerald JD, Dalbeth N, Mikuls T, et al. 2020 American College of Rheumatology guideline "
      "for the management of gout. Arthritis Care Res (Hoboken). 2020;72(6):744-760. "
      "doi:10.1002/acr.24180. PMID: 32391934 pubmed.ncbi.nlm.nih.gov/32391934/.");
  out.kind = ast::ReferenceKind::journal;
  out.authors.people = {person(find, "FitzGerald", "JD"), person(find, "Dalbeth", "N"),
                        person(find, "Mikuls", "T")};
  out.authors.et_al = find.text("et al");
  out.authors.span = join(out.authors.people[0].span, out.authors.et_al->span);
  out.title =
      find.text("2020 American College of Rheumatology guideline for the management of gout");
  out.container = find.text("Arthritis Care Res (Hoboken)");
  out.issued = ast::CitedDate{find.text("2020"), {2020, {}, {}}, {}};
  out.volume = find.text("72");
  out.issue = find.text("6");
  const Text pages = find.text("744-760");
  out.pages = ast::Pages{pages, pages.text.substr(0, 3), pages.text.substr(4)};
  out.doi = find.text("10.1002/acr.24180");
  out.pmid = find.text("32391934");
  out.url = find.text("pubmed.ncbi.nlm.nih.gov/32391934/");
  out.understood = out.exact = true;
  out.confidence = 1;
  return out;
}

void add_references(Finder& find, const Source& source, ast::Document& document) {
  ast::Reference unknown;
  document.references.items = {chapter(find), article(find)};
  unknown.span = find.span("Old notes,\nVienna (no year)");
  document.references.items.push_back(unknown);
  for (ast::Reference& reference : document.references.items) {
    reference.raw = source.slice(reference.span);
  }
}

ast::KeyValue field(Finder& find, std::string_view key, std::string_view value) {
  ast::KeyValue out;
  out.key = find.text(key);
  out.span = out.key.span;
  if (!value.empty()) {
    out.value = find.text(value);
    out.span = join(out.span, out.value->span);
  }
  return out;
}

void add_cards(Finder& find, ast::Document& document) {
  document.doctors.headings = {find.text("Top Global Doctors")};
  ast::Doctor first{find.text("Ana María López"), {}, {}};
  const Text place = find.text("Sevilla, ES");
  first.place = ast::Place{place, place.text.substr(0, 7), {}, place.text.substr(9)};
  first.span = join(first.name.span, place.span);
  const Text second = find.text("Wei Zhang");
  document.doctors.items = {first, {second, {}, second.span}};

  document.research.headings = {find.text("Latest Research")};
  ast::Card advance;
  advance.label = find.text("Latest Advance");
  advance.fields = {field(find, "Condition", "Gout"), field(find, "Journal", "The Lancet"),
                    field(find, "Published", "")};
  advance.body = find.text("A trial of two medicines.");
  advance.span = join(advance.label.span, advance.body->span);
  ast::Card bare;
  bare.label = find.text("Latest Advance");
  bare.fields = {field(find, "Condition", "Flares")};
  bare.span = join(bare.label.span, bare.fields.back().span);
  document.research.items = {{advance}, {bare}};

  document.trials.headings = {find.text("Clinical Trials")};
  find.next();
  ast::TrialCard trial;
  trial.card.label = find.text("Clinical Trial\n");
  trial.card.label.text.remove_suffix(1);
  --trial.card.label.span.end;
  trial.card.fields = {field(find, "Status", "Recruiting"), field(find, "Participants", "120"),
                       field(find, "Start Date", "March 2021")};
  trial.card.body = find.text("Cherry Juice and Uric Acid");
  trial.card.span = join(trial.card.label.span, trial.card.body->span);
  trial.participants = 120;
  trial.start = PartialDate{2021, 3, {}};
  document.trials.items = {trial};
}

ast::Document from(std::string name, std::string bytes) {
  ast::Document document;
  document.source = Source::make(std::move(name), std::move(bytes));
  document.pool = std::make_shared<TextPool>();
  return document;
}

}  // namespace

ast::Document sample_document() {
  ast::Document document = from("gout.txt", std::string(text));
  Finder find(document.source);
  document.title = find.text("Gout");
  document.tagline = find.text("Know your joints");
  add_sections(find, document);
  add_references(find, *document.source, document);
  add_cards(find, document);
  const Text stray = find.text("Stray words after the cards");
  document.unplaced = {ast::Raw{{stray}, stray.span}};
  document.meta = {field(find, "Review Date", "4/30/2021"), field(find, "Updated by", "")};
  document.review_date = PartialDate{2021, 4, 30};
  return document;
}

ast::Document empty_document(std::string name) {
  return from(std::move(name), "");
}

ast::Document titled_document(std::string_view title) {
  ast::Document document = from("titled.txt", std::string(title));
  document.title =
      make_text(*document.source, {0, static_cast<std::uint32_t>(title.size())}, *document.pool);
  ast::Section section;
  section.blocks = {{ast::Paragraph{{*document.title}, false, document.title->span}}};
  section.span = document.title->span;
  document.sections = {section};
  return document;
}

}  // namespace chapbook::tests
