#include "formats/shared/common_options.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>
#include <utility>

#include "parsers/base/ascii.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::formats {

namespace option {
constinit const OptionSpec lang{"lang", "TAG", "language of the text, a BCP 47 tag", {}, "en"};
constinit const OptionSpec date{"date", "DATE",
                                "date of the document: YYYY, YYYY-MM or YYYY-MM-DD"};
constinit const OptionSpec author{"author", "NAME", "author of the text", {}, {}, true};
constinit const OptionSpec publisher{"publisher", "NAME", "publisher of the text"};
constinit const OptionSpec rights{"rights", "TEXT", "copyright statement"};
constinit const OptionSpec license_url{"license-url", "URL", "address of the licence"};
constinit const OptionSpec code{"code", "SYSTEM=CODE", "code of the condition in a code system", {},
                                {},     true};

namespace {
constexpr std::string_view on = "on";
constexpr std::string_view on_or_off[] = {on, "off"};
constexpr std::string_view combined = "combined";
constexpr std::string_view bibliographies[] = {"chapter", combined};
constexpr std::string_view statuses[] = {"final", "preliminary", "amended", "entered-in-error"};
}  // namespace
constinit const OptionSpec status{"status", "STATUS", "status of the FHIR Composition", statuses,
                                  "final"};
constinit const OptionSpec canonical_base{
    "canonical-base", "URL", "address below which your server publishes chapbook's code systems"};
constinit const OptionSpec bibliography{
    "bibliography", "WHERE", "references of a book: in their chapters, or combined at the end",
    bibliographies, "chapter"};
constinit const OptionSpec link_conditions{
    "link-conditions", "ON", "link a condition that a text names to its chapter; on in books",
    on_or_off};
}  // namespace option

namespace {

/// The common shape of RFC 5646 section 2.1: subtags of 1 to 8 letters and digits, the first of 2
/// to 8 letters or "x".
bool is_language_tag(std::string_view tag) {
  bool first = true;
  while (true) {
    const std::string_view subtag = tag.substr(0, tag.find('-'));
    if (subtag.empty() || subtag.size() > 8 ||
        !std::ranges::all_of(subtag, ascii::is_letter_or_digit))
      return false;
    if (first && subtag != "x" &&
        (subtag.size() < 2 || std::ranges::any_of(subtag, [](char c) { return c <= '9'; }))) {
      return false;
    }
    first = false;
    if (subtag.size() == tag.size()) return true;
    tag.remove_prefix(subtag.size() + 1);
  }
}

[[noreturn]] void wrong(std::string_view flag, std::string_view value, std::string_view want) {
  throw Error(ErrorKind::usage,
              "--" + std::string(flag) + " \"" + std::string(value) + "\": " + std::string(want));
}

/// The clean form of a value from outside the document, or nullopt where nothing of it is text.
std::optional<std::string> clean(std::optional<std::string_view> value) {
  if (!value) return {};
  TextPool pool;
  std::string out(clean_text(*value, pool));
  if (out.empty()) return {};
  return out;
}

Metadata::Code read_code(std::string_view text) {
  const auto equals = text.rfind('=');
  if (equals != text.npos) {
    auto system = clean(text.substr(0, equals));
    auto code = clean(text.substr(equals + 1));
    if (system && code) return {std::move(*system), std::move(*code)};
  }
  wrong("code", text, "not of the form SYSTEM=CODE");
}

/// Letters without their marks (Unicode decomposition, marks stripped).
std::string without_marks(std::string_view text) {
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t length = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
      static_cast<utf8proc_ssize_t>(text.size()), &raw,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                     UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(raw, &std::free);
  if (length == UTF8PROC_ERROR_NOMEM) throw std::bad_alloc();
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(length)};
}

}  // namespace

std::string slugify(std::string_view title) {
  constexpr std::size_t max_bytes = 80;
  std::string slug;
  for (const char c : without_marks(title)) {
    if (slug.size() == max_bytes) break;
    if (ascii::is_letter_or_digit(c)) {
      slug.push_back(c);
    } else if (c != '\'' && !slug.empty() && slug.back() != '-') {
      slug.push_back('-');
    }
  }
  while (slug.ends_with('-')) slug.pop_back();
  return slug.empty() ? "untitled" : slug;
}

std::size_t choice_of(const OptionSpec& spec, const Options& options) {
  const std::string_view value = options.get(spec).value_or(spec.fallback);
  const auto found = std::ranges::find(spec.choices, value);
  if (found != spec.choices.end()) return static_cast<std::size_t>(found - spec.choices.begin());
  std::string names;
  for (const std::string_view name : spec.choices) {
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  wrong(spec.name, value, "not one of " + names);
}

bool is_on(const OptionSpec& spec, const Options& options, bool otherwise) {
  const auto chosen = options.get(spec);
  return chosen ? *chosen == option::on : otherwise;
}

bool has_combined_bibliography(const Options& options) {
  return options.get(option::bibliography) == option::combined;
}

std::string clean_title(const ast::Document& document) {
  return clean(ast::display_title(document)).value_or("Untitled");
}

namespace {

/// What neither title nor date of a text decide.
Metadata read_common(const Options& options) {
  Metadata out;
  out.lang = options.get(option::lang).value_or("en");
  if (!is_language_tag(out.lang))
    wrong("lang", out.lang, "not a BCP 47 language tag such as en or pt-BR");
  if (const auto date = options.get(option::date)) {
    out.date = from_iso(*date);
    if (!out.date) wrong("date", *date, "not a date of the form YYYY, YYYY-MM or YYYY-MM-DD");
  }
  for (const std::string_view author : options.all(option::author)) {
    if (auto name = clean(author)) out.authors.push_back(std::move(*name));
  }
  out.publisher = clean(options.get(option::publisher));
  out.rights = clean(options.get(option::rights));
  out.license_url = clean(options.get(option::license_url));
  for (const std::string_view code : options.all(option::code)) {
    out.codes.push_back(read_code(code));
  }
  return out;
}

void set_title(Metadata& metadata, std::string title) {
  metadata.title = std::move(title);
  metadata.slug = slugify(metadata.title);
}

}  // namespace

Metadata read_metadata(const ast::Document& document, const Options& options) {
  Metadata out = read_common(options);
  set_title(out, clean_title(document));
  if (!out.date) out.date = document.review_date;
  return out;
}

Metadata read_book_metadata(std::span<const ast::Document> documents, const BookInfo& info,
                            const Options& options) {
  Metadata out = read_common(options);
  set_title(out, clean(info.title).value_or("Untitled"));
  if (info.subtitle) out.subtitle = clean(*info.subtitle);
  if (out.date) return out;
  for (const ast::Document& document : documents) {
    const auto& date = document.review_date;
    if (date && (!out.date || compare(*out.date, *date) < 0)) out.date = date;
  }
  return out;
}

}  // namespace chapbook::formats
