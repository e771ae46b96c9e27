#include "formats/shared/links.hpp"

#include <algorithm>
#include <cstddef>

#include "parsers/base/ascii.hpp"

namespace chapbook::formats {

namespace {

constexpr std::string_view unreserved_marks = "-._~";
constexpr std::string_view reserved = ":/?#[]@!$&'()*+,;=";

void append_escaped(std::string& out, std::string_view text, std::string_view allowed) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_escape = c == '%' && i + 2 < text.size() && ascii::is_hex_digit(text[i + 1]) &&
                           ascii::is_hex_digit(text[i + 2]);
    if (ascii::is_letter_or_digit(c) || is_escape ||
        unreserved_marks.find(c) != std::string_view::npos ||
        allowed.find(c) != std::string_view::npos) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 0x0FU];
    }
  }
}

bool has_scheme(std::string_view text) {
  const std::size_t colon = text.find("://");
  if (colon == std::string_view::npos || colon == 0) return false;
  for (const char c : text.substr(0, colon)) {
    if (!ascii::is_letter_or_digit(c) && c != '+' && c != '-' && c != '.') return false;
  }
  return true;
}

/// A label of a host name (RFC 1123 section 2.1). Names in the "xn--" form are refused, because
/// telling a valid one from a broken one takes tables that are not worth a link.
bool is_host_label(std::string_view label) {
  return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
         label.substr(0, 4) != "xn--" && std::ranges::all_of(label, [](char c) {
           return ascii::is_letter_or_digit(c) || c == '-';
         });
}

bool is_port(std::string_view port) {
  return !port.empty() && port.size() <= 4 && std::ranges::all_of(port, ascii::is_digit);
}

/// A host name of at least two labels and perhaps a port below 10,000. The last label is not a
/// number: "10.1001" is the start of a DOI that somebody took for an address. No user part:
/// look-alike addresses are made with it.
bool is_host(std::string_view authority) {
  const auto colon = authority.find(':');
  if (colon != std::string_view::npos && !is_port(authority.substr(colon + 1))) return false;
  std::string_view host = authority.substr(0, colon);
  if (host.size() > 253 || host.find('.') == std::string_view::npos) return false;
  while (true) {
    const std::string_view label = host.substr(0, host.find('.'));
    if (!is_host_label(label)) return false;
    if (label.size() == host.size()) return !std::ranges::all_of(label, ascii::is_digit);
    host.remove_prefix(label.size() + 1);
  }
}

/// True where `text` starts with "https://" in any case.
bool is_https(std::string_view text) {
  return ascii::begins_like(text, "https://");
}

}  // namespace

std::string escape_uri(std::string_view text) {
  std::string out;
  append_escaped(out, text, reserved);
  return out;
}

std::string doi_url(std::string_view doi) {
  std::string out = "https://doi.org/";
  // A DOI may hold "?" and "#", which would end the path, and "[" or "<", which no path may hold.
  append_escaped(out, doi, ":/@!$&'()*+,;=");
  return out;
}

std::string pubmed_url(std::string_view pmid) {
  std::string out = "https://pubmed.ncbi.nlm.nih.gov/";
  append_escaped(out, pmid, {});
  return out + '/';
}

std::string pmc_url(std::string_view pmcid) {
  std::string out = "https://www.ncbi.nlm.nih.gov/pmc/articles/";
  if (!pmcid.starts_with("PMC")) out += "PMC";
  append_escaped(out, pmcid, {});
  return out + '/';
}

std::string web_url(std::string_view printed) {
  std::string out = has_scheme(printed) ? "" : "https://";
  append_escaped(out, printed, reserved);
  return out;
}

std::optional<std::string> link_target(std::string_view printed) {
  std::string_view rest = printed;
  // Any other scheme is left in place and fails as a host, because its colon has no port after it.
  if (is_https(rest)) rest.remove_prefix(std::string_view("https://").size());
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  if (!is_host(authority)) return {};
  std::string out = "https://" + std::string(authority);
  rest.remove_prefix(authority.size());
  const std::string_view path = rest.substr(0, rest.find('#'));
  append_escaped(out, path, ":/?@!$&'()*+,;=");
  if (path.size() < rest.size()) {
    out += '#';
    append_escaped(out, rest.substr(path.size() + 1), ":/?@!$&'()*+,;=");
  }
  return out;
}

}  // namespace chapbook::formats
