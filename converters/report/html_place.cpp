#include "converters/report/html_place.hpp"

#include <algorithm>
#include <optional>

#include "converters/report/clean.hpp"
#include "converters/report/place.hpp"
#include "converters/report/topic.hpp"
#include "lint/fix.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::report {

namespace {

using formats::XmlElement;

/// Bytes of text that are shown on each side of a change.
constexpr std::uint32_t around_change = 24;

Span clamped(Span span, Span limit) {
  return {std::clamp(span.begin, limit.begin, limit.end),
          std::clamp(span.end, limit.begin, limit.end)};
}

/// The text of a place, cut where a part or a finding begins or ends.
class MarkedText {
 public:
  MarkedText(const SourceLines& source, const Place& place) : source_(source), place_(place) {
    for (const Diagnostic* finding : place.findings) {
      marks_.push_back(clamped(finding->span, place.span));
    }
  }

  void add_to(XmlElement parent) const {
    std::uint32_t at = place_.span.begin;
    add_numbers(parent, at);
    for (const Part& part : place_.parts) {
      const Span span = clamped(part.span, place_.span);
      add_piece(parent, {at, span.begin});
      const XmlElement element =
          parent.add("span", {{"class", "part p-" + std::string(part.kind->id)}});
      element.add("span", part.kind->name, {{"class", "name"}}).text(" ");
      add_piece(element, span);
      at = span.end;
    }
    add_piece(parent, {at, place_.span.end});
  }

 private:
  /// Text that belongs to one part or to none.
  void add_piece(XmlElement parent, Span piece) const {
    std::vector<std::uint32_t> cuts{piece.begin, piece.end};
    for (const Span mark : marks_) {
      for (const std::uint32_t cut : {mark.begin, mark.end}) {
        if (piece.begin < cut && cut < piece.end) cuts.push_back(cut);
      }
    }
    std::ranges::sort(cuts);
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
      if (cuts[i] == cuts[i + 1]) continue;
      add_run({cuts[i], cuts[i + 1]}, parent);
      add_numbers(parent, cuts[i + 1]);
    }
  }

  void add_run(Span run, XmlElement parent) const {
    const std::string text = printable(source_.slice(run));
    std::optional<Severity> worst;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (!marks_[i].contains(run)) continue;
      worst = std::min(worst.value_or(Severity::info), place_.findings[i]->severity);
    }
    if (worst) {
      parent.add("mark", text, {{"class", to_string(*worst)}});
    } else {
      parent.text(text);
    }
  }

  /// The numbers of the findings that end at `offset`.
  void add_numbers(XmlElement parent, std::uint32_t offset) const {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      if (marks_[i].end != offset) continue;
      const std::string number = std::to_string(i + 1);
      parent.add("a", number,
                 {{"class", "number"},
                  {"href", "#" + place_.id + "-" + number},
                  {"aria-label", "finding " + number}});
    }
  }

  const SourceLines& source_;
  const Place& place_;
  std::vector<Span> marks_;
};

std::string_view label(Applicability applicability) {
  switch (applicability) {
    case Applicability::safe:
      return "Fix";
    case Applicability::unsafe:
      return "Likely fix";
    case Applicability::display_only:
      return "Hint";
  }
  return "Hint";
}

/// `shown` without the words at its ends that it cuts, as long as it still holds `needed`.
Span without_cut_words(const SourceLines& source, Span shown, Span needed, Span limit) {
  Span out = shown;
  if (shown.begin > limit.begin) {
    const std::size_t blank = source.slice({shown.begin, needed.begin}).find(' ');
    if (blank != std::string_view::npos) out.begin += static_cast<std::uint32_t>(blank) + 1;
  }
  if (shown.end < limit.end) {
    const std::size_t blank = source.slice({needed.end, shown.end}).rfind(' ');
    if (blank != std::string_view::npos) out.end = needed.end + static_cast<std::uint32_t>(blank);
  }
  return out;
}

/// The old or the new text with what surrounds it, of which only `shown` out of `limit` is shown.
void add_change(XmlElement parent, const SourceLines& source, const Fix& fix, Span shown,
                Span limit, bool is_old) {
  const XmlElement row = parent.add("p", {{"class", "change"}});
  row.add("span", is_old ? "before" : "after", {{"class", "name"}});
  row.text(shown.begin > limit.begin ? " \u2026 " : " ");
  std::uint32_t at = shown.begin;
  for (const Edit& edit : fix.edits) {
    row.text(printable(source.slice({at, edit.span.begin})));
    const std::string text = printable(is_old ? source.slice(edit.span) : edit.replacement);
    if (!text.empty()) row.add(is_old ? "del" : "ins", text);
    at = edit.span.end;
  }
  row.text(printable(source.slice({at, shown.end})));
  if (shown.end < limit.end) row.text(" \u2026");
}

void add_fix(XmlElement parent, const SourceLines& source, const Fix& fix, Span limit) {
  parent.add("p", std::string(label(fix.applicability)) + ": " + printable(fix.message),
             {{"class", "fix"}});
  if (fix.edits.empty()) return;
  const Span edited{fix.edits.front().span.begin, fix.edits.back().span.end};
  const Span whole = join(limit, edited);
  const Span shown =
      without_cut_words(source, widened(source, edited, whole, around_change), edited, whole);
  add_change(parent, source, fix, shown, whole, true);
  add_change(parent, source, fix, shown, whole, false);
}

void add_related(XmlElement parent, const SourceLines& source, const Related& related) {
  const SourceLines& other = related.source ? *related.source : source;
  parent.add("p",
             "See " + printable(other.name()) + ", " + line_in_words(other, related.span.begin) +
                 ": " + printable(related.message),
             {{"class", "related"}});
}

void add_finding(XmlElement list, const SourceLines& source, const Place& place,
                 std::size_t index) {
  const Diagnostic& finding = *place.findings[index];
  const XmlElement item = list.add("li", {{"class", "finding"},
                                          {"id", place.id + "-" + std::to_string(index + 1)},
                                          {"data-severity", to_string(finding.severity)},
                                          {"data-rule", finding.id}});
  const XmlElement head = item.add("p", {{"class", "message"}});
  head.add("strong", to_string(finding.severity),
           {{"class", "severity " + std::string(to_string(finding.severity))}});
  head.text(" ").add("span", printable(finding.message));
  head.text(" ").add("code", finding.id);
  head.text(" ").add("span", place_in_words(source, finding.span.begin), {{"class", "quiet"}});
  if (const auto topic = find_topic(finding.id)) {
    item.add("p", printable(topic->why), {{"class", "why"}});
  }
  for (const Related& related : finding.related) add_related(item, source, related);
  for (const Fix& fix : finding.fixes) add_fix(item, source, fix, place.span);
}

/// The text of the place after its safe fixes; nullopt where they change nothing or reach beyond.
/// Rules without a finding here stay silent in later rounds as well: they may be suppressed.
std::optional<std::string> corrected(const SourceLines& source, const Place& place,
                                     const CheckReference& check) {
  std::vector<Diagnostic> moved;
  for (const Diagnostic* finding : place.findings) {
    Diagnostic copy = *finding;
    copy.span = {};
    for (Fix& fix : copy.fixes) {
      if (!std::ranges::all_of(fix.edits,
                               [&](const Edit& edit) { return place.span.contains(edit.span); })) {
        fix.applicability = Applicability::display_only;
        continue;
      }
      for (Edit& edit : fix.edits) {
        edit.span.begin -= place.span.begin;
        edit.span.end -= place.span.begin;
      }
    }
    moved.push_back(std::move(copy));
  }
  lint::Fixed fixed = lint::apply_fixes(source.slice(place.span), moved, Applicability::safe);
  if (fixed.applied == 0) return {};
  if (!check) return std::move(fixed.text);
  const auto is_new = [&](const Diagnostic& finding) {
    return std::ranges::none_of(place.findings,
                                [&](const Diagnostic* each) { return each->id == finding.id; });
  };
  return lint::fix_until_stable(std::move(fixed.text), Applicability::safe,
                                [&](std::string_view text) {
                                  std::vector<Diagnostic> findings = check(text);
                                  std::erase_if(findings, is_new);
                                  return findings;
                                })
      .text;
}

void add_correction(XmlElement article, const SourceLines& source, const Place& place,
                    const CheckReference& check) {
  const auto text = corrected(source, place, check);
  if (!text) return;
  const XmlElement box = article.add("div", {{"class", "corrected"}});
  box.add("h4", "After all safe fixes");
  const std::string id = place.id + "-corrected";
  box.add("p", printable(*text), {{"id", id}});
  box.add("button", "Copy",
          {{"type", "button"},
           {"data-copy", id},
           {"aria-label", "Copy the corrected text of " + place.heading},
           {"hidden", "hidden"}});
}

}  // namespace

Span widened(const SourceLines& source, Span span, Span limit, std::uint32_t context) {
  const Span inner = clamped(span, limit);
  std::uint32_t begin = inner.begin - std::min(context, inner.begin - limit.begin);
  std::uint32_t end = inner.end + std::min(context, limit.end - inner.end);
  const auto cuts_character = [&](std::uint32_t at) {
    return utf8::is_continuation(source.slice({at, at + 1}).front());
  };
  while (begin > limit.begin && cuts_character(begin)) --begin;
  while (end < limit.end && cuts_character(end)) ++end;
  return {begin, end};
}

void add_place(XmlElement parent, const SourceLines& source, const Place& place,
               const CheckReference& check) {
  const XmlElement article = parent.add("article", {{"class", "place"}, {"id", place.id}});
  article.add("h3", place.heading);
  MarkedText(source, place).add_to(article.add("p", {{"class", "text"}}));
  if (place.findings.empty()) return;
  const XmlElement list = article.add("ol", {{"class", "findings"}});
  for (std::size_t i = 0; i < place.findings.size(); ++i) add_finding(list, source, place, i);
  add_correction(article, source, place, check);
}

}  // namespace chapbook::report
