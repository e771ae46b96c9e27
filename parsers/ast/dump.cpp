#include "parsers/ast/dump.hpp"

#include <cstdio>
#include <string_view>
#include <utility>

#include "parsers/ast/visit.hpp"

namespace chapbook::ast {

namespace {

std::string quote(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\x%02X", static_cast<unsigned>(c));
      out += escape;
    } else {
      out += c;
    }
  }
  return out + '"';
}

class Dumper {
 public:
  Dumper(const Document& document, const DumpOptions& options)
      : document_(document), options_(options) {}

  std::vector<DumpLine> run() {
    if (document_.title) text("title", *document_.title);
    if (document_.tagline) text("tagline", *document_.tagline);
    for (const KeyValue& entry : document_.meta) key_value("meta", entry);
    review_date();
    for (const Text& name : document_.alternative_names) text("alternative-name", name);
    for (const Section& one : document_.sections) section(one);
    references();
    doctors();
    research();
    trials();
    for (const Raw& raw : document_.unplaced) add_raw("unplaced", raw);
    if (options_.diagnostics) diagnostics();
    return std::move(lines_);
  }

 private:
  /// One level deeper for as long as it lives.
  class Deeper {
   public:
    explicit Deeper(Dumper& dumper) : dumper_(dumper) { ++dumper_.depth_; }
    ~Deeper() { --dumper_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

   private:
    Dumper& dumper_;
  };

  void line(std::string_view content, Span span) {
    std::string text(2 * depth_, ' ');
    text += content;
    lines_.push_back({std::move(text), span});
  }

  void node(std::string content, Span span) {
    if (options_.spans) {
      content += " [" + std::to_string(span.begin) + "," + std::to_string(span.end) + ")";
    }
    line(content, span);
  }

  void text(std::string_view label, const Text& text) {
    node(std::string(label) + ' ' + quote(text.text), text.span);
  }

  void key_value(std::string_view label, const KeyValue& entry) {
    const std::string value = entry.value ? quote(entry.value->text) : "none";
    node(std::string(label) + ' ' + quote(entry.key.text) + " = " + value, entry.span);
  }

  void review_date() {
    if (!document_.review_date) return;
    const Span span = document_.meta.empty() ? Span{} : document_.meta.front().span;
    line("review-date " + to_iso(*document_.review_date), span);
  }

  void section(const Section& section) {
    const std::string_view code = info(section.kind).code;
    const std::string heading = section.heading ? quote(section.heading->text) : "(no heading)";
    node("section " + std::string(code) + ' ' + heading, section.span);
    const Deeper deeper(*this);
    for (const Block& one : section.blocks) block(one);
  }

  void block(const Block& block) {
    std::visit(Overloaded{[&](const Paragraph& value) { paragraph(value); },
                          [&](const List& value) { list(value); },
                          [&](const Raw& value) { add_raw("raw", value); }},
               block.value);
  }

  void paragraph(const Paragraph& paragraph) {
    node((paragraph.lead_in ? "lead-in " : "paragraph ") + quote(plain_text(paragraph)),
         paragraph.span);
    const Deeper deeper(*this);
    for (const Inline& piece : paragraph.inlines) {
      if (const auto* link = std::get_if<Link>(&piece)) {
        node("link " + quote(link->url.text) + " -> " + quote(link->target), link->url.span);
      }
    }
  }

  void list(const List& list) {
    node(list.ordered ? "ordered-list" : "list", list.span);
    const Deeper deeper(*this);
    for (const ListItem& item : list.items) {
      node("item", item.span);
      const Deeper inside(*this);
      for (const Block& one : item.blocks) block(one);
    }
  }

  void add_raw(std::string_view label, const Raw& raw) {
    node(std::string(label), raw.span);
    const Deeper deeper(*this);
    for (const Text& one : raw.lines) text("line", one);
  }

  template <typename Item>
  void group(std::string_view label, const Group<Item>& group) {
    line(label,
         group.headings.empty() ? span_of(group.items.front()) : group.headings.front().span);
    const Deeper deeper(*this);
    for (const Text& heading : group.headings) text("heading", heading);
  }
  template <typename Item>
  static Span span_of(const Item& item) {
    if constexpr (requires { item.card; }) {
      return item.card.span;
    } else {
      return item.span;
    }
  }

  void references() {
    const Group<Reference>& references = document_.references;
    if (references.empty() && references.headings.empty()) return;
    group("references", references);
    const Deeper deeper(*this);
    for (const Reference& one : references.items) reference(one);
  }

  void reference(const Reference& reference) {
    TextPool pool;
    const std::string_view raw = clean_text(reference.raw, pool);
    std::string kind = "reference";
    if (options_.fields) {
      kind += reference.understood ? ' ' + std::string(to_string(reference.kind)) : " (raw)";
    }
    node(kind + ' ' + quote(raw), reference.span);
    if (!options_.fields) return;
    const Deeper deeper(*this);
    title_fields(reference);
    place_fields(reference);
    id_fields(reference);
    for (const Span leftover : reference.leftovers) {
      text("leftover", make_text(*document_.source, leftover, pool));
    }
  }

  void title_fields(const Reference& reference) {
    field("numbering", reference.numbering);
    people("author", reference.authors);
    field("title", reference.title);
    field("medium", reference.medium);
    field("in-label", reference.in_label);
    people("editor", reference.editors);
    field("container", reference.container);
    if (!reference.edition) return;
    const auto& number = reference.edition->number;
    text(number ? "edition " + std::to_string(*number) : "edition", reference.edition->text);
  }

  void place_fields(const Reference& reference) {
    field("book-volume", reference.book_volume);
    field("place", reference.place);
    field("publisher", reference.publisher);
    date("issued", reference.issued);
    field("volume", reference.volume);
    field("issue", reference.issue);
    if (reference.pages) text("pages", reference.pages->text);
    field("elocator", reference.elocator);
    field("chapter", reference.chapter);
    field("chapter-label", reference.chapter_label);
    field("report-number", reference.report_number);
  }

  void id_fields(const Reference& reference) {
    field("doi", reference.doi);
    field("pmid", reference.pmid);
    field("pmcid", reference.pmcid);
    field("isbn", reference.isbn);
    field("url", reference.url);
    date("published", reference.published);
    date("updated", reference.updated);
    date("accessed", reference.accessed);
  }

  void people(std::string_view label, const People& people) {
    for (const Person& person : people.people) {
      std::string name(label);
      for (const auto* part : {&person.group, &person.family, &person.given, &person.suffix}) {
        if (*part) name += ' ' + quote((*part)->text);
      }
      node(std::move(name), person.span);
    }
    if (people.et_al) text(std::string(label) + "s-continue", *people.et_al);
    if (people.label) text(std::string(label) + "s-label", *people.label);
  }

  void field(std::string_view label, const std::optional<Text>& value) {
    if (value) text(label, *value);
  }

  void date(std::string_view label, const std::optional<CitedDate>& value) {
    if (!value) return;
    const std::string iso = to_iso(value->date);
    node(std::string(label) + ' ' + iso + ' ' + quote(value->text.text), value->text.span);
  }

  void doctors() {
    const Group<Doctor>& doctors = document_.doctors;
    if (doctors.empty() && doctors.headings.empty()) return;
    group("doctors", doctors);
    const Deeper deeper(*this);
    for (const Doctor& doctor : doctors.items) {
      node("doctor " + quote(doctor.name.text), doctor.span);
      if (doctor.place) place(*doctor.place);
    }
  }

  void place(const Place& place) {
    const Deeper deeper(*this);
    std::string content = "place city " + quote(place.city);
    if (place.region) content += " region " + quote(*place.region);
    if (place.country) content += " country " + quote(*place.country);
    node(std::move(content), place.text.span);
  }

  void research() {
    const Group<ResearchCard>& research = document_.research;
    if (research.empty() && research.headings.empty()) return;
    group("research", research);
    const Deeper deeper(*this);
    for (const ResearchCard& item : research.items) card(item.card);
  }

  void trials() {
    const Group<TrialCard>& trials = document_.trials;
    if (trials.empty() && trials.headings.empty()) return;
    group("trials", trials);
    const Deeper deeper(*this);
    for (const TrialCard& item : trials.items) {
      card(item.card);
      const Deeper inside(*this);
      const Span span = item.card.span;
      if (item.participants) line("participants " + std::to_string(*item.participants), span);
      if (item.start) line("start " + to_iso(*item.start), span);
      if (item.registry_id) line("registry-id " + std::string(*item.registry_id), span);
    }
  }

  void card(const Card& card) {
    node("card " + quote(card.label.text), card.span);
    const Deeper deeper(*this);
    for (const KeyValue& entry : card.fields) key_value("field", entry);
    if (card.body) text("body", *card.body);
  }

  void diagnostics() {
    for (const Diagnostic& one : document_.diagnostics) {
      const Position position = document_.source->position(one.span.begin);
      line(std::to_string(position.line) + ':' + std::to_string(position.column) + ' ' +
               std::string(to_string(one.severity)) + ' ' + std::string(one.id) + ": " +
               one.message,
           one.span);
    }
  }

  const Document& document_;
  const DumpOptions& options_;
  std::vector<DumpLine> lines_;
  std::size_t depth_ = 0;
};

}  // namespace

std::vector<DumpLine> dump_lines(const Document& document, const DumpOptions& options) {
  return Dumper(document, options).run();
}

std::string dump(const Document& document, const DumpOptions& options) {
  std::string out;
  for (const DumpLine& line : dump_lines(document, options)) out += line.text + '\n';
  return out;
}

}  // namespace chapbook::ast
