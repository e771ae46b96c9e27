#include "parsers/markup/encoding.hpp"

#include <libxml/encoding.h>
#include <libxml/globals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "parsers/base/ascii.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::markup {

namespace {

constexpr std::size_t prescan_bytes = 1024;  // HTML Living Standard, 13.2.3.2

bool can_stand_in_a_name(char c) {
  return ascii::is_lower(c) || ascii::is_digit(c) || c == '-' || c == '_' || c == ':' || c == '.';
}

/// The word behind `label` and "=", with or without quotes.
std::optional<std::string> value_after(std::string_view text, std::string_view label) {
  for (std::size_t at = text.find(label); at != text.npos; at = text.find(label, at + 1)) {
    std::size_t from = text.find_first_not_of(" \t\r\n", at + label.size());
    if (from == text.npos || text[from] != '=') continue;
    from = text.find_first_not_of(" \t\r\n\"'", from + 1);
    if (from == text.npos) continue;
    const std::size_t end = std::min(text.find_first_of(" \t\r\n\"';/>?", from), text.size());
    const std::string_view value = text.substr(from, end - from);
    if (!value.empty() && std::ranges::all_of(value, &can_stand_in_a_name)) {
      return std::string(value);
    }
  }
  return {};
}

std::optional<std::string> declared(std::string_view bytes) {
  const std::string start = ascii::lower(bytes.substr(0, prescan_bytes));
  if (start.starts_with("<?xml")) {
    const std::string_view declaration = std::string_view(start).substr(0, start.find("?>"));
    if (auto found = value_after(declaration, "encoding")) return found;
  }
  return value_after(start, "charset");
}

/// What the bytes 0x80 to 0x9F stand for; the five that are free stand for themselves.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void append_windows_1252(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    utf8::append(out, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte);
  }
}

/// Appends what `bytes` are in UTF-8; what is no character becomes U+FFFD, a NUL too.
std::size_t append_utf8(std::string& out, std::string_view bytes) {
  std::size_t malformed = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const utf8::CodePoint point = utf8::decode(bytes, at);
    const bool sound = point.valid && point.value != 0;
    if (sound) {
      out += bytes.substr(at, point.length);
    } else {
      utf8::append(out, utf8::replacement);
      ++malformed;
    }
    at += point.length;
  }
  return malformed;
}

/// libxml2 prints what it cannot convert unless someone else listens (on this thread).
class QuietErrors {
 public:
  QuietErrors() : context_(xmlStructuredErrorContext), listener_(xmlStructuredError) {
    xmlSetStructuredErrorFunc(nullptr, &ignore);
  }
  ~QuietErrors() { xmlSetStructuredErrorFunc(context_, listener_); }
  QuietErrors(const QuietErrors&) = delete;
  QuietErrors& operator=(const QuietErrors&) = delete;

 private:
  static void ignore(void*, xmlErrorPtr) {}

  void* context_;
  xmlStructuredErrorFunc listener_;
};

/// By an encoding of libxml2 (iconv). What it stops at is left out with all that follows.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  xmlCharEncodingHandler* const handler = xmlFindCharEncodingHandler(charset.c_str());
  if (handler == nullptr) return {};
  struct Free {
    void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
  };
  const QuietErrors quiet;
  const std::unique_ptr<xmlBuffer, Free> in(xmlBufferCreate());
  const std::unique_ptr<xmlBuffer, Free> out(xmlBufferCreate());
  xmlBufferAdd(in.get(), reinterpret_cast<const xmlChar*>(bytes.data()),
               static_cast<int>(bytes.size()));
  xmlCharEncInFunc(handler, out.get(), in.get());
  const bool complete = xmlBufferLength(in.get()) == 0;
  std::string text(reinterpret_cast<const char*>(xmlBufferContent(out.get())),
                   static_cast<std::size_t>(xmlBufferLength(out.get())));
  xmlCharEncCloseFunc(handler);
  if (!complete) utf8::append(text, utf8::replacement);
  return text;
}

bool is_western(std::string_view charset) {
  constexpr std::array<std::string_view, 7> names{"windows-1252", "cp1252", "iso-8859-1", "latin1",
                                                  "us-ascii",     "ascii",  "iso8859-1"};
  return std::ranges::find(names, charset) != names.end();
}

struct Mark {
  std::string_view bytes;
  std::string_view charset;
};
constexpr std::array<Mark, 3> marks{
    {{"\xEF\xBB\xBF", "utf-8"}, {"\xFF\xFE", "utf-16le"}, {"\xFE\xFF", "utf-16be"}}};

}  // namespace

Decoded decode(std::string_view bytes) {
  Decoded out;
  const auto mark =
      std::ranges::find_if(marks, [&](const Mark& each) { return bytes.starts_with(each.bytes); });
  if (mark != marks.end()) {
    out.charset = mark->charset;
    bytes.remove_prefix(mark->bytes.size());
  } else if (const auto said = declared(bytes)) {
    // A page whose bytes could be read this far is no UTF-16, whatever it says (13.2.3.2, step 15).
    out.charset = said->starts_with("utf-16") ? "utf-8" : *said;
  } else {
    out.charset = utf8::find_invalid(bytes) == bytes.size() ? "utf-8" : "windows-1252";
  }
  out.text.reserve(bytes.size() + bytes.size() / 16);
  if (is_western(out.charset)) {
    std::string text;
    append_windows_1252(text, bytes);
    out.malformed = append_utf8(out.text, text);
    return out;
  }
  std::optional<std::string> converted;
  if (out.charset != "utf-8" && out.charset != "utf8") {
    converted = convert(bytes, out.charset);
    out.known = converted.has_value();
  }
  out.malformed = append_utf8(out.text, converted ? std::string_view(*converted) : bytes);
  return out;
}

void report_encoding(const Decoded& decoded, Transcript& out) {
  const auto report = [&](std::string message) {
    out.diagnostics.push_back(make_diagnostic(notice::invalid_utf8, {}, std::move(message)));
  };
  if (!decoded.known) {
    report("the file names the encoding \"" + decoded.charset +
           "\", which is not known; it is read as UTF-8");
  }
  if (decoded.malformed > 0) {
    report(std::to_string(decoded.malformed) + " characters are not " + decoded.charset +
           " and became U+FFFD");
  }
}

}  // namespace chapbook::markup
