#include <array>
#include <memory>
#include <optional>
#include <string>

#include "formats/shared/csl.hpp"
#include "formats/shared/json.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "lint/fix.hpp"
#include "lint/run.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::fuzz {

namespace {

constexpr std::array styles{citation::Style::adam, citation::Style::ama10, citation::Style::ama11,
                            citation::Style::nlm};

/// A document that holds the whole of `text` as its only reference.
ast::Document one_reference(std::string_view text) {
  ast::Document document;
  document.source = Source::make("reference.txt", std::string(text));
  document.pool = std::make_shared<TextPool>();
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  document.references.items.push_back(
      citation::read_reference(*document.source, all, *document.pool));
  return document;
}

void require_inside(const ast::Reference& reference, const Text& field) {
  require(reference.span.contains(field.span), "a field lies in its reference", field.text);
  require_printable(field.text, "field");
}

void check_people(const ast::Reference& reference, const ast::People& people) {
  for (const ast::Person& person : people.people) {
    require(person.family.has_value() != person.group.has_value(),
            "a person has a family name or is a group");
    for (const auto* part : {&person.family, &person.given, &person.suffix, &person.group}) {
      if (*part) require_inside(reference, **part);
    }
  }
}

void check_fields(const ast::Reference& reference) {
  check_people(reference, reference.authors);
  check_people(reference, reference.editors);
  for (const auto* field :
       {&reference.numbering, &reference.title, &reference.medium, &reference.in_label,
        &reference.container, &reference.book_volume, &reference.place, &reference.publisher,
        &reference.volume, &reference.issue, &reference.elocator, &reference.chapter,
        &reference.chapter_label, &reference.report_number, &reference.doi, &reference.pmid,
        &reference.pmcid, &reference.isbn, &reference.url}) {
    if (*field) require_inside(reference, **field);
  }
  for (const auto* date :
       {&reference.issued, &reference.published, &reference.updated, &reference.accessed}) {
    if (*date) require_inside(reference, (*date)->text);
  }
  if (reference.edition) require_inside(reference, reference.edition->text);
  if (reference.pages) require_inside(reference, reference.pages->text);
  for (const Span rest : reference.leftovers) {
    require(reference.span.contains(rest), "a leftover lies in its reference");
  }
}

void check_prints(const ast::Document& document) {
  const ast::Reference& reference = document.references.items.front();
  TextPool pool;
  const std::string_view clean = clean_text(reference.raw, pool);
  bool reprinted = false;
  for (const citation::Style style : styles) {
    const std::string line = citation::render(reference, style);
    require_printable(line, "rendered reference");
    require(line.find_first_of("\r\n") == line.npos, "a rendered reference is one line");
    reprinted = reprinted || line == clean;
  }
  // Numbering and markup, such as *emphasis*, are no part of what is printed again.
  const bool plain = !reference.numbering && clean.find_first_of("*_`<&[") == clean.npos;
  require(reprinted || !reference.exact || !plain, "an exact reading prints the text again", clean);
  formats::JsonWriter json;
  formats::write_csl(json, reference, "1");
  require(formats::read_json_object(json.take()).error.empty(), "CSL-JSON can be read");
}

}  // namespace

int fuzz_reference(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  const ast::Document document = one_reference(bytes);
  const ast::Reference& reference = document.references.items.front();
  require(reference.raw == document.source->slice(reference.span), "raw is the text at the span");
  require(reference.confidence >= 0 && reference.confidence <= 1, "confidence is 0 to 1");
  check_fields(reference);
  check_prints(document);
  static_cast<void>(citation::looks_like_reference(reference));

  const lint::Settings settings{static_cast<lint::Profile>(choice_from(bytes) % 4),
                                PartialDate{2026, 11, 22}};
  const auto lint = [&](std::string_view text) { return lint::run(one_reference(text), settings); };
  require_sound_findings(lint(bytes), bytes);
  const std::string fixed =
      lint::fix_until_stable(std::string(bytes), Applicability::safe, lint).text;
  require(lint::fix_until_stable(fixed, Applicability::safe, lint).text == fixed,
          "fixing twice equals fixing once", fixed);
  return 0;
}

}  // namespace chapbook::fuzz
