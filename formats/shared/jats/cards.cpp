#include <set>
#include <string>

#include "formats/shared/jats/draft.hpp"

namespace chapbook::formats::jats {

namespace {

template <typename Item>
XmlElement add_group(XmlElement body, const GroupPart<Item>& part, ast::SectionKind kind,
                     Ids& ids) {
  const std::string id = ids.of("sec-" + ids.next_section(kind));
  const XmlElement section = add_section(body, id, ast::info(kind).jats_sec_type);
  // Without items nothing else tells a group from a section of prose.
  if (part.items.empty()) section.set("specific-use", "group-without-items");
  add_title(section, part.heading, kind);
  return section;
}

/// A simple list, not contrib: these people did not contribute to the article.
void write_doctors(XmlElement section, std::span<const ast::Doctor> doctors) {
  if (doctors.empty()) return;
  const XmlElement list = section.add("list", {{"list-type", "simple"}});
  for (const ast::Doctor& doctor : doctors) {
    const XmlElement text = list.add("list-item").add("p");
    text.add("named-content", stated(doctor.name), {{"content-type", "person-name"}});
    if (!doctor.place || doctor.place->text.text.empty()) continue;
    text.text(", ");
    text.add("named-content", doctor.place->text.text, {{"content-type", "place"}});
  }
}

void write_fields(XmlElement section, const ast::Card& card) {
  if (card.fields.empty()) return;
  const XmlElement list = section.add("def-list");
  for (const ast::KeyValue& field : card.fields) {
    const XmlElement item = list.add("def-item");
    item.add("term", stated(field.key));
    const XmlElement value = item.add("def").add("p", stated(field.value));
    if (is_absent(field.value)) value.set("content-type", not_stated);
  }
}

void write_research(XmlElement group, const ast::Card& card, const std::string& id) {
  const XmlElement section = add_section(group, id, "research-card");
  add_title(section, card.label.text, ast::SectionKind::research);
  if (card.body && !card.body->text.empty()) section.add("p", card.body->text);
  write_fields(section, card);
}

/// The form that JATS4R asks for, so that indexers find the registration.
void write_registration(XmlElement section, std::string_view number, const std::string& id) {
  section.add("p").add("related-object", number,
                       {{"id", id},
                        {"source-type", "clinical-trials-registry"},
                        {"source-id", "ClinicalTrials.gov"},
                        {"source-id-type", "registry-name"},
                        {"document-id", number},
                        {"document-id-type", "clinical-trial-number"}});
}

/// The trial is the section's title, and what the card is called ("Clinical Trial") its label.
XmlElement write_trial(XmlElement group, const ast::Card& card, const std::string& id) {
  const XmlElement section = add_section(group, id, "clinical-trial-card");
  if (!card.label.text.empty()) section.add("label", card.label.text);
  add_title(section, card.body ? card.body->text : std::string_view{}, ast::SectionKind::trials);
  write_fields(section, card);
  return section;
}

}  // namespace

void write_cards(XmlElement body, Draft& draft) {
  const ast::Document& document = draft.document;
  for (const auto& part : parts_of(document.doctors)) {
    write_doctors(add_group(body, part, ast::SectionKind::doctors, draft.ids), part.items);
  }
  int number = 0;
  for (const auto& part : parts_of(document.research)) {
    const XmlElement group = add_group(body, part, ast::SectionKind::research, draft.ids);
    for (const ast::ResearchCard& item : part.items) {
      write_research(group, item.card, draft.ids.of("research-" + std::to_string(++number)));
    }
  }
  number = 0;
  std::set<std::string_view> registered;  // JATS4R wants each number in one related-object only
  for (const auto& part : parts_of(document.trials)) {
    const XmlElement group = add_group(body, part, ast::SectionKind::trials, draft.ids);
    for (const ast::TrialCard& item : part.items) {
      const std::string id = draft.ids.of("trial-" + std::to_string(++number));
      const XmlElement section = write_trial(group, item.card, id);
      if (item.registry_id && registered.insert(*item.registry_id).second) {
        write_registration(section, *item.registry_id, id + "-registration");
      }
    }
  }
}

}  // namespace chapbook::formats::jats
