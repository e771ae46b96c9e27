#include "formats/fhir/build.hpp"
#include "formats/fhir/narrative.hpp"
#include "formats/shared/person_name.hpp"

namespace chapbook::formats::fhir {

namespace {

/// The last word is the family name; what follows a comma ("MD, PhD") is the suffix.
Object human_name(std::string_view printed) {
  const std::size_t comma = printed.find(',');
  const std::string_view name = printed.substr(0, comma);
  const std::vector<std::string_view> words = split_words(name);
  Object out = Object{}.set("text", printed);
  if (words.empty()) return out;
  Array given;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) given.add(words[i]);
  out.set("family", words.back()).set("given", std::move(given));
  if (comma != std::string_view::npos) {
    Array suffix;
    for (std::string_view rest = printed.substr(comma); !rest.empty();) {
      rest.remove_prefix(1);
      const std::string_view part = rest.substr(0, rest.find(','));
      const std::size_t begin = part.find_first_not_of(' ');
      if (begin != std::string_view::npos) suffix.add(part.substr(begin));
      rest.remove_prefix(part.size());
    }
    out.set("suffix", std::move(suffix));
  }
  return out;
}

/// Whether it is a home or a work address is not known, so it has no use.
Object address(const ast::Place& place) {
  return Object{}
      .set("text", place.text.text)
      .set("city", place.city)
      .set("state", place.region)
      .set("country", place.country);
}

}  // namespace

std::vector<Entry> practitioners(Build& build) {
  std::vector<Entry> out;
  for (const ast::Doctor& doctor : build.document.doctors.items) {
    std::string key(doctor.name.text);
    if (doctor.place) key.append("|").append(doctor.place->text.text);
    const std::string_view id = build.ids.make("Practitioner", key);
    Object resource = start_resource(
        build, "Practitioner", id,
        generated_narrative(build, [&](XmlElement div) { div.add("p", one_line(build, doctor)); }));
    resource.set("name", list_of(human_name(doctor.name.text)));
    if (doctor.place) resource.set("address", list_of(address(*doctor.place)));
    out.push_back({id, std::move(resource)});
  }
  return out;
}

}  // namespace chapbook::formats::fhir
