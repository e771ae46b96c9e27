#include <algorithm>
#include <set>

#include "converters/report/clean.hpp"
#include "converters/report/html_place.hpp"
#include "converters/report/place.hpp"
#include "converters/report/readability.hpp"
#include "converters/report/report.hpp"
#include "converters/report/statistics.hpp"
#include "embedded/report_css.hpp"
#include "embedded/report_js.hpp"
#include "formats/shared/xml.hpp"
#include "parsers/base/digest.hpp"

namespace chapbook::report {

namespace {

using formats::XmlElement;

/// What is longer is shown piece by piece around its findings.
constexpr std::uint32_t longest_place = 16 * 1024;
/// Bytes on each side of a finding outside references.
constexpr std::uint32_t surroundings = 80;

/// The hash of an inline script or style as a Content-Security-Policy names it.
std::string policy_hash(std::string_view text) {
  const std::string digits = sha256_hex(text);
  const auto value = [](char c) {
    return static_cast<unsigned>(c >= 'a' ? c - 'a' + 10 : c - '0');
  };
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    bytes += static_cast<char>(value(digits[i]) * 16U + value(digits[i + 1]));
  }
  return "'sha256-" + base64(bytes) + "'";
}

/// What tells the reports of several runs apart in the tabs of a browser.
std::string title_of(const Run& run) {
  if (run.files.size() != 1) return "Findings in " + std::to_string(run.files.size()) + " files";
  return "Findings in " + printable(run.files.front().source->name());
}

/// Nothing may be loaded, sent or run but what stands in the page.
void add_head(XmlElement root, const std::string& title) {
  const XmlElement head = root.add("head");
  head.add("meta", {{"charset", "utf-8"}});
  head.add("meta",
           {{"http-equiv", "Content-Security-Policy"},
            {"content", "default-src 'none'; style-src " + policy_hash(embedded::report_css()) +
                            "; script-src " + policy_hash(embedded::report_js()) +
                            "; base-uri 'none'; form-action 'none'"}});
  head.add("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  head.add("title", title);
  head.add("style", embedded::report_css());
}

void add_count(XmlElement list, std::string_view what, std::size_t number) {
  const XmlElement group = list.add("div");
  group.add("dt", what);
  group.add("dd", std::to_string(number));
}

void add_summary(XmlElement body, const Run& run) {
  const Tally tally = count(run);
  const XmlElement header = body.add("header");
  header.add("h1", title_of(run));
  header.add("p", "chapbook " + std::string(run.version), {{"class", "quiet"}});
  const XmlElement list = header.add("dl", {{"class", "counts"}});
  add_count(list, "files", run.files.size());
  add_count(list, "references", tally.references);
  add_count(list, "errors", tally.errors);
  add_count(list, "warnings", tally.warnings);
  add_count(list, "notes", tally.infos);
  add_count(list, "with a safe fix", tally.fixable);
  add_count(list, "with a likely fix", tally.unsafely_fixable);
  if (tally.known > 0) add_count(list, "known from the baseline", tally.known);
  if (tally.suppressed > 0) add_count(list, "suppressed", tally.suppressed);
  if (run.applied_fixes > 0) add_count(list, "fixed before", run.applied_fixes);
}

void add_failures(XmlElement main, const Run& run) {
  if (run.failures.empty()) return;
  main.add("h2", "Files that could not be checked");
  const XmlElement list = main.add("ul");
  for (const Failure& failure : run.failures) list.add("li", printable(failure.message));
}

void add_rules(XmlElement main, const std::vector<RuleCount>& rows) {
  main.add("h2", "Rules");
  if (rows.empty()) {
    main.add("p", "Nothing was found.");
    return;
  }
  const XmlElement table = main.add("table");
  const XmlElement heading = table.add("thead").add("tr");
  for (const std::string_view name : {"rule", "severity", "findings", "safe fix", "likely fix"}) {
    heading.add("th", name, {{"scope", "col"}});
  }
  const XmlElement body = table.add("tbody");
  for (const RuleCount& row : rows) {
    const XmlElement line = body.add("tr");
    line.add("th", {{"scope", "row"}}).add("code", row.rule);
    line.add("td", to_string(row.severity));
    line.add("td", std::to_string(row.findings));
    line.add("td", std::to_string(row.fixable));
    line.add("td", std::to_string(row.unsafely_fixable));
  }
}

struct Choice {
  std::string value;
  std::string text;
};

void add_select(XmlElement form, const std::string& id, std::string_view name,
                const std::vector<Choice>& choices) {
  const XmlElement label = form.add("label", {{"for", id}});
  label.add("span", name);
  const XmlElement select = label.add("select", {{"id", id}});
  select.add("option", "all", {{"value", ""}});
  for (const Choice& choice : choices) select.add("option", choice.text, {{"value", choice.value}});
}

/// Hidden until the script shows it: without a script everything is visible anyway.
void add_filter(XmlElement main, const Run& run, const std::vector<RuleCount>& rows) {
  const XmlElement form =
      main.add("form", {{"id", "filter"}, {"aria-label", "Filter"}, {"hidden", "hidden"}});
  add_select(form, "severity", "Severity",
             {{"error", "errors"}, {"warning", "warnings"}, {"info", "notes"}});
  std::set<std::string_view> ids;
  for (const RuleCount& row : rows) ids.insert(row.rule);
  std::vector<Choice> rules;
  rules.reserve(ids.size());
  for (const std::string_view id : ids) rules.push_back({std::string(id), std::string(id)});
  add_select(form, "rule", "Rule", rules);
  std::vector<Choice> files;
  for (std::size_t i = 0; i < run.files.size(); ++i) {
    files.push_back({"file-" + std::to_string(i + 1), printable(run.files[i].source->name())});
  }
  add_select(form, "file", "File", files);
  const XmlElement words = form.add("label", {{"for", "words"}});
  words.add("span", "Words");
  words.add("input", {{"id", "words"}, {"type", "search"}, {"autocomplete", "off"}});
  const XmlElement clean = form.add("label", {{"for", "clean"}, {"class", "check"}});
  clean.add("input", {{"id", "clean"}, {"type", "checkbox"}, {"checked", "checked"}});
  clean.add("span", "also references without findings");
  form.add("output", {{"id", "shown"}, {"aria-live", "polite"}});
}

/// References with their findings, and what else was found in a file.
class FileSection {
 public:
  FileSection(const CheckedFile& file, std::size_t number, const CheckReference& check)
      : file_(file),
        check_(check),
        id_("file-" + std::to_string(number)),
        places_(file.references) {
    if (!file.document) return;
    // Whole references, with what is wrong about their numbering.
    std::ranges::transform(file.document->references.items, places_.begin(), &ast::Reference::span);
  }

  void add_to(XmlElement main) {
    const XmlElement section =
        main.add("section", {{"class", "file"}, {"id", id_}, {"aria-labelledby", id_ + "-name"}});
    section.add("h2", printable(file_.source->name()), {{"id", id_ + "-name"}});
    deal_out();
    add_readability(section, file_.readability);
    for (std::size_t i = 0; i < places_.size(); ++i) add_reference(section, i);
    for (std::size_t i = 0; i < elsewhere_.size(); ++i) add_excerpt(section, i);
    if (places_.empty() && elsewhere_.empty()) {
      section.add("p", "No references, and nothing was found.");
    }
  }

 private:
  /// Each finding goes to the reference that it begins in.
  void deal_out() {
    in_references_.resize(places_.size());
    for (const Diagnostic& finding : file_.diagnostics) {
      const auto after = std::ranges::upper_bound(places_, finding.span.begin, {}, &Span::begin);
      const auto at = static_cast<std::size_t>(after - places_.begin());
      const bool is_inside = at > 0 && finding.span.begin <= places_[at - 1].end &&
                             places_[at - 1].size() <= longest_place;
      if (is_inside) {
        in_references_[at - 1].push_back(&finding);
      } else {
        elsewhere_.push_back(&finding);
      }
    }
  }

  void add_reference(XmlElement section, std::size_t index) const {
    Place place;
    const std::string number = std::to_string(index + 1);
    place.id = id_ + "-reference-" + number;
    place.span = places_[index];
    if (place.span.size() > longest_place) return;
    place.heading = "Reference " + number;
    if (file_.document) {
      const ast::Reference& reference = file_.document->references.items[index];
      place.heading += ", " + std::string(to_string(reference.kind));
      place.parts = parts_of(reference);
    }
    place.heading += ", " + line_in_words(*file_.source, place.span.begin);
    place.findings = in_references_[index];
    add_place(section, *file_.source, place, check_);
  }

  void add_excerpt(XmlElement section, std::size_t index) const {
    const Diagnostic& finding = *elsewhere_[index];
    const Span line = file_.source->line_at(finding.span.begin);
    Place place;
    place.id = id_ + "-text-" + std::to_string(index + 1);
    place.heading = "Text, " + line_in_words(*file_.source, finding.span.begin);
    const Span shown{finding.span.begin,
                     std::min(finding.span.end, finding.span.begin + longest_place)};
    place.span = widened(*file_.source, shown, line, surroundings);
    place.findings = {&finding};
    add_place(section, *file_.source, place);
  }

  const CheckedFile& file_;
  const CheckReference& check_;
  std::string id_;
  std::vector<Span> places_;  ///< of the references
  std::vector<std::vector<const Diagnostic*>> in_references_;
  std::vector<const Diagnostic*> elsewhere_;
};

std::string render(const Run& run, const RenderOptions&) {
  const formats::XmlTree tree("html", {{"lang", "en"}});
  add_head(tree.root(), title_of(run));
  const XmlElement body = tree.root().add("body");
  add_summary(body, run);
  const XmlElement main = body.add("main");
  const std::vector<RuleCount> rows = statistics(run);
  add_failures(main, run);
  add_rules(main, rows);
  add_filter(main, run, rows);
  for (std::size_t i = 0; i < run.files.size(); ++i) {
    FileSection(run.files[i], i + 1, run.check_reference).add_to(main);
  }
  body.add("script", embedded::report_js());
  return tree.print_html();
}

}  // namespace

extern const Report html_report;
constinit const Report html_report{
    "html", "one page for editors, with every reference and its parts", &render, true};

}  // namespace chapbook::report
