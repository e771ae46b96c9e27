// R5: one Citation a reference, self-contained as in HL7's examples of evidence based medicine.
#include <string>

#include "formats/fhir/build.hpp"
#include "formats/fhir/citation.hpp"
#include "formats/fhir/narrative.hpp"
#include "formats/shared/links.hpp"
#include "formats/shared/person_name.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/citation/citation.hpp"

namespace chapbook::formats::fhir {

namespace {

using ast::Reference;
using ast::ReferenceKind;

/// The contributors of a Citation: who they are as contained resources, and what they did.
struct Contributors {
  Array contained;
  Array entries;
};

std::string_view display_name(const Build& build, const ast::Person& person) {
  if (person.group) return person.group->text;
  std::string out(person.family ? person.family->text : "");
  if (person.given) out.append(out.empty() ? "" : " ").append(person.given->text);
  if (person.suffix) out.append(" ").append(person.suffix->text);
  return build.pool.keep(std::move(out));
}

Object person_resource(const Build& build, const ast::Person& person, std::string_view id) {
  if (person.group) {
    return Object{}
        .set("resourceType", "Organization")
        .set("id", id)
        .set("name", person.group->text);
  }
  Array given;
  if (person.given) {
    for (const std::string_view part : split_given(person.given->text)) given.add(part);
  }
  return Object{}
      .set("resourceType", "Practitioner")
      .set("id", id)
      .set("name", list_of(Object{}
                               .set("text", display_name(build, person))
                               .set("family", person.family)
                               .set("given", std::move(given))
                               .set("suffix", list_of(person.suffix))));
}

/// "LM" of "L. M."; nothing for a name written out.
std::string initials(const ast::Person& person) {
  std::string out;
  if (!person.given) return out;
  if (const auto parts = split_initials(person.given->text)) {
    for (const std::string_view part : *parts) out += part;
  }
  return out;
}

void add_people(const Build& build, const ast::People& people, std::string_view role_name,
                const Object& role, Contributors& out) {
  int rank = 0;
  for (const ast::Person& person : people.people) {
    const std::string local = std::string(role_name) + std::to_string(++rank);
    const std::string_view id = build.pool.keep(local);
    out.contained.add(person_resource(build, person, id));
    out.entries.add(
        Object{}
            .set("contributor", Object{}
                                    .set("reference", build.pool.keep("#" + local))
                                    .set("type", person.group ? "Organization" : "Practitioner")
                                    .set("display", display_name(build, person)))
            .set("forenameInitials", build.pool.keep(initials(person)))
            .set("role", role)
            .set("rankingOrder", rank));
  }
}

Contributors contributors(const Build& build, const Reference& reference) {
  Contributors out;
  add_people(build, reference.authors, "author", codeable(codes::author), out);
  const bool of_book =
      reference.kind == ReferenceKind::chapter || reference.kind == ReferenceKind::book;
  add_people(build, reference.editors, "editor",
             codeable(codes::editor, of_book ? "Book editor" : ""), out);
  return out;
}

/// The authors as printed, where the list is cut short.
Value author_string(const Build& build, const ast::People& authors) {
  if (!authors.et_al) return {};
  std::string out;
  for (const ast::Person& person : authors.people) {
    out.append(display_name(build, person)).append(", ");
  }
  out += authors.et_al->text;
  return list_of(Object{}
                     .set("type", codeable(codes::author_string))
                     .set("value", markdown(build, build.pool.keep(std::move(out)))));
}

Value contributorship(const Build& build, const Reference& reference, Array entries) {
  if (reference.authors.empty() && reference.editors.empty()) return {};
  return Object{}
      .set("complete", !reference.authors.et_al && !reference.editors.et_al)
      .set("entry", std::move(entries))
      .set("summary", author_string(build, reference.authors));
}

Value book_identifier(const Build& build, const Text& isbn) {
  std::string digits;
  for (const char c : isbn.text) {
    if (ascii::is_digit(c) || c == 'X' || c == 'x') digits += c;
  }
  if (digits.empty()) return {};
  return Object{}.set("system", systems::uri).set("value", build.pool.keep("urn:isbn:" + digits));
}

Array identifiers(const Build& build, const Reference& reference) {
  Array out;
  const auto add = [&](std::string_view system, const std::optional<Text>& value) {
    if (value) out.add(Object{}.set("system", system).set("value", value));
  };
  add(systems::doi, reference.doi);
  add(systems::pubmed, reference.pmid);
  add(systems::pmc, reference.pmcid);
  if (reference.isbn) out.add(book_identifier(build, *reference.isbn));
  if (reference.report_number) {
    out.add(
        Object{}.set("type", codeable_text("Report number")).set("value", reference.report_number));
  }
  return out;
}

/// True where the printed address is that of an identifier which has a link already.
bool repeats_identifier(const Reference& reference) {
  const std::string_view url = reference.url->text;
  const auto holds = [&](const std::optional<Text>& id) {
    return id && url.find(id->text) != std::string_view::npos;
  };
  if (url.find("doi.org/") != std::string_view::npos) return holds(reference.doi);
  if (url.find("ncbi.nlm.nih.gov") == std::string_view::npos) return false;
  return holds(reference.pmcid) ||
         (url.find("pubmed") != std::string_view::npos && holds(reference.pmid));
}

Array web_locations(const Build& build, const Reference& reference) {
  Array out;
  const auto add = [&](const Code& classifier, std::string url) {
    out.add(Object{}
                .set("classifier", list_of(codeable(classifier)))
                .set("url", build.pool.keep(std::move(url))));
  };
  if (reference.doi) add(codes::doi_based, doi_url(reference.doi->text));
  if (reference.pmid) add(codes::abstract_page, pubmed_url(reference.pmid->text));
  if (reference.pmcid) add(codes::full_text, pmc_url(reference.pmcid->text));
  if (reference.url && !repeats_identifier(reference)) {
    add(codes::webpage, web_url(reference.url->text));
  }
  return out;
}

Value published_in(const Reference& reference) {
  Object out;
  if (reference.kind == ReferenceKind::chapter || reference.kind == ReferenceKind::book) {
    out.set("type", codeable(codes::book));
  } else if (reference.kind == ReferenceKind::journal) {
    out.set("type", codeable(codes::periodical));
  }
  out.set("title", reference.container);
  if (reference.publisher) out.set("publisher", Object{}.set("display", reference.publisher));
  return out.set("publisherLocation", reference.place);
}

/// The day of publication, or its words where it is no day.
void set_date(const Build& build, const Reference& reference, Object& form) {
  const auto& date = reference.issued ? reference.issued : reference.published;
  if (!date) return;
  Value day = date_time(build, date->date);
  if (day.absent()) {
    form.set("publicationDateText", date->text.text);
  } else {
    form.set("articleDate", std::move(day));
  }
}

Value publication_form(const Build& build, const Reference& reference) {
  Object form;
  form.set("publishedIn", published_in(reference));
  if (reference.medium) form.set("citedMedium", codeable_text(reference.medium->text));
  form.set("volume", reference.volume ? reference.volume : reference.book_volume)
      .set("issue", reference.issue);
  set_date(build, reference, form);
  if (reference.updated) form.set("lastRevisionDate", date_time(build, reference.updated->date));
  if (reference.pages) {
    form.set("pageString", reference.pages->text.text)
        .set("firstPage", reference.pages->first)
        .set("lastPage", reference.pages->last);
  } else {
    form.set("pageString", reference.elocator);
  }
  return list_of(std::move(form));
}

Value title(const Build& build, const Reference& reference) {
  if (!reference.title) return {};
  const Object language =
      Object{}.set("coding", list_of(coding({systems::language, build.metadata.lang, {}})));
  return list_of(Object{}
                     .set("type", list_of(codeable(codes::primary_title)))
                     .set("language", language)
                     .set("text", markdown(build, reference.title->text)));
}

Value part(const Reference& reference) {
  if (!reference.chapter) return {};
  return Object{}.set("type", codeable_text("chapter")).set("value", reference.chapter);
}

Object cited_artifact(const Build& build, const Reference& reference, Array entries) {
  Object out;
  out.set("identifier", identifiers(build, reference));
  if (reference.accessed) out.set("dateAccessed", date_time(build, reference.accessed->date));
  if (reference.edition) {
    out.set("version", Object{}.set("value", reference.edition->text.text));
  }
  return out.set("title", title(build, reference))
      .set("part", part(reference))
      .set("publicationForm", publication_form(build, reference))
      .set("webLocation", web_locations(build, reference))
      .set("classification", list_of(classification(codes::artifact_type,
                                                    list_of(artifact_classifier(reference.kind)))))
      .set("contributorship", contributorship(build, reference, std::move(entries)));
}

/// Which style the line is printed in, as far as printing its fields again proves it.
Object style(const Reference& reference, std::string_view line) {
  if (!reference.understood) return codeable_text("as in source");
  if (!reference.exact) return codeable_text("as printed in the source");
  if (!reference.place && citation::render(reference, citation::Style::ama11) == line) {
    return codeable(codes::ama11);
  }
  return codeable_text("AMA, as printed in the source");
}

Entry citation_entry(Build& build, const Reference& reference) {
  const std::string_view line = printed(build, reference);
  const std::string_view id = build.ids.make("Citation", fold_key(line));
  Object out =
      start_resource(build, "Citation", id,
                     generated_narrative(build, [&](XmlElement div) { div.add("p", line); }));
  Contributors people;
  if (reference.understood) people = contributors(build, reference);
  out.set("contained", std::move(people.contained))
      .set("status", "active")
      .set("summary",
           list_of(
               Object{}.set("style", style(reference, line)).set("text", markdown(build, line))));
  if (reference.understood) {
    out.set("citedArtifact", cited_artifact(build, reference, std::move(people.entries)));
  }
  return {id, std::move(out)};
}

}  // namespace

std::vector<Entry> reference_citations(Build& build) {
  std::vector<Entry> out;
  for (const Reference& reference : build.document.references.items) {
    out.push_back(citation_entry(build, reference));
  }
  return out;
}

}  // namespace chapbook::formats::fhir
