#include "parsers/jats/citation_fields.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "parsers/base/ascii.hpp"
#include "parsers/base/byte_set.hpp"
#include "parsers/base/utf8.hpp"
#include "parsers/markup/places.hpp"

namespace chapbook::jats {

namespace {

using ast::ReferenceKind;

constexpr ByteSet white_space = " \t\r\n";

/// "JA" for "John A." and "J.A.", "JP" for "Jean-Pierre"; what is written in capitals stays.
std::string initials(std::string_view given) {
  const bool written_out = std::ranges::any_of(given, ascii::is_lower);
  std::string out;
  bool starts = true;
  for (std::size_t at = 0; at < given.size();) {
    const std::size_t length = utf8::decode(given, at).length;
    const bool parts = std::string_view(" .-'").find(given[at]) != std::string_view::npos;
    if (!parts && (starts || !written_out)) out += given.substr(at, length);
    starts = parts;
    at += length;
  }
  return out;
}

constexpr std::array<std::string_view, 13> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",   "Jul",
                                                  "Aug", "Sep", "Oct", "Nov", "Dec", "Spring"};

/// Where the date begins behind a label such as "Last reviewed".
std::size_t start_of_date(std::string_view text) {
  for (std::size_t at = 0; at < text.size();
       at = std::min(text.find(' ', at), text.size() - 1) + 1) {
    const std::string_view rest = text.substr(at);
    const auto starts = [&](std::string_view month) { return rest.starts_with(month); };
    if (ascii::is_digit(rest.front()) || std::ranges::any_of(months, starts)) return at;
  }
  return 0;
}

/// Where the number of a chapter begins behind "chap", "Chapters" or "Ch.".
std::size_t start_of_chapter(std::string_view text) {
  const std::size_t space = text.find(' ');
  if (space == text.npos) return 0;
  std::string word = ascii::lower(text.substr(0, space));
  if (word.ends_with('.')) word.pop_back();
  if (word.ends_with('s')) word.pop_back();
  return word == "chap" || word == "chapter" || word == "ch" ? space + 1 : 0;
}

/// "Jun" for "6" and "06"; anything else as it stands.
std::string month_name(std::string_view month) {
  if (month.empty() || month.size() > 2 || !std::ranges::all_of(month, ascii::is_digit)) {
    return std::string(month);
  }
  const auto number = static_cast<std::size_t>(std::stoi(std::string(month)));
  return std::string(number >= 1 && number <= 12 ? months.at(number - 1) : month);
}

}  // namespace

CitationFields::CitationFields(const XmlTree& tree, std::uint32_t citation, FieldSource source)
    : tree_(tree), source_(source) {
  reference_.understood = true;
  take_fields(citation);
  std::string_view type = tree.attribute(citation, "publication-type");
  if (type.empty()) type = tree.attribute(citation, "citation-type");
  choose_kind(type);
  place_titles();
  place_dates();
  place_pages();
}

std::optional<FieldPlace> CitationFields::place_of(std::string_view piece) const {
  const auto found = std::ranges::find_if(placed_, [&](const Placed& one) {
    return one.text.data() == piece.data() && one.text.size() == piece.size();
  });
  if (found == placed_.end()) return {};
  return found->place;
}

/// The text inside `element`: a view of the file's own where that is one run, a copy otherwise.
std::optional<Text> CitationFields::text_in(std::uint32_t element) {
  const XmlNode& node = tree_.at(element);
  if (node.end == element + 2 && tree_.at(element + 1).is_text()) {
    const XmlNode& only = tree_.at(element + 1);
    const std::string_view whole = tree_.text_of(only);
    const std::string_view text = strip(whole, white_space);
    if (text.empty()) return {};
    if (only.verbatim && find_any(text, "\t\r\n") == text.size() && text.find("  ") == text.npos) {
      const auto before = static_cast<std::size_t>(text.data() - whole.data());
      placed_.push_back({text, {markup::Places(whole, only.place).at(before), true}});
      return Text{text, {element, element + 1}};
    }
  }
  std::string words = tree_.words(element);
  if (words.empty()) return {};
  return made(std::move(words), element);
}

/// A text that stands for what is inside `element`.
Text CitationFields::made(std::string text, std::uint32_t element) {
  const Text out{pool_.keep(std::move(text)), {element, element + 1}};
  placed_.push_back({out.text, {tree_.at(element).place, false}});
  return out;
}

/// `whole`, which came from text_in, without its first `from` bytes.
Text CitationFields::part_of(const Text& whole, std::size_t from) {
  const Text out{whole.text.substr(from), whole.span};
  FieldPlace place = place_of(whole.text).value_or(FieldPlace{});
  if (place.verbatim) place.position = markup::Places(whole.text, place.position).at(from);
  placed_.push_back({out.text, place});
  return out;
}

void CitationFields::take_fields(std::uint32_t parent) {
  for (const std::uint32_t i : tree_.children(parent)) {
    if (!tree_.at(i).is_text()) take_field(i, tree_.at(i).name);
  }
}

/// The place of a field that is nothing but its text; null for any other.
std::optional<Text>* CitationFields::slot_for(std::string_view name) {
  struct Row {
    std::string_view name;
    std::optional<Text>* slot;
  };
  const std::array<Row, 24> rows{{
      {"article-title", &found_.article_title},
      {"data-title", &found_.article_title},
      {"chapter-title", &found_.chapter_title},
      {"part-title", &found_.chapter_title},
      {"source", &found_.source},
      {"series", &found_.series},
      {"conf-name", &found_.conference},
      {"conf-loc", &found_.conference_place},
      {"volume", &found_.volume},
      {"issue", &reference_.issue},
      {"supplement", &reference_.issue},
      {"fpage", &found_.first_page},
      {"lpage", &found_.last_page},
      {"page-range", &found_.page_range},
      {"elocation-id", &found_.elocator},
      {"year", &found_.year},
      {"month", &found_.month},
      {"season", &found_.month},
      {"day", &found_.day},
      {"string-date", &found_.date},
      {"conf-date", &found_.date},
      {"publisher-name", &reference_.publisher},
      {"publisher-loc", &reference_.place},
      {"isbn", &reference_.isbn},
  }};
  const auto row = std::ranges::find(rows, name, &Row::name);
  return row == rows.end() ? nullptr : row->slot;
}

void CitationFields::take_field(std::uint32_t element, std::string_view name) {
  if (std::optional<Text>* const slot = slot_for(name); slot != nullptr && !*slot) {
    *slot = text_in(element);
  } else if (name == "person-group") {
    take_people(element);
  } else if (name == "name" || name == "string-name" || name == "collab" || name == "etal") {
    take_person(element, reference_.authors);
  } else if (name == "edition") {
    if (const auto text = text_in(element)) reference_.edition = ast::Edition{*text, {}};
  } else if (name == "comment") {
    take_comment(element);
  } else if (name == "pub-id" || name == "object-id") {
    take_identifier(element);
  } else if (name == "ext-link" || name == "uri") {
    take_link(element);
  } else if (name == "date-in-citation" || name == "access-date") {
    take_date(element);
  } else if (name == "date") {
    take_fields(element);
  } else if (name != "label" && !tree_.words(element).empty()) {
    others_.push_back(element);
  }
}

void CitationFields::take_people(std::uint32_t group) {
  const std::string_view role = tree_.attribute(group, "person-group-type");
  const bool edits = role.find("editor") != role.npos;
  if (!edits && !reference_.authors.empty()) return others_.push_back(group);
  for (const std::uint32_t i : tree_.children(group)) {
    if (!tree_.at(i).is_text()) take_person(i, edits ? reference_.editors : reference_.authors);
  }
}

void CitationFields::take_person(std::uint32_t element, ast::People& people) {
  const std::string_view name = tree_.at(element).name;
  if (name == "etal") {
    people.et_al = Text{"et al", {element, element + 1}};
    return;
  }
  ast::Person person;
  person.span = {element, element + 1};
  if (const std::uint32_t family = tree_.child(element, "surname"); family != XmlTree::none) {
    person.family = text_in(family);
  }
  if (const std::uint32_t given = tree_.child(element, "given-names"); given != XmlTree::none) {
    person.given = text_in(given);
    if (person.given && !is_own()) {
      const std::string letters = initials(person.given->text);
      if (letters != person.given->text) person.given = made(letters, given);
    }
  }
  if (const std::uint32_t suffix = tree_.child(element, "suffix"); suffix != XmlTree::none) {
    person.suffix = text_in(suffix);
  }
  if (!person.family && !person.given) {
    person.group = text_in(element);
    if (!person.group) return;
  }
  people.people.push_back(std::move(person));
}

/// Our writer keeps in comments what JATS has no element for.
void CitationFields::take_comment(std::uint32_t element) {
  const std::string_view type = tree_.attribute(element, "content-type");
  std::optional<Text> text = text_in(element);
  if (!text) return;
  if (is_own() && type == "medium") {
    reference_.medium = text;
  } else if (is_own() && type == "elocation-id") {
    found_.elocator = text;
  } else if (is_own() && type == "chapter-number") {
    reference_.chapter = part_of(*text, start_of_chapter(text->text));
  } else if (is_own() && type == "report-number") {
    reference_.report_number = text;
  } else {
    others_.push_back(element);
  }
}

void CitationFields::take_identifier(std::uint32_t element) {
  const std::string_view type = tree_.attribute(element, "pub-id-type");
  const std::optional<Text> text = text_in(element);
  if (!text) return;
  if (type == "doi") {
    const std::size_t number = text->text.find("10.");
    reference_.doi = part_of(*text, number == text->text.npos ? 0 : number);
  } else if (type == "pmid") {
    reference_.pmid = text;
  } else if (type == "pmcid" || type == "pmc") {
    const bool is_bare = ascii::is_digit(text->text.front());
    reference_.pmcid = is_bare ? made("PMC" + std::string(text->text), element) : *text;
  } else {
    others_.push_back(element);
  }
}

/// The words of a foreign link may be anything ("CrossRef"); then its target is what counts. Ours
/// show the address without its scheme.
void CitationFields::take_link(std::uint32_t element) {
  const std::string_view target = tree_.attribute(element, "xlink:href");
  const std::optional<Text> text = text_in(element);
  const bool is_address =
      text && (text->text.find("://") != std::string_view::npos || text->text.starts_with("www."));
  if (is_own() && text) {
    const bool is_with_scheme = tree_.attribute(element, "specific-use") == "printed-with-scheme";
    const std::string_view start = is_with_scheme ? target.substr(0, target.find("://") + 3) : "";
    reference_.url = made(std::string(start) + std::string(text->text), element);
  } else if (is_address) {
    reference_.url = text;
  } else if (target.find("://") != target.npos) {
    const bool is_doi = target.find("doi.org/10.") != target.npos;
    if (is_doi && reference_.doi) return;
    if (is_doi) {
      reference_.doi = made(std::string(target.substr(target.find("10."))), element);
    } else {
      reference_.url = made(std::string(target), element);
    }
  } else if (text) {
    others_.push_back(element);
  }
}

void CitationFields::take_date(std::uint32_t element) {
  std::optional<Text> text = text_in(element);
  if (!text) return;
  const std::string_view iso = tree_.attribute(element, "iso-8601-date");
  const bool has_parts = tree_.at(element).end > element + 2;
  text = has_parts && !iso.empty() ? made(std::string(iso), element)
                                   : part_of(*text, start_of_date(text->text));
  const ast::CitedDate date{*text, {}, {}};
  const std::string_view type = tree_.attribute(element, "content-type");
  if (type == "published") {
    reference_.published = date;
  } else if (type.starts_with("update")) {
    reference_.updated = date;
  } else {
    reference_.accessed = date;
  }
}

void CitationFields::choose_kind(std::string_view type) {
  const bool has_part = found_.chapter_title || (found_.article_title && found_.source);
  ReferenceKind& kind = reference_.kind;
  if (type == "journal") {
    kind = ReferenceKind::journal;
  } else if (type == "book") {
    const bool is_chapter = is_own() ? found_.chapter_title.has_value() : has_part;
    kind = is_chapter ? ReferenceKind::chapter : ReferenceKind::book;
  } else if (type == "website" || type == "web" || type == "webpage") {
    kind = ReferenceKind::web;
  } else if (is_own()) {
    kind = type == "report"     ? ReferenceKind::report
           : type == "thesis"   ? ReferenceKind::thesis
           : type == "confproc" ? ReferenceKind::meeting
                                : ReferenceKind::other;
  } else if (found_.conference && !found_.source) {
    kind = ReferenceKind::meeting;
  } else if (has_part) {
    kind = reference_.publisher && !found_.volume ? ReferenceKind::chapter : ReferenceKind::journal;
  } else if (reference_.url && !reference_.publisher) {
    kind = ReferenceKind::web;
  } else {
    kind = ReferenceKind::book;
  }
}

/// Which title is that of the work and which that of what it stands in.
void CitationFields::place_titles() {
  ast::Reference& out = reference_;
  const std::optional<Text>& part =
      found_.chapter_title ? found_.chapter_title : found_.article_title;
  const bool is_whole = out.kind == ReferenceKind::book || out.kind == ReferenceKind::report ||
                        out.kind == ReferenceKind::thesis;
  out.title = part;
  out.container = found_.source;
  if (is_whole || !part) out.title = found_.source ? found_.source : part;
  if (is_whole || (!part && out.kind != ReferenceKind::journal)) out.container = {};
  if (out.kind == ReferenceKind::journal) out.title = part;
  if (out.kind == ReferenceKind::meeting) {
    out.container = found_.conference;
    if (!out.place) out.place = found_.conference_place;
  }
  (out.kind == ReferenceKind::journal ? out.volume : out.book_volume) = found_.volume;
  if (!is_own() && found_.series) others_.push_back(found_.series->span.begin);
}

/// A reference says the year; where nothing else finds the work, the whole date.
void CitationFields::place_dates() {
  if (found_.date) {
    reference_.issued = ast::CitedDate{*found_.date, {}, {}};
  } else if (found_.year && (is_own() || found_.volume || !found_.month)) {
    reference_.issued = ast::CitedDate{*found_.year, {}, {}};
  } else if (found_.year) {
    std::string date(found_.year->text);
    date += " " + month_name(found_.month->text);
    if (found_.day) date += " " + std::string(found_.day->text);
    reference_.issued = ast::CitedDate{made(std::move(date), found_.year->span.begin), {}, {}};
  }
}

void CitationFields::place_pages() {
  std::optional<Text> pages = found_.page_range;
  if (!pages && found_.first_page) {
    pages = found_.first_page;
    if (found_.last_page && found_.last_page->text != pages->text) {
      pages = made(std::string(pages->text) + "-" + std::string(found_.last_page->text),
                   pages->span.begin);
    }
  }
  if (pages) reference_.pages = ast::Pages{*pages, pages->text, {}};
  if (!pages || is_own()) reference_.elocator = found_.elocator;
}

}  // namespace chapbook::jats
