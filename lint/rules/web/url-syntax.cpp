#include <algorithm>
#include <array>

#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

bool is_host_char(char c) {
  return is_lower(c) || is_digit(c) || c == '-' || c == '.';
}

/// The word that begins at `at`.
std::string_view word_at(std::string_view raw, std::size_t at) {
  return raw.substr(at, std::min(raw.find_first_of(" \t\r\n", at), raw.size()) - at);
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

void check(const ast::Reference& reference, Report& report) {
  const std::string_view raw = reference.raw;
  std::size_t previous = 0;
  std::size_t previous_size = 0;
  for (std::size_t at = 0; at < raw.size();) {
    const std::string_view word = word_at(raw, at);
    if (word.empty()) {
      ++at;
      continue;
    }
    const std::string_view before = raw.substr(previous, previous_size);
    const bool whole = begins_like(word, "www.") || begins_like(word, "http");
    if (!whole && is_broken_host(before) && continues_host(word)) {
      report_broken(reference, previous, at + word.size() - previous, report);
    } else if (begins_like(word, "http")) {
      const std::string rest = lower(word.substr(4));
      const bool right = rest.starts_with("://") || rest.starts_with("s://");
      const bool wrong = rest.starts_with(":/") || rest.starts_with("s:/") ||
                         rest.starts_with("//") || rest.starts_with("s//") ||
                         rest.starts_with(";//") || rest.starts_with("s;//");
      const std::string_view host = word.substr(std::min(word.find("//") + 2, word.size()));
      if (!right && wrong) {
        report.add(within(reference, at, word.size()),
                   quoted(word) + " has a broken beginning; write \"https://\"");
      } else if (right && host.substr(0, host.find('/')).find('.') == host.npos && !host.empty()) {
        report.add(within(reference, at, word.size()),
                   quoted(word) + " names no host; check the address");
      }
    }
    previous = at;
    previous_size = word.size();
    at += word.size();
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
