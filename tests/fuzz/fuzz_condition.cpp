#include <algorithm>
#include <span>
#include <string>

#include "converters/engine/engine.hpp"
#include "formats/shared/common_options.hpp"
#include "fuzz/harness.hpp"
#include "fuzz/laws.hpp"
#include "lint/fix.hpp"

namespace chapbook::fuzz {

namespace {

/// Writing all formats would take most of the time, and inputs of one kind are many.
constexpr std::size_t formats_an_input = 3;

engine::AnalyzeOptions all_rules_for(std::uint64_t choice) {
  engine::AnalyzeOptions options;
  options.settings.profile = static_cast<lint::Profile>(choice % 4);
  options.settings.today = PartialDate{2026, 11, 22};
  const auto rules = lint::all_rules();
  options.rules.assign(rules.begin(), rules.end());
  return options;
}

/// One of the choices of every option that has some, and what other options make necessary.
formats::Options options_for(const formats::Format& format, std::uint64_t choice) {
  formats::Options options;
  for (const formats::OptionSpec* spec : format.options) {
    if (spec->choices.empty()) continue;
    options.set(std::string(spec->name), std::string(spec->choices[choice % spec->choices.size()]));
    choice /= spec->choices.size();
  }
  options.set("date", "2024-05-17");
  options.set("journal-id", "chapbook-test");
  options.set("issn", "2049-3630");
  return options;
}

std::size_t count(std::string_view text, std::string_view word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) ++found;
  return found;
}

/// Markup that stands for one reference and cannot come from prose, whose "<" is escaped and whose
/// words are on one line.
std::string_view reference_markup(const formats::Format& format) {
  if (format.id == "jats") return "<ref id=";
  if (format.id == "html") return "<li id=\"ref";
  if (format.id == "bibtex") return "\n}\n";
  if (format.id == "ris") return "\nER  - \r\n";
  const bool a_line_each = format.lines && format.scope == formats::Scope::references;
  return a_line_each ? "\n" : std::string_view();
}

void check_format(const formats::Format& format, const ast::Document& document,
                  std::uint64_t choice) {
  const engine::Conversion out = engine::convert(document, format, options_for(format, choice));
  require_sound_output(format, out.bytes);
  require_sound_findings(out.diagnostics, document.source->bytes());
  if (const std::string_view markup = reference_markup(format); !markup.empty()) {
    require(count(out.bytes, markup) == document.references.items.size(),
            "as many references go out as came in", format.id);
  }
}

}  // namespace

int fuzz_condition(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = as_text(data, size);
  const std::uint64_t choice = choice_from(bytes);
  const engine::AnalyzeOptions options = all_rules_for(choice);
  const auto analyze = [&](std::string_view text) {
    return engine::analyze(Source::make("fuzz.txt", std::string(text)), options);
  };

  const engine::Analysis analysis = analyze(bytes);
  const ast::Document& document = analysis.document;
  require_owned_lines(document);
  require_sound_findings(analysis.diagnostics, bytes);
  const std::span<const formats::Format* const> all = formats::all_formats();
  for (std::size_t i = 0; i < formats_an_input; ++i) {
    check_format(*all[(choice / 4 + i) % all.size()], document, choice / 4);
  }

  const auto lint = [&](std::string_view text) { return analyze(text).diagnostics; };
  const std::string fixed =
      lint::fix_until_stable(std::string(bytes), Applicability::safe, lint).text;
  require(lint::fix_until_stable(fixed, Applicability::safe, lint).text == fixed,
          "fixing twice equals fixing once");
  return 0;
}

}  // namespace chapbook::fuzz
