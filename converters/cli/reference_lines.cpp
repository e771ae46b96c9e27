#include "converters/cli/reference_lines.hpp"

#include <algorithm>
#include <cmath>
#include <istream>
#include <ostream>
#include <set>
#include <sstream>
#include <utility>

#include "converters/engine/files.hpp"
#include "converters/engine/in_order.hpp"
#include "converters/engine/line_reader.hpp"
#include "converters/report/clean.hpp"
#include "converters/report/json.hpp"
#include "formats/shared/csl.hpp"
#include "formats/shared/json.hpp"
#include "lint/fix.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

using formats::JsonMember;
using formats::JsonObject;
using formats::JsonWriter;

/// What one line asks for.
struct Question {
  std::string id = "null";  ///< as JSON
  std::string text;
  lint::Settings settings;
};

const std::string* string_member(const JsonObject& object, std::string_view name) {
  const JsonMember* member = object.find(name);
  if (member == nullptr || member->kind == JsonMember::Kind::null) return nullptr;
  if (member->kind != JsonMember::Kind::string) {
    throw Error(ErrorKind::input, "\"" + std::string(name) + "\" is no string");
  }
  return &member->text;
}

/// Fills `question` as far as it can be read; throws Error for what is wrong with it.
void read_question(std::string_view line, Question& question) {
  if (line.size() > engine::longest_json_line) {
    throw Error(ErrorKind::input, "the line has more than " +
                                      std::to_string(engine::longest_json_line >> 20U) + " MiB");
  }
  const JsonObject object = formats::read_json_object(line);
  if (!object.error.empty()) throw Error(ErrorKind::input, object.error);
  if (const JsonMember* id = object.find("id")) question.id = id->raw;
  const std::string* text = string_member(object, "text");
  if (text == nullptr) throw Error(ErrorKind::input, "\"text\" is missing");
  question.text = *text;
  if (const std::string* name = string_member(object, "profile")) {
    const auto profile = lint::profile_from(*name);
    if (!profile) throw Error(ErrorKind::input, "unknown profile \"" + *name + "\"");
    question.settings.profile = *profile;
  }
  if (const std::string* today = string_member(object, "today")) {
    question.settings.today = read_day("today", *today);
  }
}

/// Three digits are all that a confidence can claim.
double rounded(double value) {
  return std::round(value * 1000) / 1000;
}

void write_finding(JsonWriter& json, const Diagnostic& finding) {
  json.begin_object().member("rule", finding.id).member("severity", to_string(finding.severity));
  json.key("start").number(std::int64_t{finding.span.begin});
  json.key("end").number(std::int64_t{finding.span.end});
  json.member("message", report::valid_utf8(finding.message));
  if (!finding.fixes.empty()) {
    json.key("fix");
    report::write_fix(json, finding.fixes.front());
  }
  json.end_object();
}

void write_findings(JsonWriter& json, const std::vector<Diagnostic>& findings) {
  std::set<std::string_view> rules;
  for (const Diagnostic& finding : findings) rules.insert(finding.id);
  json.key("rules").begin_array();
  for (const std::string_view rule : rules) json.string(rule);
  json.end_array().key("findings").begin_array();
  for (const Diagnostic& finding : findings) write_finding(json, finding);
  json.end_array();
}

/// The text after its safe fixes, of which `findings` gives the first round. Most texts have none,
/// so they are not checked again.
std::string fix(const Checks& checks, const std::string& text,
                const std::vector<Diagnostic>& findings) {
  lint::Fixed first = lint::apply_fixes(text, findings, Applicability::safe);
  if (first.applied == 0 || first.text == text) return text;
  return lint::fix_until_stable(
             std::move(first.text), Applicability::safe,
             [&](std::string_view each) { return checks.run_one_reference(each).diagnostics; })
      .text;
}

std::string answer(const Checks& checks, const Question& question) {
  const engine::Analysis analysis = checks.run_one_reference(question.text);
  const ast::Reference& reference = analysis.document.references.items.front();
  JsonWriter json(JsonWriter::Layout::compact);
  json.begin_object().key("id").raw(question.id).key("csl");
  formats::write_csl(json, reference);
  json.member("kind", ast::to_string(reference.kind)).key("exact").boolean(reference.exact);
  json.key("confidence").begin_object().key("reading").number(rounded(reference.confidence));
  json.end_object();
  write_findings(json, analysis.diagnostics);
  json.member("fixed", fix(checks, question.text, analysis.diagnostics)).end_object();
  return json.take();
}

std::string refusal(std::string_view id, std::string_view why) {
  JsonWriter json(JsonWriter::Layout::compact);
  json.begin_object().key("id").raw(id).member("error", report::valid_utf8(why)).end_object();
  return json.take();
}

/// An answer goes out at once where no further line has arrived yet, since someone may wait for it.
void answer_stream(const Checks& checks, std::size_t jobs, std::istream& in, std::ostream& out) {
  engine::run_in_order(jobs, [&]() -> engine::Work {
    std::string line;
    if (!engine::read_line(in, engine::longest_json_line, line)) return {};
    const bool is_awaited = in.rdbuf()->in_avail() <= 0;
    return [&checks, &out, is_awaited, line = std::move(line)]() -> engine::Finish {
      return [&out, is_awaited, answer = answer_line(checks, line)] {
        out << answer << '\n';
        if (is_awaited) out.flush();
      };
    };
  });
}

}  // namespace

std::string answer_line(const Checks& checks, std::string_view line) {
  Question question;
  question.settings = checks.analyze_options().settings;
  try {
    read_question(line, question);
    return answer(checks.with(question.settings), question);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::bug) throw;
    return refusal(question.id, error.what());
  }
}

void answer_lines(const Checks& checks, std::size_t jobs, const std::string& path,
                  Streams& streams) {
  if (path == "-") return answer_stream(checks, jobs, streams.in, streams.out);
  std::istringstream in(engine::read_file(path).bytes);
  answer_stream(checks, jobs, in, streams.out);
}

}  // namespace chapbook::cli
