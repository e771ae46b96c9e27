#include "lint/identifiers.hpp"

#include <algorithm>
#include <array>

namespace chapbook::lint {

namespace {

constexpr std::array<std::string_view, 6> resolvers{"https://doi.org/",     "http://doi.org/",
                                                    "https://dx.doi.org/",  "http://dx.doi.org/",
                                                    "https://www.doi.org/", "doi.org/"};

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

/// The end of the word that begins at `at`, without the punctuation that closes it.
std::size_t end_of_value(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 2048;  // keeps the work linear in text without blanks
  const std::size_t limit = std::min(text.size(), at + longest);
  std::size_t end = at;
  int open = 0;
  for (; end < limit && !is_blank(text[end]); ++end) {
    if (text[end] == '(' || text[end] == '[') ++open;
    if ((text[end] == ')' || text[end] == ']') && --open < 0) break;
  }
  while (end > at && ByteSet(".,;:\"'").has(text[end - 1])) --end;
  return end;
}

std::size_t resolver_length(std::string_view text) {
  for (const std::string_view each : resolvers) {
    if (begins_like(text, each)) return each.size();
  }
  return 0;
}

/// Length of "doi", "doi:", "DOI: ", "doi:https://doi.org/" at the start of `text`, or 0.
std::size_t doi_label_length(std::string_view text) {
  if (const std::size_t resolver = resolver_length(text); resolver > 0) return resolver;
  if (!begins_like(text, "doi")) return 0;
  std::size_t at = skip_blanks(text, 3);
  const bool colon = at < text.size() && text[at] == ':';
  if (colon) at = skip_blanks(text, at + 1);
  if (const std::size_t resolver = resolver_length(text.substr(at)); resolver > 0) {
    return at + resolver;
  }
  // "doi: doi:10..." is one label, printed twice.
  if (colon && begins_like(text.substr(at), "doi:")) at = skip_blanks(text, at + 4);
  const bool digits = at < text.size() && is_digit(text[at]);
  return digits || (colon && at < text.size()) ? at : 0;
}

bool begins_word(std::string_view text, std::size_t at) {
  return at == 0 || (!is_letter(text[at - 1]) && !is_digit(text[at - 1]) && text[at - 1] != '/' &&
                     text[at - 1] != '.' && text[at - 1] != '-');
}

}  // namespace

bool is_doi(std::string_view doi) {
  if (!doi.starts_with("10.")) return false;
  std::size_t at = 3;
  while (at < doi.size() && is_digit(doi[at])) ++at;
  const std::size_t digits = at - 3;
  while (at < doi.size() && (is_digit(doi[at]) || doi[at] == '.')) ++at;
  if (digits < 4 || digits > 9 || at + 1 >= doi.size() || doi[at] != '/') return false;
  return std::ranges::count(doi, '(') == std::ranges::count(doi, ')') &&
         std::ranges::count(doi, '[') == std::ranges::count(doi, ']');
}

bool is_placeholder_doi(std::string_view doi) {
  const std::size_t slash = doi.find('/');
  if (slash == doi.npos) return false;
  const std::string prefix = lower(doi.substr(0, slash));
  const std::string suffix = lower(doi.substr(slash + 1));
  if (prefix == "10.5555" || prefix == "10.0000" || prefix.find('x') != prefix.npos) return true;
  if (suffix.size() >= 5 && std::string_view("1234567890").starts_with(suffix)) return true;
  constexpr std::array<std::string_view, 7> templates{"xyz",     "xyz123", "abc",   "abc123",
                                                      "example", "suffix", "abcdef"};
  if (std::ranges::find(templates, suffix) != templates.end()) return true;
  return suffix.size() >= 3 && suffix.find_first_not_of("xyn") == suffix.npos;
}

std::vector<Printed> printed_dois(const ast::Reference& reference) {
  std::vector<Printed> out;
  const std::string_view raw = reference.raw;
  for (std::size_t at = 0; at < raw.size();) {
    // "doi:", "http", "10."
    if (!ByteSet("dDhH1").has(raw[at]) || !begins_word(raw, at)) {
      ++at;
      continue;
    }
    const std::string_view rest = raw.substr(at);
    const std::size_t label = doi_label_length(rest);
    const bool bare =
        label == 0 && rest.starts_with("10.") && is_doi(rest.substr(0, end_of_value(rest, 0)));
    if (label == 0 && !bare) {
      ++at;
      continue;
    }
    const std::size_t end = end_of_value(raw, at + label);
    const Span value = within(reference, at + label, end - at - label);
    out.push_back({{value.begin - static_cast<std::uint32_t>(label), value.end},
                   within(reference, at, label),
                   value});
    at = std::max(end, at + 1);
  }
  return out;
}

std::vector<Printed> printed_numbers(const ast::Reference& reference, std::string_view name,
                                     const std::vector<Span>& addresses) {
  std::vector<Printed> out;
  const std::string_view raw = reference.raw;
  for (const std::size_t begin : find_word(raw, name)) {
    if (covers(addresses, reference.span.begin + begin)) continue;
    std::size_t at = skip_blanks(raw, begin + name.size());
    const bool colon = at < raw.size() && (raw[at] == ':' || raw[at] == '#' || raw[at] == '-');
    if (colon) at = skip_blanks(raw, at + 1);
    if (at >= raw.size() || !(is_digit(raw[at]) || (is_upper(raw[at]) && name != "ISBN"))) continue;
    if (!colon && !is_digit(raw[at]) && !begins_like(raw.substr(at), "PMC")) continue;
    std::size_t end = at;
    while (end < raw.size() && (is_letter(raw[end]) || is_digit(raw[end]) || raw[end] == '-'))
      ++end;
    Span whole = within(reference, begin, end - begin);
    if (begin > 0 && raw[begin - 1] == '[' && end < raw.size() && raw[end] == ']') {
      whole = {whole.begin - 1, whole.end + 1};
    }
    out.push_back({whole, within(reference, begin, name.size()), within(reference, at, end - at)});
  }
  return out;
}

std::vector<PubmedAddress> pubmed_addresses(const ast::Reference& reference,
                                            const std::vector<Span>& addresses) {
  constexpr std::array<std::string_view, 2> hosts{"pubmed.ncbi.nlm.nih.gov/",
                                                  "ncbi.nlm.nih.gov/pubmed/"};
  std::vector<PubmedAddress> out;
  for (const Span address : addresses) {
    const std::uint32_t offset = address.begin - reference.span.begin;
    const std::string_view text = reference.raw.substr(offset, address.size());
    const std::string folded = lower(text);
    for (const std::string_view host : hosts) {
      const std::size_t found = folded.find(host);
      if (found == folded.npos) continue;
      const std::size_t begin = found + host.size();
      std::size_t end = begin;
      while (end < text.size() && is_digit(text[end])) ++end;
      if (end == begin) continue;
      const std::size_t close = end < text.size() && text[end] == '/' ? end + 1 : end;
      if (close != text.size()) continue;
      out.push_back({address, within(reference, offset + begin, end - begin), host == hosts[1]});
      break;
    }
  }
  return out;
}

}  // namespace chapbook::lint
