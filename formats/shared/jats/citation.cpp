#include "formats/shared/jats/citation.hpp"

#include <algorithm>
#include <utility>

#include "parsers/base/text.hpp"

namespace chapbook::formats::jats {

namespace {

using Field = CitationField;

void set_attributes(XmlElement element, const Field& field) {
  for (const auto& [name, value] : field.attributes) element.set(name, value);
}

void write_field(XmlElement parent, const Field& field) {
  const XmlElement element = parent.add(field.element, field.text);
  set_attributes(element, field);
  for (const Field& part : field.parts) write_field(element, part);
}

/// Cuts the clean text of a reference at places of its raw text. Whatever the cuts, the pieces
/// together are the clean text, so a mixed-citation cannot lose or add a byte.
class CleanCuts {
 public:
  CleanCuts(std::string_view raw, Span span)
      : raw_(raw), span_(span), text_(clean_text(raw, pool_)) {}

  /// The piece from the last cut up to source offset `to`, which must not go back.
  std::string_view until(std::uint32_t to) {
    const std::size_t begin = cut_;
    move_to(to - span_.begin);
    return text_.substr(begin, cut_ - begin);
  }
  std::string_view rest() { return text_.substr(std::exchange(cut_, text_.size())); }

 private:
  void move_to(std::size_t raw_cut) {
    if (text_.data() == raw_.data()) {
      cut_ = raw_cut;
      return;
    }
    // Between bars, white space at the ends counts as it does in the middle of a line.
    TextPool pool;
    const std::string piece = "|" + std::string(raw_.substr(raw_cut_, raw_cut - raw_cut_)) + "|";
    cut_ = std::min(cut_ + clean_text(piece, pool).size() - 2, text_.size());
    while (cut_ < text_.size() && (static_cast<unsigned char>(text_[cut_]) & 0xC0U) == 0x80U) {
      ++cut_;  // A combining mark right after the cut was composed: keep the character whole.
    }
    raw_cut_ = raw_cut;
  }

  TextPool pool_;
  std::string_view raw_;
  Span span_;
  std::string_view text_;
  std::size_t raw_cut_ = 0;
  std::size_t cut_ = 0;
};

bool by_place(const Field& a, const Field& b) {
  return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
}

/// Sorted by place, without what is not printed.
std::vector<Field> printed_fields(std::vector<Field> fields) {
  std::erase_if(fields, [](const Field& field) {
    return field.use == Field::Use::element_only || field.span.empty();
  });
  std::ranges::stable_sort(fields, by_place);
  for (Field& field : fields) field.parts = printed_fields(std::move(field.parts));
  return fields;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(' ') == std::string_view::npos;
}

/// Names inside running text are string-name, which may hold the text between their parts.
const char* mixed_element(const Field& field) {
  return std::string_view(field.element) == "name" ? "string-name" : field.element;
}

/// Writes `fields` within `range` and all text around them up to the end of `range`. A field that
/// overlaps the one before it stays untagged text.
void write_printed(XmlElement parent, const std::vector<Field>& fields, Span range,
                   CleanCuts& cuts) {
  std::uint32_t at = range.begin;
  for (const Field& field : fields) {
    if (field.span.begin < at || field.span.end > range.end) continue;
    parent.text(cuts.until(field.span.begin));
    at = field.span.end;
    if (!field.parts.empty()) {
      const XmlElement element = parent.add(mixed_element(field));
      set_attributes(element, field);
      write_printed(element, field.parts, field.span, cuts);
    } else if (const std::string_view text = cuts.until(at); is_blank(text)) {
      parent.text(text);
    } else {
      set_attributes(parent.add(field.element, text), field);
    }
  }
  parent.text(cuts.until(range.end));
}

void add_nobody(XmlElement citation, const ast::Reference& reference) {
  if (reference.authors.empty() && reference.editors.empty()) {
    citation.add("person-group", {{"person-group-type", "author"}});
  }
}

}  // namespace

XmlElement write_element_citation(XmlElement parent, const ast::Reference& reference,
                                  const Source& source) {
  const XmlElement citation =
      parent.add("element-citation", {{"publication-type", publication_type(reference.kind)}});
  add_nobody(citation, reference);
  for (const Field& field : citation_fields(reference, source)) {
    write_field(citation, field);
  }
  return citation;
}

void write_mixed_citation(XmlElement parent, const ast::Reference& reference, const Source& source,
                          bool tag_numbering) {
  const XmlElement citation =
      parent.add("mixed-citation",
                 {{"publication-type", reference.understood ? publication_type(reference.kind)
                                                            : std::string_view("other")}});
  std::vector<Field> fields;
  if (reference.understood) {
    add_nobody(citation, reference);
    fields = citation_fields(reference, source);
  }
  if (tag_numbering && reference.numbering)
    fields.push_back({"label", reference.numbering->span, {}});
  CleanCuts cuts(reference.raw, reference.span);
  write_printed(citation, printed_fields(std::move(fields)), reference.span, cuts);
  citation.text(cuts.rest());
}

}  // namespace chapbook::formats::jats
