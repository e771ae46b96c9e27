// FLOOR 3. What the rules across documents found, shown in texts that were let go of.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "converters/report/report.hpp"
#include "lint/corpus.hpp"
#include "parsers/base/source.hpp"

namespace chapbook::cli {

/// The text of a file that was checked, again.
struct CheckedText {
  std::shared_ptr<const Source> source;
  std::vector<Span> references;  ///< all of them, as in CheckedFile
};

/// Gets the text of a file by its number; nullopt where it cannot.
using TextOf = std::function<std::optional<CheckedText>(std::size_t file)>;

/// Adds what the rules across documents found to the files of `run`, which must be those that were
/// added to `corpus`, in the same order. Only texts with a finding, and those that findings point
/// to, are asked for; findings in a text that cannot be had are left out.
void add_corpus_findings(const lint::Corpus& corpus, report::Run& run, const TextOf& text_of);

}  // namespace chapbook::cli
