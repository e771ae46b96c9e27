#include <optional>
#include <string>
#include <string_view>

#include "formats/shared/jats/draft.hpp"
#include "formats/shared/links.hpp"
#include "parsers/base/ascii.hpp"

namespace chapbook::formats::jats {

namespace {

struct Copyright {
  std::string_view year;
  std::string_view holder;
};

/// Offset of the first run of exactly four digits that is a year, or npos.
std::size_t find_year(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && ascii::is_digit(text[end])) ++end;
    if (end - at == 4 && (text[at] == '1' || text[at] == '2')) return at;
    at = end + 1;
  }
  return std::string_view::npos;
}

bool drop_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool drop_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

/// What is left of a copyright statement without its signs and its year is who holds it.
std::string_view without_signs(std::string_view text) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::string_view sign :
         {"Copyright", "copyright", "\xC2\xA9", "(c)", "(C)", "by ", " ", ",", "."}) {
      changed = drop_prefix(text, sign) || changed;
    }
    for (const std::string_view sign :
         {"All rights reserved", "Copyright", "\xC2\xA9", "(c)", "(C)", " ", ",", ".", ";"}) {
      changed = drop_suffix(text, sign) || changed;
    }
  }
  return text;
}

/// "© 2021 Example Press": year and holder, where the statement says both in so many words.
std::optional<Copyright> read_copyright(std::string_view statement) {
  const auto at = find_year(statement);
  if (at == std::string_view::npos) return {};
  const std::string_view before = without_signs(statement.substr(0, at));
  const std::string_view after = without_signs(statement.substr(at + 4));
  // Words on both sides, or a range of years, are more than a year and a holder.
  if (before.empty() == after.empty() || find_year(after) != std::string_view::npos) return {};
  return Copyright{statement.substr(at, 4), before.empty() ? after : before};
}

}  // namespace

void write_permissions(XmlElement meta, const Metadata& metadata,
                       std::vector<Diagnostic>& diagnostics) {
  const XmlElement permissions = meta.add("permissions");
  const std::optional<Copyright> copyright =
      metadata.rights ? read_copyright(*metadata.rights) : std::nullopt;
  if (copyright) {
    permissions.add("copyright-statement", *metadata.rights);
    permissions.add("copyright-year", copyright->year);
    permissions.add("copyright-holder", copyright->holder);
    if (!metadata.license_url) return;
  } else if (metadata.rights) {
    diagnostics.push_back(make_diagnostic(
        notice::not_expressible, {},
        "the rights statement names no year and holder that can be told apart; it is written as "
        "the text of the licence"));
  }
  const XmlElement license = permissions.add("license");
  if (metadata.license_url) license.add("ali:license_ref", web_url(*metadata.license_url));
  const XmlElement text = license.add("license-p");
  if (metadata.rights && !copyright) {
    text.text(*metadata.rights);
  } else if (metadata.license_url) {
    text.text("License: ");
    add_link(text, *metadata.license_url, *metadata.license_url);
  } else {
    text.text("Rights not stated in the source document.");
  }
}

}  // namespace chapbook::formats::jats
