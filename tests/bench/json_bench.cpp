// The measurement behind the choice of a JSON library (docs/dependencies.md): a document as large
// and as deep as a FHIR Bundle, written and read by RapidJSON, as the program does, and by
// Boost.JSON.
#include <benchmark/benchmark.h>

#include <boost/json/src.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "formats/shared/json.hpp"

namespace {

using chapbook::formats::JsonWriter;

constexpr int entry_count = 34;
constexpr std::string_view system_uri = "http://terminology.hl7.org/CodeSystem/definition-topic";

std::string narrative() {
  std::string out = "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\">";
  for (int i = 0; i < 8; ++i)
    out += "<p>A paragraph that patients read, \xE2\x80\x9Cquoted\xE2\x80\x9D.</p>";
  return out + "</div>";
}

std::string write_rapidjson(const std::string& text, JsonWriter::Layout layout) {
  JsonWriter json(layout);
  json.begin_object().member("resourceType", "Bundle").key("entry").begin_array();
  for (int i = 0; i < entry_count; ++i) {
    json.begin_object().member("fullUrl", "urn:uuid:6e9bafbe-5f21-5700-af11-e2ea117c9d78");
    json.key("resource").begin_object().member("resourceType", "Citation");
    json.key("text").begin_object().member("status", "generated").member("div", text).end_object();
    json.key("number").number(std::int64_t{i}).key("actual").boolean(true);
    json.key("category").begin_array().begin_object().key("coding").begin_array().begin_object();
    json.member("system", system_uri).member("code", "education").member("display", "Education");
    json.end_object().end_array().end_object().end_array().end_object().end_object();
  }
  json.end_array().end_object();
  return json.take();
}

std::string write_boost(const std::string& text) {
  boost::json::array entries;
  for (int i = 0; i < entry_count; ++i) {
    boost::json::object coding{
        {"system", system_uri}, {"code", "education"}, {"display", "Education"}};
    boost::json::object category{{"coding", boost::json::array{std::move(coding)}}};
    boost::json::object resource{{"resourceType", "Citation"},
                                 {"text", {{"status", "generated"}, {"div", text}}},
                                 {"number", i},
                                 {"actual", true},
                                 {"category", boost::json::array{std::move(category)}}};
    entries.push_back(
        boost::json::object{{"fullUrl", "urn:uuid:6e9bafbe-5f21-5700-af11-e2ea117c9d78"},
                            {"resource", std::move(resource)}});
  }
  return boost::json::serialize(
      boost::json::object{{"resourceType", "Bundle"}, {"entry", std::move(entries)}});
}

void report(benchmark::State& state, std::size_t bytes) {
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void WriteRapidJsonPretty(benchmark::State& state) {
  const std::string text = narrative();
  std::size_t bytes = 0;
  for (auto _ : state) bytes = write_rapidjson(text, JsonWriter::Layout::pretty).size();
  report(state, bytes);
}
BENCHMARK(WriteRapidJsonPretty);

void WriteRapidJsonCompact(benchmark::State& state) {
  const std::string text = narrative();
  std::size_t bytes = 0;
  for (auto _ : state) bytes = write_rapidjson(text, JsonWriter::Layout::compact).size();
  report(state, bytes);
}
BENCHMARK(WriteRapidJsonCompact);

void WriteBoostJsonCompact(benchmark::State& state) {
  const std::string text = narrative();
  std::size_t bytes = 0;
  for (auto _ : state) bytes = write_boost(text).size();
  report(state, bytes);
}
BENCHMARK(WriteBoostJsonCompact);

void ReadRapidJson(benchmark::State& state) {
  const std::string json = write_rapidjson(narrative(), JsonWriter::Layout::compact);
  for (auto _ : state) benchmark::DoNotOptimize(chapbook::formats::read_json_object(json));
  report(state, json.size());
}
BENCHMARK(ReadRapidJson);

void ReadBoostJson(benchmark::State& state) {
  const std::string json = write_rapidjson(narrative(), JsonWriter::Layout::compact);
  for (auto _ : state) benchmark::DoNotOptimize(boost::json::parse(json));
  report(state, json.size());
}
BENCHMARK(ReadBoostJson);

}  // namespace
