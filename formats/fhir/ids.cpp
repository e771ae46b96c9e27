#include "formats/fhir/ids.hpp"

#include "formats/shared/uuid.hpp"
#include "parsers/base/ascii.hpp"

namespace chapbook::formats::fhir {

std::string fold_key(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char c : text) {
    const bool kept = ascii::is_letter_or_digit(c) || static_cast<unsigned char>(c) >= 0x80;
    if (!kept) {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += ascii::to_lower(c);
  }
  return out;
}

std::string_view Ids::make(std::string_view type, std::string_view key) {
  std::string base = "fhir|";
  base.append(release_).append("|").append(type).append("|").append(key);
  int& copies = copies_[base];
  std::string name;
  do {
    ++copies;
    name = copies == 1 ? base : base + '|' + std::to_string(copies);
  } while (!names_.insert(name).second);
  return pool_.keep(uuid_v5(name));
}

std::string_view urn(std::string_view id, TextPool& pool) {
  return pool.keep("urn:uuid:" + std::string(id));
}

}  // namespace chapbook::formats::fhir
