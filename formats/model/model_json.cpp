#include "formats/model/model_json.hpp"

#include <string>

#include "parsers/ast/visit.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats::model {

namespace {

/// The version of the shape. It grows by one with a change that a reader of the old shape would
/// misread; new members alone do not count.
constexpr std::int64_t schema_version = 1;

/// True for valid UTF-8 without characters that our outputs forbid.
bool is_printable(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const utf8::CodePoint point = utf8::decode(bytes, at);
    if (!point.valid || utf8::is_forbidden(point.value)) return false;
    at += point.length;
  }
  return true;
}

std::string_view file_name(std::string_view name) {
  const auto slash = name.find_last_of("/\\");
  return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

}  // namespace

Position Positions::at(std::uint32_t offset) {
  if (source_.is_derived()) return source_.position(offset);
  const auto points = [&](std::uint32_t begin, std::uint32_t end) {
    return static_cast<std::uint32_t>(utf8::count_code_points(source_.slice({begin, end})));
  };
  if (known_ && line_.begin <= offset && offset <= line_.end) {
    if (offset_ <= offset) {
      position_.column += points(offset_, offset);
    } else {
      position_.column -= points(offset, offset_);
    }
  } else {
    position_ = source_.position(offset);
    line_ = source_.line_at(offset);
    known_ = line_.begin <= offset && offset <= line_.end;
  }
  offset_ = offset;
  return position_;
}

/// On one line, so that a person can read the document past its numbers.
void ModelWriter::span_value(Span span) {
  const Position position = positions_.at(span.begin);
  json_.raw("{\"begin\": " + std::to_string(span.begin) + ", \"end\": " + std::to_string(span.end) +
            ", \"line\": " + std::to_string(position.line) +
            ", \"column\": " + std::to_string(position.column) + "}");
}

void ModelWriter::span(Span span) {
  json_.key("span");
  span_value(span);
}

void ModelWriter::text_value(const Text& text) {
  json_.begin_object().member("text", text.text);
  span(text.span);
  json_.end_object();
}

void ModelWriter::text(std::string_view key, const Text& text) {
  json_.key(key);
  text_value(text);
}

void ModelWriter::text(std::string_view key, const std::optional<Text>& text) {
  if (text) this->text(key, *text);
}

void ModelWriter::texts(std::string_view key, const std::vector<Text>& texts) {
  list(key, texts, [this](const Text& text) { text_value(text); });
}

void ModelWriter::word(std::string_view key, const std::optional<std::string_view>& value) {
  if (value) json_.member(key, *value);
}

void ModelWriter::date(std::string_view key, const std::optional<PartialDate>& date) {
  if (date) json_.member(key, to_iso(*date));
}

/// The bytes themselves are part of the model: all spans are offsets into them.
void ModelWriter::source() {
  const Source& source = *document_.source;
  TextPool pool;
  json_.key("source").begin_object();
  json_.member("name", clean_text(file_name(source.name()), pool));
  json_.key("bytes").number(static_cast<std::int64_t>(source.bytes().size()));
  json_.member("sha256", sha256_hex(source.bytes()));
  json_.key("derived").boolean(source.is_derived());
  if (is_printable(source.bytes())) {
    json_.member("text", source.bytes());
  } else {
    json_.member("base64", base64(source.bytes()));
  }
  json_.end_object();
}

void ModelWriter::key_value(const ast::KeyValue& entry) {
  json_.begin_object();
  text("key", entry.key);
  text("value", entry.value);
  span(entry.span);
  json_.end_object();
}

void ModelWriter::paragraph(const ast::Paragraph& paragraph) {
  json_.begin_object().member("type", "paragraph").key("leadIn").boolean(paragraph.lead_in);
  list("inlines", paragraph.inlines, [this](const ast::Inline& piece) {
    std::visit(ast::Overloaded{[this](const Text& text) {
                                 json_.begin_object().member("type", "text");
                                 json_.member("text", text.text);
                                 span(text.span);
                               },
                               [this](const ast::Link& link) {
                                 json_.begin_object().member("type", "link");
                                 json_.member("text", link.url.text).member("target", link.target);
                                 span(link.url.span);
                               }},
               piece);
    json_.end_object();
  });
  span(paragraph.span);
  json_.end_object();
}

void ModelWriter::item_list(const ast::List& item_list) {
  json_.begin_object().member("type", "list").key("ordered").boolean(item_list.ordered);
  list("items", item_list.items, [this](const ast::ListItem& item) {
    json_.begin_object();
    blocks(item.blocks);
    span(item.span);
    json_.end_object();
  });
  span(item_list.span);
  json_.end_object();
}

void ModelWriter::raw(const ast::Raw& raw) {
  json_.begin_object().member("type", "raw");
  texts("lines", raw.lines);
  span(raw.span);
  json_.end_object();
}

void ModelWriter::blocks(const std::vector<ast::Block>& blocks) {
  list("blocks", blocks, [this](const ast::Block& block) {
    std::visit(ast::Overloaded{[this](const ast::Paragraph& node) { paragraph(node); },
                               [this](const ast::List& node) { item_list(node); },
                               [this](const ast::Raw& node) { raw(node); }},
               block.value);
  });
}

void ModelWriter::section(const ast::Section& section) {
  json_.begin_object().member("kind", ast::info(section.kind).code);
  text("heading", section.heading);
  blocks(section.blocks);
  span(section.span);
  json_.end_object();
}

void ModelWriter::doctor(const ast::Doctor& doctor) {
  json_.begin_object();
  text("name", doctor.name);
  if (doctor.place) {
    json_.key("place").begin_object().member("text", doctor.place->text.text);
    json_.member("city", doctor.place->city);
    word("region", doctor.place->region);
    word("country", doctor.place->country);
    span(doctor.place->text.span);
    json_.end_object();
  }
  span(doctor.span);
  json_.end_object();
}

void ModelWriter::card_members(const ast::Card& card) {
  text("label", card.label);
  list("fields", card.fields, [this](const ast::KeyValue& field) { key_value(field); });
  text("body", card.body);
  span(card.span);
}

void ModelWriter::research(const ast::ResearchCard& item) {
  json_.begin_object();
  card_members(item.card);
  json_.end_object();
}

void ModelWriter::trial(const ast::TrialCard& item) {
  json_.begin_object();
  card_members(item.card);
  if (item.participants) json_.key("participants").number(std::int64_t{*item.participants});
  date("start", item.start);
  word("registryId", item.registry_id);
  json_.end_object();
}

void ModelWriter::diagnostic(const Diagnostic& finding) {
  json_.begin_object().member("id", finding.id).member("severity", to_string(finding.severity));
  json_.member("message", finding.message);
  span(finding.span);
  list("related", finding.related, [this](const Related& related) {
    json_.begin_object().member("message", related.message);
    // A place in another source has no offsets here.
    if (related.source == nullptr) span(related.span);
    json_.end_object();
  });
  json_.end_object();
}

std::string ModelWriter::write() {
  json_.begin_object().key("schema").number(schema_version);
  source();
  text("title", document_.title);
  text("tagline", document_.tagline);
  date("reviewDate", document_.review_date);
  list("meta", document_.meta, [this](const ast::KeyValue& entry) { key_value(entry); });
  texts("alternativeNames", document_.alternative_names);
  list("sections", document_.sections, [this](const ast::Section& node) { section(node); });
  group("references", document_.references,
        [this](const ast::Reference& item) { reference(item); });
  group("doctors", document_.doctors, [this](const ast::Doctor& item) { doctor(item); });
  group("research", document_.research, [this](const ast::ResearchCard& item) { research(item); });
  group("trials", document_.trials, [this](const ast::TrialCard& item) { trial(item); });
  list("unplaced", document_.unplaced, [this](const ast::Raw& node) { raw(node); });
  list("diagnostics", document_.diagnostics,
       [this](const Diagnostic& finding) { diagnostic(finding); });
  json_.end_object();
  return json_.take();
}

}  // namespace chapbook::formats::model
