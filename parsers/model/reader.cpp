#include "parsers/ast/reader.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/base/digest.hpp"
#include "parsers/base/text.hpp"
#include "parsers/base/utf8.hpp"
#include "parsers/model/anchors.hpp"
#include "parsers/model/model_file.hpp"

namespace chapbook::model {

namespace {

constexpr std::string_view extensions[] = {".chapbook.json"};

std::shared_ptr<const Source> make_source(std::shared_ptr<const Source> json, ModelFile& model) {
  std::vector<Anchor> anchors = {{0, json->position(model.text_at), false}};
  if (model.is_literal) anchors = anchors_of_literal(*json, model.text_at);
  return Source::derive(std::move(json), std::move(model.text), std::move(anchors));
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return "\"" + std::string(text) + "\"";
  std::size_t end = longest;
  while (end > 0 && utf8::is_continuation(text[end])) --end;
  return "\"" + std::string(text.substr(0, end)) + "...\"";
}

/// Holds what the model states about its text against that text.
class Check {
 public:
  explicit Check(const Source& source) : source_(source), budget_(16 * source.bytes().size()) {}

  std::vector<Diagnostic> run(const ModelFile& model) {
    const std::string size = std::to_string(source_.bytes().size());
    if (model.bytes && std::to_string(*model.bytes) != size) {
      report({}, "the model says that its text has " + std::to_string(*model.bytes) +
                     " bytes, but it has " + size);
    }
    if (model.sha256 && *model.sha256 != sha256_hex(source_.bytes())) {
      report({}, "the text is not the one whose SHA-256 the model states");
    }
    for (const Statement& each : model.statements) {
      if (disagreements_ == most) break;
      check(each);
    }
    return std::move(found_);
  }

 private:
  static constexpr std::size_t most = 100;

  void report(Span span, std::string message) {
    found_.push_back(make_diagnostic(notice::model_disagrees, span, std::move(message)));
  }

  void disagree(Span span, std::string message) {
    if (++disagreements_ == most) message += " (what follows is not compared)";
    report(span, std::move(message));
  }

  void check(const Statement& statement) {
    TextPool pool;
    const std::string_view stated = clean_text(statement.text, pool);
    if (statement.span.end > source_.bytes().size()) {
      return disagree({}, "the model says " + quoted(stated) + " where its text has ended");
    }
    // The nodes of a document cover its text a few times; anything more is no document.
    if (statement.span.size() > budget_) {
      disagreements_ = most;
      return report(statement.span, "the model states too much about its text to be compared");
    }
    budget_ -= statement.span.size();
    const std::string_view there = clean_text(source_.slice(statement.span), pool);
    if (there == stated) return;
    disagree(statement.span,
             "the model says " + quoted(stated) + ", but its text says " + quoted(there));
  }

  const Source& source_;
  std::size_t budget_;
  std::size_t disagreements_ = 0;
  std::vector<Diagnostic> found_;
};

/// Turns roles of words into hints for lines. A line gets one only where its words are all of it;
/// the further lines of what was wrapped are read by their form.
class Hints {
 public:
  explicit Hints(const Source& source) : source_(source), hints_(source.lines().size()) {}

  std::vector<LineHint> take(std::span<const Role> roles) {
    for (std::size_t first = 0; first < roles.size();) {
      std::size_t last = first;
      while (last < roles.size() && roles[last].unit == roles[first].unit) ++last;
      believe(roles.subspan(first, last - first));
      first = last;
    }
    return std::move(hints_);
  }

 private:
  struct LineOf {
    std::size_t line = 0;
    LineHint hint;
  };

  void believe(std::span<const Role> unit) {
    std::vector<LineOf> found;
    for (const Role& role : unit) {
      const std::optional<LineOf> line = line_of(role);
      if (!line) return;
      found.push_back(*line);
    }
    for (const LineOf& each : found) hints_[each.line] = each.hint;
  }

  [[nodiscard]] std::optional<LineOf> line_of(const Role& role) const {
    const auto lines = source_.lines();
    const auto after = std::ranges::upper_bound(lines, role.words.begin, {}, &Span::begin);
    if (after == lines.begin() || role.words.empty()) return {};
    const Span line = *std::prev(after);
    const Span visible = trim(source_, line);
    // The first line of a reference or item says that one starts here; its end is seen by form.
    const bool may_wrap = role.hint.role == LineRole::reference || role.hint.role == LineRole::item;
    const bool reaches_end =
        role.words.end == visible.end || (may_wrap && role.words.end > visible.end);
    if (role.words.begin < visible.begin || !reaches_end) return {};
    LineOf found{static_cast<std::size_t>(std::prev(after) - lines.begin()), role.hint};
    if (visible.begin == role.words.begin) return found;
    // A reference behind a sign is an item of a list of references.
    if (role.hint.role == LineRole::reference) found.hint = {LineRole::item, 1};
    const bool may_have_sign =
        found.hint.role == LineRole::item || found.hint.role == LineRole::field;
    const std::uint32_t before = role.words.begin - line.begin;
    if (!may_have_sign || before > std::numeric_limits<std::uint16_t>::max()) return {};
    found.hint.text = static_cast<std::uint16_t>(before);
    return found;
  }

  const Source& source_;
  std::vector<LineHint> hints_;
};

Transcript read(std::shared_ptr<const Source> json) {
  ModelFile model = read_model_file(*json);
  Transcript out;
  out.source = make_source(std::move(json), model);
  // The words of a plain text say all, so reading them again gives exactly what they gave before.
  if (model.derived) out.hints = Hints(*out.source).take(model.roles);
  out.diagnostics = Check(*out.source).run(model);
  return out;
}

}  // namespace

extern const Reader reader;
constinit const Reader reader{"model", "Document model",
                              "the text in the JSON of --to model, with what is known of its lines",
                              extensions, &read};

}  // namespace chapbook::model
