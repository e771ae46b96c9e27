#include "converters/cli/corpus_findings.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <span>
#include <utility>

#include "converters/report/forget.hpp"

namespace chapbook::cli {

namespace {

using Lines = std::map<std::uint32_t, std::shared_ptr<const SourceLines>>;

/// The lines of each document that findings of other documents point to.
Lines related_lines(std::span<const lint::CorpusFinding> findings, const TextOf& text_of) {
  std::map<std::uint32_t, std::vector<Span>> spans;
  for (const lint::CorpusFinding& finding : findings) {
    for (const lint::RelatedMention& related : finding.related) {
      const std::uint32_t other = related.place.document;
      if (other != finding.document) spans[other].push_back(related.place.span);
    }
  }
  Lines out;
  for (const auto& [document, shown] : spans) {
    const auto text = text_of(document);
    if (text) out.emplace(document, std::make_shared<const SourceLines>(*text->source, shown));
  }
  return out;
}

Diagnostic resolved(lint::CorpusFinding& finding, const Lines& lines) {
  for (lint::RelatedMention& related : finding.related) {
    const bool is_here = related.place.document == finding.document;
    const auto other = lines.find(related.place.document);
    if (!is_here && other == lines.end()) continue;
    finding.diagnostic.related.push_back(
        {is_here ? nullptr : other->second, related.place.span, std::move(related.message)});
  }
  return std::move(finding.diagnostic);
}

/// Adds the findings of one file, whose text was let go of where it holds no document.
void add(std::span<lint::CorpusFinding> findings, const Lines& lines, CheckedText text,
         report::CheckedFile& file) {
  for (lint::CorpusFinding& finding : findings) {
    file.diagnostics.push_back(resolved(finding, lines));
  }
  std::ranges::stable_sort(file.diagnostics, {},
                           [](const Diagnostic& one) { return one.span.begin; });
  if (file.document) return;
  file.references = std::move(text.references);
  report::forget_text(file, *text.source);
}

}  // namespace

void add_corpus_findings(const lint::Corpus& corpus, report::Run& run, const TextOf& text_of) {
  std::vector<lint::CorpusFinding> findings = corpus.findings();
  const Lines lines = related_lines(findings, text_of);
  for (auto begin = findings.begin(); begin != findings.end();) {
    const auto document = begin->document;
    const auto end = std::find_if(begin, findings.end(), [&](const lint::CorpusFinding& each) {
      return each.document != document;
    });
    if (auto text = text_of(document)) {
      add({begin, end}, lines, std::move(*text), run.files.at(document));
    }
    begin = end;
  }
}

}  // namespace chapbook::cli
