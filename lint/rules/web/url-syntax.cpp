#include <algorithm>
#include <array>

#include "lint/reference_facts.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

bool is_host_char(char c) {
  return is_lower(c) || is_digit(c) || c == '-' || c == '.';
}

/// "nlm.nih.gov/x": a host in small letters with a stop inside, then a slash.
bool continues_host(std::string_view word) {
  const std::size_t slash = word.find('/');
  const std::string_view host = word.substr(0, slash);
  return slash != word.npos && host.find('.') != host.npos && host.find('.') != 0 &&
         std::ranges::all_of(host, is_host_char);
}

/// "www." or "ghr.": what stands before the blank in a broken address. Short words end titles too
/// ("Lupus. medlineplus.gov/lupus.html"), so only well-known beginnings of hosts count.
bool is_broken_host(std::string_view word) {
  constexpr std::array<std::string_view, 6> hosts{"www.",  "ghr.", "pubmed.",
                                                  "ncbi.", "ods.", "en."};
  if (word == "http://" || word == "https://") return true;
  return std::ranges::any_of(hosts, [&](std::string_view host) { return same_word(host, word); }) ||
         (word.find("://") != word.npos && word.ends_with('.'));
}

void report_broken(const ast::Reference& reference, std::size_t begin, std::size_t size,
                   Report& report) {
  const Span span = within(reference, begin, size);
  report.add(span, "blank inside the address " + quoted(report.raw(span)) + "; take it out");
}

/// The bounds of a run of bytes in the text.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The word that holds the byte at `at`.
Word word_around(std::string_view raw, std::size_t at) {
  Word out{at, at + 1};
  while (out.begin > 0 && !is_blank(raw[out.begin - 1])) --out.begin;
  while (out.end < raw.size() && !is_blank(raw[out.end])) ++out.end;
  return out;
}

/// The word before the one that begins at `begin`; empty where there is none.
std::string_view word_before(std::string_view raw, std::size_t begin, std::size_t& out_begin) {
  std::size_t end = begin;
  while (end > 0 && is_blank(raw[end - 1])) --end;
  out_begin = end == 0 ? 0 : word_around(raw, end - 1).begin;
  return raw.substr(out_begin, end - out_begin);
}

void check_beginning(const ast::Reference& reference, Word place, std::string_view word,
                     Report& report) {
  const std::string rest = lower(word.substr(4));
  const bool right = rest.starts_with("://") || rest.starts_with("s://");
  const bool wrong = rest.starts_with(":/") || rest.starts_with("s:/") || rest.starts_with("//") ||
                     rest.starts_with("s//") || rest.starts_with(";//") || rest.starts_with("s;//");
  const std::string_view host = word.substr(std::min(word.find("//") + 2, word.size()));
  const Span span = within(reference, place.begin, word.size());
  if (!right && wrong) {
    report.add(span, quoted(word) + " has a broken beginning; write \"https://\"");
  } else if (right && host.substr(0, host.find('/')).find('.') == host.npos && !host.empty()) {
    report.add(span, quoted(word) + " names no host; check the address");
  }
}

// Whatever is wrong with an address, it has a slash.
void check(const ast::Reference& reference, Report& report) {
  const std::string_view raw = reference.raw;
  for (std::size_t slash = raw.find('/'); slash != raw.npos;) {
    const Word place = word_around(raw, slash);
    const std::string_view word = raw.substr(place.begin, place.end - place.begin);
    std::size_t previous = 0;
    const std::string_view before = word_before(raw, place.begin, previous);
    const bool whole = begins_like(word, "www.") || begins_like(word, "http");
    if (!whole && is_broken_host(before) && continues_host(word)) {
      report_broken(reference, previous, place.end - previous, report);
    } else if (begins_like(word, "http")) {
      check_beginning(reference, place, word, report);
    }
    slash = raw.find('/', place.end);
  }
}

}  // namespace

extern const Rule url_syntax;
constinit const Rule url_syntax{
    .id = "url-syntax",
    .group = "Web pages and dates",
    .severity = Severity::error,
    .fix = FixPolicy::none,
    .profiles = all_profiles,
    .summary = "a web address that cannot work",
    .why =
        "A blank or a lost sign in the address leads nowhere, and the page cannot be found by "
        "its title alone.",
    .basis = "RFC 3986, Uniform Resource Identifier.",
    .bad = {.text = "World Health Organization website. Tuberculosis. www. "
                    "who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                    "2023. Accessed March 3, 2024."},
    .good = {.text = "World Health Organization website. Tuberculosis. "
                     "www.who.int/news-room/fact-sheets/detail/tuberculosis. Updated November 7, "
                     "2023. Accessed March 3, 2024."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
