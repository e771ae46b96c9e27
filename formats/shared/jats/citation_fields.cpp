#include <algorithm>
#include <iterator>
#include <optional>

#include "formats/shared/jats/citation.hpp"
#include "formats/shared/jats/draft.hpp"
#include "formats/shared/links.hpp"
#include "formats/shared/person_name.hpp"
#include "parsers/base/ascii.hpp"

namespace chapbook::formats::jats {

namespace {

using Field = CitationField;
using Fields = std::vector<CitationField>;

void add(Fields& out, const char* element, const std::optional<Text>& text) {
  if (text && !text->text.empty()) {
    out.push_back({element, text->span, std::string(text->text)});
  }
}

void add_comment(Fields& out, const std::optional<Text>& text, std::string content_type) {
  if (!text || text->text.empty()) return;
  add(out, "comment", text);
  out.back().attributes.emplace_back("content-type", std::move(content_type));
}

/// The clean text from `label` to the end of `value` where the label stands right before it; else
/// the value alone.
Text with_label(const Source& source, Span label, const Text& value, TextPool& pool) {
  constexpr std::uint32_t longest_gap = 4;  // ". " and ": " and a no-break space fit
  const bool before = !label.empty() && label.end <= value.span.begin &&
                      value.span.begin - label.end <= longest_gap;
  return before ? make_text(source, join(label, value.span), pool) : value;
}

/// "LM" of "LM", "L.M." and "L M"; nothing for a given name that is written out.
std::string initials(std::string_view given) {
  std::string out;
  for (const std::string_view part :
       split_initials(given).value_or(std::vector<std::string_view>{})) {
    std::ranges::copy_if(part, std::back_inserter(out),
                         [](char c) { return c != '-' && c != '.'; });
  }
  return out;
}

void add_person(Fields& out, const ast::Person& person) {
  if (person.group) return add(out, "collab", person.group);
  Field name{"name", person.span, {}, {{"name-style", "western"}}};
  add(name.parts, "surname", person.family);
  add(name.parts, "given-names", person.given);
  if (name.parts.empty()) return;
  if (std::string letters = person.given ? initials(person.given->text) : ""; !letters.empty()) {
    name.parts.back().attributes.emplace_back("initials", std::move(letters));
  }
  add(name.parts, "suffix", person.suffix);
  out.push_back(std::move(name));
}

void add_people(Fields& out, const ast::People& people, const char* role) {
  if (people.empty()) return;
  Field group{"person-group", {}, {}, {{"person-group-type", role}}};
  for (const ast::Person& person : people.people) add_person(group.parts, person);
  if (people.et_al) {
    // "et al" may stand before a group that is named last.
    const auto behind = std::ranges::find_if(
        group.parts, [&](const Field& part) { return people.et_al->span.end <= part.span.begin; });
    group.parts.insert(behind, {"etal", people.et_al->span, {}});
  }
  // The label ("eds.") stays outside: JATS has no word for it, and the role says the same.
  for (const Field& part : group.parts) group.span = join(group.span, part.span);
  out.push_back(std::move(group));
}

/// Title and container, named after what kind of work they are titles of.
const char* title_element(ast::ReferenceKind kind) {
  switch (kind) {
    case ast::ReferenceKind::chapter:
      return "chapter-title";
    case ast::ReferenceKind::book:
    case ast::ReferenceKind::report:
    case ast::ReferenceKind::thesis:
      return "source";
    case ast::ReferenceKind::journal:
    case ast::ReferenceKind::web:
    case ast::ReferenceKind::meeting:
    case ast::ReferenceKind::other:
      return "article-title";
  }
  return "article-title";
}

const char* container_element(ast::ReferenceKind kind) {
  if (kind == ast::ReferenceKind::meeting) return "conf-name";
  return title_element(kind) == std::string_view("source") ? "series" : "source";
}

void add_edition(Fields& out, const ast::Edition& edition) {
  Field field{"edition", edition.text.span, std::string(edition.text.text)};
  if (edition.number && *edition.number > 0) {
    field.attributes.emplace_back("designator", std::to_string(*edition.number));
  }
  out.push_back(std::move(field));
}

/// `year` holds four digits and the attribute as much of the date as is known. A year that JATS4R
/// does not believe, or that is not printed in digits, becomes a date in words.
void add_issued(Fields& out, const ast::CitedDate& issued, const Source& source) {
  constexpr int first_year = 1000;
  constexpr int last_year = 2029;
  const Text& printed = issued.text;
  std::vector<std::pair<const char*, std::string>> iso;
  if (is_valid(issued.date)) iso.emplace_back("iso-8601-date", to_iso(issued.date));
  const std::string year = to_iso({issued.date.year, {}, {}});
  const auto at = source.slice(printed.span).find(year);
  if (issued.date.year < first_year || issued.date.year > last_year ||
      at == std::string_view::npos) {
    out.push_back({"string-date", printed.span, std::string(printed.text), std::move(iso)});
    return;
  }
  const auto begin = printed.span.begin + static_cast<std::uint32_t>(at);
  if (iso.empty()) iso.emplace_back("iso-8601-date", year);
  out.push_back(
      {"year", {begin, begin + static_cast<std::uint32_t>(year.size())}, year, std::move(iso)});
}

/// The digits of a page number as a number: "S49" before "S73". Compared as text, so of any length.
bool digits_in_order(std::string_view first, std::string_view last) {
  const auto digits = [](std::string_view page) {
    std::string out;
    std::ranges::copy_if(page, std::back_inserter(out), ascii::is_digit);
    return out.erase(0, std::min(out.find_first_not_of('0'), out.size()));
  };
  const std::string a = digits(first);
  const std::string b = digits(last);
  return a.size() != b.size() ? a.size() < b.size() : a <= b;
}

/// The last page in full: "275" for 241-75; nullopt where it cannot be told.
std::optional<std::string> full_last_page(std::string_view first, std::string_view last) {
  if (digits_in_order(first, last)) return std::string(last);
  if (last.size() >= first.size() || !std::ranges::all_of(last, ascii::is_digit)) return {};
  std::string full(first.substr(0, first.size() - last.size()));
  full += last;
  if (!digits_in_order(first, full)) return {};
  return full;
}

/// First and last page where they are printed as just that: first, a dash, last. Where more or less
/// is printed, the range as it stands, and the pages it means for machines.
void add_pages(Fields& out, const ast::Pages& pages, const Source& source) {
  const Span span = pages.text.span;
  const std::string_view printed = source.slice(span);
  const auto first_size = static_cast<std::uint32_t>(pages.first.size());
  if (!pages.last && pages.first == printed) {
    out.push_back({"fpage", span, std::string(printed)});
    return;
  }
  if (pages.last && pages.first.size() + pages.last->size() < printed.size() &&
      printed.starts_with(pages.first) && printed.ends_with(*pages.last) &&
      digits_in_order(pages.first, *pages.last)) {
    const auto last_size = static_cast<std::uint32_t>(pages.last->size());
    const std::string_view between =
        printed.substr(first_size, printed.size() - first_size - last_size);
    if (between == "-" || between == "\xE2\x80\x93" || between == "--") {
      out.push_back({"fpage", {span.begin, span.begin + first_size}, std::string(pages.first)});
      out.push_back({"lpage", {span.end - last_size, span.end}, std::string(*pages.last)});
      return;
    }
  }
  const auto element_only = [&](const char* element, std::string text) {
    out.push_back({element, {}, std::move(text), {}, {}, Field::Use::element_only});
  };
  if (!pages.first.empty()) element_only("fpage", std::string(pages.first));
  if (const auto last =
          pages.last ? full_last_page(pages.first, *pages.last) : std::optional<std::string>{}) {
    element_only("lpage", *last);
  }
  out.push_back({"page-range", span, std::string(pages.text.text)});
}

void add_where(Fields& out, const ast::Reference& reference, const Source& source, TextPool& pool) {
  add(out, "volume", reference.volume);
  add(out, "issue", reference.issue);
  if (reference.pages) add_pages(out, *reference.pages, source);
  if (reference.elocator) {
    // JATS4R allows one of the two.
    if (reference.pages) {
      add_comment(out, reference.elocator, "elocation-id");
    } else {
      add(out, "elocation-id", reference.elocator);
    }
  }
  if (reference.chapter) {
    const Span label = reference.chapter_label ? reference.chapter_label->span : Span{};
    add_comment(out, with_label(source, label, *reference.chapter, pool), "chapter-number");
  }
  add_comment(out, reference.report_number, "report-number");
}

void add_id(Fields& out, const std::optional<Text>& id, const char* type) {
  if (!id || id->text.empty()) return;
  add(out, "pub-id", id);
  out.back().attributes.emplace_back("pub-id-type", type);
}

/// The scheme stays in front of the link; see add_link.
void add_url(Fields& out, const ast::Reference& reference) {
  if (!reference.url) return;
  const Text& url = *reference.url;
  const auto scheme = static_cast<std::uint32_t>(scheme_length(url.text));
  if (scheme == url.text.size()) return;
  Field link{"ext-link",
             {url.span.begin + std::min(scheme, url.span.size()), url.span.end},
             std::string(url.text.substr(scheme)),
             {{"ext-link-type", "uri"}, {"xlink:href", web_url(url.text)}}};
  if (reference.title) link.attributes.emplace_back("xlink:title", reference.title->text);
  // An element-citation has no place in front of the link.
  if (scheme > 0) link.attributes.emplace_back("specific-use", "printed-with-scheme");
  // A printed "https://doi.org/10..." is one thing to a person: the id inside is what counts.
  const auto inside = [&](const Field& field) { return url.span.overlaps(field.span); };
  if (std::ranges::any_of(out, inside)) link.use = Field::Use::element_only;
  out.push_back(std::move(link));
}

void add_cited_date(Fields& out, const std::optional<ast::CitedDate>& date,
                    const char* content_type, const Source& source, TextPool& pool) {
  if (!date) return;
  const Text text = with_label(source, date->label, date->text, pool);
  Field field{
      "date-in-citation", text.span, std::string(text.text), {{"content-type", content_type}}};
  if (is_valid(date->date)) field.attributes.emplace_back("iso-8601-date", to_iso(date->date));
  out.push_back(std::move(field));
}

}  // namespace

std::string_view publication_type(ast::ReferenceKind kind) {
  switch (kind) {
    case ast::ReferenceKind::chapter:
    case ast::ReferenceKind::book:
      return "book";
    case ast::ReferenceKind::journal:
      return "journal";
    case ast::ReferenceKind::web:
      return "website";
    case ast::ReferenceKind::report:
      return "report";
    case ast::ReferenceKind::thesis:
      return "thesis";
    case ast::ReferenceKind::meeting:
      return "confproc";
    case ast::ReferenceKind::other:
      return "other";
  }
  return "other";
}

std::vector<CitationField> citation_fields(const ast::Reference& reference, const Source& source) {
  TextPool pool;
  Fields out;
  add_people(out, reference.authors, "author");
  add(out, title_element(reference.kind), reference.title);
  const bool is_of_container = reference.medium && reference.container &&
                               reference.container->span.end <= reference.medium->span.begin;
  if (!is_of_container) add_comment(out, reference.medium, "medium");
  add_people(out, reference.editors, "editor");
  add(out, container_element(reference.kind), reference.container);
  if (is_of_container) add_comment(out, reference.medium, "medium");
  if (reference.edition) add_edition(out, *reference.edition);
  add(out, "volume", reference.book_volume);
  add(out, "publisher-loc", reference.place);
  add(out, "publisher-name", reference.publisher);
  if (reference.issued) add_issued(out, *reference.issued, source);
  add_where(out, reference, source, pool);
  add(out, "isbn", reference.isbn);
  add_id(out, reference.pmid, "pmid");
  add_id(out, reference.pmcid, "pmcid");
  add_id(out, reference.doi, "doi");
  add_url(out, reference);
  add_cited_date(out, reference.published, "published", source, pool);
  add_cited_date(out, reference.updated, "updated", source, pool);
  add_cited_date(out, reference.accessed, "access-date", source, pool);
  std::erase_if(out, [](const Field& field) { return field.text.empty() && field.parts.empty(); });
  return out;
}

ast::Reference without_what_fields_lose(const ast::Reference& reference, const Source& source,
                                        TextPool& pool) {
  const Fields fields = citation_fields(reference, source);
  const auto text_of = [&](std::string_view element) -> std::optional<std::string_view> {
    const auto found = std::ranges::find(fields, element, &Field::element);
    if (found == fields.end()) return {};
    return pool.keep(found->text);
  };
  ast::Reference out = reference;
  out.in_label.reset();
  if (const auto year = text_of("year")) out.issued->text.text = *year;
  const auto first = text_of("fpage");
  const auto last = text_of("lpage");
  if (first && last && !text_of("page-range")) {
    out.pages->text.text = pool.keep(std::string(*first) + "-" + std::string(*last));
  }
  const std::optional<Text> volume = out.book_volume ? out.book_volume : out.volume;
  const bool is_journal = out.kind == ast::ReferenceKind::journal;
  out.volume = is_journal ? volume : std::nullopt;
  out.book_volume = is_journal ? std::nullopt : volume;
  return out;
}

}  // namespace chapbook::formats::jats
