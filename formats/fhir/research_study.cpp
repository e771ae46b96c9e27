#include <algorithm>
#include <initializer_list>

#include "formats/fhir/build.hpp"
#include "formats/fhir/narrative.hpp"

namespace chapbook::formats::fhir {

namespace {

Value identifiers(const ast::TrialCard& trial) {
  if (!trial.registry_id) return {};
  return list_of(Object{}.set("system", systems::trials).set("value", *trial.registry_id));
}

Value period(const Build& build, const ast::TrialCard& trial) {
  if (!trial.start) return {};
  return Object{}.set("start", date_time(build, *trial.start));
}

Value study_type(const ast::TrialCard& trial) {
  const Text* type = trial.card.find("Study Type");
  if (type == nullptr) return {};
  return list_of(codeable_text(type->text));
}

/// The number of participants as FHIR counts, from 0.
std::optional<int> participants(const ast::TrialCard& trial) {
  return trial.participants && *trial.participants >= 0 ? trial.participants : std::nullopt;
}

/// The fields that have found no element of their own, so that none is lost.
Array notes(const Build& build, const ast::TrialCard& trial) {
  const Text* placed[] = {trial.card.find("Status"), trial.card.find("Study Type"),
                          participants(trial) ? trial.card.find("Participants") : nullptr,
                          trial.start ? trial.card.find("Start Date") : nullptr};
  Array out;
  for (const ast::KeyValue& field : trial.card.fields) {
    if (!field.value || std::ranges::find(placed, &*field.value) != std::end(placed)) continue;
    if (trial.registry_id && field.value->text == *trial.registry_id) continue;
    out.add(
        Object{}.set("text", markdown(build, build.pool.keep(std::string(field.key.text) + ": " +
                                                             std::string(field.value->text)))));
  }
  return out;
}

std::string content_key(const ast::Card& card) {
  std::string key(card.body ? card.body->text : card.label.text);
  if (const Text* start = card.find("Start Date")) key.append("|").append(start->text);
  return key;
}

}  // namespace

void describe_trial_r4(Build& build, const ast::TrialCard& trial, Object& study) {
  const auto people = participants(trial);
  if (people) {
    study.set("contained", list_of(Object{}
                                       .set("resourceType", "Group")
                                       .set("id", "enrollment")
                                       .set("type", "person")
                                       .set("actual", false)
                                       .set("quantity", *people)));
  }
  study.set("identifier", identifiers(trial)).set("title", trial.card.body);
  const Text* words = trial.card.find("Status");
  const TrialStatus* status = words != nullptr ? find_trial_status(words->text) : nullptr;
  if (status != nullptr) {
    study.set("status", status->r4);
  } else {
    study.set("_status", unknown_value());
    if (words != nullptr) {
      report(build, words->span,
             "R4 has no code for the trial status \"" + std::string(words->text) + "\"");
    }
  }
  study.set("category", study_type(trial));
  if (people) study.set("enrollment", list_of(Object{}.set("reference", "#enrollment")));
  study.set("period", period(build, trial)).set("note", notes(build, trial));
}

void describe_trial_r5(Build& build, const ast::TrialCard& trial, Object& study) {
  study.set("identifier", identifiers(trial))
      .set("title", trial.card.body)
      .set("status", "active")
      .set("studyDesign", study_type(trial))
      .set("period", period(build, trial))
      .set("note", notes(build, trial));
  if (const Text* words = trial.card.find("Status")) {
    const TrialStatus* status = find_trial_status(words->text);
    study.set("progressStatus",
              list_of(Object{}
                          .set("state", status != nullptr ? codeable(status->r5, words->text)
                                                          : codeable_text(words->text))
                          .set("actual", true)));
  }
  if (const auto people = participants(trial)) {
    study.set("recruitment", Object{}.set("targetNumber", *people));
  }
}

std::vector<Entry> research_studies(Build& build) {
  std::vector<Entry> out;
  for (const ast::TrialCard& trial : build.document.trials.items) {
    const std::string_view id = build.ids.make("ResearchStudy", content_key(trial.card));
    Object study = start_resource(
        build, "ResearchStudy", id,
        generated_narrative(build, [&](XmlElement div) { append_card(div, trial.card); }));
    build.release.describe_trial(build, trial, study);
    out.push_back({id, std::move(study)});
  }
  return out;
}

}  // namespace chapbook::formats::fhir
