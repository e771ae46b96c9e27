// Research cards: in R4 a Library that lists them, in R5 a Citation each and, where the card gives
// numbers, the Evidence beside it.
#include <algorithm>
#include <string>

#include "formats/fhir/build.hpp"
#include "formats/fhir/citation.hpp"
#include "formats/fhir/library.hpp"
#include "formats/fhir/narrative.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/base/date.hpp"

namespace chapbook::formats::fhir {

namespace {

// The keys of a research card that have an element of their own.
constexpr std::string_view condition_key = "Condition";
constexpr std::string_view journal_key = "Journal";
constexpr std::string_view treatment_key = "Treatment Used";
constexpr std::string_view patients_key = "Number of Patients";
constexpr std::string_view published_key = "Published";

/// The card's own words: its sentence, or its fields where it has none.
std::string content_key(const ast::Card& card) {
  if (card.body) return std::string(card.body->text);
  std::string key(card.label.text);
  for (const ast::KeyValue& field : card.fields) {
    key.append("|").append(field.key.text);
    if (field.value) key.append(": ").append(field.value->text);
  }
  return key;
}

/// "Number of Patients" as within a sentence: "Number of patients".
std::string sentence_case(std::string_view key) {
  std::string out(key);
  for (std::size_t i = 1; i + 1 < out.size(); ++i) {
    if (out[i - 1] == ' ' && ascii::is_upper(out[i]) && ascii::is_lower(out[i + 1])) {
      out[i] = ascii::to_lower(out[i]);
    }
  }
  return out;
}

void append_sentence(std::string& out, std::string_view sentence) {
  if (!out.empty()) out += ' ';
  out += sentence;
  if (!sentence.ends_with('.')) out += '.';
}

/// The card as one line of a list of literature: the journal first, then field after field.
std::string citation_line(const ast::Card& card) {
  std::string out;
  const Text* journal = card.find(journal_key);
  if (journal != nullptr) append_sentence(out, journal->text);
  for (const ast::KeyValue& field : card.fields) {
    if (field.value && &*field.value == journal) continue;
    if (field.value) {
      append_sentence(out, sentence_case(field.key.text) + ": " + std::string(field.value->text));
    } else if (field.key.text == published_key) {
      append_sentence(out, "Publication date not stated");
    } else {
      append_sentence(out, sentence_case(field.key.text) + " not stated");
    }
  }
  return out;
}

Object library_item(const Build& build, const ast::Card& card, std::size_t number) {
  std::string label(card.label.text);
  if (!label.empty()) label += ' ';
  label += std::to_string(number);
  return Object{}
      .set("type", "citation")
      .set("label", build.pool.keep(label))
      .set("display", card.body)
      .set("citation", markdown(build, build.pool.keep(citation_line(card))));
}

Value publication_form(const Build& build, const ast::Card& card) {
  Object form;
  if (const Text* journal = card.find(journal_key)) {
    form.set("publishedIn",
             Object{}.set("type", codeable(codes::periodical)).set("title", journal->text));
  }
  if (const Text* published = card.find(published_key)) {
    const auto date = from_iso(published->text);
    Value day = date ? date_time(build, *date) : Value{};
    if (day.absent()) {
      form.set("publicationDateText", published->text);
    } else {
      form.set("articleDate", std::move(day));
    }
  }
  return list_of(std::move(form));
}

Array classifications(const ast::Card& card) {
  Array keywords;
  for (const std::string_view key : {condition_key, treatment_key}) {
    if (const Text* value = card.find(key)) keywords.add(codeable_text(value->text));
  }
  Array article;
  if (card.find(journal_key) != nullptr) article.add(codeable(codes::journal_article));
  return list_of(classification(codes::artifact_type, std::move(article)))
      .add(classification(codes::keyword, std::move(keywords)));
}

/// What the Citation and its Evidence do not hold elsewhere.
Array notes(const Build& build, const ast::Card& card, bool has_evidence) {
  const Text* placed[] = {card.find(condition_key), card.find(journal_key),
                          card.find(treatment_key), card.find(published_key),
                          has_evidence ? card.find(patients_key) : nullptr};
  Array out;
  for (const ast::KeyValue& field : card.fields) {
    if (!field.value || std::ranges::find(placed, &*field.value) != std::end(placed)) continue;
    const auto line = sentence_case(field.key.text) + ": " + std::string(field.value->text);
    out.add(Object{}.set("text", markdown(build, build.pool.keep(line))));
  }
  return out;
}

Array variables(const Build& build, const ast::Card& card) {
  Array out;
  const auto add = [&](std::string_view key, const Code& role) {
    if (const Text* value = card.find(key)) {
      out.add(Object{}
                  .set("description", markdown(build, value->text))
                  .set("variableRole", codeable(role)));
    }
  };
  add(condition_key, codes::population);
  add(treatment_key, codes::exposure);
  return out;
}

Value card_narrative(const Build& build, const ast::Card& card) {
  return generated_narrative(build, [&](XmlElement div) { append_card(div, card); });
}

Entry card_citation(Build& build, const ast::Card& card, bool has_evidence) {
  const std::string_view id = build.ids.make("Citation", content_key(card));
  Object artifact;
  if (card.body) {
    artifact.set("abstract", list_of(Object{}
                                         .set("type", codeable(codes::plain_language))
                                         .set("text", markdown(build, card.body->text))));
  }
  artifact.set("publicationForm", publication_form(build, card))
      .set("classification", classifications(card))
      .set("note", notes(build, card, has_evidence));
  Object out = start_resource(build, "Citation", id, card_narrative(build, card));
  out.set("status", "active").set("citedArtifact", std::move(artifact));
  return {id, std::move(out)};
}

Entry card_evidence(Build& build, const ast::Card& card, std::string_view citation, int patients,
                    Array variable_definitions) {
  const std::string_view id = build.ids.make("Evidence", content_key(card));
  Object out = start_resource(build, "Evidence", id, card_narrative(build, card));
  out.set("citeAsReference", reference_to(build, citation)).set("status", "active");
  if (card.body) out.set("description", markdown(build, card.body->text));
  out.set("variableDefinition", std::move(variable_definitions))
      .set("statistic",
           list_of(Object{}.set("sampleSize", Object{}.set("numberOfParticipants", patients))));
  return {id, std::move(out)};
}

}  // namespace

std::vector<Entry> research_library(Build& build) {
  const auto& cards = build.document.research.items;
  if (cards.empty()) return {};
  Entry entry = start_library(build, {"research", "Research", "Latest research: "},
                              generated_narrative(build, [&](XmlElement div) {
                                for (const auto& research : cards) append_card(div, research.card);
                              }));
  Array artifacts;
  for (const ast::ResearchCard& research : cards) {
    artifacts.add(library_item(build, research.card, artifacts.items.size() + 1));
  }
  std::get<Object>(entry.resource.data).set("relatedArtifact", std::move(artifacts));
  return {std::move(entry)};
}

std::vector<Entry> research_citations(Build& build) {
  std::vector<Entry> out;
  for (const ast::ResearchCard& research : build.document.research.items) {
    const ast::Card& card = research.card;
    const Text* number = card.find(patients_key);
    const auto patients = number != nullptr ? whole_number(number->text) : std::nullopt;
    Array variable_definitions = variables(build, card);
    const bool has_evidence = patients && !variable_definitions.items.empty();
    out.push_back(card_citation(build, card, has_evidence));
    if (has_evidence) {
      const std::string_view citation = out.back().id;
      out.push_back(
          card_evidence(build, card, citation, *patients, std::move(variable_definitions)));
    }
  }
  return out;
}

}  // namespace chapbook::formats::fhir
