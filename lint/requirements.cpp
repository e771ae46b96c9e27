#include "lint/requirements.hpp"

#include <algorithm>
#include <vector>

#include "embedded/requirements_tsv.hpp"
#include "lint/table.hpp"

namespace chapbook::lint {

namespace {

struct Requirement {
  std::string_view field;
  std::vector<std::string_view> kinds;
  std::vector<std::string_view> profiles;
  std::vector<std::string_view> excuses;
};

std::vector<Requirement> read_requirements() {
  std::vector<Requirement> out;
  for (const auto& row : read_table(embedded::requirements_tsv())) {
    if (row.size() != 4) continue;
    out.push_back({row[0], split(row[1], ','), split(row[2], ','), split(row[3], ',')});
  }
  return out;
}

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// "Doe J (2012) Title": the parts of an author-year style lie elsewhere, and what seems to be
/// missing may only be out of place.
bool has_year_behind_names(const ast::Reference& reference) {
  if (!reference.issued || !reference.title) return false;
  const Span year = reference.issued->text.span;
  return year.end <= reference.title->span.begin && year.begin > reference.span.begin &&
         reference.raw[year.begin - reference.span.begin - 1] == '(';
}

}  // namespace

bool has_field(const ast::Reference& reference, std::string_view field) {
  if (field == "title") return reference.title.has_value();
  if (field == "publisher") return reference.publisher.has_value();
  if (field == "place") return reference.place.has_value();
  if (field == "year") return reference.issued.has_value();
  if (field == "locator") {
    return reference.chapter || reference.pages || reference.elocator;
  }
  if (field == "volume") return reference.volume.has_value();
  if (field == "url") return reference.url.has_value();
  if (field == "doi") return reference.doi.has_value();
  if (field == "pmid") return reference.pmid.has_value();
  if (field == "elocator") return reference.elocator.has_value();
  if (field == "published") return reference.published.has_value();
  if (field == "updated") return reference.updated.has_value();
  if (field == "accessed") return reference.accessed.has_value();
  return false;
}

bool lacks(const ast::Reference& reference, std::string_view field, Profile profile) {
  static const std::vector<Requirement> table = read_requirements();
  if (!reference.understood || has_field(reference, field)) return false;
  if (has_year_behind_names(reference)) return false;
  // What was printed but not read may be the very field.
  if (!reference.leftovers.empty()) return false;
  return std::ranges::any_of(table, [&](const Requirement& row) {
    return row.field == field && holds(row.kinds, to_string(reference.kind)) &&
           holds(row.profiles, to_string(profile)) &&
           std::ranges::none_of(
               row.excuses, [&](std::string_view excuse) { return has_field(reference, excuse); });
  });
}

}  // namespace chapbook::lint
