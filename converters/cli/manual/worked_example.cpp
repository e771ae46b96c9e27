#include "converters/cli/manual/worked_example.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "converters/engine/engine.hpp"
#include "converters/engine/reference_list.hpp"
#include "converters/report/clean.hpp"
#include "converters/report/text.hpp"
#include "lint/corpus.hpp"
#include "lint/fix.hpp"
#include "lint/run.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::cli {

namespace {

/// The longest line that is shown, in code points.
constexpr std::size_t widest = 88;

/// `line` in pieces that end behind a blank, so that together they are the line.
std::vector<Span> pieces_of(const Source& source, Span line) {
  std::vector<Span> out;
  std::uint32_t begin = line.begin;
  std::uint32_t blank_end = line.begin;
  std::size_t width = 0;
  for (std::uint32_t at = line.begin; at < line.end;) {
    const utf8::CodePoint point = utf8::decode(source.bytes(), at);
    if (width >= widest && blank_end > begin) {
      out.push_back({begin, blank_end});
      begin = blank_end;
      width = utf8::count_code_points(source.slice({begin, at}));
    }
    at += point.length;
    ++width;
    if (point.value == ' ') blank_end = at;
  }
  out.push_back({begin, line.end});
  return out;
}

std::string without_end_blanks(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

/// Marks below `piece` where a finding lies in it; empty where none does.
std::string underline(const Source& source, Span piece, bool is_last,
                      const std::vector<Diagnostic>& findings) {
  std::string marks;
  for (const Diagnostic& finding : findings) {
    Span part{std::max(finding.span.begin, piece.begin), std::min(finding.span.end, piece.end)};
    const bool is_point =
        finding.span.empty() && part == finding.span && (part.begin < piece.end || is_last);
    if (part.begin >= part.end && !is_point) continue;
    const std::size_t from = utf8::count_code_points(source.slice({piece.begin, part.begin}));
    const std::size_t length =
        is_point ? 1 : utf8::count_code_points(source.slice({part.begin, part.end}));
    if (marks.size() < from + length) marks.resize(from + length, ' ');
    std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(from), length, '^');
  }
  return marks.empty() ? marks : marks + "\n";
}

/// What is said about a finding, below its line.
std::string remarks(const Source& source, const Diagnostic& finding) {
  std::string out =
      std::string(to_string(finding.severity)) + ": " + report::printable(finding.message) + "\n";
  const SourceLines here(source);
  for (const Related& related : finding.related) {
    const SourceLines& other = related.source ? *related.source : here;
    const Position at = other.position(related.span.begin);
    out += "  see " + report::printable(other.name()) + ":" + std::to_string(at.line) + ":" +
           std::to_string(at.column) + ": " + report::printable(related.message) + "\n";
  }
  for (const Fix& fix : finding.fixes) {
    out += "  " + std::string(report::fix_label(fix.applicability)) +
           report::printable(fix.message) + "\n";
  }
  return out;
}

std::string show(const Source& source, const std::vector<Diagnostic>& findings) {
  std::string out;
  for (const Span line : source.lines()) {
    const std::vector<Span> pieces = pieces_of(source, line);
    for (const Span piece : pieces) {
      out += without_end_blanks(report::printable(source.slice(piece))) + "\n";
      out += underline(source, piece, piece == pieces.back(), findings);
    }
    for (const Diagnostic& finding : findings) {
      if (line.begin <= finding.span.begin && finding.span.begin <= line.end) {
        out += remarks(source, finding);
      }
    }
  }
  return out;
}

std::shared_ptr<const Source> source_of(std::string_view text) {
  return Source::make("references.txt", std::string(text));
}

ast::Document document_of(std::string_view text, lint::ExampleForm form) {
  if (form == lint::ExampleForm::condition_text)
    return engine::analyze(source_of(text), {}).document;
  return engine::read_reference_list(source_of(text));
}

/// The documents of an example, one a line, as a rule across documents sees them.
std::vector<ast::Document> documents_of(std::string_view lines) {
  std::vector<ast::Document> out;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    out.push_back(engine::read_reference_list(
        Source::make("article-" + std::to_string(out.size() + 1) + ".txt", std::string(line))));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  }
  return out;
}

/// What a rule across documents finds in each of them.
std::vector<std::vector<Diagnostic>> corpus_findings(const std::vector<ast::Document>& documents,
                                                     const lint::Rule& rule,
                                                     lint::Profile profile) {
  const std::array rules{&rule};
  lint::Settings settings;
  settings.profile = profile;
  lint::Corpus corpus(rules, settings);
  for (const ast::Document& document : documents) corpus.add(document);
  std::vector<std::vector<Diagnostic>> out(documents.size());
  for (lint::CorpusFinding& finding : corpus.findings()) {
    for (const lint::RelatedMention& other : finding.related) {
      finding.diagnostic.related.push_back(
          {std::make_shared<const SourceLines>(documents[other.place.document].source),
           other.place.span, other.message});
    }
    out[finding.document].push_back(std::move(finding.diagnostic));
  }
  return out;
}

std::string show_articles(std::string_view lines, const lint::Rule& rule, lint::Profile profile) {
  const std::vector<ast::Document> documents = documents_of(lines);
  const auto findings = corpus_findings(documents, rule, profile);
  std::string out;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Source& source = *documents[i].source;
    out += (i > 0 ? "\n" : "") + std::string(source.name()) + "\n" + show(source, findings[i]);
  }
  return out;
}

lint::Profile first_profile(const lint::Rule& rule) {
  for (const lint::Profile profile :
       {lint::Profile::adam, lint::Profile::ama10, lint::Profile::ama11, lint::Profile::nlm}) {
    if (rule.profiles.has(profile)) return profile;
  }
  return lint::Profile::adam;
}

}  // namespace

WorkedExample work_through(const lint::Rule& rule) {
  const lint::Profile profile = first_profile(rule);
  if (rule.check_corpus != nullptr) {
    return {show_articles(rule.bad.text, rule, profile),
            show_articles(rule.good.text, rule, profile),
            {},
            false};
  }
  const std::array rules{&rule};
  const lint::Settings settings{profile, from_iso(rule.bad.today)};
  const auto lint = [&](std::string_view text) {
    return lint::run(document_of(text, rule.bad.form), settings, rules);
  };
  WorkedExample out{show(*source_of(rule.bad.text), lint(rule.bad.text)),
                    show(*source_of(rule.good.text), {}),
                    {},
                    false};
  const lint::Fixed fixed =
      lint::fix_until_stable(std::string(rule.bad.text), Applicability::safe, lint);
  if (fixed.applied > 0) out.fixed = show(*source_of(fixed.text), {});
  out.fix_gives_good = fixed.text == rule.good.text;
  return out;
}

}  // namespace chapbook::cli
