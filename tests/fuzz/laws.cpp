#include "fuzz/laws.hpp"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <memory>

#include "formats/shared/json.hpp"
#include "formats/shared/zip.hpp"
#include "parsers/base/source.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::fuzz {

namespace {

/// Control characters can hide in a JSON text as `\u0007`.
bool has_escaped_control(std::string_view json) {
  for (std::size_t i = 0; i + 1 < json.size(); ++i) {
    if (json[i] != '\\') continue;
    if (json.substr(i, 5) == "\\u000" || json.substr(i, 5) == "\\u001") return true;
    ++i;  // the escaped character, which may be a backslash
  }
  return false;
}

void require_sound_json(std::string_view json, std::string_view about) {
  require_printable(json, about);
  // The reader takes objects only, which an array is a member of.
  const std::string text =
      json.starts_with('[') ? "{\"items\":" + std::string(json) + "}" : std::string(json);
  const formats::JsonObject object = formats::read_json_object(text);
  require(object.error.empty(), "output is one JSON text", object.error);
  require(!has_escaped_control(json), "JSON holds no control character", about);
}

void require_sound_book(std::string_view zip) {
  for (const formats::ZipMember& member : formats::read_zip(zip)) {
    const auto ends = [&](std::string_view suffix) { return member.name.ends_with(suffix); };
    if (ends(".xhtml") || ends(".opf") || ends(".ncx") || ends(".xml")) {
      require_well_formed_xml(member.content, member.name);
    }
  }
}

/// What may stand before the words of a list item: its sign, a number perhaps, and blanks, as many
/// as one likes.
bool is_list_sign(const Source& source, Span span, TextPool& pool) {
  return make_text(source, span, pool).text.size() <= 16 &&
         source.slice(span).find_first_of("\r\n") == std::string_view::npos;
}

}  // namespace

void require(bool holds, std::string_view law, std::string_view about) {
  if (holds) return;
  std::string words{law};
  if (!about.empty()) words.append(": ").append(about);
  throw Broken(words);
}

std::uint64_t choice_from(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  }
  return hash;
}

void require_printable(std::string_view text, std::string_view about) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    require(point.valid, "text is valid UTF-8", about);
    require(!utf8::is_forbidden(point.value), "text has no forbidden character", about);
    at += point.length;
  }
}

void require_well_formed_xml(std::string_view xml, std::string_view about) {
  require_printable(xml, about);
  const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE;
  xmlResetLastError();
  const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document{
      xmlReadMemory(xml.data(), static_cast<int>(xml.size()), "output.xml", nullptr, options),
      &xmlFreeDoc};
  const xmlError* error = xmlGetLastError();
  if (document && error == nullptr) return;
  require(false, "XML is well-formed",
          std::string(about) + ": " + (error == nullptr ? "unreadable" : error->message));
}

void require_owned_lines(const ast::Document& document) {
  const std::vector<ast::OwnedSpan> owned = ast::owned_spans(document);
  const Source& source = *document.source;
  for (std::size_t i = 0; i < owned.size(); ++i) {
    require(owned[i].span.begin <= owned[i].span.end && owned[i].span.end <= source.bytes().size(),
            "an owned span lies in the source");
    require(i == 0 || owned[i - 1].span.end <= owned[i].span.begin, "owned spans do not overlap");
  }
  TextPool pool;
  auto at = owned.begin();
  for (const Span line : source.lines()) {
    const Text words = make_text(source, line, pool);
    if (words.text.empty()) continue;
    while (at != owned.end() && at->span.end < words.span.end) ++at;
    require(at != owned.end() && at->span.overlaps(words.span), "every non-blank line has an owner",
            words.text);
    require(at->span.begin <= words.span.begin ||
                is_list_sign(source, {words.span.begin, at->span.begin}, pool),
            "a line has one owner", words.text);
  }
}

void require_sound_places(const Source& source) {
  const auto lines = static_cast<std::uint32_t>(source.original().bytes().size()) + 1;
  for (const Span line : source.lines()) {
    const Position begin = source.position(line.begin);
    const Position end = source.end_position(line);
    require(begin.line >= 1 && begin.column >= 1, "places count from 1");
    require(begin.line <= lines && end.line <= lines, "a place is in the file");
  }
}

void require_sound_findings(std::span<const Diagnostic> findings, std::string_view text) {
  std::uint32_t previous = 0;
  for (const Diagnostic& finding : findings) {
    const auto inside = [&](Span span) {
      return span.begin <= span.end && span.end <= text.size();
    };
    require(inside(finding.span), "a finding lies in the text", finding.id);
    require(finding.span.begin >= previous, "findings are sorted by position", finding.id);
    previous = finding.span.begin;
    require_printable(finding.message, finding.id);
    for (const Fix& fix : finding.fixes) {
      require_printable(fix.message, finding.id);
      std::uint32_t end = 0;
      for (const Edit& edit : fix.edits) {
        require(inside(edit.span) && edit.span.begin >= end, "edits are sorted and apart",
                finding.id);
        require_printable(edit.replacement, finding.id);
        end = edit.span.end;
      }
    }
  }
}

void require_sound_output(const formats::Format& format, std::string_view bytes) {
  if (format.media_type.ends_with("zip")) {
    require_sound_book(bytes);
  } else if (format.media_type.ends_with("json")) {
    require_sound_json(bytes, format.id);
  } else if (format.scope == formats::Scope::references || format.media_type == "text/plain") {
    require_printable(bytes, format.id);
  } else {  // our HTML is written in the syntax that it shares with XML
    require_well_formed_xml(bytes, format.id);
  }
}

}  // namespace chapbook::fuzz
