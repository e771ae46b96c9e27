// FLOOR 1. The text itself, in the one form in which condition texts are written.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "formats/format.hpp"
#include "formats/text/transcribe.hpp"
#include "parsers/ast/same_content.hpp"
#include "parsers/base/utf8.hpp"
#include "parsers/condition/condition.hpp"

namespace chapbook::formats::text {

namespace {

/// A text and what is read out of it otherwise than the document says.
struct Attempt {
  std::string bytes;
  std::vector<ast::ContentDifference> differences;
};

/// Words alone say what a line of plain text is, so the parser of such texts is asked.
Attempt attempt(const ast::Document& document, const Form& form) {
  Attempt out{transcribe(document, form), {}};
  const ast::Document again =
      condition::parse({Source::make(std::string(document.source->name()), out.bytes), {}, {}});
  out.differences = ast::content_differences(document, again);
  return out;
}

/// How many lines of the document's dump the text does not say.
std::size_t lost_lines(const Attempt& attempt) {
  std::size_t lost = 0;
  for (const ast::ContentDifference& each : attempt.differences) lost += each.first.size();
  return lost;
}

/// The first of `lines` without its indent, shortened for a message.
std::string excerpt(const std::vector<std::string>& lines) {
  constexpr std::size_t longest = 80;
  std::string_view text = lines.front();
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  std::string out(text);
  if (out.size() > longest) {
    std::size_t end = longest;
    while (end > 0 && utf8::is_continuation(out[end])) --end;
    out.resize(end);
    out += "...";
  }
  if (lines.size() > 1) out += " (and more)";
  return out;
}

std::string message(const ast::ContentDifference& difference) {
  if (difference.first.empty()) {
    return "plain text reads something more here: " + excerpt(difference.second);
  }
  if (difference.second.empty()) {
    return "plain text has no form for this: " + excerpt(difference.first);
  }
  return "plain text has no form for this: " + excerpt(difference.first) + "; it is read as " +
         excerpt(difference.second);
}

std::string write(const ast::Document& document, const WriteContext& context) {
  Attempt best = attempt(document, {});
  // References that do not look like references need a label, although the document has none.
  if (!best.differences.empty() && document.references.headings.empty() &&
      !document.references.empty()) {
    Attempt labelled = attempt(document, {.labels_references = true});
    if (lost_lines(labelled) < lost_lines(best)) best = std::move(labelled);
  }
  for (const ast::ContentDifference& difference : best.differences) {
    context.diagnostics.push_back(
        make_diagnostic(notice::not_expressible, difference.span, message(difference)));
  }
  return std::move(best.bytes);
}

}  // namespace

extern const Format format;
constinit const Format format{
    "text",          "Condition text", "the text itself in one form, to be edited and read again",
    ".chapbook.txt", "text/plain",     {},
    &write};

}  // namespace chapbook::formats::text
