#include <string>

#include "converters/cli/checking.hpp"
#include "converters/cli/reference_lines.hpp"
#include "formats/shared/json.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"

namespace chapbook::fuzz {

namespace {

void require_answer(const formats::JsonObject& answer) {
  for (const std::string_view key : {"csl", "kind", "exact", "rules", "findings", "fixed"}) {
    require(answer.find(key) != nullptr, "an answer has all its members", key);
  }
}

}  // namespace

int fuzz_refs_line(const std::uint8_t* data, std::size_t size) {
  const std::string_view line = as_text(data, size);
  formats::Options options;
  options.set("today", "2026-11-22");
  const cli::Checks checks(options);
  const std::string answer = cli::answer_line(checks, line);
  require(answer.find_first_of("\r\n") == answer.npos, "a line is answered by one line", answer);

  const formats::JsonObject object = formats::read_json_object(answer);
  require(object.error.empty(), "an answer is JSON", object.error);
  const formats::JsonMember* id = object.find("id");
  require(id != nullptr, "an answer has an id", answer);
  if (object.find("error") == nullptr) require_answer(object);

  const formats::JsonObject question = formats::read_json_object(line);
  if (!question.error.empty()) {
    require(object.find("error") != nullptr, "a line that is no JSON object is an error", answer);
  } else if (const formats::JsonMember* asked = question.find("id")) {
    require(id->raw == asked->raw, "an answer has the id of its line", answer);
  }
  return 0;
}

}  // namespace chapbook::fuzz
